//! A case in a list: number and kind in the margin, then title, first words, who and when.
//! It must not decide which cases are listed.

use casebook::{
    catalogue::{Case, Catalogue},
    format,
    locale::Locale,
    sentence, vocabulary,
    words::Words,
};
use leptos::prelude::*;

use super::localized::lang;

/// Countries named in full before the rest is counted.
const NAMED: usize = 5;

/// A list item with the case; `heading` is the level its title has on this page: 2 or 3.
pub fn case_card(
    catalogue: &Catalogue,
    case: &Case,
    locale: Locale,
    href: String,
    heading: u8,
) -> impl IntoView + use<> {
    let words = Words::of(locale);
    let title = case.title.get(locale);
    let title_lang = title.as_ref().and_then(|title| lang(title, locale));
    let title = title
        .map(|title| sentence::without_breaks(title.value))
        .unwrap_or_default();
    let excerpt = case.summary.get(locale).and_then(|summary| {
        let lang = lang(&summary, locale);
        let first = summary.value.first()?;
        Some(view! { <p class="case-card-excerpt" lang=lang>{sentence::without_breaks(first)}</p> })
    });
    let link = view! { <a href=href lang=title_lang>{title}</a> };
    let title = match heading {
        2 => leptos::either::Either::Left(view! { <h2>{link}</h2> }),
        _ => leptos::either::Either::Right(view! { <h3>{link}</h3> }),
    };
    let number = case
        .number
        .map(|number| view! { <span class="case-number">{number.to_string()}</span> });
    let sectors: Vec<&str> = case
        .sectors
        .iter()
        .map(|sector| catalogue.sector_label(sector, locale))
        .collect();
    let years = case
        .years
        .map(|years| view! { <li>{format::years(years, locale)}</li> });
    view! {
        <li class="case-card">
            <article>
                <p class="case-card-margin">
                    {number} <span class="case-kind">{vocabulary::kind(case.kind, words)}</span>
                </p>
                {title}
                {excerpt}
                <ul class="case-card-facts">
                    <li>{countries(catalogue, case, locale)}</li>
                    {years}
                    {(!sectors.is_empty()).then(|| view! { <li>{sectors.join(", ")}</li> })}
                </ul>
            </article>
        </li>
    }
}

/// "Argentina, Bolivia, Chile, Colombia, Costa Rica and 13 more".
fn countries(catalogue: &Catalogue, case: &Case, locale: Locale) -> String {
    let countries = case.countries();
    if countries.len() <= NAMED + 1 {
        return sentence::country_names(catalogue, &countries, locale);
    }
    let names: Vec<&str> = countries[..NAMED]
        .iter()
        .map(|&country| catalogue.country_name(country, locale))
        .collect();
    let rest = countries.len() - NAMED;
    let rest = Words::of(locale).and_more.of(rest).with(&[("n", &rest.to_string())]);
    [&names.join(", "), " ", &rest].concat()
}
