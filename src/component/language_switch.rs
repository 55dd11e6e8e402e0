//! The two languages, each named in itself. It must not change the language: a link does.

use casebook::{locale::Locale, words::Words};
use leptos::prelude::*;

/// Links to this place in each language.
pub fn language_switch(locale: Locale, href: impl Fn(Locale) -> String + Clone + Send + 'static) -> impl IntoView {
    let links: Vec<_> = Locale::ALL
        .into_iter()
        .map(|language| {
            let href = href.clone();
            view! {
                <li>
                    <a
                        id=["language-", language.tag()].concat()
                        href=move || href(language)
                        lang=language.tag()
                        hreflang=language.tag()
                        aria-current=(language == locale).then_some("true")
                    >
                        {language.own_name()}
                    </a>
                </li>
            }
        })
        .collect();
    view! {
        <nav class="language-switch" aria-label=Words::of(locale).language_label>
            <ul>{links}</ul>
        </nav>
    }
}
