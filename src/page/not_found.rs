//! No page, or no case, at this address: what to do now.

use casebook::{
    locale::Locale,
    query::Query,
    route::{Address, Page},
    words::Words,
};
use leptos::{ev::SubmitEvent, prelude::*};

use crate::{
    address::{Entry, navigate},
    session::Session,
};

/// The page; `heading` is its `h1`.
pub fn not_found(session: Session, locale: Locale, heading: String) -> impl IntoView {
    let words = Words::of(locale);
    let list = session
        .address
        .with_untracked(|here: &Address| here.to(Page::list(None)));
    let input = NodeRef::<leptos::html::Input>::new();
    let search = {
        let list = list.clone();
        move |event: SubmitEvent| {
            event.prevent_default();
            let text = input.get_untracked().map(|input| input.value()).unwrap_or_default();
            let page = Page::Explore(
                None,
                Query {
                    text,
                    ..Query::default()
                },
            );
            navigate(session, list.to(page), Entry::New);
        }
    };
    view! {
        <div class="not-found">
            <h1 tabindex="-1">{heading}</h1>
            <p class="lead">{words.not_found_lead}</p>
            <search>
                <form class="search-box" role="search" action=list.href() method="get" on:submit=search>
                    <label for="search">{words.search_label}</label>
                    <input
                        id="search"
                        name="q"
                        type="search"
                        autocomplete="off"
                        placeholder=words.search_placeholder
                        node_ref=input
                    />
                    <button type="submit" class="button">{words.search_button}</button>
                </form>
            </search>
            <p>
                <a href=list.href()>{words.not_found_all}</a>
            </p>
        </div>
    }
}
