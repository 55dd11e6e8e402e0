//! What is beside a case: the list it came from, the cases before and after it there, and those like it.

use casebook::{
    catalogue::{Case, Kind},
    query::Position,
    route::{Address, Page},
    sentence,
};
use maud::{Markup, html};

use crate::{component::case_card::Level, page::results::cards, view::View};

/// Cases shown as related.
pub(crate) const RELATED: usize = 3;

/// The list the visitor came from, or all cases.
pub(crate) fn origin(view: &View<'_>) -> Address {
    view.origin.cloned().unwrap_or_else(|| view.here.to(Page::list(None)))
}

/// The way back.
pub(super) fn back_link(view: &View<'_>) -> Markup {
    let words = view.words();
    let origin = origin(view);
    let narrowed = origin.page.listing().is_some_and(|(_, query)| !query.is_open());
    let text = match &origin.page {
        Page::Map(_) => words.nav_map,
        _ if narrowed => words.back_to_results,
        Page::Explore(Some(Kind::Study), _) => words.nav_studies,
        Page::Explore(Some(Kind::Story), _) => words.nav_stories,
        _ => words.back_to_all,
    };
    html! { a.back-link href=(origin.href()) { (text) } }
}

/// The cases before and after this one in the list the visitor came from.
pub(super) fn neighbours(view: &View<'_>, own: usize) -> Markup {
    let (words, locale) = (view.words(), view.locale());
    let in_order = |address: Address| view.library.cases(&address.page.selection(), locale);
    let position = |order: &[usize]| order.iter().position(|&at| at == own);
    let mut order = in_order(origin(view));
    if position(&order).is_none() {
        order = in_order(Address::home(locale));
    }
    let here = position(&order).unwrap_or_default();
    let link = |at: Option<&usize>, rel: &str, word: &str| {
        html! {
            @if let Some(neighbour) = at.and_then(|&at| view.library.case(at)) {
                @let page = Page::Case(neighbour.slug.clone());
                a class={ "neighbour neighbour-" (rel) } rel=(rel)
                    href=(view.href(page)) {
                    span.neighbour-word { (word) }
                    " "
                    span.neighbour-title { (sentence::without_breaks(&sentence::numbered_title(neighbour, locale))) }
                }
            }
        }
    };
    html! {
        nav.neighbours aria-label=(words.case_around) {
            (link(here.checked_sub(1).and_then(|at| order.get(at)), "prev", words.case_previous))
            (link(order.get(here + 1), "next", words.case_next))
        }
    }
}

/// Positions of the records of the same project.
pub(crate) fn same_project(view: &View<'_>, case: &Case) -> Vec<usize> {
    let mut same: Vec<usize> = case
        .related
        .iter()
        .filter_map(|slug| match view.library.position(slug) {
            Position::At(at) => Some(at),
            Position::Nowhere | Position::Missing(_) => None,
        })
        .collect();
    same.sort_unstable();
    same
}

/// The records of the same project, then cases that share countries and sectors.
pub(super) fn related_cases(view: &View<'_>, at: usize, case: &Case) -> Markup {
    let words = view.words();
    let same = same_project(view, case);
    let section = |title: &str, cases: &[usize]| {
        html! {
            @if !cases.is_empty() {
                section.case-related {
                    h2 { (title) }
                    ol.results { (cards(view, cases, Level::Three)) }
                }
            }
        }
    };
    html! {
        (section(words.case_same_project, &same))
        (section(words.case_related, &view.library.related(at, &same, RELATED)))
    }
}
