//! The header of every page: the collection's name, the main links, the language.

use casebook::{locale::Locale, words::Words};
use leptos::prelude::*;

use super::{language_switch::LanguageSwitch, views};

/// One of the main links.
#[derive(Clone, Debug, PartialEq)]
pub struct NavLink {
    /// Its text.
    pub text: &'static str,
    /// Where it leads.
    pub href: String,
    /// Whether it is the page shown.
    pub is_current: bool,
}

/// The header.
#[component]
pub fn SiteHeader(
    /// The language of the page.
    locale: Locale,
    /// The collection's name; empty while it is not known.
    title: String,
    /// Where the name leads.
    home: String,
    /// The main links.
    links: Vec<NavLink>,
    /// Where this place is in a language as things are now.
    language_href: Callback<Locale, String>,
) -> impl IntoView {
    let title = (!title.is_empty()).then(|| view! { <a class="site-title" href=home>{title}</a> }.into_any());
    let link = |NavLink { text, href, is_current }| {
        view! { <li><a href=href aria-current=is_current.then_some("page")>{text}</a></li> }
    };
    view! {
        <div class="site-header-row">
            {title}
            <LanguageSwitch locale href=language_href />
            <nav class="site-nav" aria-label=Words::of(locale).nav_label>
                <ul>{views(links.into_iter().map(link))}</ul>
            </nav>
        </div>
    }
}
