//! One case: facts, summary, lessons, papers, source, its map, and what is beside it.

pub(crate) mod around;
mod downloads;
mod source;

use casebook::{
    catalogue::{Case, Slug},
    locale::Locale,
    query::Choice,
    sentence, vocabulary,
    words::Words,
};
use maud::{Markup, html};

use super::figures::map_of_case;
use crate::{
    component::{
        case_facts::case_facts,
        localized::{lang, language_note, paragraphs},
    },
    view::View,
};

/// The page of the case at a position.
pub(super) fn case(view: &View<'_>, at: usize, case: &Case) -> Markup {
    let (words, locale) = (view.words(), view.locale());
    let sector_href = |sector: &Slug| view.list_href(&[Choice::Sector(sector.clone())]);
    html! {
        article.case {
            header.case-head { (head(view, case)) }
            div.case-facts-place {
                h2.visually-hidden { (words.case_facts) }
                (case_facts(view.catalogue(), case, locale, &|country| view.country_href(country), &sector_href))
            }
            section.case-summary { (summary(case, locale)) }
            aside.case-map aria-label=(words.map_label) { (map_of_case(view, case)) }
            div.case-text {
                (lessons(case, locale))
                (downloads::downloads(case, locale))
                (source::source(case, locale))
            }
            div.case-after { (after(view, at, case)) }
        }
    }
}

/// What is beside the case, in lists.
pub(crate) fn after(view: &View<'_>, at: usize, case: &Case) -> Markup {
    html! {
        (around::related_cases(view, at, case))
        (around::neighbours(view, at))
    }
}

/// "15 | Ibero-American Program …": the number stands in the margin, the bar is for those who do not see that.
fn head(view: &View<'_>, case: &Case) -> Markup {
    let locale = view.locale();
    html! {
        (around::back_link(view))
        p.case-kind { (vocabulary::kind(case.kind, view.words())) }
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
