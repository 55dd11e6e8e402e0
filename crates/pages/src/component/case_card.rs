//! A case in a list: number and kind in the margin, then title, first words, who and when.
//! It must not decide which cases are listed.

use casebook::{
    catalogue::{Case, Kind, Modality, Years},
    format,
    locale::Locale,
    search::{Marker, snippet},
    vocabulary,
    words::Words,
};
use maud::{Markup, html};

use super::{localized::lang, marked::marked};

/// Letters of a snippet: the two lines of the card on a wide page.
const SNIPPET: usize = 160;

/// The level of the title of a case on a page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Directly below the page's heading.
    Two,
    /// Below the heading of a section.
    Three,
}

/// A case as lists show it.
pub struct Listed<'a> {
    /// Its number in the original series.
    pub number: Option<u32>,
    /// Its kind.
    pub kind: Kind,
    /// Names of its countries; of many, the first ones and how many more.
    pub countries: String,
    /// How many countries take part.
    pub country_count: usize,
    /// When it ran.
    pub years: Option<Years>,
    /// Names of its sectors; empty where none is known.
    pub sectors: String,
    /// Its modality.
    pub modality: Option<Modality>,
    /// Its record, and where its page is; `None` while the record is under way.
    pub record: Option<(&'a Case, String)>,
}

impl Listed<'_> {
    /// The title as a link, with the words searched for marked; a bar in its place while it is under way.
    pub fn title(&self, locale: Locale, marker: Option<&Marker<'_>>) -> Markup {
        html! {
            @match &self.record {
                None => span.is-coming {},
                Some((case, href)) => @if let Some(title) = case.title.get(locale) {
                    a href=(href) lang=[lang(&title, locale)] { (marked(title.value, marker)) }
                },
            }
        }
    }
}

/// A list item with the case.
pub fn case_card(listed: &Listed<'_>, locale: Locale, level: Level, marker: Option<&Marker<'_>>) -> Markup {
    let coming = listed.record.is_none();
    let title = listed.title(locale, marker);
    html! {
        li.case-card aria-busy=[coming.then_some("true")] {
            article {
                p.case-card-margin {
                    @if let Some(number) = listed.number { span.case-number { (number.to_string()) } " " }
                    span.case-kind { (vocabulary::kind(listed.kind, Words::of(locale))) }
                }
                // A heading without words would be announced as one.
                @if coming { p.case-card-title { (title) } }
                @else if level == Level::Two { h2 { (title) } }
                @else { h3 { (title) } }
                @match &listed.record {
                    None => p.case-card-excerpt { span.is-coming {} span.is-coming {} },
                    Some((case, _)) => (excerpt(case, locale, marker)),
                }
                ul.case-card-facts {
                    li { (listed.countries) }
                    @if let Some(years) = listed.years { li { (format::years(years, locale)) } }
                    @if !listed.sectors.is_empty() { li { (listed.sectors) } }
                }
            }
        }
    }
}

/// What of the text has the words searched for; its first words where none has, or none are.
fn excerpt(case: &Case, locale: Locale, marker: Option<&Marker<'_>>) -> Markup {
    let found = marker.and_then(|marker| {
        [locale, locale.other()].into_iter().find_map(|locale| {
            let lessons = case.lessons.as_ref().and_then(|lessons| lessons.in_locale(locale));
            let paragraphs = case.summary.in_locale(locale).into_iter().chain(lessons).flatten();
            snippet(marker, paragraphs.map(String::as_str), SNIPPET).map(|found| (found, locale))
        })
    });
    html! {
        @if let Some((found, of)) = found {
            p.case-card-excerpt lang=[(of != locale).then(|| of.tag())] {
                @if found.cut_before { "… " }
                (marked(&found.text, marker))
                @if found.cut_after { " …" }
            }
        } @else if let Some(summary) = case.summary.get(locale) {
            @if let Some(first) = summary.value.first() {
                p.case-card-excerpt lang=[lang(&summary, locale)] { (marked(first, None)) }
            }
        }
    }
}
