//! A page's head in HTML. It must not decide what is said there.

use casebook::head::{Head, Meta};
use maud::{Markup, PreEscaped, html};

/// Where the prefixes of Dublin Core's names lead (DC-HTML, section 3).
const SCHEMAS: [(&str, &str); 2] =
    [("schema.DC", "http://purl.org/dc/elements/1.1/"), ("schema.DCTERMS", "http://purl.org/dc/terms/")];

/// The elements `title`, `meta`, `link` and `script type="application/ld+json"` of a head, and nothing else: what
/// machines read, without what a browser needs to show the page.
pub fn head_markup(head: &Head) -> Markup {
    html! {
        title lang=[head.title_locale.map(|locale| locale.tag())] { (head.title) }
        @if let Some(description) = &head.description { (named(description)) }
        @if head.noindex { meta name="robots" content="noindex"; }
        @if let Some(canonical) = &head.canonical { link rel="canonical" href=(canonical); }
        @for alternate in &head.alternates {
            link rel="alternate" hreflang=(alternate.hreflang) href=(alternate.href);
        }
        @if let Some(licence) = &head.licence { link rel="license" href=(licence); }
        @for meta in &head.open_graph { meta property=(meta.name) content=(meta.content); }
        @for meta in &head.twitter { (named(meta)) }
        @for meta in &head.citation { (named(meta)) }
        @if !head.dublin_core.is_empty() {
            @for (rel, href) in SCHEMAS { link rel=(rel) href=(href); }
        }
        @for meta in &head.dublin_core { (named(meta)) }
        // Escaped by `casebook::json::write` for this very place; HTML's own escapes mean nothing inside a script.
        @for text in &head.json_ld { script type="application/ld+json" { (PreEscaped(text)) } }
    }
}

fn named(meta: &Meta) -> Markup {
    html! { meta name=(meta.name) lang=[meta.locale.map(|locale| locale.tag())] content=(meta.content); }
}
