//! What the collection is, where it comes from, how the map is drawn, and how to reuse it all.

use casebook::{catalogue::Evidence, format, locale::Locale, query::Library, route, words::Words};
use leptos::prelude::*;
use maud::{Markup, html};

use crate::component::site_footer::licence;

/// The page; `heading` is its `h1`.
pub fn about(library: &Library, locale: Locale, heading: &str) -> impl IntoView + use<> {
    let words = Words::of(locale);
    let site = &library.catalogue.site;
    let text = html! {
        h1 tabindex="-1" { (heading) }
        h2 { (words.about_what_title) }
        p { (words.about_what) }
        p { (words.about_kinds) }
        @if let Some(publisher) = &site.publisher { p { (publisher) } }
        h2 { (words.about_sources_title) }
        p { (words.about_sources) }
        p { (words.about_evidence) }
        ul {
            (level(library, Evidence::Page, words.about_evidence_page, locale))
            (level(library, Evidence::Excerpt, words.about_evidence_excerpt, locale))
            (level(library, Evidence::TitleOnly, words.about_evidence_title_only, locale))
        }
        h2 { (words.about_roles_title) }
        p { (words.about_roles) }
        h2 { (words.about_map_title) }
        p { (words.about_map) }
        p { (words.about_names) }
        h2 { (words.about_licence_title) }
        @match licence(site) {
            Some(licence) => p { (words.about_licence) " " (licence) "." },
            None => p { (words.about_licence_unknown) },
        }
        p { (words.about_data) " " a href=(route::CATALOGUE) download=(route::CATALOGUE) { (words.about_data_link) } "." }
        @if let Some(day) = library.catalogue.updated {
            p { (words.about_updated.with(&[("date", &format::date(day, locale))])) }
        }
        p { (words.about_privacy) }
    };
    view! { <article class="about prose" inner_html=casebook::sentence::without_breaks(&text.into_string())></article> }
}

/// A level of evidence with the number of its cases.
fn level(library: &Library, level: Evidence, meaning: &str, locale: Locale) -> Markup {
    let n = library.catalogue.cases.iter().filter(|case| case.evidence == level).count();
    let n = Words::of(locale).results.of(n).with(&[("n", &format::number(n, locale))]);
    html! { li { (meaning) " (" (n) ")" } }
}
