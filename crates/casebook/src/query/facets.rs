//! Facet counts: how many cases each value of a facet would show, its own facet's other choices set aside.
//! It must not decide which values are offered or in what order.

use super::{Choice, Facet, Index, Query};
use crate::catalogue::{Case, Catalogue};

/// Every value that occurs in the catalogue with its count, in order of first occurrence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts(Vec<(Choice, usize)>);

impl Counts {
    /// The count of a value; 0 for one that does not occur.
    pub fn of(&self, choice: &Choice) -> usize {
        self.0.iter().find(|(held, _)| held == choice).map_or(0, |(_, n)| *n)
    }

    /// The values of a facet, with their counts.
    pub fn in_facet(&self, facet: Facet) -> impl Iterator<Item = &(Choice, usize)> {
        self.0.iter().filter(move |(choice, _)| choice.facet() == facet)
    }
}

/// The facets of a query that a case fails, one bit each; words are not looked at.
pub(super) fn misses(case: &Case, query: &Query) -> u8 {
    let (mut asked, mut passed) = (0, 0);
    for choice in query.choices() {
        asked |= bit(choice);
        if choice.holds(case) {
            passed |= bit(choice);
        }
    }
    asked & !passed
}

const fn bit(choice: &Choice) -> u8 {
    1 << choice.facet() as u8
}

/// Counts every value of every facet under a query.
pub fn facets(catalogue: &Catalogue, index: &Index, query: &Query) -> Counts {
    let scores = index.scores(&query.text);
    let mut counts = Vec::new();
    for (at, case) in catalogue.cases.iter().enumerate() {
        let found = scores.as_ref().is_none_or(|scores| scores[at] > 0);
        let misses = misses(case, query);
        for choice in values(case) {
            let counted = found && misses & !bit(&choice) == 0;
            add(&mut counts, choice, usize::from(counted));
        }
    }
    Counts(counts)
}

/// Every value that a case has, each once.
fn values(case: &Case) -> Vec<Choice> {
    let mut values: Vec<Choice> = case.countries().into_iter().map(Choice::Country).collect();
    values.push(Choice::Kind(case.kind));
    values.extend(case.sectors.iter().cloned().map(Choice::Sector));
    values.extend(case.modality.map(Choice::Modality));
    values
}

/// Adds to a value's count; a value that is new gets a place even with nothing to add.
pub(super) fn add<T: PartialEq>(counts: &mut Vec<(T, usize)>, value: T, n: usize) {
    match counts.iter_mut().find(|(held, _)| *held == value) {
        Some((_, count)) => *count += n,
        None => counts.push((value, n)),
    }
}
