//! The cases found: how many, in which order and form, and the list.
//!
//! Reading order: this file (what is around the list), `cards` and `table` (the cases), `summary` (what both show of a
//! case), `figures` (timeline and partners), `nothing` (what stands there where nothing is found).

mod cards;
pub mod figures;
mod nothing;
mod summary;
mod table;

use casebook::{catalogue::Kind, query::Layout, sentence};
use leptos::prelude::*;

pub use self::cards::Cards;
use self::{
    cards::FoundCards,
    figures::{ListPartners, ListTimeline},
    nothing::NothingFound,
    table::FoundTable,
};
use crate::{
    component::{layout_switch::LayoutSwitch, pager::Pager, sort_select::SortSelect},
    state::{Entry, use_screen},
};

/// The list with its head; where nothing is found, the way out.
#[component]
pub fn Results(
    /// The kind that the page fixes.
    kind: Option<Kind>,
) -> impl IntoView {
    let screen = use_screen();
    let (locale, results, query) = (screen.locale, screen.results, screen.query);
    let total = screen.library(|library| library.count(kind));
    let count = move || sentence::result_count(results.with(|results| results.all().len()), total, locale);
    let is_none = Signal::derive(move || results.with(|results| results.all().is_empty()));
    let layout = Memo::new(move |_| query.with(|query| query.layout));
    let is_unsorted = Signal::derive(move || !layout.get().lists_cases());
    let layout_href = Callback::new(move |layout| screen.query_href(query.get().laid_out(layout)));
    let sort = Signal::derive(move || query.with(|query| query.sort));
    let sort_name = Callback::new(move |sort| query.with(|query| sentence::sort_name(sort, query, locale)));
    let on_sort = Callback::new(move |sort| screen.ask(Entry::New, |query| query.sorted(sort)));
    let part_href = Callback::new(move |part| screen.query_href(query.get().in_part(part)));
    let list = move || match layout.get() {
        Layout::Cards => view! { <FoundCards /> }.into_any(),
        Layout::Table => view! { <FoundTable /> }.into_any(),
        Layout::Timeline => view! { <ListTimeline /> }.into_any(),
        Layout::Partners => view! { <ListPartners /> }.into_any(),
    };
    let pager = move || {
        let (parts, shown) = results.with(|results| (results.parts(), results.part));
        // Links name the query as it is now.
        query.track();
        (!is_unsorted.get()).then(|| view! { <Pager locale parts shown href=part_href /> }.into_any())
    };
    view! {
        <div class="results-head">
            <p class="results-count" role="status" tabindex="-1">{count}</p>
            <LayoutSwitch locale chosen=layout.into() href=layout_href />
            <SortSelect locale chosen=sort name=sort_name is_hidden=is_unsorted on_choose=on_sort />
        </div>
        <div class="results-place" hidden=is_none>{list}</div>
        <div class="pager-place">{pager}</div>
        <NothingFound is_none />
    }
}
