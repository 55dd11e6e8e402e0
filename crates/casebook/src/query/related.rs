//! Which cases resemble a case. It must not know a visitor's query.

use crate::catalogue::{Case, Catalogue, Slug};

/// Positions of the cases most like this one, best first, at most `most`; records of the same project are left out,
/// since they are named apart.
///
/// Likeness is the sum of two Dice coefficients (Dice 1945: twice the shared over the sum of both), one of countries
/// and one of sectors, in thousandths; a case must share something of each.
pub fn related(catalogue: &Catalogue, case: &Case, most: usize) -> Vec<usize> {
    let countries = case.countries();
    let mut likenesses: Vec<(usize, usize)> = Vec::new();
    for (at, other) in catalogue.cases.iter().enumerate() {
        if other.slug == case.slug || case.related.contains(&other.slug) {
            continue;
        }
        // Sectors first: they need no list to be made, and rule most cases out.
        let sectors = dice::<Slug>(&case.sectors, &other.sectors);
        let places = if sectors == 0 { 0 } else { dice(&countries, &other.countries()) };
        if places > 0 {
            likenesses.push((places + sectors, at));
        }
    }
    likenesses.sort_by_key(|&(likeness, _)| std::cmp::Reverse(likeness));
    likenesses.into_iter().take(most).map(|(_, at)| at).collect()
}

fn dice<T: PartialEq>(a: &[T], b: &[T]) -> usize {
    let shared = a.iter().filter(|value| b.contains(value)).count();
    if shared == 0 { 0 } else { 2000 * shared / (a.len() + b.len()) }
}
