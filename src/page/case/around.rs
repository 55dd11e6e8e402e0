//! What is beside a case: the list it came from, the cases before and after it there, and those like it.

use casebook::{
    catalogue::{Case, Kind},
    locale::Locale,
    query::{Library, related},
    route::{Address, Page},
    sentence,
    words::Words,
};
use leptos::prelude::*;
use maud::{Markup, html};

use crate::{component::case_card::Level, page::results::cards, session::Session};

/// Cases shown as related.
const RELATED: usize = 3;

/// The list the visitor came from, or all cases.
fn origin(session: Session) -> Address {
    session.origin.get_untracked().unwrap_or_else(|| session.address.with_untracked(|here| here.to(Page::list(None))))
}

/// The way back.
pub(super) fn back_link(session: Session, locale: Locale) -> Markup {
    let words = Words::of(locale);
    let origin = origin(session);
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
pub(super) fn neighbours(session: Session, library: &Library, locale: Locale, case: &Case) -> Markup {
    let words = Words::of(locale);
    let cases = &library.catalogue.cases;
    let in_order = |address: Address| library.search(&address.page.selection(), locale);
    let position = |order: &[usize]| order.iter().position(|&at| cases[at].slug == case.slug);
    let mut order = in_order(origin(session));
    if position(&order).is_none() {
        order = in_order(Address::home(locale));
    }
    let here = position(&order).unwrap_or_default();
    let link = |at: Option<&usize>, rel: &str, word: &str| {
        html! {
            @if let Some(neighbour) = at.map(|&at| &cases[at]) {
                @let page = Page::Case(neighbour.slug.clone());
                a class={ "neighbour neighbour-" (rel) } rel=(rel)
                    href=(session.address.with_untracked(|here| here.to(page).href())) {
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

/// The records of the same project, then cases that share countries and sectors.
pub(super) fn related_cases(session: Session, library: &Library, locale: Locale, case: &Case) -> Markup {
    let words = Words::of(locale);
    let catalogue = &library.catalogue;
    let same = catalogue.cases.iter().enumerate().filter(|(_, other)| case.related.contains(&other.slug));
    let same: Vec<usize> = same.map(|(at, _)| at).collect();
    let section = |title: &str, cases: &[usize]| {
        html! {
            @if !cases.is_empty() {
                section.case-related {
                    h2 { (title) }
                    ol.results { (cards(session, library, locale, cases, Level::Three)) }
                }
            }
        }
    };
    html! {
        (section(words.case_same_project, &same))
        (section(words.case_related, &related(catalogue, case, RELATED)))
    }
}
