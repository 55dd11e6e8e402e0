//! The facts of a case as a list of terms. It must not leave a known fact out, nor show an unknown one.

use casebook::{
    catalogue::{Case, Catalogue, Slug},
    country::Country,
    format,
    locale::Locale,
    sentence, vocabulary,
    words::Words,
};
use maud::{Markup, html};

use super::localized::{lang, language_note};

/// The list; `country_href` gives each country its page, `sector_href` each sector its list.
pub fn case_facts(
    catalogue: &Catalogue,
    case: &Case,
    locale: Locale,
    country_href: &dyn Fn(Country) -> String,
    sector_href: &dyn Fn(&Slug) -> String,
) -> Markup {
    let words = Words::of(locale);
    html! {
        dl.case-facts {
            (fact(words.case_countries, !case.participants.is_empty(), html! {
                ul.inline-list {
                    @for country in case.countries() { li { (part(catalogue, case, country, locale, country_href)) } }
                }
            }))
            (names(words.case_institutions, &case.institutions))
            (authors(case, locale))
            (names(words.case_implementers, &case.implementers))
            @if let Some(years) = case.years { (fact(words.case_years, true, html! { (format::years(years, locale)) })) }
            @if let Some(modality) = case.modality {
                (fact(words.case_modality, true, html! { (vocabulary::modality(modality, words)) }))
            }
            (fact(words.case_sectors, !case.sectors.is_empty(), html! {
                ul.inline-list {
                    @for sector in &case.sectors {
                        li { a href=(sector_href(sector)) { (catalogue.sector_label(sector, locale)) } }
                    }
                }
            }))
            @if let Some(budget) = case.budget.as_ref().and_then(|budget| budget.get(locale)) {
                (fact(words.case_budget, true, html! {
                    span.as-stated lang=[lang(&budget, locale)] { (budget.value) }
                    " "
                    (language_note(&budget, locale))
                }))
            }
            @if let Some(title) = &case.official_title {
                (fact(words.case_official_title, true, html! { (sentence::without_breaks(title)) }))
            }
        }
    }
}

fn fact(term: &str, known: bool, value: Markup) -> Markup {
    html! {
        @if known {
            div {
                dt { (term) }
                dd { (value) }
            }
        }
    }
}

fn names(term: &str, names: &[String]) -> Markup {
    fact(term, !names.is_empty(), html! { ul { @for name in names { li { (name) } } } })
}

/// A country with its page, and its roles where they are known.
fn part(
    catalogue: &Catalogue,
    case: &Case,
    country: Country,
    locale: Locale,
    href: &dyn Fn(Country) -> String,
) -> Markup {
    let roles: Vec<_> = case.roles_of(country).collect();
    html! {
        a href=(href(country)) { (catalogue.country_name(country, locale)) }
        @if !roles.is_empty() { span.case-role { " (" (sentence::role_names(&roles, locale)) ")" } }
    }
}

/// "María Clara Sanín and Juan Pablo Prado, with support of Bruno Ayllon".
fn authors(case: &Case, locale: Locale) -> Markup {
    let words = Words::of(locale);
    let list = |names: &[String]| format::list(&names.iter().map(String::as_str).collect::<Vec<_>>(), locale);
    let mut text = list(&case.authors);
    if !case.support.is_empty() {
        if !text.is_empty() {
            text.push_str(", ");
        }
        text.push_str(&words.case_support.with(&[("names", &list(&case.support))]));
    }
    fact(words.case_authors, !text.is_empty(), html! { (text) })
}
