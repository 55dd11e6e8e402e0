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
    match entry {
        Entry::Same => follow_typing(state),
        Entry::New => {
            state.typing.set(false);
            history::keep_position();
        }
    }
    let origin = match before.page.listing() {
        Some(_) if address.page.listing().is_none() => Some(before),
        _ => state.origin.get_untracked(),
    };
    let origin = origin.map(|origin| origin.in_locale(address.locale));
    history::write(&address, entry, origin.as_ref());
    show(state, address, origin, None);
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
