//! A case in a list: number and kind in the margin, then title, first words, who and when.
//! It must not decide which cases are listed.

use casebook::{
    catalogue::{Case, Catalogue},
    format,
    locale::Locale,
    sentence, vocabulary,
    words::Words,
};
use maud::{Markup, html};

use super::localized::lang;

/// Countries named in full before the rest is counted.
const NAMED: usize = 5;

/// The level of the title of a case on a page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Directly below the page's heading.
    Two,
    /// Below the heading of a section.
    Three,
}

/// A list item with the case.
pub fn case_card(catalogue: &Catalogue, case: &Case, locale: Locale, href: &str, level: Level) -> Markup {
    let title = html! {
        @if let Some(title) = case.title.get(locale) {
            a href=(href) lang=[lang(&title, locale)] { (sentence::without_breaks(title.value)) }
        }
    };
    let sectors: Vec<&str> = case.sectors.iter().map(|sector| catalogue.sector_label(sector, locale)).collect();
    html! {
        li.case-card {
            article {
                p.case-card-margin {
                    @if let Some(number) = case.number { span.case-number { (number.to_string()) } " " }
                    span.case-kind { (vocabulary::kind(case.kind, Words::of(locale))) }
                }
                @match level {
                    Level::Two => h2 { (title) },
                    Level::Three => h3 { (title) },
                }
                @if let Some(summary) = case.summary.get(locale) {
                    @if let Some(first) = summary.value.first() {
                        p.case-card-excerpt lang=[lang(&summary, locale)] { (sentence::without_breaks(first)) }
                    }
                }
                ul.case-card-facts {
                    li { (countries(catalogue, case, locale)) }
                    @if let Some(years) = case.years { li { (format::years(years, locale)) } }
                    @if !sectors.is_empty() { li { (sectors.join(", ")) } }
                }
            }
        }
    }
}

/// "Argentina, Bolivia, Chile, Colombia, Costa Rica and 13 more".
fn countries(catalogue: &Catalogue, case: &Case, locale: Locale) -> String {
    let countries = case.countries();
    if countries.len() <= NAMED + 1 {
        return sentence::country_names(catalogue, &countries, locale);
    }
    let names: Vec<&str> = countries[..NAMED].iter().map(|&country| catalogue.country_name(country, locale)).collect();
    let rest = countries.len() - NAMED;
    let rest = Words::of(locale).and_more.of(rest).with(&[("n", &rest.to_string())]);
    [&names.join(", "), " ", &rest].concat()
}
