//! Facet counts: how many cases each value of a facet would show, its own facet's other choices set aside.
//! It must not decide which values are offered or in what order.

use super::{Choice, Facet, Index, Query, values::Values};
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
pub(super) fn facets(catalogue: &Catalogue, index: &Index, values: &Values, query: &Query) -> Counts {
    let scores = index.scores(&query.text);
    let mut counts = vec![0; values.choices.len()];
    for (at, (case, numbers)) in catalogue.cases.iter().zip(&values.of_case).enumerate() {
        if scores.as_ref().is_some_and(|scores| scores[at] == 0) {
            continue;
        }
        let misses = misses(case, query);
        for &number in numbers {
            counts[number] += usize::from(misses & !bit(&values.choices[number]) == 0);
        }
    }
    Counts(values.choices.iter().cloned().zip(counts).collect())
}

/// Adds to a value's count; a value that is new gets a place even with nothing to add.
pub(super) fn add<T: PartialEq>(counts: &mut Vec<(T, usize)>, value: T, n: usize) {
    match counts.iter_mut().find(|(held, _)| *held == value) {
        Some((_, count)) => *count += n,
        None => counts.push((value, n)),
    }
}
