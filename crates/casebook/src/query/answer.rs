//! Question → cases and counts, in one pass over the columns. It must not know records.

mod tally;
mod wanted;

use super::{Columns, Counts, Institutions, Query, Sort};
use crate::{search::Hit, shard::Shard};
pub(super) use tally::Occurring;
use tally::Tally;
use wanted::Wanted;

/// What answers a query.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// Positions of the cases, in the order asked for.
    pub cases: Vec<usize>,
    /// How many cases each value of each facet would show.
    pub counts: Counts,
    /// What has to be there before this can be answered; while it is not empty, the rest is.
    pub missing: Vec<Shard>,
    /// For each word asked for, whether a typing error was forgiven.
    pub forgiven: Vec<bool>,
}

/// What a query is answered from.
pub(super) struct Sources<'a> {
    pub columns: &'a Columns,
    pub institutions: Option<&'a Institutions>,
    pub occurring: Occurring,
    /// The cases with the words; `None` where none are asked for.
    pub hits: Option<Vec<Hit>>,
    /// The place of each case among all titles of the locale.
    pub by_title: Option<&'a [u32]>,
}

/// Finds the cases in the order asked for, and counts where counts are asked for.
pub(super) fn answer(sources: &Sources<'_>, query: &Query, counting: bool) -> (Vec<usize>, Counts) {
    let Sources { columns, institutions, .. } = *sources;
    let wanted = Wanted::new(columns, institutions, query);
    let mut tally = Tally::new(columns, institutions);
    let mut found: Vec<(u32, usize)> = Vec::new();
    let mut visit = |at: usize, score: u32| {
        let misses = wanted.misses(at);
        if counting {
            tally.add(&wanted, at, misses);
        }
        if misses == 0 {
            found.push((score, at));
        }
    };
    match &sources.hits {
        Some(hits) => hits.iter().for_each(|hit| visit(hit.case as usize, hit.score)),
        None => (0..columns.len()).for_each(|at| visit(at, 0)),
    }
    let key = |&(score, at): &(u32, usize)| match query.sort {
        Sort::Best => u32::MAX - score,
        Sort::Number => columns.number(at).unwrap_or(u32::MAX),
        Sort::Newest => u32::MAX - u32::from(columns.start(at)),
        Sort::Title => sources.by_title.and_then(|places| places.get(at)).copied().unwrap_or_default(),
        Sort::Countries => u32::MAX - columns.places(at).len() as u32,
    };
    // What is not known stays last in either direction.
    let unknown = |&(_, at): &(u32, usize)| match query.sort {
        Sort::Number => columns.number(at).is_none(),
        Sort::Newest => columns.start(at) == 0,
        _ => false,
    };
    let mut keyed: Vec<(bool, u32, usize)> = found
        .iter()
        .map(|found| (unknown(found), if query.reversed { u32::MAX - key(found) } else { key(found) }, found.1))
        .collect();
    keyed.sort_unstable();
    let counts = if counting { tally.counts(columns, &sources.occurring) } else { Counts::default() };
    (keyed.into_iter().map(|(.., at)| at).collect(), counts)
}
