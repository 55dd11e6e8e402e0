//! The cases found: how many, in which order, and the list. It must not know which page it is on.

use std::sync::Arc;

use casebook::{
    catalogue::Kind,
    locale::Locale,
    query::{Library, Sort},
    route::Page,
    sentence,
    words::Words,
};
use leptos::prelude::*;
use maud::{Markup, html};

use super::filters::{ask, ask_nothing, asked};
use crate::{
    address::Entry,
    component::{
        Live,
        case_card::{Level, case_card},
        live_text::live_text,
        sort_select::sort_select,
    },
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
    let total = library.count(kind);
    let count = Live::new(move |()| sentence::result_count(found.with(Vec::len), total, locale));
    let names = Live::new(move |()| {
        let query = asked(session);
        Sort::ALL.map(|sort| sentence::sort_name(sort, &query, locale))
    });
    let sort = Live::new(move |()| asked(session).sort);
    let choose = Callback::new(move |sort| ask(session, Entry::New, |query| query.sorted(sort)));
    let none = move || found.with(Vec::is_empty);
    let list = move || found.with(|found| cards(session, &library, locale, found, Level::Two)).into_string();
    view! {
        <div class="results-head">
            <p role="status" class="results-count">{live_text(count)}</p>
            {sort_select(words, sort, names, choose)}
        </div>
        <ol class="results" aria-label=words.results_list hidden=none inner_html=list></ol>
        <section class="results-none" hidden=move || !none()>
            <h2>{words.results_none_title}</h2>
            <p>{words.results_none_lead}</p>
            <button
                type="button"
                class="button"
                on:click=move |_| {
                    ask_nothing(session);
                    request_animation_frame(|| crate::browser::focus("search"));
                }
            >
                {words.results_none_clear}
            </button>
        </section>
    }
}

/// The cases at these positions as list items.
pub fn cards(session: Session, library: &Library, locale: Locale, cases: &[usize], level: Level) -> Markup {
    let here = session.address.get_untracked();
    html! {
        @for &at in cases {
            @let case = &library.catalogue.cases[at];
            @let href = here.to(Page::Case(case.slug.clone())).href();
            (case_card(&library.catalogue, case, locale, &href, level))
        }
    }
}
