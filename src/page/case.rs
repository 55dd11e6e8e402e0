//! One case: facts, summary, lessons, papers, source, its map, and what is beside it.

mod around;
mod downloads;
mod source;

use casebook::{
    catalogue::{Case, Kind, Slug, Text},
    country::Country,
    locale::Locale,
    query::Choice,
    sentence, vocabulary,
    words::Words,
};
use leptos::prelude::*;

use self::{
    around::{BackLink, NeighbourLinks, RelatedCases},
    downloads::Downloads,
    source::CaseSource,
};
use super::figures::CaseMap;
use crate::{
    component::{
        case_facts::{CaseFacts, FactLink},
        localized::{LanguageNote, Paragraphs, lang},
        views,
    },
    state::use_screen,
};

/// The page of a case. Its record never changes: only what is beside it may come later.
#[component]
pub fn CasePage(
    /// The case's position.
    at: usize,
) -> impl IntoView {
    let screen = use_screen();
    let (words, locale) = (screen.words, screen.locale);
    let country =
        move |country: Country| FactLink { name: screen.country_name(country), href: screen.country_href(country) };
    let sector = move |sector: Slug| FactLink {
        name: screen.catalogue(|catalogue| catalogue.sector_label(&sector, locale).to_owned()),
        href: screen.list_href(&[Choice::Sector(sector)]),
    };
    screen.case(at, Case::clone).map(|case| {
        view! {
            <article class="case">
                <header class="case-head">
                    <BackLink />
                    <Head kind=case.kind number=case.number title=case.title.clone() locale />
                </header>
                <div class="case-facts-place">
                    <h2 class="visually-hidden">{words.case_facts}</h2>
                    <CaseFacts case=case.clone() country sector locale />
                </div>
                <section class="case-summary"><Summary summary=case.summary locale /></section>
                <aside class="case-map" aria-label=words.map_label><CaseMap at /></aside>
                <div class="case-text">
                    <Lessons lessons=case.lessons locale />
                    <Downloads downloads=case.downloads locale />
                    <CaseSource source=case.source evidence=case.evidence locale />
                </div>
                <div class="case-after">
                    <RelatedCases at />
                    <NeighbourLinks at />
                </div>
            </article>
        }
        .into_any()
    })
}

/// "15 | Ibero-American Program …": the number stands in the margin, the bar is for those who do not see that.
#[component]
fn Head(
    /// Study or story.
    kind: Kind,
    /// The case's number, if it has one.
    number: Option<u32>,
    /// Its title.
    title: Text<String>,
    /// The page's language.
    locale: Locale,
) -> impl IntoView {
    let title = title.get(locale).map(|title| {
        let number = number.map(|number| {
            view! { <span class="case-number">{number.to_string()}</span><span class="visually-hidden">" | "</span> }
        });
        view! {
            <h1 tabindex="-1" lang=lang(&title, locale)>
                {number}
                <span class="case-title">{sentence::without_breaks(title.value)}</span>
            </h1>
            <LanguageNote language=title.locale locale />
        }
        .into_any()
    });
    view! {
        <p class="case-kind">{vocabulary::kind(kind, Words::of(locale))}</p>
        {title}
    }
}

/// The summary, below a heading for those who go by headings.
#[component]
fn Summary(
    /// Its paragraphs.
    summary: Text<Vec<String>>,
    /// The page's language.
    locale: Locale,
) -> impl IntoView {
    let summary = summary.get(locale);
    view! {
        <h2 class="visually-hidden">{Words::of(locale).case_summary}</h2>
        {summary.map(|text| view! { <Paragraphs paragraphs=text.value.clone() language=text.locale locale /> }.into_any())}
    }
}

/// The lessons as a list; nothing where there are none.
#[component]
fn Lessons(
    /// The lessons.
    lessons: Option<Text<Vec<String>>>,
    /// The page's language.
    locale: Locale,
) -> impl IntoView {
    lessons.as_ref().and_then(|lessons| lessons.get(locale)).map(|lessons| {
        let items = views(lessons.value.iter().map(|text| view! { <li>{sentence::without_breaks(text)}</li> }));
        view! {
            <section class="case-lessons">
                <h2>{Words::of(locale).case_lessons}</h2>
                <LanguageNote language=lessons.locale locale />
                <ul class="prose" lang=lang(&lessons, locale)>{items}</ul>
            </section>
        }
        .into_any()
    })
}
