//! The app in the browser: what it listens to, and what outside of it follows its signals.

use casebook::{
    head,
    route::{Address, Page},
};
use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;

use crate::{
    browser::{document as outside, focus, history},
    mount::mount,
    state::{AppState, links, loading, shards},
    take_over,
};

/// Runs the app for as long as the page lives.
pub fn start() {
    let Some(root) = outside::app() else { return };
    // Nothing is wrong if it runs already.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    let owner = Owner::new();
    owner.set();
    let state = AppState::new(history::address());
    state.origin.set(history::note().origin);
    links::listen(state);
    listen_to_keys();
    shards::follow(state);
    follow_outside(state);
    follow_focus(state);
    if outside::is_served() {
        take_over::prepare(state, root);
    } else {
        history::restore_positions();
        loading::start(state);
        mount(state, root);
    }
    // The signals live as long as the page.
    std::mem::forget(owner);
}

/// A slash leads to the search box, except where it is a letter that is typed or picks an option.
fn listen_to_keys() {
    const TYPES: &str = "input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]";
    let _ = window_event_listener(ev::keydown, |event| {
        if event.key() != "/" || event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing() {
            return;
        }
        let types = event.target().is_some_and(|target| outside::closest(&target, TYPES).is_some());
        if !types && document().get_element_by_id("search").is_some() {
            event.prevent_default();
            outside::fold_facets_outside(None);
            focus::focus("search");
        }
    });
}

/// Keeps the document around the app in step: title, language, readiness.
fn follow_outside(state: AppState) {
    let shown = move || state.answered.with(|answered| answered.shown.as_ref().map(|shown| shown.address.clone()));
    // Keeps the title and the language in step; a page as it was served has its own.
    Effect::new(move || {
        if state.served.with(Option::is_some) {
            return;
        }
        match shown() {
            Some(address) => {
                outside::set_language(address.locale);
                outside::set_title(&title(state, &address));
            }
            None => outside::set_language(state.address.with(|here| here.locale)),
        }
    });
    // Keeps in step what scripts and style sheets see of the app's state.
    Effect::new(move || {
        let is_shown = |address: &Address| state.address.with(|here| here == address);
        let failed = matches!(state.catalogue.get(), crate::state::Progress::Failed(_));
        let ready = match (state.served.get(), shown()) {
            (Some(served), _) => is_shown(&served),
            (None, Some(shown)) => is_shown(&shown) && !state.typing.get(),
            (None, None) => failed,
        };
        outside::mark_ready(ready, state.served.with(Option::is_none) && !failed);
    });
    // Notices that something else has rewritten the page.
    Effect::new(move || {
        state.answered.track();
        state.records.track();
        if outside::is_rewritten() {
            state.rewritten.set(true);
        }
    });
}

/// A focus whose element is gone, such as a link to other results, goes on to the number of results.
fn follow_focus(state: AppState) {
    let focused = StoredValue::new_local(None::<web_sys::Element>);
    let _ = window_event_listener(ev::focusin, move |event| {
        focused.set_value(event.target().and_then(|target| target.dyn_into().ok()));
    });
    // Keeps the focus on the page as its elements go.
    Effect::new(move || {
        state.answered.track();
        request_animation_frame(move || {
            let is_gone = focused.with_value(|focused| focused.as_ref().is_some_and(|it| !it.is_connected()));
            if is_gone && focus::is_lost() {
                focused.set_value(None);
                focus::focus_first(&[".results-count"]);
            }
        });
    });
}

fn title(state: AppState, address: &Address) -> String {
    state.library.with_untracked(|library| {
        let case = match &address.page {
            Page::Case(slug) => library.position(slug).known().and_then(|at| library.case(at)),
            _ => None,
        };
        head::title(&library.catalogue, address, case)
    })
}
