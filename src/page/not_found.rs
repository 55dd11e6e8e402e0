//! No page, or no case, at this address: what to do now.

use casebook::{locale::Locale, query::Query, route::Page, words::Words};
use leptos::prelude::*;

use crate::{
    address::{Entry, navigate},
    component::{Live, search_box::search_box},
    session::Session,
};

/// The page; `heading` is its `h1`.
pub fn not_found(session: Session, locale: Locale, heading: String) -> impl IntoView {
    let words = Words::of(locale);
    let list = session.address.with_untracked(|here| here.to(Page::list(None)));
    let href = list.href();
    let search = {
        let list = list.clone();
        Callback::new(move |text: String| {
            let page = Page::Explore(None, Query::default().searching(text));
            navigate(session, list.to(page), Entry::New);
        })
    };
    let nothing_yet = Callback::new(|_: String| {});
    let empty = Live::new(|()| String::new());
    view! {
        <div class="not-found">
            <h1 tabindex="-1">{heading}</h1>
            <p class="lead">{words.not_found_lead}</p>
            {search_box(words, list.href(), Some(words.search_button), empty, nothing_yet, search)}
            <p>
                <a href=href>{words.not_found_all}</a>
            </p>
        </div>
    }
}
