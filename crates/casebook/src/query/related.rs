//! Which cases resemble a case. It must not know a visitor's query.

use super::{Facet, values::Values};
use crate::catalogue::{Case, Catalogue};

/// What two cases share, or what one has.
#[derive(Clone, Copy, Default)]
struct Counts {
    countries: usize,
    sectors: usize,
}

/// Positions of the cases most like this one, best first, at most `most`; records of the same project are left out,
/// since they are named apart.
///
/// Likeness is the sum of two Dice coefficients (Dice 1945: twice the shared over the sum of both), one of countries
/// and one of sectors, in thousandths; a case must share something of each.
pub(super) fn related(catalogue: &Catalogue, values: &Values, case: &Case, most: usize) -> Vec<usize> {
    let Some(own) = catalogue.cases.iter().position(|other| other.slug == case.slug) else {
        return Vec::new();
    };
    let mut shared = vec![Counts::default(); catalogue.cases.len()];
    for &number in &values.of_case[own] {
        values.cases_of[number].iter().for_each(|&at| add(&mut shared[at], values, number));
    }
    let mine = counts(values, own);
    let mut likenesses: Vec<(usize, usize)> = Vec::new();
    for (at, shared) in shared.iter().enumerate().filter(|(_, it)| it.countries > 0 && it.sectors > 0) {
        if at != own && !case.related.contains(&catalogue.cases[at].slug) {
            let theirs = counts(values, at);
            let countries = 2000 * shared.countries / (mine.countries + theirs.countries);
            let sectors = 2000 * shared.sectors / (mine.sectors + theirs.sectors);
            likenesses.push((countries + sectors, at));
        }
    }
    likenesses.sort_by_key(|&(likeness, _)| std::cmp::Reverse(likeness));
    likenesses.into_iter().take(most).map(|(_, at)| at).collect()
}

fn counts(values: &Values, at: usize) -> Counts {
    let mut counts = Counts::default();
    values.of_case[at].iter().for_each(|&number| add(&mut counts, values, number));
    counts
}

fn add(counts: &mut Counts, values: &Values, number: usize) {
    match values.choices[number].facet() {
        Facet::Country => counts.countries += 1,
        Facet::Sector => counts.sectors += 1,
        Facet::Kind | Facet::Modality => {}
    }
}
