//! The header of every page: the collection's name, the main links, the language.
//! It must not know which page is shown: its links do.

use casebook::{locale::Locale, words::Words};
use leptos::prelude::*;
use maud::html;

use super::language_switch::language_switch;

/// One of the main links.
pub struct Link {
    /// Its text.
    pub text: &'static str,
    /// Where it leads.
    pub href: String,
    /// Whether it is the page shown.
    pub current: bool,
}

/// The header. `title` is the collection's name and leads to `home`; `href` is this place in each language.
pub fn site_header(
    locale: Locale,
    title: String,
    home: String,
    links: &[Link],
    href: Callback<Locale, String>,
) -> impl IntoView + use<> {
    let links = html! {
        ul {
            @for Link { text, href, current } in links {
                li { a href=(href) aria-current=[current.then_some("page")] { (text) } }
            }
        }
    };
    view! {
        <header class="site-header">
            <div class="site-header-row">
                <a class="site-title" href=home>{title}</a>
                {language_switch(locale, href)}
                <nav class="site-nav" aria-label=Words::of(locale).nav_label inner_html=links.into_string()></nav>
            </div>
        </header>
    }
}
