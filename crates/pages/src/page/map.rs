//! The map as the main thing: shaded by the cases that the filters leave; a country leads to its page.

use casebook::{route::Page, sentence};
use maud::{Markup, html};

use super::{
    figures::{list_map, map_of_list},
    filters::filters,
    results::Found,
};
use crate::view::View;

/// The page; `heading` is its `h1`.
pub(super) fn map(view: &View<'_>, heading: &str) -> Markup {
    let words = view.words();
    let found = Found::of(view);
    html! {
        div.map-page {
            div.map-page-head {
                h1 tabindex="-1" { (heading) }
                p.lead { (words.map_lead) }
                (filters(view, None, &found))
                p.map-page-count role="status" { (count(view, &found)) }
            }
            (map_of_list(view, &list_map(view, found.all()), words.map_help))
        }
    }
}

/// How many cases the map shows, leading to them.
pub(crate) fn count(view: &View<'_>, found: &Found) -> Markup {
    let href = view.href(Page::Explore(None, view.here.page.selection()));
    let count = sentence::result_count(found.all().len(), view.library.count(None), view.locale());
    html! { a href=(href) { (count) } }
}
