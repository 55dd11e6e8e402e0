//! The forms in which results can be shown. A link changes the form.

use casebook::{locale::Locale, query::Layout, words::Words};
use leptos::prelude::*;

use super::views;

/// A link to each form.
#[component]
pub fn LayoutSwitch(
    /// The language of the page.
    locale: Locale,
    /// The form shown.
    chosen: Signal<Layout>,
    /// Where the results are in a form as things are now.
    href: Callback<Layout, String>,
) -> impl IntoView {
    let words = Words::of(locale);
    let item = |layout: Layout| {
        let name = match layout {
            Layout::Cards => words.layout_cards,
            Layout::Table => words.layout_table,
            Layout::Timeline => words.layout_timeline,
            Layout::Partners => words.layout_partners,
        };
        let current = move || (chosen.get() == layout).then_some("true");
        view! {
            <li><a id=format!("layout-{}", layout.id()) href=move || href.run(layout) aria-current=current>{name}</a></li>
        }
    };
    view! {
        <nav class="layout-switch" aria-label=words.layout_label>
            <ul>{views(Layout::ALL.into_iter().map(item))}</ul>
        </nav>
    }
}
