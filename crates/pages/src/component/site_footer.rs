//! The footer of every page: what it is, when it was last changed, under which licence, where the data is.
//! It must not hold navigation: that is the header's.

use casebook::{
    catalogue::{Catalogue, Site},
    format,
    locale::Locale,
    sentence,
    words::Words,
};
use maud::{Markup, html};

/// The footer. `data` is the address of the catalogue's file, `about` that of the page about it.
pub fn site_footer(catalogue: &Catalogue, locale: Locale, about: &str, data: &str) -> Markup {
    let words = Words::of(locale);
    let site = &catalogue.site;
    html! {
        div.site-footer-row {
            @if let Some(description) = site.description.get(locale) {
                p { (sentence::without_breaks(description.value)) }
            }
            ul {
                @if let Some(day) = catalogue.updated {
                    li { (words.about_updated.with(&[("date", &format::date(day, locale))])) }
                }
                @if let Some(licence) = licence(site) { li { (licence) } }
                li { a href=(data) download=(data) { "JSON" } }
                li { a href=(about) { (words.nav_about) } }
            }
        }
    }
}

/// The licence, linked where its text can be read.
pub fn licence(site: &Site) -> Option<Markup> {
    let name = site.licence.as_ref()?;
    Some(match &site.licence_href {
        Some(href) => html! { a href=(href.as_str()) rel="license" { (name) } },
        None => html! { (name) },
    })
}
