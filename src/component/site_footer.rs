//! The footer of every page: what the site is, when it was last changed, under which licence, and where the data is.

use casebook::{locale::Locale, words::Words};
use leptos::prelude::*;

/// The row of the footer.
#[component]
pub fn SiteFooter(
    /// The interface's language.
    locale: Locale,
    /// What the collection is.
    description: Option<String>,
    /// The sentence that says when it was last changed.
    updated: Option<String>,
    /// The name of its licence.
    licence: Option<String>,
    /// Where the licence can be read.
    licence_href: Option<String>,
    /// Where the catalogue's file is.
    #[prop(into)]
    data: String,
    /// Where the page about the collection is.
    about: String,
) -> impl IntoView {
    let words = Words::of(locale);
    view! {
        <div class="site-footer-row">
            {description.map(|description| view! { <p>{description}</p> }.into_any())}
            <ul>
                {updated.map(|updated| view! { <li>{updated}</li> }.into_any())}
                {licence.map(|name| view! { <li><Licence name href=licence_href /></li> }.into_any())}
                <li><a href=data.clone() download=data>"JSON"</a></li>
                <li><a href=about>{words.nav_about}</a></li>
            </ul>
        </div>
    }
}

/// The licence, linked where its text can be read.
#[component]
pub fn Licence(
    /// Its name.
    name: String,
    /// Where it can be read.
    href: Option<String>,
) -> impl IntoView {
    match href {
        Some(href) => view! { <a href=href rel="license">{name}</a> }.into_any(),
        None => name.into_any(),
    }
}
