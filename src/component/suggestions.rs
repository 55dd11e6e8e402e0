//! What typed words may mean, in groups: the options of the search box's list.

use leptos::prelude::*;

use super::views;

/// Options of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct SuggestedGroup {
    /// What they are.
    pub heading: &'static str,
    /// The options, in the order shown.
    pub options: Vec<SuggestedOption>,
}

/// One option: a link that the box's keys walk to, and that is never in the tab order.
#[derive(Clone, Debug, PartialEq)]
pub struct SuggestedOption {
    /// Its place among the options of all groups, from 0.
    pub at: usize,
    /// Its name.
    pub name: String,
    /// The language of the name, where it is not the page's.
    pub lang: Option<&'static str>,
    /// How many cases it would show, in words.
    pub count: Option<String>,
    /// Where it leads.
    pub href: String,
}

/// The id of the option at a place.
pub fn option_id(at: usize) -> String {
    format!("suggestion-{}", at + 1)
}

/// The inside of the list.
#[component]
pub fn Suggestions(
    /// The options.
    groups: Vec<SuggestedGroup>,
    /// The option that Enter takes.
    active: Signal<Option<usize>>,
    /// Told that an option was chosen; its link is followed as any other.
    on_choose: Callback<()>,
) -> impl IntoView {
    let option = move |SuggestedOption { at, name, lang, count, href }| {
        let count = count.map(|count| view! { " " <span class="suggestion-count">{count}</span> }.into_any());
        let is_active = move || if active.get() == Some(at) { "true" } else { "false" };
        view! {
            <a class="suggestion" id=option_id(at) role="option" aria-selected=is_active tabindex="-1" href=href
                on:click=move |_| on_choose.run(())>
                <span class="suggestion-name" lang=lang>{name}</span>
                {count}
            </a>
        }
    };
    let group = |SuggestedGroup { heading, options }| {
        view! {
            <div class="suggested" role="group" aria-label=heading>
                <span class="suggested-heading" aria-hidden="true">{heading}</span>
                {views(options.into_iter().map(option))}
            </div>
        }
    };
    views(groups.into_iter().map(group))
}
