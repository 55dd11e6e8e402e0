//! The two languages, each named in itself. It must not change the language: a link does.

use casebook::{locale::Locale, words::Words};
use leptos::prelude::*;

/// Links to this place in each language, as it is now.
pub fn language_switch(locale: Locale, href: Callback<Locale, String>) -> impl IntoView {
    let link = |language: Locale| {
        view! {
            <li>
                <a
                    id=["language-", language.tag()].concat()
                    href=move || href.run(language)
                    lang=language.tag()
                    hreflang=language.tag()
                    aria-current=(language == locale).then_some("true")
                >
                    {language.own_name()}
                </a>
            </li>
        }
    };
    view! {
        <nav class="language-switch" aria-label=Words::of(locale).language_label>
            <ul>{Locale::ALL.map(link)}</ul>
        </nav>
    }
}
