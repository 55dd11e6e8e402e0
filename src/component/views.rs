//! Views of a list as one type: what Leptos does with a `Vec<V>` is compiled for each `V`, and most elements are a type of
//! their own.

use leptos::prelude::*;

/// The views of a list.
pub fn views<V: IntoAny>(items: impl IntoIterator<Item = V>) -> Vec<AnyView> {
    items.into_iter().map(IntoAny::into_any).collect()
}
