//! The two languages, each named in itself. A link changes the language.

use casebook::{locale::Locale, words::Words};
use leptos::prelude::*;

use super::views;

/// Links to this place in each language.
#[component]
pub fn LanguageSwitch(
    /// The language of the page.
    locale: Locale,
    /// Where this place is in a language as things are now.
    href: Callback<Locale, String>,
) -> impl IntoView {
    let item = |language: Locale| {
        let tag = language.tag();
        view! {
            <li>
                <a id=format!("language-{tag}") href=move || href.run(language) lang=tag hreflang=tag
                    aria-current=(language == locale).then_some("true")>{language.own_name()}</a>
            </li>
        }
    };
    view! {
        <nav class="language-switch" aria-label=Words::of(locale).language_label>
            <ul>{views(Locale::ALL.into_iter().map(item))}</ul>
        </nav>
    }
}
