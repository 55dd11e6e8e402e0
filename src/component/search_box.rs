//! The search box. It must not search: it hands over what is typed.

use casebook::words::Words;
use leptos::prelude::*;

/// A form that works without script too, by its `action`; `text` is what is searched for, `typed` hears each change.
pub fn search_box(
    words: &'static Words,
    label: &'static str,
    action: String,
    text: impl Fn() -> String + Send + 'static,
    typed: impl Fn(String) + 'static,
) -> impl IntoView {
    view! {
        <search>
            <form class="search-box" role="search" action=action method="get" on:submit=|event| event.prevent_default()>
                <label for="search">{label}</label>
                <input
                    id="search"
                    name="q"
                    type="search"
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    enterkeyhint="search"
                    placeholder=words.search_placeholder
                    prop:value=text
                    on:input=move |event| typed(event_target_value(&event))
                />
            </form>
        </search>
    }
}
