//! The order of the results. It must not sort: it hands over the choice.

use casebook::{query::Sort, words::Words};
use leptos::prelude::*;

/// A labelled select; `name` gives an order its name as things are now.
pub fn sort_select(
    words: &'static Words,
    sort: impl Fn() -> Sort + Copy + Send + Sync + 'static,
    name: impl Fn(Sort) -> &'static str + Copy + Send + Sync + 'static,
    choose: impl Fn(Sort) + 'static,
) -> impl IntoView {
    let options: Vec<_> = Sort::ALL
        .into_iter()
        .map(|option| {
            view! {
                <option value=option.id() prop:selected=move || sort() == option inner_html=move || name(option)></option>
            }
        })
        .collect();
    view! {
        <div class="sort-select">
            <label for="sort">{words.sort_label}</label>
            <select
                id="sort"
                on:change=move |event| choose(Sort::from_id(&event_target_value(&event)).unwrap_or_default())
            >
                {options}
            </select>
        </div>
    }
}
