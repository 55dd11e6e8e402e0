//! What cards and tables show of a case.

use casebook::{
    catalogue::Case,
    country::Country,
    format,
    locale::Locale,
    query::Library,
    route::Page,
    search::{Marker, snippet},
    sentence, vocabulary,
    words::Words,
};
use leptos::prelude::*;

use crate::{
    component::{
        case_card::{CaseSummary, CaseText, MarkedText},
        localized::lang,
        marked::{Piece, SearchWords, pieces},
    },
    state::Screen,
};

/// Letters of a snippet: the two lines of a card on a wide page.
const SNIPPET: usize = 160;

/// Letters of the first words: somewhat more than the two lines at which the style sheet cuts them.
const FIRST_WORDS: usize = 170;

/// What is known of the case at a position, `named` of its countries by name.
pub fn summary(screen: Screen, at: usize, named: usize) -> CaseSummary {
    let (locale, words) = (screen.locale, screen.words);
    screen.library(|library| {
        let columns = library.columns();
        let countries: Vec<Country> = columns.countries(at).collect();
        let label = |sector| library.catalogue.sector_label(sector, locale);
        CaseSummary {
            number: columns.number(at),
            kind: columns.kind(at),
            countries: first_countries(library, &countries, named, locale),
            country_count: countries.len(),
            years: columns.years(at).map(|years| format::years(years, locale)),
            sectors: columns.sectors(at).map(label).collect::<Vec<_>>().join(", "),
            modality: columns.modality(at).map(|modality| vocabulary::modality(modality, words)),
        }
    })
}

/// Whether a list shows first words besides titles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Excerpt {
    /// Titles alone.
    Absent,
    /// What has the words searched for, or the first words.
    Shown,
}

/// What is shown of the record at a position, as it comes and as the words searched for change.
pub fn text(screen: Screen, at: usize, words: Signal<SearchWords>, excerpt: Excerpt) -> Signal<Option<CaseText>> {
    let locale = screen.locale;
    Memo::new(move |_| {
        screen.records(|library| {
            let case = library.case(at)?;
            let href = screen.href(Page::Case(case.slug.clone()));
            words.with(|words| {
                let marker = words.marker();
                let title = title(case, locale, marker.as_ref());
                let excerpt = match excerpt {
                    Excerpt::Absent => MarkedText::default(),
                    Excerpt::Shown => found(case, locale, marker.as_ref()).unwrap_or_else(|| first_words(case, locale)),
                };
                Some(CaseText { href, title, excerpt })
            })
        })
    })
    .into()
}

/// The words searched for, as the screen's results have them.
pub fn search_words(screen: Screen) -> Signal<SearchWords> {
    Memo::new(move |_| {
        screen
            .results
            .with(|results| SearchWords { words: results.words.clone(), forgiven: results.answer.forgiven.clone() })
    })
    .into()
}

fn title(case: &Case, locale: Locale, marker: Option<&Marker<'_>>) -> MarkedText {
    let title = case.title.get(locale);
    title
        .map(|title| MarkedText { lang: lang(&title, locale), pieces: pieces(title.value, marker) })
        .unwrap_or_default()
}

/// What of the text has the words searched for.
fn found(case: &Case, locale: Locale, marker: Option<&Marker<'_>>) -> Option<MarkedText> {
    let marker = marker?;
    [locale, locale.other()].into_iter().find_map(|of| {
        let lessons = case.lessons.as_ref().and_then(|lessons| lessons.in_locale(of));
        let paragraphs = case.summary.in_locale(of).into_iter().chain(lessons).flatten();
        let found = snippet(marker, paragraphs.map(String::as_str), SNIPPET)?;
        let mut shown = pieces(&found.text, Some(marker));
        if found.cut_before {
            shown.insert(0, dots("… "));
        }
        if found.cut_after {
            shown.push(dots(" …"));
        }
        Some(MarkedText { lang: (of != locale).then(|| of.tag()), pieces: shown })
    })
}

fn dots(text: &str) -> Piece {
    Piece { text: text.to_owned(), is_marked: false }
}

/// The first words of the summary.
fn first_words(case: &Case, locale: Locale) -> MarkedText {
    case.summary
        .get(locale)
        .and_then(|summary| {
            let first = summary.value.first()?;
            let beginning = sentence::beginning(first, FIRST_WORDS);
            let mut pieces = pieces(beginning, None);
            if beginning.len() < first.len() {
                pieces.push(dots(" …"));
            }
            Some(MarkedText { lang: lang(&summary, locale), pieces })
        })
        .unwrap_or_default()
}

/// "Argentina, Bolivia, Chile, Colombia, Costa Rica and 13 more"; where one more would be all, it is named too.
fn first_countries(library: &Library, countries: &[Country], named: usize, locale: Locale) -> String {
    let catalogue = &library.catalogue;
    if countries.len() <= named + 1 {
        return sentence::country_names(catalogue, countries, locale);
    }
    let names: Vec<&str> = countries[..named].iter().map(|&country| catalogue.country_name(country, locale)).collect();
    let rest = countries.len() - named;
    let rest = Words::of(locale).and_more.of(rest).with(&[("n", &format::number(rest, locale))]);
    format!("{} {rest}", names.join(", "))
}
