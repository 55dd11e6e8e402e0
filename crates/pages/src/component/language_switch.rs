//! The two languages, each named in itself. It must not change the language: a link does.

use casebook::{locale::Locale, words::Words};
use maud::{Markup, html};

/// The id of the link to a language, by which it is kept up to date while a visitor searches and filters.
pub fn link_id(locale: Locale) -> String {
    ["language-", locale.tag()].concat()
}

/// Links to this place in each language.
pub fn language_switch(locale: Locale, href: &dyn Fn(Locale) -> String) -> Markup {
    html! {
        nav.language-switch aria-label=(Words::of(locale).language_label) {
            ul {
                @for language in Locale::ALL {
                    li {
                        a id=(link_id(language)) href=(href(language)) lang=(language.tag()) hreflang=(language.tag())
                            aria-current=[(language == locale).then_some("true")] { (language.own_name()) }
                    }
                }
            }
        }
    }
}
