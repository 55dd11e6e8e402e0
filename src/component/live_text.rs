//! A text that changes while its element stays. It must not take markup: what it is given is shown as text.

use super::Live;
use leptos::prelude::*;
use maud::html;

/// A `span` whose whole content is replaced when the text changes. A text node would not do: a browser's own
/// translation replaces text nodes by elements of its own, and an update of the old node would then not be seen.
pub fn live_text(text: Live<String>) -> impl IntoView {
    view! { <span inner_html=move || html! { (text.run(())) }.into_string()></span> }
}
