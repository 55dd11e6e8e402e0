//! Texts of the catalogue, which may be in the other language: then marked for machines and said to people.
//! It must not choose the language: [`casebook::catalogue::Text::get`] does.

use casebook::{catalogue::Localized, locale::Locale, sentence, vocabulary, words::Words};
use leptos::prelude::*;

/// The `lang` attribute for a text: none where the page's own language holds.
pub fn lang<T>(text: &Localized<'_, T>, page: Locale) -> Option<&'static str> {
    (text.locale != page).then(|| text.locale.tag())
}

/// "In English", where the text is not in the page's language.
pub fn other_language_note<T>(text: &Localized<'_, T>, page: Locale) -> Option<impl IntoView + use<T>> {
    (text.locale != page).then(|| language_note(text.locale.tag(), page))
}

/// "In Portuguese", as a small note.
pub fn language_note(tag: &str, page: Locale) -> impl IntoView + use<> {
    let words = Words::of(page);
    let note = words
        .in_other_language
        .with(&[("language", &vocabulary::language(tag, words))]);
    view! { <small class="language-note">{note}</small> }
}

/// Paragraphs, in whichever language there are.
pub fn paragraphs(text: &Localized<'_, Vec<String>>, page: Locale) -> impl IntoView + use<> {
    let paragraphs: Vec<_> = text
        .value
        .iter()
        .map(|paragraph| view! { <p>{sentence::without_breaks(paragraph)}</p> })
        .collect();
    view! {
        {other_language_note(text, page)}
        <div class="prose" lang=lang(text, page)>{paragraphs}</div>
    }
}
