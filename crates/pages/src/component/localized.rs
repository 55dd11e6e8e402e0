//! Texts of the catalogue, which may be in the other language: then marked for machines and said to people.
//! It must not choose the language: [`casebook::catalogue::Text::get`] does.

use casebook::{catalogue::Localized, locale::Locale, sentence, vocabulary, words::Words};
use maud::{Markup, html};

/// The `lang` attribute for a text: none where the page's own language holds.
pub fn lang<T>(text: &Localized<'_, T>, page: Locale) -> Option<&'static str> {
    (text.locale != page).then(|| text.locale.tag())
}

/// "In English", where the text is not in the page's language.
pub fn language_note<T>(text: &Localized<'_, T>, page: Locale) -> Markup {
    let words = Words::of(page);
    html! {
        @if text.locale != page {
            small.language-note {
                (words.in_other_language.with(&[("language", &vocabulary::language(text.locale.tag(), words))]))
            }
        }
    }
}

/// Paragraphs, in whichever language there are.
pub fn paragraphs(text: &Localized<'_, Vec<String>>, page: Locale) -> Markup {
    html! {
        (language_note(text, page))
        div.prose lang=[lang(text, page)] {
            @for paragraph in text.value { p { (sentence::without_breaks(paragraph)) } }
        }
    }
}
