//! What is chosen, by name: the chips, and the names that facets, chips and ways out share.

use casebook::{
    catalogue::Evidence,
    query::{Choice, Facet, Query, YearRange},
    vocabulary,
    words::Words,
};
use leptos::prelude::*;

use super::ANY_YEARS;
use crate::{component::chips::Chip, state::Screen};

/// A filter that a chip removes.
#[derive(Clone, Debug, PartialEq)]
pub enum ChipFilter {
    /// A value of a facet.
    Choice(Choice),
    /// The years.
    Years,
    /// That all of the chosen countries have to take part.
    Together,
}

impl ChipFilter {
    /// The query without it.
    pub fn removed_from(self, query: Query) -> Query {
        match self {
            ChipFilter::Choice(choice) if query.choices().contains(&choice) => query.toggled(choice),
            ChipFilter::Choice(_) => query,
            ChipFilter::Years => query.in_years(ANY_YEARS),
            ChipFilter::Together => query.with_countries(false),
        }
    }
}

/// The active filters.
pub fn active(screen: Screen) -> Vec<Chip<ChipFilter>> {
    let (words, query) = (screen.words, screen.query.get());
    let choice = |choice: &Choice| Chip { filter: ChipFilter::Choice(choice.clone()), name: chip_name(screen, choice) };
    let mut chips: Vec<_> = query.choices().iter().map(choice).collect();
    if !query.years.is_open() {
        chips.push(Chip { filter: ChipFilter::Years, name: years_name(query.years, words) });
    }
    if query.together && query.countries().count() > 1 {
        chips.push(Chip { filter: ChipFilter::Together, name: words.chip_together.to_owned() });
    }
    chips
}

/// The name of a choice where its facet is not named: of those whose names say little, the facet's comes first.
pub fn chip_name(screen: Screen, choice: &Choice) -> String {
    let name = choice_name(screen, choice);
    match choice.facet() {
        facet @ (Facet::Role | Facet::Language | Facet::Evidence) => {
            format!("{}: {name}", facet_name(facet, screen.words))
        }
        _ => name,
    }
}

/// The name of a choice below its facet's. That of an institution follows what comes of a split catalogue.
pub fn choice_name(screen: Screen, choice: &Choice) -> String {
    let (locale, words) = (screen.locale, screen.words);
    match choice {
        Choice::Country(country) => return screen.country_name(*country),
        Choice::Sector(sector) => {
            return screen.catalogue(|catalogue| catalogue.sector_label(sector, locale).to_owned());
        }
        Choice::Institution(id) => {
            return screen.records(|library| {
                library.institutions().and_then(|known| known.name(id)).unwrap_or(id.as_str()).to_owned()
            });
        }
        Choice::Kind(kind) => vocabulary::kind(*kind, words),
        Choice::Modality(modality) => vocabulary::modality(*modality, words),
        Choice::Role(role) => vocabulary::role(*role, words),
        Choice::Language(locale) => locale.own_name(),
        Choice::Evidence(Evidence::Page) => words.evidence_page_name,
        Choice::Evidence(Evidence::Excerpt) => words.evidence_excerpt_name,
        Choice::Evidence(Evidence::TitleOnly) => words.evidence_title_only_name,
    }
    .to_owned()
}

/// The name of a facet.
pub const fn facet_name(facet: Facet, words: &'static Words) -> &'static str {
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
pub fn years_name(years: YearRange, words: &'static Words) -> String {
    let [start, end] = [years.from, years.to].map(|year| year.map(|year| year.number().to_string()));
    match (start, end) {
        (None, None) => String::new(),
        (Some(start), None) => words.years_since.with(&[("start", &start)]),
        (None, Some(end)) => words.years_until.with(&[("end", &end)]),
        (Some(start), Some(end)) if start == end => start,
        (Some(start), Some(end)) => words.years_span.with(&[("start", &start), ("end", &end)]),
    }
}
