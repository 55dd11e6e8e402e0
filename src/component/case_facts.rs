//! The facts of a case as a list of terms. It must not leave a known fact out, nor show an unknown one.

use casebook::{
    catalogue::{Case, Catalogue, Slug},
    country::Country,
    format,
    locale::Locale,
    sentence, vocabulary,
    words::Words,
};
use leptos::prelude::*;

use super::localized::{lang, other_language_note};

/// The list; `country_href` gives each country its page, `sector_href` each sector its list.
pub fn case_facts<C, S>(
    catalogue: &Catalogue,
    case: &Case,
    locale: Locale,
    country_href: C,
    sector_href: S,
) -> impl IntoView + use<C, S>
where
    C: Fn(Country) -> String,
    S: Fn(&Slug) -> String,
{
    let words = Words::of(locale);
    let countries: Vec<_> = case
        .countries()
        .into_iter()
        .map(|country| {
            let roles: Vec<_> = case.roles_of(country).collect();
            let roles = (!roles.is_empty()).then(|| {
                view! { <span class="case-role">" ("{sentence::role_names(&roles, locale)}")"</span> }
            });
            view! {
                <li>
                    <a href=country_href(country)>{catalogue.country_name(country, locale).to_owned()}</a>
                    {roles}
                </li>
            }
        })
        .collect();
    let sectors: Vec<_> = case
        .sectors
        .iter()
        .map(|sector| {
            view! {
                <li>
                    <a href=sector_href(sector)>{catalogue.sector_label(sector, locale).to_owned()}</a>
                </li>
            }
        })
        .collect();
    let budget = case
        .budget
        .as_ref()
        .and_then(|budget| budget.get(locale))
        .map(|budget| {
            let value = view! { <span lang=lang(&budget, locale)>{budget.value.clone()}</span> };
            fact(words.case_budget, (value, " ", other_language_note(&budget, locale)))
        });
    view! {
        <dl class="case-facts">
            {(!countries.is_empty()).then(|| fact(words.case_countries, view! { <ul class="inline-list">{countries}</ul> }))}
            {names(words.case_institutions, &case.institutions)}
            {authors(case, locale)}
            {names(words.case_implementers, &case.implementers)}
            {case.years.map(|years| fact(words.case_years, format::years(years, locale)))}
            {case.modality.map(|modality| fact(words.case_modality, vocabulary::modality(modality, words)))}
            {(!sectors.is_empty()).then(|| fact(words.case_sectors, view! { <ul class="inline-list">{sectors}</ul> }))}
            {budget}
            {case.official_title.clone().map(|title| fact(words.case_official_title, sentence::without_breaks(&title)))}
        </dl>
    }
}

fn fact(term: &'static str, value: impl IntoView) -> impl IntoView {
    view! {
        <div>
            <dt>{term}</dt>
            <dd>{value}</dd>
        </div>
    }
}

fn names(term: &'static str, names: &[String]) -> Option<impl IntoView + use<>> {
    let lines: Vec<_> = names.iter().map(|name| view! { <li>{name.clone()}</li> }).collect();
    (!lines.is_empty()).then(|| fact(term, view! { <ul>{lines}</ul> }))
}

/// "María Clara Sanín and Juan Pablo Prado, with support of Bruno Ayllon".
fn authors(case: &Case, locale: Locale) -> Option<impl IntoView + use<>> {
    let list = |names: &[String]| format::list(&names.iter().map(String::as_str).collect::<Vec<_>>(), locale);
    let words = Words::of(locale);
    let support = (!case.support.is_empty()).then(|| words.case_support.with(&[("names", &list(&case.support))]));
    let authors = (!case.authors.is_empty()).then(|| list(&case.authors));
    let text = authors.into_iter().chain(support).collect::<Vec<_>>().join(", ");
    (!text.is_empty()).then(|| fact(words.case_authors, text))
}
