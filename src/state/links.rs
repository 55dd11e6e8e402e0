//! Links that are clicked and ways through the history, and which of them are left to the browser: as long as there is no
//! catalogue, a page is sooner there as a file.

use std::time::Duration;

use casebook::route::Address;
use leptos::{ev, prelude::*};

use super::{
    AppState, Entry, Place, Progress, loading,
    navigation::{keep_position, navigate, show},
};
use crate::browser::{document as outside, history};

/// How long a change of language waits for the catalogue before the page is loaded instead.
const LANGUAGE_PATIENCE: Duration = Duration::from_millis(1500);

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
    history::on_travel(move || {
        let (address, note) = (history::address(), history::note());
        state.typing.set(false);
        state.pending.update_value(|pending| pending.unwritten = false);
        if must_reload(state, &address) {
            history::reload();
        } else {
            if state.served.with_untracked(Option::is_some) {
                loading::start_once(state);
            }
            show(state, address, note.origin, Some(note.y));
        }
    });
    // For a way back, or forward, to this entry.
    let _ = window_event_listener_untyped("scrollend", move |_| keep_position(state));
    // For a reload, and for a return from another site.
    let _ = window_event_listener_untyped("pagehide", move |_| keep_position(state));
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
