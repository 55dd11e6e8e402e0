//! Where a case's facts come from and how much of it was read.

use casebook::{
    catalogue::{Case, Source},
    locale::Locale,
    vocabulary,
    words::Words,
};
use leptos::{either::Either, prelude::*};

use crate::component::localized::{lang, other_language_note};

/// The section.
pub(super) fn source(case: &Case, locale: Locale) -> impl IntoView + use<> {
    let words = Words::of(locale);
    view! {
        <section class="case-source">
            <h2>{words.case_source}</h2>
            {case.source.as_ref().map(|source| citation(source))}
            <p class="evidence">{vocabulary::evidence(case.evidence, words)}</p>
            {case.source.as_ref().and_then(|source| note(source, locale))}
        </section>
    }
}

fn citation(source: &Source) -> impl IntoView + use<> {
    let title = source.title.clone();
    let title = match &source.href {
        Some(href) => {
            let href = href.as_str().to_owned();
            Either::Left(view! { <a href=href><cite>{title}</cite></a> })
        }
        None => Either::Right(view! { <cite>{title}</cite> }),
    };
    let year = source.year.map(|year| year.number().to_string());
    let rest = source
        .publisher
        .clone()
        .into_iter()
        .chain(year)
        .collect::<Vec<_>>()
        .join(", ");
    view! {
        <p>
            {title}
            {(!rest.is_empty()).then(|| view! { <span class="source-publisher">". " {rest}</span> })}
        </p>
    }
}

fn note(source: &Source, locale: Locale) -> Option<impl IntoView + use<>> {
    let note = source.note.as_ref()?.get(locale)?;
    Some(view! {
        <p class="source-note">
            <span class="source-note-label">{Words::of(locale).case_source_note} ": "</span>
            <span lang=lang(&note, locale)>{note.value.clone()}</span>
            " "
            {other_language_note(&note, locale)}
        </p>
    })
}
