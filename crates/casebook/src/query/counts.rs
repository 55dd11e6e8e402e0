//! Facet counts: how many cases each value of a facet would show, its own facet's other choices set aside.
//! It must not decide which values are offered or in what order.

use super::{Choice, Facet};

/// Every value that occurs in the catalogue with its count; institutions apart, by number, because they are many.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub(super) values: Vec<(Choice, usize)>,
    pub(super) institutions: Vec<usize>,
}

impl Counts {
    /// The count of a value; 0 for one that does not occur, and for institutions.
    pub fn of(&self, choice: &Choice) -> usize {
        self.values.iter().find(|(held, _)| held == choice).map_or(0, |(_, n)| *n)
    }

    /// The values of a facet, with their counts; none for institutions.
    pub fn in_facet(&self, facet: Facet) -> impl Iterator<Item = &(Choice, usize)> {
        self.values.iter().filter(move |(choice, _)| choice.facet() == facet)
    }

    /// The counts of institutions, by their number in [`super::Institutions::names`]; empty while those are not there.
    pub fn institutions(&self) -> &[usize] {
        &self.institutions
    }
}
