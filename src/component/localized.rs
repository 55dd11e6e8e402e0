//! Texts of the catalogue, which may be in the other language: then marked for machines and said to people.

use casebook::{catalogue::Localized, locale::Locale, sentence, vocabulary, words::Words};
use leptos::prelude::*;

use super::views;

/// The `lang` attribute for a text: none where the page's own language holds.
pub fn lang<T>(text: &Localized<'_, T>, page: Locale) -> Option<&'static str> {
    lang_of(text.locale, page)
}

/// "In English", where a text is not in the page's language.
#[component]
pub fn LanguageNote(
    /// The text's language.
    language: Locale,
    /// The page's language.
    locale: Locale,
) -> impl IntoView {
    let words = Words::of(locale);
    lang_of(language, locale).map(|tag| {
        let note = words.in_other_language.with(&[("language", &vocabulary::language(tag, words))]);
        view! { <small class="language-note">{note}</small> }.into_any()
    })
}

/// Paragraphs, in whichever language there are.
#[component]
pub fn Paragraphs(
    /// The paragraphs.
    paragraphs: Vec<String>,
    /// Their language.
    language: Locale,
    /// The page's language.
    locale: Locale,
) -> impl IntoView {
    let paragraphs = views(paragraphs.iter().map(|text| view! { <p>{sentence::without_breaks(text)}</p> }));
    view! {
        <LanguageNote language locale />
        <div class="prose" lang=lang_of(language, locale)>{paragraphs}</div>
    }
}

fn lang_of(language: Locale, page: Locale) -> Option<&'static str> {
    (language != page).then(|| language.tag())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraphs(language: Locale, locale: Locale) -> String {
        let paragraphs = vec!["Sur-Sur".to_owned(), "a < b".to_owned()];
        let html = Owner::new().with(|| view! { <Paragraphs paragraphs language locale /> }.to_html());
        html.replace("<!>", "")
    }

    #[test]
    fn a_text_in_the_page_s_language_says_nothing_of_it() {
        let expected = "<div class=\"prose\"><p>Sur\u{2011}Sur</p><p>a &lt; b</p></div>";
        assert_eq!(paragraphs(Locale::Es, Locale::Es), expected);
    }

    #[test]
    fn a_text_in_the_other_language_is_marked_and_said() {
        let html = paragraphs(Locale::Es, Locale::En);
        let start = "<small class=\"language-note\">In Spanish</small><div lang=\"es\" class=\"prose\">";
        assert!(html.starts_with(start), "{html}");
    }
}
