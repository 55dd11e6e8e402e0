//! The active filters, each with a way to remove it.

use casebook::{locale::Locale, words::Words};
use leptos::prelude::*;

use super::views;
use crate::browser::focus;

/// An active filter.
#[derive(Clone, Debug, PartialEq)]
pub struct Chip<F> {
    /// What removing it means.
    pub filter: F,
    /// Its name.
    pub name: String,
}

/// Chips, in this order; nothing at all where there are none.
#[component]
pub fn Chips<F>(
    /// The language of the page.
    locale: Locale,
    /// The filters.
    chips: Vec<Chip<F>>,
    /// Told which one is removed.
    on_remove: Callback<F>,
    /// Told that all are removed.
    on_clear: Callback<()>,
) -> impl IntoView
where
    F: Clone + Send + Sync + 'static,
{
    let words = Words::of(locale);
    let item = |Chip { filter, name }: Chip<F>| {
        let label = words.chip_remove.with(&[("name", &name)]);
        let remove = move |_| {
            on_remove.run(filter.clone());
            leave();
        };
        view! {
            <li>
                <button class="chip" type="button" aria-label=label on:click=remove>
                    <span>{name}</span>
                    <span class="chip-cross" aria-hidden="true"></span>
                </button>
            </li>
        }
    };
    let clear = move |_| {
        on_clear.run(());
        leave();
    };
    (!chips.is_empty()).then(|| {
        view! {
            <div class="chips">
                <ul aria-label=words.chips_label>{views(chips.into_iter().map(item))}</ul>
                <button class="chips-clear" type="button" on:click=clear>{words.chips_clear}</button>
            </div>
        }
        .into_any()
    })
}

/// The chip that had the focus is gone: the focus goes on to the next one, or back to the facets.
fn leave() {
    request_animation_frame(|| focus::focus_first(&[".chip", ".sheet-open", ".facet summary"]));
}
