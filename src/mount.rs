//! Where the app is mounted, and what of one frame goes over to the next.

use leptos::{leptos_dom::helpers::queue_microtask, prelude::*};
use web_sys::HtmlElement;

use crate::{
    app::{App, Frame, Stage},
    browser::{focus, history, scroll, snapshot::Snapshot},
    state::{AppState, Pending},
};

/// Puts the app's elements into an empty element.
pub fn mount(state: AppState, root: HtmlElement) {
    let before_change = Callback::new(move |(before, next): (Frame, Frame)| carry_over(state, &before, &next));
    leptos::mount::mount_to(root, move || view! { <App state before_change /> }).forget();
}

/// Brings the visitor to a page that they were not on: its place, its heading and its title, when all are there.
pub fn arrive() {
    queue_microtask(|| {
        scroll::to(history::note().y);
        focus::arrive();
    });
}

/// Carries over what a visitor would miss when one frame gives way to the next: as soon as that is there, or the visitor's
/// next key would go nowhere.
fn carry_over(state: AppState, before: &Frame, next: &Frame) {
    if next.stage != Stage::Ready {
        return;
    }
    if before.stage != Stage::Ready {
        let was_retrying =
            state.pending.try_update_value(|Pending { retrying, .. }| std::mem::take(retrying)).unwrap_or_default();
        queue_microtask(move || if was_retrying { focus::arrive() } else { scroll::to(history::note().y) });
        return;
    }
    let [old, new] = [&before.place, &next.place].map(|place| place.address().clone());
    if old.page != new.page {
        focus::release();
        arrive();
        return;
    }
    let snapshot = Snapshot::take();
    focus::release();
    queue_microtask(move || {
        snapshot.restore();
        if old.locale != new.locale {
            // What it said was in the other language.
            focus::announce("");
        }
    });
}
