//! No page, or no case, at this address: what to do now.

use casebook::route::Page;
use maud::{Markup, html};

use crate::{component::search_box::search_box, view::View};

/// The page; `heading` is its `h1`.
pub(super) fn not_found(view: &View<'_>, heading: &str) -> Markup {
    let words = view.words();
    let list = view.href(Page::list(None));
    html! {
        div.not-found {
            h1 tabindex="-1" { (heading) }
            p.lead { (words.not_found_lead) }
            (search_box(words, &list))
            p { a href=(list) { (words.not_found_all) } }
        }
    }
}
