//! The map as the main thing: shaded by the cases that the filters leave; a country leads to its page.

use std::sync::Arc;

use casebook::{locale::Locale, query::Library, route::Page, sentence, words::Words};
use leptos::prelude::*;

use super::{
    figures::{country_links, map_of_list},
    filters::filters,
    results::found,
};
use crate::{
    component::{Live, live_text::live_text},
    session::Session,
};

/// The page; `heading` is its `h1`.
pub fn map(session: Session, library: Arc<Library>, locale: Locale, heading: String) -> impl IntoView {
    let words = Words::of(locale);
    let found = found(session, library.clone(), locale);
    let total = library.count(None);
    let list = move || session.address.with(|here| here.to(Page::Explore(None, here.page.selection())).href());
    let count = Live::new(move |()| sentence::result_count(found.with(Vec::len), total, locale));
    view! {
        <div class="map-page">
            <div class="map-page-head">
                <h1 tabindex="-1">{heading}</h1>
                <p class="lead">{words.map_lead}</p>
                {filters(session, library.clone(), locale, None)}
                <p class="map-page-count" role="status">
                    <a href=list>{live_text(count)}</a>
                </p>
            </div>
            {map_of_list(session, library, locale, found, words.map_help, country_links(session))}
        </div>
    }
}
