//! Facet counts: how many cases each value of a facet would show, its own facet's other choices set aside.
//! It must not decide which values are offered or in what order.

use super::{Choice, Index, Query};
use crate::{
    catalogue::{Case, Catalogue, Kind, Modality, Slug},
    country::Country,
};

/// For each facet, every value that occurs in the catalogue with its count, in order of first occurrence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// Countries.
    pub countries: Vec<(Country, usize)>,
    /// Kinds.
    pub kinds: Vec<(Kind, usize)>,
    /// Sectors.
    pub sectors: Vec<(Slug, usize)>,
    /// Modalities.
    pub modalities: Vec<(Modality, usize)>,
}

impl Facets {
    /// The count of a value; 0 for one that does not occur.
    pub fn count(&self, choice: &Choice) -> usize {
        match choice {
            Choice::Country(country) => count_of(&self.countries, country),
            Choice::Kind(kind) => count_of(&self.kinds, kind),
            Choice::Sector(sector) => count_of(&self.sectors, sector),
            Choice::Modality(modality) => count_of(&self.modalities, modality),
        }
    }
}

fn count_of<T: PartialEq>(counts: &[(T, usize)], value: &T) -> usize {
    counts.iter().find(|(held, _)| held == value).map_or(0, |(_, n)| *n)
}

/// The facets that a case fails, as bits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Misses(u8);

impl Misses {
    const COUNTRY: u8 = 1;
    const KIND: u8 = 2;
    const SECTOR: u8 = 4;
    const MODALITY: u8 = 8;

    pub(super) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether the case passes every facet but, at most, this one.
    const fn only(self, facet: u8) -> bool {
        self.0 & !facet == 0
    }
}

/// Which facets of the query a case fails; words are not looked at.
pub(super) fn misses(case: &Case, query: &Query) -> Misses {
    let mut misses = 0;
    let mut require = |facet: u8, passed: bool| misses |= if passed { 0 } else { facet };
    let takes_part = |country: &Country| case.participants.iter().any(|it| it.country == *country);
    require(Misses::COUNTRY, query.countries.is_empty() || query.countries.iter().any(takes_part));
    require(Misses::KIND, query.kinds.is_empty() || query.kinds.contains(&case.kind));
    require(Misses::SECTOR, query.sectors.is_empty() || query.sectors.iter().any(|it| case.sectors.contains(it)));
    let modality_fits = case.modality.is_some_and(|modality| query.modalities.contains(&modality));
    require(Misses::MODALITY, query.modalities.is_empty() || modality_fits);
    Misses(misses)
}

/// Counts every value of every facet under a query.
pub fn facets(catalogue: &Catalogue, index: &Index, query: &Query) -> Facets {
    let scores = index.scores(&query.text);
    let mut facets = Facets::default();
    for (at, case) in catalogue.cases.iter().enumerate() {
        let found = scores.as_ref().is_none_or(|scores| scores[at] > 0);
        let misses = misses(case, query);
        let counts = |facet: u8| usize::from(found && misses.only(facet));
        for country in case.countries() {
            add(&mut facets.countries, country, counts(Misses::COUNTRY));
        }
        add(&mut facets.kinds, case.kind, counts(Misses::KIND));
        for sector in &case.sectors {
            add(&mut facets.sectors, sector.clone(), counts(Misses::SECTOR));
        }
        if let Some(modality) = case.modality {
            add(&mut facets.modalities, modality, counts(Misses::MODALITY));
        }
    }
    facets
}

/// Adds to a value's count; a value that is new gets a place even with nothing to add.
pub(super) fn add<T: PartialEq>(counts: &mut Vec<(T, usize)>, value: T, n: usize) {
    match counts.iter_mut().find(|(held, _)| *held == value) {
        Some((_, count)) => *count += n,
        None => counts.push((value, n)),
    }
}
