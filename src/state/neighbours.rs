//! What is beside a case: those before and after it in the list that the visitor came from, and the records of its project.

use casebook::{
    catalogue::Case,
    query::{Library, Position},
    route::Address,
    shard::Shard,
};

/// Cases shown as related.
pub const RELATED: usize = 3;

/// Positions of the cases before and after one in a list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Neighbours {
    /// The one before.
    pub before: Option<usize>,
    /// The one after.
    pub after: Option<usize>,
    /// What has to be there to know that.
    pub missing: Vec<Shard>,
}

/// The neighbours of the case at `own` in the list at `origin`, or in that of all cases where it is not there.
pub fn neighbours(library: &Library, origin: &Address, own: usize) -> Neighbours {
    let mut neighbours = Neighbours::default();
    for list in [origin, &Address::home(origin.locale)] {
        let order = library.order(&list.page.selection(), origin.locale);
        neighbours.missing.extend(order.missing);
        if let Some(here) = order.cases.iter().position(|&at| at == own) {
            neighbours.before = here.checked_sub(1).map(|before| order.cases[before]);
            neighbours.after = order.cases.get(here + 1).copied();
            break;
        }
    }
    neighbours
}

/// Positions of the records of the same project, as far as they are known.
pub fn same_project(library: &Library, case: &Case) -> Vec<usize> {
    let position = |slug| match library.position(slug) {
        Position::At(at) => Some(at),
        Position::Nowhere | Position::Missing(_) => None,
    };
    let mut same: Vec<usize> = case.related.iter().filter_map(position).collect();
    same.sort_unstable();
    same
}
