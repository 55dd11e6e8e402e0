//! The keyboard of a map as it was served: it works before there is a catalogue, and where there never is one.

use casebook::country::Country;
use leptos::{ev, prelude::*};
use web_sys::Element;

use crate::{
    browser::{document as outside, focus, served_map},
    component::map_view::{CAPTION, Step, step, target_id},
    state::AppState,
};

/// Follows keys and focus on the map, until the app takes the page over.
pub fn listen(state: AppState) {
    let target = move |event: &web_sys::Event| -> Option<Element> {
        let is_served = state.served.with_untracked(Option::is_some);
        event.target().filter(|_| is_served).and_then(|target| outside::closest(&target, ".map-target"))
    };
    let _ = window_event_listener(ev::focusin, move |event| {
        if let Some(target) = target(&event) {
            served_map::enter(&target);
        }
    });
    let _ = window_event_listener(ev::keydown, move |event| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let country = target(&event).and_then(|target| Country::parse(target.id().trim_start_matches("map-")));
        let Some(step) = country.and_then(|country| step(&event.key(), country)) else { return };
        event.prevent_default();
        match step {
            Step::To(country) => focus::focus(&target_id(country)),
            Step::Stay => {}
            Step::Leave => focus::focus(CAPTION),
        }
    });
}
