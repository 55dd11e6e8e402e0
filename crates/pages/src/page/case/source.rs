//! Where a case's facts come from and how much of it was read.

use casebook::{
    catalogue::{Case, Source},
    locale::Locale,
    vocabulary,
    words::Words,
};
use maud::{Markup, html};

use crate::component::localized::{lang, language_note};

/// The section.
pub(super) fn source(case: &Case, locale: Locale) -> Markup {
    let words = Words::of(locale);
    html! {
        section.case-source {
            h2 { (words.case_source) }
            @if let Some(source) = &case.source { (citation(source)) }
            p.evidence { (vocabulary::evidence(case.evidence, words)) }
            @if let Some(note) = case.source.as_ref().and_then(|source| source.note.as_ref()?.get(locale)) {
                p.source-note {
                    span.source-note-label { (words.case_source_note) ": " }
                    span lang=[lang(&note, locale)] { (note.value) }
                    " "
                    (language_note(&note, locale))
                }
            }
        }
    }
}

/// "Title. Publisher, year".
fn citation(source: &Source) -> Markup {
    let year = source.year.map(|year| year.number().to_string());
    let rest = source.publisher.clone().into_iter().chain(year).collect::<Vec<_>>().join(", ");
    html! {
        p {
            @match &source.href {
                Some(href) => a href=(href.as_str()) { cite { (source.title) } },
                None => cite { (source.title) },
            }
            @if !rest.is_empty() { span.source-publisher { ". " (rest) } }
        }
    }
}
