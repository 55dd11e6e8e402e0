//! Which shards of a split catalogue a screen needs that are not there yet. It must not fetch them.

use casebook::{
    query::{PART_LENGTH, Position},
    route::Page,
    shard::Shard,
};

use crate::{
    page::{Found, RELATED, around, same_project},
    view::View,
};

/// What is missing; nothing, where the catalogue is whole.
#[derive(Debug, Default)]
pub struct Missing {
    /// Without these the screen cannot be made.
    pub now: Vec<Shard>,
    /// With these its gaps are filled, the first ones first.
    pub later: Vec<Shard>,
}

/// What the screen of an address needs.
pub fn missing(view: &View<'_>) -> Missing {
    if view.library.split_head().is_none() {
        return Missing::default();
    }
    match &view.here.page {
        Page::Explore(..) | Page::Map(_) => of_list(view, &Found::of(view)),
        Page::Country(country) => {
            let cases = view.library.profile(*country).cases;
            Missing { now: Vec::new(), later: records(view, cases.iter().copied().take(PART_LENGTH)) }
        }
        Page::Case(_) => of_case(view),
        Page::About | Page::Unknown(_) => Missing::default(),
    }
}

/// What a page that lists or maps cases needs.
pub(crate) fn of_list(view: &View<'_>, found: &Found) -> Missing {
    if !found.answer.missing.is_empty() {
        return Missing { now: found.answer.missing.clone(), later: Vec::new() };
    }
    let listed = matches!(view.here.page, Page::Explore(..)) && view.asked().layout.lists_cases();
    let shown = if listed { found.shown() } else { &[] };
    let mut later = records(view, shown.iter().copied());
    // Their facet is on the page, though folded: it can wait.
    later.extend((!view.library.has(Shard::Institutions)).then_some(Shard::Institutions));
    later.extend(found.way_out.missing.iter().copied().map(Shard::Words));
    Missing { now: Vec::new(), later }
}

/// The record, then the cases around it.
fn of_case(view: &View<'_>) -> Missing {
    let Page::Case(slug) = &view.here.page else { return Missing::default() };
    let at = match view.library.position(slug) {
        Position::At(at) => at,
        Position::Nowhere => return Missing::default(),
        Position::Missing(shard) => return Missing { now: vec![shard], later: Vec::new() },
    };
    let Some(case) = view.library.case(at) else {
        return Missing { now: records(view, [at]), later: Vec::new() };
    };
    let slugs = case.related.iter().filter_map(|slug| match view.library.position(slug) {
        Position::Missing(shard) => Some(shard),
        Position::At(_) | Position::Nowhere => None,
    });
    let mut later: Vec<Shard> = slugs.collect();
    let same = same_project(view, case);
    let mut beside = view.library.related(at, &same, RELATED);
    beside.extend(same);
    let around = around(view, at);
    later.extend(around.missing);
    beside.extend(around.before.into_iter().chain(around.after));
    later.extend(records(view, beside));
    Missing { now: Vec::new(), later }
}

/// The blocks of these records that are not there, each once, in this order.
fn records(view: &View<'_>, cases: impl IntoIterator<Item = usize>) -> Vec<Shard> {
    let mut blocks = Vec::new();
    for block in cases.into_iter().filter_map(|at| view.library.record_shard(at)) {
        if !blocks.contains(&block) {
            blocks.push(block);
        }
    }
    blocks
}
