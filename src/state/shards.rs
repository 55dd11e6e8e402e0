//! Brings what a page of a split catalogue needs: what has to be there first, then what fills its gaps.

use std::sync::Arc;

use casebook::{
    query::{Library, PART_LENGTH, Position},
    route::{Address, Page},
    shard::Shard,
};
use futures::future::join_all;
use leptos::{prelude::*, task::spawn_local};

use super::{
    AppState, Shown, loading,
    neighbours::{RELATED, neighbours, same_project},
};
use crate::{
    browser::history,
    load::{self, Freshness, LoadError},
};

/// How many of the shards asked for are waited for together: about what fills a screen. The others follow together.
const FIRST: usize = 8;

/// Keeps what is fetched in step with what the screen needs.
pub fn follow(state: AppState) {
    // Keeps fetching in step: what has to come before the address can be shown.
    Effect::new(move || bring(state, state.answered.with(|answered| answered.missing.clone())));
    // Keeps fetching in step: what fills the gaps of what is shown.
    Effect::new(move || {
        let origin = state.origin.get();
        state.records.track();
        let gaps = state.answered.with(|answered| match &answered.shown {
            Some(shown) => state.library.with(|library| gaps(library, shown, origin.as_ref())),
            None => Vec::new(),
        });
        bring(state, gaps);
    });
}

/// Whether every record is there that the screen shows.
pub fn has_records(state: AppState) -> bool {
    let origin = state.origin.get();
    state.records.track();
    let is_record = |shard: &Shard| matches!(shard, Shard::Records(_));
    state.answered.with(|answered| match &answered.shown {
        Some(shown) => state.library.with(|library| !gaps(library, shown, origin.as_ref()).iter().any(is_record)),
        None => true,
    })
}

/// Brings the names of institutions and authors, which the search box suggests.
pub fn bring_names(state: AppState) {
    let names = [Shard::Institutions, Shard::Authors];
    let missing = state.library.with_untracked(|library| names.into_iter().filter(|&it| !library.has(it)).collect());
    if state.is_loaded() {
        bring(state, missing);
    }
}

/// "Try again": what failed is fetched once more. What is gone is another version's: then the page is loaded anew.
pub fn retry(state: AppState) {
    if state.trouble.get_untracked() == Some(LoadError::Changed) {
        return history::reload();
    }
    state.trouble.set(None);
    let mut failed = Vec::new();
    state.pending.update_value(|pending| {
        failed = std::mem::take(&mut pending.failed);
        pending.retried = failed.clone();
    });
    bring(state, failed);
}

/// Fetches shards that are not under way, and have not failed.
fn bring(state: AppState, mut wanted: Vec<Shard>) {
    state.pending.update_value(|pending| {
        wanted.retain(|shard| !pending.under_way.contains(shard) && !pending.failed.contains(shard));
        pending.under_way.extend(&wanted);
    });
    let rest = wanted.split_off(wanted.len().min(FIRST));
    for group in [wanted, rest].into_iter().filter(|group| !group.is_empty()) {
        spawn_local(async move {
            let files = join_all(group.into_iter().map(|shard| fetch(state, shard))).await;
            take_in(state, files);
        });
    }
}

async fn fetch(state: AppState, shard: Shard) -> (Shard, Result<String, LoadError>) {
    let href = state.library.with_untracked(|library| library.split_head().map(|split| split.href(shard)));
    let freshness = state.pending.with_value(|pending| match pending.retried.contains(&shard) {
        true => Freshness::Fresh,
        false => Freshness::Any,
    });
    let text = match href {
        Some(href) => load::text(&href, freshness).await,
        // The catalogue has given way to another one.
        None => Err(LoadError::Changed),
    };
    (shard, text)
}

fn take_in(state: AppState, files: Vec<(Shard, Result<String, LoadError>)>) {
    let mut failed = Vec::new();
    let is_record = |shard: &Shard| matches!(shard, Shard::Records(_) | Shard::Authors);
    let is_awaited = |shard: &Shard| state.answered.with_untracked(|answered| answered.missing.contains(shard));
    let records_alone = files.iter().all(|(shard, _)| is_record(shard) && !is_awaited(shard));
    let shards: Vec<Shard> = files.iter().map(|(shard, _)| *shard).collect();
    state.pending.update_value(|pending| pending.under_way.retain(|shard| !shards.contains(shard)));
    let insert = |library: &mut Arc<Library>| {
        // Only pages that are written ahead share a library, and they fetch nothing.
        let Some(library) = Arc::get_mut(library) else { return };
        for (shard, text) in files {
            let taken = text.and_then(|text| library.insert(shard, &text).map_err(LoadError::from));
            failed.extend(taken.err().map(|error| (shard, error)));
        }
    };
    if records_alone {
        // No answer depends on them: it is not asked for again.
        state.library.update_untracked(insert);
        state.records.notify();
    } else {
        state.library.update(insert);
    }
    for (shard, error) in failed {
        loading::report(error);
        state.pending.update_value(|pending| pending.failed.push(shard));
        // A folder of another version is gone with it.
        let gone = matches!(error, LoadError::Status(404 | 410));
        state.trouble.set(Some(if gone { LoadError::Changed } else { error }));
    }
}

/// What fills the gaps of what is shown, the first ones first; nothing, where the catalogue is whole.
fn gaps(library: &Library, shown: &Shown, origin: Option<&Address>) -> Vec<Shard> {
    if library.split_head().is_none() {
        return Vec::new();
    }
    match &shown.address.page {
        Page::Explore(_, query) => {
            let listed = if query.layout.lists_cases() { shown.results.shown() } else { &[] };
            let mut gaps = records(library, listed.iter().copied());
            gaps.extend(names(library));
            gaps.extend(shown.results.way_out.missing.iter().copied().map(Shard::Words));
            gaps
        }
        Page::Map(_) => names(library).into_iter().collect(),
        Page::Country(country) => records(library, library.profile(*country).cases.iter().copied().take(PART_LENGTH)),
        Page::Case(slug) => match library.position(slug) {
            Position::At(at) => around(library, at, origin.unwrap_or(&Address::home(shown.address.locale))),
            Position::Nowhere | Position::Missing(_) => Vec::new(),
        },
        Page::About | Page::Unknown(_) => Vec::new(),
    }
}

/// The names of institutions: their facet is on the page, though folded.
fn names(library: &Library) -> Option<Shard> {
    (!library.has(Shard::Institutions)).then_some(Shard::Institutions)
}

/// The cases around one.
fn around(library: &Library, at: usize, origin: &Address) -> Vec<Shard> {
    let Some(case) = library.case(at) else { return Vec::new() };
    let slug = |slug| match library.position(slug) {
        Position::Missing(shard) => Some(shard),
        Position::At(_) | Position::Nowhere => None,
    };
    let mut gaps: Vec<Shard> = case.related.iter().filter_map(slug).collect();
    let same = same_project(library, case);
    let mut beside = library.related(at, &same, RELATED);
    beside.extend(same);
    let neighbours = neighbours(library, origin, at);
    gaps.extend(neighbours.missing);
    beside.extend(neighbours.before.into_iter().chain(neighbours.after));
    gaps.extend(records(library, beside));
    gaps
}

/// The blocks of these records that are not there, each once, in this order.
fn records(library: &Library, cases: impl IntoIterator<Item = usize>) -> Vec<Shard> {
    let mut blocks = Vec::new();
    for block in cases.into_iter().filter_map(|at| library.record_shard(at)) {
        if !blocks.contains(&block) {
            blocks.push(block);
        }
    }
    blocks
}
