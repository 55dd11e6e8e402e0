//! What is chosen, by name: the chips, and the names that facets, chips and ways out share.

use casebook::{
    catalogue::Evidence,
    query::{Choice, Facet, YearRange},
    vocabulary,
    words::Words,
};
use maud::Markup;

use crate::{
    component::chips::{Chip, chips},
    view::View,
};

/// The active filters.
pub(super) fn chips_of(view: &View<'_>) -> Markup {
    chips(view.words(), &active(view))
}

/// How many there are.
pub(super) fn badge_of(view: &View<'_>) -> String {
    in_brackets(active(view).len())
}

/// A number in brackets; nothing for none.
pub(super) fn in_brackets(n: usize) -> String {
    if n == 0 { String::new() } else { ["(", &n.to_string(), ")"].concat() }
}

fn active(view: &View<'_>) -> Vec<Chip> {
    let (words, asked) = (view.words(), view.asked());
    let choice = |(at, choice): (usize, &Choice)| Chip { filter: at.to_string(), name: chip_name(view, choice) };
    let mut chips: Vec<Chip> = asked.choices().iter().enumerate().map(choice).collect();
    if !asked.years.is_open() {
        chips.push(Chip { filter: "years".to_owned(), name: years_name(asked.years, words) });
    }
    if asked.together && asked.countries().count() > 1 {
        chips.push(Chip { filter: "together".to_owned(), name: words.chip_together.to_owned() });
    }
    chips
}

/// The name of a choice where its facet is not named: of those whose names say little, the facet's comes first.
pub(crate) fn chip_name(view: &View<'_>, choice: &Choice) -> String {
    let name = choice_name(view, choice);
    match choice.facet() {
        facet @ (Facet::Role | Facet::Language | Facet::Evidence) => {
            [facet_name(facet, view.words()), ": ", &name].concat()
        }
        _ => name,
    }
}

/// The name of a choice below its facet's.
pub(super) fn choice_name(view: &View<'_>, choice: &Choice) -> String {
    let words = view.words();
    match choice {
        Choice::Country(country) => view.catalogue().country_name(*country, view.locale()),
        Choice::Kind(kind) => vocabulary::kind(*kind, words),
        Choice::Sector(sector) => view.catalogue().sector_label(sector, view.locale()),
        Choice::Modality(modality) => vocabulary::modality(*modality, words),
        Choice::Role(role) => vocabulary::role(*role, words),
        Choice::Institution(id) => {
            view.library.institutions().and_then(|institutions| institutions.name(id)).unwrap_or(id.as_str())
        }
        Choice::Language(locale) => locale.own_name(),
        Choice::Evidence(Evidence::Page) => words.evidence_page_name,
        Choice::Evidence(Evidence::Excerpt) => words.evidence_excerpt_name,
        Choice::Evidence(Evidence::TitleOnly) => words.evidence_title_only_name,
    }
    .to_owned()
}

/// The name of a facet.
pub(super) const fn facet_name(facet: Facet, words: &'static Words) -> &'static str {
    match facet {
        Facet::Country => words.facet_country,
        Facet::Role => words.facet_role,
        Facet::Kind => words.facet_kind,
        Facet::Sector => words.facet_sector,
        Facet::Modality => words.facet_modality,
        Facet::Institution => words.facet_institution,
        Facet::Language => words.facet_language,
        Facet::Evidence => words.facet_evidence,
    }
}

/// "2010–2015", "since 2010", "until 2015", or one year alone; empty for an open range.
pub(crate) fn years_name(years: YearRange, words: &'static Words) -> String {
    let [start, end] = [years.from, years.to].map(|year| year.map(|year| year.number().to_string()));
    match (start, end) {
        (None, None) => String::new(),
        (Some(start), None) => words.years_since.with(&[("start", &start)]),
        (None, Some(end)) => words.years_until.with(&[("end", &end)]),
        (Some(start), Some(end)) if start == end => start,
        (Some(start), Some(end)) => words.years_span.with(&[("start", &start), ("end", &end)]),
    }
}
