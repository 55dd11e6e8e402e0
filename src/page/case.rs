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
use maud::{Markup, html};

use super::figures::{country_href, map_of_case};
use crate::{
    component::{
        case_facts::case_facts,
        localized::{lang, language_note, paragraphs},
    },
    session::Session,
};

/// The page of a case.
pub fn case(session: Session, library: Arc<Library>, locale: Locale, case: &Case) -> impl IntoView + use<> {
    let words = Words::of(locale);
    let sector_href = move |sector: &Slug| {
        let query = Query::default().with(Choice::Sector(sector.clone()));
        session.address.with_untracked(|here| here.to(Page::Explore(None, query)).href())
    };
    let country_href = move |country| country_href(session, country);
    let facts = html! {
        h2.visually-hidden { (words.case_facts) }
        (case_facts(&library.catalogue, case, locale, &country_href, &sector_href))
    };
    let text = html! {
        (lessons(case, locale))
        (downloads::downloads(case, locale))
        (source::source(case, locale))
    };
    let after = html! {
        (around::related_cases(session, &library, locale, case))
        (around::neighbours(session, &library, locale, case))
    };
    view! {
        <article class="case">
            <header class="case-head" inner_html=head(session, case, locale).into_string()></header>
            <div class="case-facts-place" inner_html=facts.into_string()></div>
            <section class="case-summary" inner_html=summary(case, locale).into_string()></section>
            <aside class="case-map" aria-label=words.map_label>
                {map_of_case(session, library.clone(), locale, case)}
            </aside>
            <div class="case-text" inner_html=text.into_string()></div>
            <div class="case-after" inner_html=after.into_string()></div>
        </article>
    }
}

/// "15 | Ibero-American Program …": the number stands in the margin, the bar is for those who do not see that.
fn head(session: Session, case: &Case, locale: Locale) -> Markup {
    html! {
        (around::back_link(session, locale))
        p.case-kind { (vocabulary::kind(case.kind, Words::of(locale))) }
        @if let Some(title) = case.title.get(locale) {
            h1 tabindex="-1" lang=[lang(&title, locale)] {
                @if let Some(number) = case.number {
                    span.case-number { (number.to_string()) }
                    span.visually-hidden { " | " }
                }
                span.case-title { (sentence::without_breaks(title.value)) }
            }
            (language_note(&title, locale))
        }
    }
}

fn summary(case: &Case, locale: Locale) -> Markup {
    html! {
        h2.visually-hidden { (Words::of(locale).case_summary) }
        @if let Some(summary) = case.summary.get(locale) { (paragraphs(&summary, locale)) }
    }
}

fn lessons(case: &Case, locale: Locale) -> Markup {
    html! {
        @if let Some(lessons) = case.lessons.as_ref().and_then(|lessons| lessons.get(locale)) {
            section.case-lessons {
                h2 { (Words::of(locale).case_lessons) }
                (language_note(&lessons, locale))
                ul.prose lang=[lang(&lessons, locale)] {
                    @for lesson in lessons.value { li { (sentence::without_breaks(lesson)) } }
                }
            }
        }
    }
}
