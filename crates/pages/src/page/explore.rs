//! The list: all cases or one kind, with search, facets and the map beside.

use casebook::{catalogue::Kind, sentence};
use maud::{Markup, html};

use super::{
    figures::{list_map, map_of_list},
    filters::filters,
    results::{Found, results},
};
use crate::view::View;

/// The page; `heading` is its `h1`.
pub(super) fn explore(view: &View<'_>, kind: Option<Kind>, heading: &str) -> Markup {
    let words = view.words();
    let found = Found::of(view);
    let description = view.catalogue().site.description.get(view.locale());
    let lead = match kind {
        None => description.map(|text| sentence::without_breaks(text.value)),
        Some(Kind::Study) => Some(words.studies_lead.to_owned()),
        Some(Kind::Story) => Some(words.stories_lead.to_owned()),
    };
    html! {
        div.explore {
            div.explore-list {
                h1 tabindex="-1" { (heading) }
                p.lead { @if let Some(lead) = lead { (lead) } }
                (filters(view, kind, &found))
                (results(view, kind, &found))
            }
            aside.explore-map aria-label=(words.map_label) {
                (map_of_list(view, &list_map(view, found.all()), words.map_help_filter))
            }
        }
    }
}
