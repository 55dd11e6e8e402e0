//! The cases found: how many, in which order and form, and the list. It must not know which page it is on.
//!
//! Reading order: this file (what is around the list), `lists` (cards and table), `figures` (timeline and partners).

mod figures;
mod lists;

use casebook::{
    catalogue::Kind,
    query::{Answer, Layout, PART_LENGTH, WayOut, parts},
    search::{Asked, Marker},
    sentence,
};
use maud::{Markup, html};

use super::way_out::{nothing_found, way_out_of};
use crate::{
    component::{
        layout_switch::layout_switch,
        pager::pager,
        sort_select::{sort_options, sort_select},
    },
    view::View,
};
pub(super) use figures::timeline_of_country;
pub(super) use lists::cards;

/// The cases that answer what a page asks.
pub(crate) struct Found {
    /// What answers: computed once for all that a screen says of it.
    pub answer: Answer,
    /// The part shown, from 0: the last one where the address names one beyond it.
    pub part: usize,
    /// The ways out where nothing answers.
    pub way_out: WayOut,
    /// The words searched for.
    asked: Asked,
    /// How many of the part are shown at most.
    most: usize,
}

/// Cases of a list that is made anew with each key: more than fit on a screen.
const BRIEF: usize = 12;

impl Found {
    /// Looks them up.
    pub fn of(view: &View<'_>) -> Found {
        let query = view.here.page.selection();
        let answer = view.library.answer(&query, view.locale());
        let part = query.part.min(parts(answer.cases.len()) - 1);
        let way_out = way_out_of(view, &answer);
        let most = if view.brief { BRIEF } else { PART_LENGTH };
        Found { answer, part, way_out, asked: Asked::parse(&query.text), most }
    }

    /// Marks the words searched for; `None` where none are.
    fn marker(&self) -> Option<Marker<'_>> {
        (!self.asked.is_empty()).then(|| Marker::new(&self.asked, &self.answer.forgiven))
    }

    /// Positions of all of them.
    pub fn all(&self) -> &[usize] {
        &self.answer.cases
    }

    /// Positions of those in the part shown, as far as they are.
    pub fn shown(&self) -> &[usize] {
        let start = self.part * PART_LENGTH;
        &self.all()[start..self.all().len().min(start + self.most)]
    }
}

/// The list with its head; where nothing is found, the way out.
pub(super) fn results(view: &View<'_>, kind: Option<Kind>, found: &Found) -> Markup {
    let words = view.words();
    let none = found.all().is_empty();
    html! {
        div.results-head {
            p.results-count role="status" tabindex="-1" { (count_of(view, kind, found)) }
            nav.layout-switch aria-label=(words.layout_label) { (layouts_of(view)) }
            (sort_select(words, is_unsorted(view), &order_of(view)))
        }
        div.results-place hidden[none] { (list_of(view, found)) }
        div.pager-place { (pager_of(view, found)) }
        (nothing_found(view, found))
    }
}

/// How many there are.
pub(crate) fn count_of(view: &View<'_>, kind: Option<Kind>, found: &Found) -> Markup {
    let count = sentence::result_count(found.all().len(), view.library.count(kind), view.locale());
    html! { (count) }
}

/// The forms to choose from.
pub(crate) fn layouts_of(view: &View<'_>) -> Markup {
    let asked = view.asked();
    let href = |layout| view.href(view.here.page.with_query(asked.clone().laid_out(layout)));
    layout_switch(view.words(), asked.layout, &href)
}

/// Whether the form shown has no order to choose.
pub(crate) fn is_unsorted(view: &View<'_>) -> bool {
    !view.asked().layout.lists_cases()
}

/// The orders to choose from.
pub(crate) fn order_of(view: &View<'_>) -> Markup {
    let asked = view.asked();
    sort_options(asked.sort, &|sort| sentence::sort_name(sort, &asked, view.locale()))
}

/// The result in the form asked for; of a list, the part shown.
pub(crate) fn list_of(view: &View<'_>, found: &Found) -> Markup {
    if found.all().is_empty() {
        return html! {};
    }
    match view.asked().layout {
        Layout::Cards => lists::list(view, found),
        Layout::Table => lists::table(view, found),
        Layout::Timeline => figures::timeline_of_list(view, found),
        Layout::Partners => figures::partners_of_list(view, found),
    }
}

/// The way to the other parts.
pub(crate) fn pager_of(view: &View<'_>, found: &Found) -> Markup {
    if is_unsorted(view) {
        return html! {};
    }
    let href = |part| view.href(view.here.page.with_query(view.asked().in_part(part)));
    pager(view.words(), parts(found.all().len()), found.part, &href)
}
