//! What can be known only of all records together: which slugs and sectors occur twice, which sectors there are, and
//! which related cases exist. `check` says the same of the same records, with places.

use super::{Case, Catalogue, Sector, Slug};

/// Leaves out what does not agree with the rest of a whole catalogue.
pub(super) fn all_cases(catalogue: &mut Catalogue) {
    sectors(&mut catalogue.sectors);
    known_sectors(&mut catalogue.cases, &catalogue.sectors);
    let mut twice = repeated_slugs(catalogue.cases.iter().map(|case| &case.slug)).into_iter();
    catalogue.cases.retain(|_| twice.next() != Some(true));
    related(&mut catalogue.cases);
}

/// Leaves out the sectors whose id an earlier one has.
pub(super) fn sectors(sectors: &mut Vec<Sector>) {
    let mut twice = repeated_slugs(sectors.iter().map(|sector| &sector.id)).into_iter();
    sectors.retain(|_| twice.next() != Some(true));
}

/// Leaves out the sectors of cases that the vocabulary lacks.
pub(super) fn known_sectors(cases: &mut [Case], vocabulary: &[Sector]) {
    for case in cases {
        case.sectors.retain(|id| vocabulary.iter().any(|sector| sector.id == *id));
    }
}

/// Of each slug whether an earlier one is the same.
pub(super) fn repeated_slugs<'a>(slugs: impl Iterator<Item = &'a Slug>) -> Vec<bool> {
    // Sorted rather than hashed: less code to ship, and quick for any number of cases.
    let mut order: Vec<(&Slug, usize)> = slugs.zip(0..).collect();
    order.sort_unstable();
    let mut repeated = vec![false; order.len()];
    for pair in order.windows(2) {
        repeated[pair[1].1] = pair[0].0 == pair[1].0;
    }
    repeated
}

/// Leaves out related cases that do not exist, and a case's own slug.
fn related(cases: &mut [Case]) {
    let mut slugs: Vec<Slug> = cases.iter().map(|case| case.slug.clone()).collect();
    slugs.sort_unstable();
    for case in cases {
        let own = &case.slug;
        case.related.retain(|slug| slug != own && slugs.binary_search(slug).is_ok());
    }
}
