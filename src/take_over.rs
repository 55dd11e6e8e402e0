//! A page that was served whole: it stays as it is until catalogue and drawing are there; then the app's own elements take
//! the place of the served ones in one task. Nothing of what the visitor did on them is lost.

mod map;

use std::time::Duration;

use casebook::{
    query::{Query, Sort},
    route::Address,
};
use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, HtmlSelectElement};

use crate::{
    browser::{document as outside, focus, snapshot::Snapshot},
    drawing::MapDrawing,
    mount::{arrive, mount},
    state::{AppState, Entry, Progress, loading, navigation, shards},
};

/// The click of a tap follows the end of its touch within this time.
const AFTER_POINTER: Duration = Duration::from_millis(50);

/// What the visitor does on a page as it was served.
#[derive(Clone, Copy)]
struct Hands {
    /// Whether a pointer is down: new elements would take its click away.
    pointer: RwSignal<bool>,
    /// Whether an input method is composing a word.
    composition: RwSignal<bool>,
    /// Whether a select has the focus, and so may be open.
    select: RwSignal<bool>,
    /// Whether something was operated that needs the catalogue.
    has_asked: RwSignal<bool>,
}

/// Waits for the catalogue, which is fetched when the visitor does something, or at once where the address asks for more
/// than a file can show.
pub fn prepare(state: AppState, root: HtmlElement) {
    let served = state.address.with_untracked(|here| here.to(here.page.as_written()));
    let asks = state.address.with_untracked(|here| *here != served);
    let from_list = state.origin.with_untracked(Option::is_some);
    state.served.set(Some(served));
    if asks || from_list || outside::is_opaque() || outside::is_touched() {
        loading::start_once(state);
    } else {
        outside::on_sign(move || loading::start_once(state));
    }
    let hands = Hands::follow(state);
    map::listen(state);
    // The app lives longer than the effect that mounts it.
    let Some(owner) = Owner::current() else { return };
    // Keeps the page's elements in step with what has been loaded: once.
    Effect::new(move || {
        if state.served.with(Option::is_some) && can_take_over(state, hands) && !hands.are_busy() {
            owner.with(|| untrack(|| take_over(state, root.clone())));
        }
    });
}

fn can_take_over(state: AppState, hands: Hands) -> bool {
    match state.catalogue.get() {
        Progress::Ready => {
            // A page that is left for another one does not wait for its map.
            let drawn = is_left(state) || state.drawing.with(|drawing| !matches!(drawing, MapDrawing::Waiting));
            let answered = state.answered.with(|answered| answered.missing.is_empty());
            // Cards that can be read do not give way to cards without words, unless something else is asked for.
            let asks = hands.has_asked.get()
                || state.served.with(|served| state.address.with(|it| Some(it) != served.as_ref()));
            drawn && answered && (asks || shards::has_records(state))
        }
        // What was served can still be read, unless something else was asked for.
        Progress::Failed(_) => {
            let is_served = |served: &Address| state.address.with(|here| here.page == served.page);
            hands.has_asked.get() || !state.served.with(|served| served.as_ref().is_some_and(is_served))
        }
        Progress::Idle | Progress::Waiting | Progress::Slow => false,
    }
}

/// Whether the visitor is on the way to another page than the one that was served.
fn is_left(state: AppState) -> bool {
    let page = |address: &Address| address.page.without_query();
    let here = state.address.with(page);
    state.served.with(|served| served.as_ref().is_some_and(|served| page(served) != here))
}

fn take_over(state: AppState, root: HtmlElement) {
    take_in(state);
    let snapshot = (!is_left(state)).then(Snapshot::take);
    focus::release();
    state.served.set(None);
    outside::clear(&root);
    mount(state, root);
    match snapshot {
        Some(snapshot) => snapshot.restore(),
        None => arrive(),
    }
}

/// Takes in what was typed and chosen before the app was there.
fn take_in(state: AppState) {
    let typed: Option<HtmlInputElement> = document().get_element_by_id("search").and_then(|it| it.dyn_into().ok());
    let sort: Option<HtmlSelectElement> = document().get_element_by_id("sort").and_then(|it| it.dyn_into().ok());
    let typed = typed.map(|input| input.value()).filter(|typed| !typed.is_empty());
    let sort = sort.and_then(|select| Sort::from_id(&select.value())).filter(|sort| *sort != Sort::default());
    if typed.is_some() || sort.is_some() {
        navigation::ask(state, Entry::Same, |query| {
            let query = typed.into_iter().fold(query, Query::searching);
            sort.into_iter().fold(query, Query::sorted)
        });
    }
}

impl Hands {
    fn follow(state: AppState) -> Hands {
        let new = || RwSignal::new(false);
        let hands = Hands { pointer: new(), composition: new(), select: new(), has_asked: new() };
        let is_served = move || state.served.with_untracked(Option::is_some);
        let _ = window_event_listener(ev::pointerdown, move |_| hands.pointer.set(true));
        let release = move || set_timeout(move || hands.pointer.set(false), AFTER_POINTER);
        let _ = window_event_listener(ev::pointerup, move |_| release());
        let _ = window_event_listener(ev::pointercancel, move |_| release());
        let _ = window_event_listener(ev::compositionstart, move |_| hands.composition.set(true));
        let _ = window_event_listener(ev::compositionend, move |_| hands.composition.set(false));
        let is_select = |event: &ev::FocusEvent| {
            event.target().is_some_and(|target| target.dyn_ref::<HtmlSelectElement>().is_some())
        };
        let _ = window_event_listener(ev::focusin, move |event| hands.select.set(is_select(&event)));
        let _ = window_event_listener(ev::focusout, move |_| hands.select.set(false));
        let _ = window_event_listener(ev::change, move |_| {
            hands.select.set(false);
            hands.has_asked.set(true);
        });
        let _ = window_event_listener(ev::input, move |_| hands.has_asked.set(true));
        // What was typed is taken in: the form need not load the list.
        let _ = window_event_listener(ev::submit, move |event| {
            if is_served() {
                event.prevent_default();
                hands.has_asked.set(true);
            }
        });
        // `toggle` does not bubble.
        outside::capture(&document(), "toggle", move |event| {
            if event.target().is_some_and(|target| outside::closest(&target, "details.facet[open]").is_some()) {
                hands.has_asked.set(true);
            }
        });
        hands
    }

    fn are_busy(self) -> bool {
        // Not `||`: all three are followed.
        self.pointer.get() | self.composition.get() | self.select.get()
    }
}
