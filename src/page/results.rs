//! The cases found: how many, in which order, and the list. It must not know which page it is on.

use std::sync::Arc;

use casebook::{
    catalogue::Kind,
    locale::Locale,
    query::{Library, Query},
    route::Page,
    sentence,
    words::Words,
};
use leptos::prelude::*;

use super::filters::{ask, ask_nothing, asked};
use crate::{
    address::Entry,
    component::{case_card::case_card, live_text::live_text, sort_select::sort_select},
    session::Session,
};

/// Positions of the cases that answer what the page asks.
pub fn found(session: Session, library: Arc<Library>, locale: Locale) -> Memo<Vec<usize>> {
    Memo::new(move |_| library.search(&session.address.with(|here| here.page.selection()), locale))
}

/// The list with its head; where nothing is found, the way out.
pub fn results(
    session: Session,
    library: Arc<Library>,
    locale: Locale,
    kind: Option<Kind>,
    found: Memo<Vec<usize>>,
) -> impl IntoView {
    let words = Words::of(locale);
    let asked = asked(session);
    let total = library.count(kind);
    let count = move || sentence::result_count(found.with(Vec::len), total, locale);
    let none = move || found.with(Vec::is_empty);
    let card = move |at: usize| card(session, &library, locale, at, 2);
    view! {
        <div class="results-head">
            <p role="status" class="results-count">{live_text(count)}</p>
            {sort_select(
                words,
                move || asked.with(|query| query.sort),
                move |sort| asked.with(|query| sentence::sort_name(sort, query, locale)),
                move |sort| ask(session, Entry::New, |query| Query { sort, ..query }),
            )}
        </div>
        <ol class="results" aria-label=words.results_list hidden=none>
            <For each=move || found.get() key=|at| *at children=card />
        </ol>
        <section class="results-none" hidden=move || !none()>
            <h2>{words.results_none_title}</h2>
            <p>{words.results_none_lead}</p>
            <button type="button" class="button" on:click=move |_| ask_nothing(session)>
                {words.results_none_clear}
            </button>
        </section>
    }
}

/// The case at a position as a list item; `heading` is the level of its title.
pub fn card(session: Session, library: &Library, locale: Locale, at: usize, heading: u8) -> impl IntoView + use<> {
    let case = &library.catalogue.cases[at];
    let href = session
        .address
        .with_untracked(|here| here.to(Page::Case(case.slug.clone())).href());
    case_card(&library.catalogue, case, locale, href, heading)
}
