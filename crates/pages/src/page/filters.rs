//! Search box, facets and chips over the address's query: shared by the pages that list or map cases.
//! It must not know which page it is on.
//!
//! Reading order: this file (the bar), `offered` (the facets), `active` (the chips), `suggested` (the search box's list).

mod active;
mod offered;
mod suggested;

use casebook::{catalogue::Kind, words::Words};
use maud::{Markup, html};

pub(super) use self::active::{chip_name, years_name};
use self::{
    active::{badge_of, chips_of},
    offered::Offered,
    suggested::suggestions_of,
};
use super::results::Found;
use crate::{
    component::{search_box::search_combobox, together::together},
    view::View,
};

/// The bar; `fixed` is the kind that the page fixes, which then is no facet.
pub(super) fn filters(view: &View<'_>, fixed: Option<Kind>, found: &Found) -> Markup {
    let words = view.words();
    let action = view.href(view.here.page.without_query());
    let offered = Offered::of(view, fixed, &found.answer.counts);
    html! {
        div.filters {
            (search_combobox(words, &action, &view.asked().text, &suggestions_of(view, found)))
            // A browser that fills in what was ticked before a reload would contradict the address.
            form autocomplete="off" {
                // On a phone the facets are a sheet over the lower part of the page, which the browser opens and closes:
                // so it can be operated before the app is there.
                button.sheet-open type="button" popovertarget="facets" {
                    (words.sheet_open) " " span.sheet-badge { (badge_of(view)) }
                }
                div.facets id="facets" popover="" role="group" aria-label=(words.facets_label) {
                    p.sheet-title tabindex="-1" autofocus { (words.sheet_open) }
                    div.facet-list { (offered.markup) }
                    button.button.sheet-close type="button" popovertarget="facets" popovertargetaction="hide" {
                        (shown(words, found))
                    }
                }
            }
            form autocomplete="off" { (together(&offered.together, "together", words)) }
            div.chips-place { (chips_of(view)) }
        }
    }
}

/// What of the bar follows the query.
pub(crate) struct LiveFilters {
    /// Selectors of elements, and what is in each of them now.
    pub content: Vec<(&'static str, Markup)>,
    /// Selectors of elements, and whether each is hidden now.
    pub hidden: Vec<(&'static str, bool)>,
    /// Whether each box is chosen and how many cases it would show, in the order of the page.
    pub boxes: Vec<(bool, usize)>,
    /// The facets' badges, in the order of the page.
    pub badges: Vec<String>,
}

/// What the bar says now.
pub(crate) fn live_filters(view: &View<'_>, fixed: Option<Kind>, found: &Found) -> LiveFilters {
    let Offered { mut content, mut boxes, badges, together, .. } = Offered::of(view, fixed, &found.answer.counts);
    content.push(("#suggestions", suggestions_of(view, found)));
    content.push((".sheet-badge", html! { (badge_of(view)) }));
    content.push((".sheet-close", html! { (shown(view.words(), found)) }));
    content.push((".chips-place", chips_of(view)));
    boxes.extend(together.boxes());
    let hidden = vec![("#together", !together.offered), ("#facet-together", !together.offered)];
    LiveFilters { content, hidden, boxes, badges }
}

/// "Show 12 cases".
fn shown(words: &'static Words, found: &Found) -> String {
    let n = found.all().len();
    words.sheet_close.of(n).with(&[("n", &n.to_string())])
}
