//! The search box. It must not search: it hands over what is typed or sent.

use super::Live;
use casebook::words::Words;
use leptos::{ev::SubmitEvent, prelude::*};
use wasm_bindgen::JsCast;

/// A form that works without script too, by its `action`. `text` is what is searched for; `typed` hears each change,
/// `sent` what is sent with Enter or the button, which there is only where `button` names it.
pub fn search_box(
    words: &'static Words,
    action: String,
    button: Option<&'static str>,
    text: Live<String>,
    typed: Callback<String>,
    sent: Callback<String>,
) -> impl IntoView {
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        let form = event.target().and_then(|form| form.dyn_into::<web_sys::Element>().ok());
        let input = form.and_then(|form| form.query_selector("input").ok().flatten());
        if let Some(input) = input {
            sent.run(input.unchecked_into::<web_sys::HtmlInputElement>().value());
        }
    };
    view! {
        <search>
            <form class="search-box" role="search" action=action method="get" on:submit=send>
                <label for="search">{words.search_label}</label>
                <input
                    id="search"
                    name="q"
                    type="search"
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    enterkeyhint="search"
                    placeholder=words.search_placeholder
                    prop:value=move || text.run(())
                    on:input=move |event| typed.run(event_target_value(&event))
                />
                {button.map(|button| view! { <button type="submit" class="button">{button}</button> })}
            </form>
        </search>
    }
}
