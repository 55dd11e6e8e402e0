//! How the address changes: links, queries, the history, and the ways that are left to the browser. As long as there is no
//! catalogue, a page is sooner there as a file.

use std::time::Duration;

use casebook::{
    query::Query,
    route::{Address, Page},
};
use leptos::{ev, prelude::*};

use super::{AppState, Entry, Place, Progress, loading};
use crate::browser::{document as outside, focus, history, language, scroll};

/// How long a change of language waits for the catalogue before the page is loaded instead.
const LANGUAGE_PATIENCE: Duration = Duration::from_millis(1500);

/// How long the rest of a split list waits for the visitor's next key.
const PAUSE: Duration = Duration::from_millis(150);

/// Follows links and the history, as long as the page lives.
pub fn listen(state: AppState) {
    let _ = window_event_listener(ev::click, move |event| {
        outside::fold_facets_outside(event.target());
        let embed = state.address.with_untracked(|here| here.embed);
        let link = history::internal_link(&event).map(|to| Address { embed: to.embed || embed, ..to });
        if link.is_some_and(|to| follow_link(state, to)) {
            event.prevent_default();
        }
    });
    let _ = window_event_listener(ev::popstate, move |_| {
        let (address, note) = (history::address(), history::note());
        state.typing.set(false);
        if must_reload(state, &address) {
            history::reload();
        } else {
            show(state, address, note.origin, Some(note.y));
        }
    });
    // For a way back, or forward, to this entry.
    let _ = window_event_listener_untyped("scrollend", |_| history::keep_position());
    // For a reload, and for a return from another site.
    let _ = window_event_listener_untyped("pagehide", |_| history::keep_position());
}

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

/// Follows a link; `false` leaves it to the browser.
///
/// Any other page than the one that was served is a file, which is there sooner than the catalogue. The same page in
/// another language waits for the catalogue, so that place, focus and what is unfolded are kept.
fn follow_link(state: AppState, to: Address) -> bool {
    let here = state.address.get_untracked();
    let served = state.served.with_untracked(Option::is_some);
    if !served || state.is_loaded() {
        navigate(state, to, Entry::New);
        return true;
    }
    let same_page = here.page.as_written() == to.page.as_written();
    if same_page && here.locale == to.locale {
        loading::start_once(state);
        navigate(state, to, Entry::New);
        return true;
    }
    if !same_page || to.embed || state.pending.with_value(|pending| pending.awaited.is_some()) {
        return false;
    }
    loading::start_once(state);
    state.pending.update_value(|pending| pending.awaited = Some(to));
    let load = move || state.pending.with_value(|pending| pending.awaited.iter().for_each(history::load_page));
    set_timeout(load, LANGUAGE_PATIENCE);
    true
}

/// Whether a place that the visitor went back or forward to has to be loaded: it is a file, and there is no catalogue to
/// show it from.
fn must_reload(state: AppState, to: &Address) -> bool {
    let other = state.address.with_untracked(|here| Place::of(here) != Place::of(to));
    outside::is_served()
        && match state.catalogue.get_untracked() {
            Progress::Ready => false,
            Progress::Failed(_) => true,
            Progress::Idle | Progress::Waiting | Progress::Slow => other,
        }
}

/// Shows an address; `y` is where the visitor left it, if it was seen before. What a new place does to focus and scrolling
/// follows when it is on the screen: see [`crate::start`].
fn show(state: AppState, address: Address, origin: Option<Address>, y: Option<f64>) {
    let before = state.address.get_untracked();
    if before.locale != address.locale {
        language::remember(address.locale);
    }
    let part = |page: &Page| page.listing().map(|(_, query)| query.part);
    let (same_place, same_part) =
        (Place::of(&before) == Place::of(&address), part(&before.page) == part(&address.page));
    if state.served.with_untracked(Option::is_some) {
        loading::start_once(state);
    }
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
