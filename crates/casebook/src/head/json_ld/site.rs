//! The site, its lists and the way to a page. It must not describe cases or data.

use super::terms::{country, part, part_of, site_id, text, thing};
use crate::{
    catalogue::Kind,
    head::{dates, mapping::Subject},
    json::write::Object,
    locale::Locale,
    query::Query,
    route::Page,
    words::Words,
};

/// Stands in an address for what is searched; schema.org's own notation, and plain in an address.
const SEARCHED: &str = "{search_term_string}";

/// The whole site, which can be searched from outside (<https://schema.org/SearchAction>).
pub(super) fn site(subject: &Subject) -> Object {
    let catalogue = subject.site.catalogue;
    let locale = subject.locale();
    let target = part("EntryPoint").with("urlTemplate", [subject.url, "?q=", SEARCHED].concat());
    let search = part("SearchAction").with("target", target).with("query-input", "required name=search_term_string");
    thing("WebSite")
        .with("@id", site_id(subject.site))
        .with("url", subject.url)
        .with("name", catalogue.site.title.get(locale).map(|title| text(title, locale)))
        .with("description", subject.description())
        .with("inLanguage", Locale::ALL.map(Locale::tag).to_vec())
        .with("potentialAction", search)
}

/// A page that is about the site or lists its cases.
pub(super) fn page(subject: &Subject, kind: &'static str) -> Object {
    let catalogue = subject.site.catalogue;
    // Lists change whenever the catalogue does.
    let modified = subject.address.page.listing().and_then(|_| dates::updated(catalogue));
    let about = match &subject.address.page {
        Page::Country(it) => Some(country(catalogue, *it, subject.locale())),
        _ => None,
    };
    thing(kind)
        .with("@id", subject.url)
        .with("url", subject.url)
        .with("name", subject.heading)
        .with("description", subject.description())
        .with("inLanguage", subject.locale().tag())
        .with("dateModified", modified)
        .with("about", about)
        .with("isPartOf", part_of(subject.site, subject.locale()))
}

/// The way from the first page to this one (<https://schema.org/BreadcrumbList>), as the site's navigation has it.
pub(super) fn breadcrumbs(subject: &Subject) -> Object {
    let words = Words::of(subject.locale());
    let mut steps = vec![(words.nav_all, Page::list(None))];
    match (&subject.address.page, subject.case.map(|case| case.kind)) {
        (_, Some(Kind::Study)) => steps.push((words.nav_studies, Page::list(Some(Kind::Study)))),
        (_, Some(Kind::Story)) => steps.push((words.nav_stories, Page::list(Some(Kind::Story)))),
        (Page::Country(_), None) => steps.push((words.nav_map, Page::Map(Query::default()))),
        _ => {}
    }
    let before = steps.into_iter().map(|(name, page)| (name, subject.site.base.page(&subject.address.to(page))));
    let way = before.chain([(subject.heading, subject.url.to_owned())]).zip(1_u64..);
    let items = way.map(|((name, url), at)| part("ListItem").with("position", at).with("name", name).with("item", url));
    thing("BreadcrumbList").with("itemListElement", items.collect::<Vec<_>>())
}
