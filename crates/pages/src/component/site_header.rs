//! The header of every page: the collection's name, the main links, the language.
//! It must not know which page is shown: its links do.

use casebook::{locale::Locale, words::Words};
use maud::{Markup, html};

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

/// The header. `title` is the collection's name, empty while it is not known, and leads to `home`; `href` is this place in each language.
pub fn site_header(locale: Locale, title: &str, home: &str, links: &[Link], href: &dyn Fn(Locale) -> String) -> Markup {
    html! {
        div.site-header-row {
            @if !title.is_empty() { a.site-title href=(home) { (title) } }
            (language_switch(locale, href))
            nav.site-nav aria-label=(Words::of(locale).nav_label) {
                ul {
                    @for Link { text, href, current } in links {
                        li { a href=(href) aria-current=[current.then_some("page")] { (text) } }
                    }
                }
            }
        }
    }
}
