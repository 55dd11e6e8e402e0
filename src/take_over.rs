//! A page that was served whole: it stays as it is until catalogue and drawing are there; then the app's own elements take
//! the place of the served ones in one task. Nothing of what the visitor did on them is lost.

use std::time::Duration;

use casebook::query::Sort;
use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, HtmlSelectElement};

use crate::{
    browser::{document as outside, snapshot::Snapshot},
    start::mount,
    state::{AppState, Entry, MapDrawing, Progress, loading, navigation},
};

/// The click of a tap follows the end of its touch within this time.
const AFTER_POINTER: Duration = Duration::from_millis(50);

/// What the visitor is in the middle of, which new elements would break off.
#[derive(Clone, Copy)]
struct Hands {
    pointer: RwSignal<bool>,
    composition: RwSignal<bool>,
    select: RwSignal<bool>,
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
    let hands = Hands::follow();
    // Keeps the page's elements in step with what has been loaded: once.
    Effect::new(move || {
        if state.served.with(Option::is_some) && can_take_over(state) && !hands.are_busy() {
            take_over(state, root.clone());
        }
    });
}

fn can_take_over(state: AppState) -> bool {
    match state.catalogue.get() {
        Progress::Ready => {
            let drawn = state.drawing.with(|drawing| !matches!(drawing, MapDrawing::Waiting));
            drawn && state.answered.with(|answered| answered.missing.is_empty())
        }
        // What was served can still be read, unless something else was asked for.
        Progress::Failed(_) => state.served.with(|served| {
            let page = |here: &casebook::route::Address| served.as_ref().map(|served| served.page != here.page);
            state.address.with(page) == Some(true)
        }),
        Progress::Idle | Progress::Waiting | Progress::Slow => false,
    }
}

fn take_over(state: AppState, root: HtmlElement) {
    take_in(state);
    let snapshot = Snapshot::take();
    state.served.set(None);
    root.set_text_content(None);
    mount(state, root);
    snapshot.restore();
}

/// Takes in what was typed and chosen before the app was there.
fn take_in(state: AppState) {
    let typed: Option<HtmlInputElement> = document().get_element_by_id("search").and_then(|it| it.dyn_into().ok());
    let sort: Option<HtmlSelectElement> = document().get_element_by_id("sort").and_then(|it| it.dyn_into().ok());
    let typed = typed.map(|input| input.value()).filter(|typed| !typed.is_empty());
    let sort = sort.and_then(|select| Sort::from_id(&select.value())).filter(|sort| *sort != Sort::default());
    if typed.is_some() || sort.is_some() {
        navigation::ask(state, Entry::Same, |query| {
            let query = typed.into_iter().fold(query, casebook::query::Query::searching);
            sort.into_iter().fold(query, casebook::query::Query::sorted)
        });
    }
}

impl Hands {
    fn follow() -> Hands {
        let hands =
            Hands { pointer: RwSignal::new(false), composition: RwSignal::new(false), select: RwSignal::new(false) };
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
        let _ = window_event_listener(ev::change, move |_| hands.select.set(false));
        hands
    }

    fn are_busy(self) -> bool {
        self.pointer.get() | self.composition.get() | self.select.get()
    }
}
