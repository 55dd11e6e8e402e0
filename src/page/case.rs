//! One case: facts, summary, lessons, papers, source, its map, and what is beside it.

mod around;
mod downloads;
mod source;

use std::sync::Arc;

use casebook::{
    catalogue::{Case, Slug},
    locale::Locale,
    query::{Choice, Library, Query},
    route::Page,
    sentence, vocabulary,
    words::Words,
};
use leptos::prelude::*;

use super::{
    figures::{country_href, map_of_case},
    not_found::not_found,
};
use crate::{
    component::{
        case_facts::case_facts,
        localized::{lang, other_language_note, paragraphs},
    },
    session::Session,
};

/// The page of the case with this slug; `heading` is its `h1` where there is none.
pub fn case(session: Session, library: Arc<Library>, locale: Locale, slug: &Slug, heading: String) -> AnyView {
    match library.catalogue.case(slug.as_str()) {
        Some(case) => found(session, library.clone(), locale, case).into_any(),
        None => not_found(session, locale, heading).into_any(),
    }
}

fn found(session: Session, library: Arc<Library>, locale: Locale, case: &Case) -> impl IntoView + use<> {
    let words = Words::of(locale);
    let sector_href = move |sector: &Slug| {
        let query = Query::default().toggled(&Choice::Sector(sector.clone()));
        session
            .address
            .with_untracked(|here| here.to(Page::Explore(None, query)).href())
    };
    let facts = case_facts(
        &library.catalogue,
        case,
        locale,
        move |country| country_href(session, country),
        sector_href,
    );
    let summary = case.summary.get(locale).map(|summary| {
        view! {
            <section class="case-summary">
                <h2 class="visually-hidden">{words.case_summary}</h2>
                {paragraphs(&summary, locale)}
            </section>
        }
    });
    view! {
        <article class="case">
            {around::back_link(session, locale)}
            <header class="case-head">
                {heading(case, locale)}
                {case.title.get(locale).and_then(|title| other_language_note(&title, locale))}
            </header>
            <div class="case-facts-place">
                <h2 class="visually-hidden">{words.case_facts}</h2>
                {facts}
            </div>
            <aside class="case-map" aria-label=words.map_label>
                {map_of_case(session, library.clone(), locale, case)}
            </aside>
            <div class="case-text">
                {summary}
                {lessons(case, locale)}
                {downloads::downloads(case, locale)}
                {source::source(case, locale)}
            </div>
            {around::related_cases(session, &library, locale, case)}
            {around::neighbours(session, library, locale, case.slug.clone())}
        </article>
    }
}

/// "15 | Ibero-American Program …": the number stands in the margin, the bar is for those who do not see that.
fn heading(case: &Case, locale: Locale) -> impl IntoView + use<> {
    let words = Words::of(locale);
    let title = case.title.get(locale);
    let title_lang = title.as_ref().and_then(|title| lang(title, locale));
    let title = title
        .map(|title| sentence::without_breaks(title.value))
        .unwrap_or_default();
    let number = case.number.map(|number| {
        view! {
            <span class="case-number">{number.to_string()}</span>
            <span class="visually-hidden">" | "</span>
        }
    });
    view! {
        <p class="case-kind">{vocabulary::kind(case.kind, words)}</p>
        <h1 tabindex="-1" lang=title_lang>
            {number}
            <span class="case-title">{title}</span>
        </h1>
    }
}

fn lessons(case: &Case, locale: Locale) -> Option<impl IntoView + use<>> {
    let lessons = case.lessons.as_ref()?.get(locale)?;
    let items: Vec<_> = lessons
        .value
        .iter()
        .map(|lesson| view! { <li>{sentence::without_breaks(lesson)}</li> })
        .collect();
    Some(view! {
        <section class="case-lessons">
            <h2>{Words::of(locale).case_lessons}</h2>
            {other_language_note(&lessons, locale)}
            <ul class="prose" lang=lang(&lessons, locale)>{items}</ul>
        </section>
    })
}
