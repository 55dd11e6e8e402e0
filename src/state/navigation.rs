//! How the address changes: another page, another query, the search.

use std::time::Duration;

use casebook::{
    query::Query,
    route::{Address, Page},
};
use leptos::prelude::*;

use super::{AppState, Entry, Place};
use crate::browser::{focus, history, language, scroll};

/// How long the rest of a split list waits for the visitor's next key.
const PAUSE: Duration = Duration::from_millis(150);

/// Goes to an address.
pub fn navigate(state: AppState, address: Address, entry: Entry) {
    let before = state.address.get_untracked();
    if address == before {
        return;
    }
    history::restore_positions();
    state.pending.update_value(|pending| pending.awaited = None);
    let origin = match before.page.listing() {
        Some(_) if address.page.listing().is_none() => Some(before),
        _ => state.origin.get_untracked(),
    };
    let origin = origin.map(|origin| origin.in_locale(address.locale));
    match entry {
        Entry::Same => {
            follow_typing(state);
            write_when_painted(state);
        }
        Entry::New => {
            state.typing.set(false);
            keep_position(state);
            history::write(&address, entry, origin.as_ref());
        }
    }
    show(state, address, origin, None);
}

/// Notes in the current entry of the history how far down the page is.
pub(super) fn keep_position(state: AppState) {
    write(state);
    history::keep_position();
}

/// Writes the address into the address bar after what a key has changed is on the screen: a browser takes milliseconds
/// for it.
fn write_when_painted(state: AppState) {
    let is_under_way = state.pending.try_update_value(|pending| std::mem::replace(&mut pending.unwritten, true));
    if is_under_way == Some(false) {
        request_animation_frame(move || set_timeout(move || write(state), Duration::ZERO));
    }
}

/// Writes the address into the address bar, unless it is there.
fn write(state: AppState) {
    let is_unwritten = state.pending.try_update_value(|pending| std::mem::take(&mut pending.unwritten));
    if is_unwritten == Some(true) {
        let origin = state.origin.get_untracked();
        state.address.with_untracked(|here| history::write(here, Entry::Same, origin.as_ref()));
    }
}

/// Goes to the same page with the query changed; nowhere, on a page that asks nothing.
pub fn ask(state: AppState, entry: Entry, change: impl FnOnce(Query) -> Query) {
    let here = state.address.get_untracked();
    if let Some((_, query)) = here.page.listing() {
        let page = here.page.with_query(change(query.clone()));
        navigate(state, here.to(page), entry);
    }
}

/// Goes to the list of the cases with these words.
pub fn go_to_search(state: AppState, text: String) {
    let page = Page::Explore(None, Query::default().searching(text));
    navigate(state, state.address.with_untracked(|here| here.to(page)), Entry::New);
}

/// Goes where a visitor wanted to go when there was no catalogue yet; without one in the end, by loading the page.
pub fn follow_awaited(state: AppState) {
    let mut awaited = None;
    state.pending.update_value(|pending| awaited = pending.awaited.take());
    if let Some(to) = awaited {
        if state.is_loaded() { navigate(state, to, Entry::New) } else { history::load_page(&to) }
    }
}

/// Shows an address; `y` is where the visitor left it, if it was seen before. What a new place does to focus and scrolling
/// follows when it is on the screen: see [`crate::mount`].
pub(super) fn show(state: AppState, address: Address, origin: Option<Address>, y: Option<f64>) {
    let before = state.address.get_untracked();
    if before.locale != address.locale {
        language::remember(address.locale);
    }
    let part = |page: &Page| page.listing().map(|(_, query)| query.part);
    let (same_place, same_part) =
        (Place::of(&before) == Place::of(&address), part(&before.page) == part(&address.page));
    state.origin.set(origin);
    state.address.set(address);
    if same_place {
        // After the views have followed, before the browser paints.
        request_animation_frame(move || match y {
            Some(y) => scroll::to(y),
            None if same_part => {}
            None => focus::focus_first(&[".results-count"]),
        });
    }
}

/// A split list is short until the visitor pauses.
fn follow_typing(state: AppState) {
    if state.library.with_untracked(|library| library.split_head().is_none()) {
        return;
    }
    state.typing.set(true);
    let pause = set_timeout_with_handle(move || state.typing.set(false), PAUSE).ok();
    state.pending.update_value(|pending| {
        if let Some(pause) = std::mem::replace(&mut pending.pause, pause) {
            pause.clear();
        }
    });
}
