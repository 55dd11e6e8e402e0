//! Feeds of the cases, one per language: Atom (RFC 4287, <https://www.rfc-editor.org/rfc/rfc4287>).
//! It must not decide what a case says of itself.

mod entry;

use casebook::{
    catalogue::{Case, Catalogue},
    head,
    locale::Locale,
    route::{Address, BaseUrl},
    words::Words,
};
use std::cmp::Reverse;

use crate::xml::{DECLARATION, Xml};

/// Readers fetch a feed again and again: of a large catalogue it holds the newest.
const MOST: usize = 200;

/// Required of feed and entries, where the catalogue does not say when it changed: a time that nobody takes for one.
const NOT_KNOWN: &str = "1970-01-01";

/// Path of a language's feed, beside the pages.
pub fn feed_path(locale: Locale) -> String {
    [locale.tag(), "/feed.xml"].concat()
}

/// The feed of a language: the cases that began last come first. Ids are the addresses of the pages, which stay as long
/// as the site's base does. Cases have no date of change of their own, so that the catalogue's stands for each.
pub fn feed(catalogue: &Catalogue, locale: Locale, base: &BaseUrl) -> String {
    let site = &catalogue.site;
    let title = site.title.get(locale);
    let title_locale = title.as_ref().map(|title| title.locale);
    let name = title.map_or(Words::of(locale).explore_title, |title| title.value);
    let own = base.file(&feed_path(locale));
    let updated = instant(catalogue);
    let mut xml = Xml::default();
    let root = [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", locale.tag())];
    xml.element("feed", &root, |feed| {
        feed.text("id", &[], &own);
        feed.text("title", &language(title_locale, locale), name);
        if let Some(description) = site.description.get(locale) {
            feed.text("subtitle", &language(Some(description.locale), locale), description.value);
        }
        feed.text("updated", &[], &updated);
        feed.element("author", &[], |author| author.text("name", &[], site.publisher.as_deref().unwrap_or(name)));
        feed.empty("link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &own)]);
        let home = base.page(&Address::home(locale));
        feed.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("hreflang", locale.tag()), ("href", &home)]);
        if let Some(href) = &site.licence_href {
            feed.empty("link", &[("rel", "license"), ("href", &head::absolute(href, base))]);
        }
        if let Some(licence) = &site.licence {
            feed.text("rights", &[], licence);
        }
        feed.text("generator", &[("version", env!("CARGO_PKG_VERSION"))], "Casebook");
        feed.text("icon", &[], &base.file("icon-192.png"));
        for case in newest(catalogue) {
            entry::entry(feed, catalogue, case, locale, base, &updated);
        }
    });
    [DECLARATION, &xml.into_string()].concat()
}

/// A text's language, where it is not the feed's.
fn language(of_text: Option<Locale>, of_feed: Locale) -> Vec<(&'static str, &'static str)> {
    of_text.filter(|locale| *locale != of_feed).map(|locale| ("xml:lang", locale.tag())).into_iter().collect()
}

/// The cases by the year of their start, latest first; those without one last.
fn newest(catalogue: &Catalogue) -> impl Iterator<Item = &Case> {
    let mut cases: Vec<&Case> = catalogue.cases.iter().collect();
    cases.sort_by_key(|case| Reverse(case.years.map(|years| years.start)));
    cases.into_iter().take(MOST)
}

/// The catalogue's day as an instant (RFC 3339).
fn instant(catalogue: &Catalogue) -> String {
    let day = head::updated(catalogue);
    [day.as_deref().unwrap_or(NOT_KNOWN), "T00:00:00Z"].concat()
}
