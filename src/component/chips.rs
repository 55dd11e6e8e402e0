//! The active filters, each with a way to remove it. It must not filter: it hands over choices.

use super::Live;
use casebook::words::Words;
use leptos::{ev::MouseEvent, prelude::*};
use maud::html;
use wasm_bindgen::JsCast;

use crate::browser;

/// Chips by name; nothing at all where there are none. `remove` hears the position of a chip, `clear` the wish for none.
pub fn chips(
    words: &'static Words,
    names: Live<Vec<String>>,
    remove: Callback<usize>,
    clear: Callback<()>,
) -> impl IntoView {
    let items = move || {
        let items = html! {
            @for (at, name) in names.run(()).iter().enumerate() {
                li {
                    button.chip type="button" data-chip=(at.to_string())
                        aria-label=(words.chip_remove.with(&[("name", name)])) {
                        span { (name) }
                        span.chip-cross aria-hidden="true" {}
                    }
                }
            }
        };
        items.into_string()
    };
    let react = move |event: MouseEvent| {
        if let Some(at) = chip_at(&event) {
            remove.run(at);
            // The chip is gone: its focus goes on to the next one, or back to the facets.
            request_animation_frame(|| browser::focus_first(".chip, .facet summary"));
        }
    };
    view! {
        <div class="chips" hidden=move || names.run(()).is_empty()>
            <ul aria-label=words.chips_label inner_html=items on:click=react></ul>
            <button
                type="button"
                class="chips-clear"
                on:click=move |_| {
                    clear.run(());
                    request_animation_frame(|| browser::focus_first(".facet summary"));
                }
            >
                {words.chips_clear}
            </button>
        </div>
    }
}

fn chip_at(event: &MouseEvent) -> Option<usize> {
    let target = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    target.closest(".chip").ok().flatten()?.get_attribute("data-chip")?.parse().ok()
}
