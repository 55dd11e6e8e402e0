//! The list: all cases or one kind, with search, facets and the map beside.

use casebook::{catalogue::Kind, query::Layout, sentence};
use leptos::prelude::*;

use super::{figures::ListMap, filters::Filters, results::Results};
use crate::state::use_screen;

/// The page.
#[component]
pub fn ExplorePage(
    /// The kind that the page fixes.
    kind: Option<Kind>,
    /// Its heading.
    heading: String,
) -> impl IntoView {
    let screen = use_screen();
    let words = screen.words;
    let lead = match kind {
        None => screen.catalogue(|catalogue| {
            catalogue.site.description.get(screen.locale).map(|text| sentence::without_breaks(text.value))
        }),
        Some(Kind::Study) => Some(words.studies_lead.to_owned()),
        Some(Kind::Story) => Some(words.stories_lead.to_owned()),
    };
    // A table is read across: it has the width of the page.
    let is_wide = move || screen.query.with(|query| query.layout == Layout::Table);
    view! {
        <div class="explore" class:is-wide=is_wide>
            <div class="explore-list">
                <h1 tabindex="-1">{heading}</h1>
                <p class="lead">{lead}</p>
                <Filters fixed=kind />
                <Results kind />
            </div>
            <aside class="explore-map" aria-label=words.map_label><ListMap help=words.map_help_filter /></aside>
        </div>
    }
}
