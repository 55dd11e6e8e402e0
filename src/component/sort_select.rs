//! The order of the results. It must not sort: it hands over the choice.

use super::Live;
use casebook::{query::Sort, words::Words};
use leptos::prelude::*;
use maud::html;

/// A labelled select; `names` are those of [`Sort::ALL`] as things are now.
pub fn sort_select(
    words: &'static Words,
    sort: Live<Sort>,
    names: Live<[&'static str; 4]>,
    choose: Callback<Sort>,
) -> impl IntoView {
    let options = move || {
        let options = html! {
            @for (option, name) in Sort::ALL.into_iter().zip(names.run(())) {
                option value=(option.id()) selected[option == sort.run(())] { (name) }
            }
        };
        options.into_string()
    };
    view! {
        <div class="sort-select">
            <label for="sort">{words.sort_label}</label>
            <select
                id="sort"
                inner_html=options
                on:change=move |event| choose.run(Sort::from_id(&event_target_value(&event)).unwrap_or_default())
            ></select>
        </div>
    }
}
