//! The map as the main thing: shaded by the cases that the filters leave; a country leads to its page.

use casebook::{route::Page, sentence};
use leptos::prelude::*;

use super::{figures::ListMap, filters::Filters};
use crate::state::use_screen;

/// The page.
#[component]
pub fn MapPage(
    /// Its heading.
    heading: String,
) -> impl IntoView {
    let screen = use_screen();
    let words = screen.words;
    let total = screen.library(|library| library.count(None));
    let count =
        move || screen.results.with(|results| sentence::result_count(results.all().len(), total, screen.locale));
    let list = move || screen.href(Page::Explore(None, screen.query.get()));
    view! {
        <div class="map-page">
            <div class="map-page-head">
                <h1 tabindex="-1">{heading}</h1>
                <p class="lead">{words.map_lead}</p>
                <Filters fixed=None />
                <p class="map-page-count" role="status"><a href=list>{count}</a></p>
            </div>
            <ListMap help=words.map_help />
        </div>
    }
}
