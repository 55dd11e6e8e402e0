//! What is beside a case: the list it came from, the cases before and after it there, and those like it.

use casebook::{
    catalogue::{Case, Kind},
    query::Position,
    route::{Address, Page},
    sentence,
    shard::Shard,
};
use maud::{Markup, html};

use crate::{component::case_card::Level, page::results::cards, view::View};

/// Cases shown as related.
pub(crate) const RELATED: usize = 3;

/// The list the visitor came from, or all cases.
fn origin(view: &View<'_>) -> Address {
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

/// What is before and after a case.
#[derive(Default)]
pub(crate) struct Around {
    pub before: Option<usize>,
    pub after: Option<usize>,
    /// What has to be there to know that.
    pub missing: Vec<Shard>,
}

/// The positions before and after one in the list the visitor came from, or in that of all where it is not there.
pub(crate) fn around(view: &View<'_>, own: usize) -> Around {
    let mut around = Around::default();
    for list in [origin(view), Address::home(view.locale())] {
        let order = view.library.order(&list.page.selection(), view.locale());
        around.missing.extend(order.missing);
        if let Some(here) = order.cases.iter().position(|&at| at == own) {
            around.before = here.checked_sub(1).map(|before| order.cases[before]);
            around.after = order.cases.get(here + 1).copied();
            break;
        }
    }
    around
}

/// The cases before and after this one in the list the visitor came from.
pub(super) fn neighbours(view: &View<'_>, own: usize) -> Markup {
    let (words, locale) = (view.words(), view.locale());
    let Around { before, after, .. } = around(view, own);
    let link = |at: Option<usize>, rel: &str, word: &str| {
        html! {
            @if let Some(neighbour) = at.and_then(|at| view.library.case(at)) {
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
            (link(before, "prev", words.case_previous))
            (link(after, "next", words.case_next))
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
