//! The order of the results.

use casebook::{locale::Locale, query::Sort, words::Words};
use leptos::prelude::*;

use super::views;

/// A labelled select; hidden where nothing is in any order.
#[component]
pub fn SortSelect(
    /// The language of the page.
    locale: Locale,
    /// The order shown.
    chosen: Signal<Sort>,
    /// The name of an order as things are now.
    name: Callback<Sort, &'static str>,
    /// Whether the results have no order to choose.
    is_hidden: Signal<bool>,
    /// Told what is chosen.
    on_choose: Callback<Sort>,
) -> impl IntoView {
    let option = |sort: Sort| {
        view! {
            <option value=sort.id() selected=chosen.get_untracked() == sort>{move || name.run(sort)}</option>
        }
    };
    let choose = move |event| on_choose.run(Sort::from_id(&event_target_value(&event)).unwrap_or_default());
    view! {
        <div class="sort-select" hidden=is_hidden>
            <label for="sort">{Words::of(locale).sort_label}</label>
            <select id="sort" autocomplete="off" prop:value=move || chosen.get().id() on:change=choose>
                {views(Sort::ALL.into_iter().map(option))}
            </select>
        </div>
    }
}
