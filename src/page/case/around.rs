//! What is beside a case: the list it came from, the cases before and after it there, and those like it.

use std::sync::Arc;

use casebook::{
    catalogue::{Case, Slug},
    locale::Locale,
    query::{Library, related},
    route::{Address, Page},
    sentence,
    words::Words,
};
use leptos::prelude::*;

use crate::{page::results::card, session::Session};

/// Cases shown as related.
const RELATED: usize = 3;

/// The list the visitor came from, or all cases.
fn origin(session: Session) -> Address {
    session
        .origin
        .get_untracked()
        .filter(|origin| origin.page.listing().is_some())
        .unwrap_or_else(|| session.address.with_untracked(|here| here.to(Page::list(None))))
}

/// The way back.
pub(super) fn back_link(session: Session, locale: Locale) -> impl IntoView {
    let words = Words::of(locale);
    let origin = origin(session);
    let narrowed = origin.page.listing().is_some_and(|(_, query)| !query.is_open());
    let text = match &origin.page {
        Page::Map(_) => words.nav_map,
        _ if narrowed => words.back_to_results,
        Page::Explore(Some(casebook::catalogue::Kind::Study), _) => words.nav_studies,
        Page::Explore(Some(casebook::catalogue::Kind::Story), _) => words.nav_stories,
        _ => words.back_to_all,
    };
    view! { <a class="back-link" href=origin.href()>{text}</a> }
}

/// The cases before and after this one in the list the visitor came from.
pub(super) fn neighbours(session: Session, library: Arc<Library>, locale: Locale, slug: Slug) -> impl IntoView {
    let words = Words::of(locale);
    let in_order = |address: Address| library.search(&address.page.selection(), locale);
    let position = |order: &[usize]| order.iter().position(|&at| library.catalogue.cases[at].slug == slug);
    let mut order = in_order(origin(session));
    if position(&order).is_none() {
        order = in_order(Address::home(locale));
    }
    let here = position(&order).unwrap_or_default();
    let link = |at: Option<&usize>, rel: &'static str, word: &'static str| {
        let case = &library.catalogue.cases[*at?];
        let href = session
            .address
            .with_untracked(|here| here.to(Page::Case(case.slug.clone())).href());
        let title = sentence::without_breaks(&sentence::numbered_title(case, locale));
        Some(view! {
            <a href=href rel=rel class=["neighbour neighbour-", rel].concat()>
                <span class="neighbour-word">{word}</span>
                " "
                <span class="neighbour-title">{title}</span>
            </a>
        })
    };
    let previous = here.checked_sub(1).and_then(|at| order.get(at));
    view! {
        <nav class="neighbours" aria-label=words.case_around>
            {link(previous, "prev", words.case_previous)}
            {link(order.get(here + 1), "next", words.case_next)}
        </nav>
    }
}

/// The records of the same project, then cases that share countries and sectors.
pub(super) fn related_cases(session: Session, library: &Library, locale: Locale, case: &Case) -> impl IntoView + use<> {
    let words = Words::of(locale);
    let catalogue = &library.catalogue;
    let same = catalogue
        .cases
        .iter()
        .enumerate()
        .filter(|(_, other)| case.related.contains(&other.slug));
    let same: Vec<usize> = same.map(|(at, _)| at).collect();
    let section = |title: &'static str, cases: Vec<usize>| {
        let cards: Vec<_> = cases
            .into_iter()
            .map(|at| card(session, library, locale, at, 3))
            .collect();
        (!cards.is_empty()).then(|| {
            view! {
                <section class="case-related">
                    <h2>{title}</h2>
                    <ol class="results">{cards}</ol>
                </section>
            }
        })
    };
    (
        section(words.case_same_project, same),
        section(words.case_related, related(catalogue, case, RELATED)),
    )
}
