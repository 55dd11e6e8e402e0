//! Views of a list as one type: what Leptos does with a `Vec<V>` or in a `<For>` is compiled for each `V`, and most
//! elements are a type of their own.

use leptos::prelude::*;

/// The views of a list.
pub fn views<V: IntoAny>(items: impl IntoIterator<Item = V>) -> Vec<AnyView> {
    items.into_iter().map(IntoAny::into_any).collect()
}

/// The views of a list that changes; an item that stays keeps its elements.
#[component]
pub fn ForEach(
    /// The items, such as the positions of cases.
    items: Signal<Vec<usize>>,
    /// The view of one.
    view: Callback<usize, AnyView>,
) -> impl IntoView {
    view! { <For each=move || items.get() key=|item| *item children=move |item| view.run(item) /> }
}
