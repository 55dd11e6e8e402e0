//! Where a case's facts come from and how much of it was read.

use casebook::{
    catalogue::{Evidence, Source},
    locale::Locale,
    vocabulary,
    words::Words,
};
use leptos::prelude::*;

use crate::component::localized::{LanguageNote, lang};

/// The section.
#[component]
pub fn CaseSource(
    /// The source, where one is named.
    source: Option<Source>,
    /// How much of it was read.
    evidence: Evidence,
    /// The page's language.
    locale: Locale,
) -> impl IntoView {
    let words = Words::of(locale);
    let note = source.as_ref().and_then(|source| source.note.as_ref()?.get(locale)).map(|note| {
        view! {
            <p class="source-note">
                <span class="source-note-label">{words.case_source_note} ": "</span>
                <span lang=lang(&note, locale)>{note.value.clone()}</span>
                " "
                <LanguageNote language=note.locale locale />
            </p>
        }
        .into_any()
    });
    let evidence = vocabulary::evidence(evidence, words);
    view! {
        <section class="case-source">
            <h2>{words.case_source}</h2>
            {source.map(|source| view! { <Citation source /> }.into_any())}
            <p class="evidence">{evidence}</p>
            {note}
        </section>
    }
}

/// "Title. Publisher, year".
#[component]
fn Citation(
    /// What is cited.
    source: Source,
) -> impl IntoView {
    let year = source.year.map(|year| year.number().to_string());
    let rest = source.publisher.into_iter().chain(year).collect::<Vec<_>>().join(", ");
    let title = view! { <cite>{source.title}</cite> };
    let title = match source.href {
        Some(href) => view! { <a href=href.as_str().to_owned()>{title}</a> }.into_any(),
        None => title.into_any(),
    };
    let rest = (!rest.is_empty()).then(|| view! { <span class="source-publisher">". " {rest}</span> }.into_any());
    view! { <p>{title}{rest}</p> }
}
