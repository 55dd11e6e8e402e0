//! A case as an entry of a feed (RFC 4287, section 4.1.2). It must not know the other entries.

use casebook::{
    catalogue::{Case, Catalogue, Localized, Slug},
    head,
    locale::Locale,
    route::{Address, BaseUrl, Page},
    sentence, vocabulary,
    words::Words,
};
use maud::html;

use super::language;
use crate::xml::Xml;

/// Adds the entry.
pub(super) fn entry(xml: &mut Xml, catalogue: &Catalogue, case: &Case, locale: Locale, base: &BaseUrl, updated: &str) {
    let address = Address::of(locale, Page::Case(case.slug.clone()));
    xml.element("entry", &[], |entry| {
        entry.text("id", &[], &base.page(&address));
        if let Some(title) = case.title.get(locale) {
            entry.text("title", &language(Some(title.locale), locale), title.value);
        }
        entry.text("updated", &[], updated);
        // Without authors of its own, an entry has the feed's (section 4.1.2).
        case.authors.iter().for_each(|name| person(entry, "author", name));
        case.institutions.iter().for_each(|name| person(entry, "contributor", name));
        links(entry, case, &address, base);
        categories(entry, catalogue, case, locale);
        entry.text("summary", &[], &head::description(catalogue, case, locale));
        entry.text("content", &[("type", "html")], &content(catalogue, case, locale));
    });
}

fn person(entry: &mut Xml, element: &str, name: &str) {
    entry.element(element, &[], |person| person.text("name", &[], name));
}

/// The page in each language, and the source. An enclosure is a file of known type: a PDF.
fn links(entry: &mut Xml, case: &Case, address: &Address, base: &BaseUrl) {
    for locale in [address.locale, address.locale.other()] {
        let href = base.page(&address.in_locale(locale));
        entry
            .empty("link", &[("rel", "alternate"), ("type", "text/html"), ("hreflang", locale.tag()), ("href", &href)]);
    }
    if let Some(source) = &case.source
        && let Some(href) = &source.href
    {
        entry.empty("link", &[("rel", "via"), ("title", &source.title), ("href", &head::absolute(href, base))]);
    }
    if let Some(download) = head::pdf(case, address.locale)
        && let Some(href) = &download.href
    {
        let length = download.bytes.map(|bytes| bytes.to_string());
        let href = head::absolute(href, base);
        let mut attributes = vec![("rel", "enclosure"), ("type", "application/pdf"), ("href", href.as_str())];
        attributes.extend(length.as_deref().map(|length| ("length", length)));
        entry.empty("link", &attributes);
    }
}

/// Kind, sectors and countries; countries by ISO 3166-1 alpha-2 code, whose scheme is named as in RFC 5141.
fn categories(entry: &mut Xml, catalogue: &Catalogue, case: &Case, locale: Locale) {
    let kind = vocabulary::kind(case.kind, Words::of(locale));
    entry.empty("category", &[("term", case.kind.id()), ("label", kind)]);
    let label = |sector: &Slug| catalogue.sector_label(sector, locale).to_owned();
    for sector in &case.sectors {
        entry.empty("category", &[("term", sector.as_str()), ("label", &label(sector))]);
    }
    for country in case.countries() {
        let name = catalogue.country_name(country, locale);
        entry.empty("category", &[("term", country.code()), ("scheme", "urn:iso:std:iso:3166:-1"), ("label", name)]);
    }
}

/// Who takes part, summary and lessons as HTML.
fn content(catalogue: &Catalogue, case: &Case, locale: Locale) -> String {
    let lang = |of_text: Locale| (of_text != locale).then(|| of_text.tag());
    let lessons: Option<Localized<'_, Vec<String>>> = case.lessons.as_ref().and_then(|lessons| lessons.get(locale));
    let markup = html! {
        p { (sentence::case_caption(catalogue, case, locale)) }
        @if let Some(summary) = case.summary.get(locale) {
            @for paragraph in summary.value { p lang=[lang(summary.locale)] { (paragraph) } }
        }
        @if let Some(lessons) = lessons {
            h2 { (Words::of(locale).case_lessons) }
            ul lang=[lang(lessons.locale)] { @for lesson in lessons.value { li { (lesson) } } }
        }
    };
    markup.into_string()
}
