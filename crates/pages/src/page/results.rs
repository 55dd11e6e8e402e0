//! The cases found: how many, in which order, and the list. It must not know which page it is on.

use casebook::{
    catalogue::Kind,
    query::{Answer, PART_LENGTH, parts},
    route::Page,
    sentence,
};
use maud::{Markup, html};

use crate::{
    component::{
        case_card::{Level, case_card},
        pager::pager,
        sort_select::{sort_options, sort_select},
    },
    view::View,
};

/// The cases that answer what a page asks.
pub(crate) struct Found {
    /// What answers: computed once for all that a screen says of it.
    pub answer: Answer,
    /// The part shown, from 0: the last one where the address names one beyond it.
    pub part: usize,
}

impl Found {
    /// Looks them up.
    pub fn of(view: &View<'_>) -> Found {
        let query = view.here.page.selection();
        let answer = view.library.answer(&query, view.locale());
        let part = query.part.min(parts(answer.cases.len()) - 1);
        Found { answer, part }
    }

    /// Positions of all of them.
    pub fn all(&self) -> &[usize] {
        &self.answer.cases
    }

    /// Positions of those in the part shown.
    pub fn shown(&self) -> &[usize] {
        let start = self.part * PART_LENGTH;
        &self.all()[start..self.all().len().min(start + PART_LENGTH)]
    }
}

/// The list with its head; where nothing is found, the way out.
pub(super) fn results(view: &View<'_>, kind: Option<Kind>, found: &Found) -> Markup {
    let words = view.words();
    let none = found.all().is_empty();
    html! {
        div.results-head {
            p.results-count role="status" tabindex="-1" { (count_of(view, kind, found)) }
            (sort_select(words, &order_of(view)))
        }
        ol.results aria-label=(words.results_list) hidden[none] { (list_of(view, found)) }
        div.pager-place { (pager_of(view, found)) }
        section.results-none hidden[!none] {
            h2 { (words.results_none_title) }
            p { (words.results_none_lead) }
            button.button type="button" data-do="clear-results" { (words.results_none_clear) }
        }
    }
}

/// How many there are.
pub(crate) fn count_of(view: &View<'_>, kind: Option<Kind>, found: &Found) -> Markup {
    let count = sentence::result_count(found.all().len(), view.library.count(kind), view.locale());
    html! { (count) }
}

/// The orders to choose from.
pub(crate) fn order_of(view: &View<'_>) -> Markup {
    let asked = view.asked();
    sort_options(asked.sort, &|sort| sentence::sort_name(sort, &asked, view.locale()))
}

/// The part shown, as list items.
pub(crate) fn list_of(view: &View<'_>, found: &Found) -> Markup {
    cards(view, found.shown(), Level::Two)
}

/// The way to the other parts.
pub(crate) fn pager_of(view: &View<'_>, found: &Found) -> Markup {
    let href = |part| view.href(view.here.page.with_query(view.asked().in_part(part)));
    pager(view.words(), parts(found.all().len()), found.part, &href)
}

/// The cases at these positions as list items.
pub(super) fn cards(view: &View<'_>, cases: &[usize], level: Level) -> Markup {
    html! {
        @for case in cases.iter().filter_map(|&at| view.library.case(at)) {
            @let href = view.href(Page::Case(case.slug.clone()));
            (case_card(view.catalogue(), case, view.locale(), &href, level))
        }
    }
}
