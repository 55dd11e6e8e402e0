//! A catalogue that tries to break out of every place where its texts are written: one test per context. Each reads
//! the output with a real parser; nothing may be there that the site did not put there, and every text must come back
//! as the catalogue holds it.

use casebook::{
    catalogue::{Case, Catalogue, Href, read},
    head::{Cards, Head, Heads, absolute},
    locale::Locale,
    route::{Address, published},
};
use serde_json::Value;
use url::Url;

use crate::fixture::{Read, base, case};

/// Ends elements, attributes, strings, comments and CDATA; hides in both directions of writing.
const HOSTILE: &str = "</title></script></style><script>alert(1)</script><!--<script> ]]> --> \" onload=\"x\" ' \
    & &amp; &#x3c; \\u003c {x} \u{200f}\u{200e}\u{61c}\u{202e}\u{2066}right\u{2069}\u{2028}left";

/// An address that the reader takes, since it has neither white space nor hidden characters.
const HOSTILE_HREF: &str = "https://example.org/`{}\"'><script>alert(1)</script>?a=1&b=]]>#</script>";

/// A catalogue with the hostile text in every field that takes a text, numbered, so that no two are the same.
fn hostile() -> Catalogue {
    let mut number = 0;
    let mut text = || {
        number += 1;
        Value::from(format!("{HOSTILE} {number}"))
    };
    let mut both = || serde_json::json!({ "en": text(), "es": text() });
    let site = serde_json::json!({
        "title": both(), "description": both(), "publisher": both()["en"], "licence": both()["en"],
        "licence_href": HOSTILE_HREF, "default_locale": "es",
    });
    let mut list = || {
        let both = both();
        serde_json::json!([both["en"], both["es"]])
    };
    let record = serde_json::json!({
        "slug": "a", "number": 1, "kind": "study", "evidence": "page", "modality": "triangular", "sectors": ["s"],
        "participants": [{ "country": "BO", "role": "recipient" }, { "country": "HT" }],
        "years": { "start": 2006, "end": 2009 },
        "title": { "en": list()[0], "es": list()[0] }, "official_title": list()[0],
        "implementers": list(), "institutions": list(), "authors": list(), "support": list(),
        "budget": { "en": list()[0] }, "summary": { "en": list(), "es": list() },
        "lessons": { "en": list(), "es": list() },
        "downloads": [{ "kind": "paper", "href": HOSTILE_HREF, "format": "PDF", "bytes": 1 }],
        "source": { "title": list()[0], "publisher": list()[0], "href": HOSTILE_HREF, "year": 2010,
            "note": { "en": list()[0] } },
    });
    let file = serde_json::json!({
        "format": 1, "updated": "2026-11-24", "site": site,
        "sectors": [{ "id": "s", "label": { "en": list()[0], "es": list()[0] } }],
        "names": { "BO": { "en": list()[0], "es": list()[0] } },
        "cases": [record],
    });
    let catalogue = read(&file.to_string()).unwrap().catalogue;
    assert_eq!(catalogue.cases.len(), 1);
    assert!(catalogue.cases[0].authors[0].contains("</script>") && catalogue.cases[0].source.is_some());
    catalogue
}

/// Every page with its head, in words and as a browser reads it.
fn pages(catalogue: &Catalogue) -> Vec<(Head, Read)> {
    let base = base();
    let heads = Heads::new(catalogue, &base, Cards::Drawn);
    let addresses = Locale::ALL.into_iter().flat_map(|locale| published(catalogue, locale));
    let mut found: Vec<Head> = addresses.map(|address| heads.of(&address)).collect();
    found.push(heads.entry());
    found.into_iter().map(|head| (head.clone(), Read::new(&metadata::head_markup(&head).into_string()))).collect()
}

#[test]
fn html_text() {
    let catalogue = hostile();
    for (head, read) in pages(&catalogue) {
        assert_eq!(read.texts("title"), [head.title]);
        // Nothing came into the document, and nothing of the head was pushed into the body.
        let elements = read.elements();
        let body = elements.iter().position(|name| name == "body").unwrap();
        assert_eq!(elements[body..], ["body", "p"]);
        let known = ["html", "head", "title", "meta", "link", "script"];
        assert!(elements[..body].iter().all(|name| known.contains(&name.as_str())), "{elements:?}");
        assert_eq!(read.texts("script").len(), head.json_ld.len());
        assert_eq!(read.texts("body"), ["end"]);
    }
}

#[test]
fn html_attribute() {
    let catalogue = hostile();
    for (head, read) in pages(&catalogue) {
        let named = head.description.iter().chain(&head.open_graph).chain(&head.twitter);
        let metas: Vec<&str> =
            named.chain(&head.citation).chain(&head.dublin_core).map(|meta| meta.content.as_str()).collect();
        assert_eq!(read.attributes("meta", "content"), metas);
        let known = ["content", "href", "hreflang", "lang", "name", "property", "rel", "type"];
        assert!(
            read.attribute_names().iter().all(|name| known.contains(&name.as_str())),
            "{:?}",
            read.attribute_names()
        );
    }
}

/// All strings in a value.
fn strings(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(values) => values.iter().flat_map(strings).collect(),
        Value::Object(members) => members.values().flat_map(strings).collect(),
        _ => Vec::new(),
    }
}

/// The texts of a case that machines get one by one.
fn texts(case: &Case, locale: Locale) -> Vec<&String> {
    let title = case.title.in_locale(locale).into_iter();
    let source = case.source.as_ref().unwrap();
    let named = [&case.authors, &case.institutions, &case.support, &case.implementers].into_iter().flatten();
    title.chain(&case.official_title).chain(named).chain([&source.title]).chain(&source.publisher).collect()
}

#[test]
fn json_ld_in_a_script_element() {
    let catalogue = hostile();
    for (head, read) in pages(&catalogue) {
        // As written, so that what is read is what was meant; and as JSON.
        assert_eq!(read.texts("script"), head.json_ld);
        assert_eq!(read.things().len(), head.json_ld.len());
        assert!(head.json_ld.iter().all(|text| !text.contains(['<', '>', '&', '\u{2028}', '\u{2029}'])));
    }
    for locale in Locale::ALL {
        let read = Read::new(&crate::fixture::markup(&catalogue, &case(locale, "a")));
        let things = read.things();
        let found: Vec<&str> = things.iter().flat_map(strings).collect();
        for text in texts(&catalogue.cases[0], locale) {
            assert!(found.contains(&text.as_str()), "{text}");
        }
        assert!(found.contains(&catalogue.sectors[0].label.in_locale(locale).unwrap().as_str()));
    }
}

#[test]
fn url() {
    let catalogue = hostile();
    let meant = Url::parse(HOSTILE_HREF).unwrap();
    let read = Read::new(&crate::fixture::markup(&catalogue, &case(Locale::Es, "a")));
    let thing = read.things().remove(0);
    let mut found = read.meta("citation_pdf_url");
    found.extend(read.meta("DC.source"));
    found.extend(read.attributes("link[rel=license]", "href"));
    found.extend(
        [&thing["isBasedOn"]["url"], &thing["mainEntityOfPage"]["license"]].map(|it| it.as_str().unwrap().to_owned()),
    );
    assert_eq!(found.len(), 5);
    for address in found {
        assert_eq!(Url::parse(&address).unwrap(), meant);
        assert!(!address.contains(['<', '>', '"', '`', '{', '}']), "{address}");
    }
    for hostile in ["javascript:alert(1)", "data:text/html,x", "//evil.example", "java\nscript:x", "www.example.org"] {
        assert_eq!(Href::parse(hostile), None, "{hostile}");
    }
    // A path stays on the site's host, whatever it is made of.
    for path in ["a:b/../../c", "@evil.example", "/\\evil.example", ".evil.example/", "%2f%2fevil.example"] {
        if let Some(href) = Href::parse(path) {
            let address = Url::parse(&absolute(&href, &base())).unwrap();
            assert_eq!(address.host_str(), Some("example.org"), "{path}");
        }
    }
}

#[test]
fn xml_site_map() {
    let catalogue = hostile();
    for (name, text) in metadata::sitemap(&catalogue, &base()) {
        let document = roxmltree::Document::parse(&text).unwrap();
        let names: Vec<&str> =
            document.descendants().filter(|node| node.is_element()).map(|node| node.tag_name().name()).collect();
        assert!(names.iter().all(|name| ["urlset", "url", "loc", "lastmod", "link"].contains(name)), "{name}");
        let texts = document
            .descendants()
            .filter_map(|node| node.text())
            .chain(document.descendants().flat_map(|node| node.attributes()).map(|attribute| attribute.value()));
        assert!(texts.into_iter().all(|text| !text.contains("alert")));
    }
}

#[test]
fn xml_feed() {
    let catalogue = hostile();
    let record = &catalogue.cases[0];
    for locale in Locale::ALL {
        let text = metadata::feed(&catalogue, locale, &base());
        roxmltree::Document::parse(&text).unwrap();
        let feed = feed_rs::parser::parse(text.as_bytes()).unwrap();
        assert_eq!(Some(&feed.title.unwrap().content), catalogue.site.title.in_locale(locale));
        assert_eq!(Some(&feed.description.unwrap().content), catalogue.site.description.in_locale(locale));
        assert_eq!(Some(&feed.rights.unwrap().content), catalogue.site.licence.as_ref());
        let [entry] = feed.entries.as_slice() else { panic!("one case, one entry") };
        assert_eq!(Some(&entry.title.as_ref().unwrap().content), record.title.in_locale(locale));
        let authors: Vec<&String> = entry.authors.iter().filter_map(|person| person.name.as_ref()).collect();
        assert_eq!(authors, record.authors.iter().collect::<Vec<_>>());
        let labels: Vec<&String> = entry.categories.iter().filter_map(|category| category.label.as_ref()).collect();
        assert!(labels.contains(&record_sector(&catalogue, locale)));
        let expected = casebook::head::description(&catalogue, record, locale);
        assert_eq!(entry.summary.as_ref().unwrap().content, expected);
        html_in_feed(entry.content.as_ref().unwrap().body.as_ref().unwrap(), record, locale);
    }
}

fn record_sector(catalogue: &Catalogue, locale: Locale) -> &String {
    catalogue.sectors[0].label.in_locale(locale).unwrap()
}

/// The content of an entry is HTML inside XML: two escapes, one inside the other.
#[track_caller]
fn html_in_feed(html: &str, record: &Case, locale: Locale) {
    let read = Read::new(&format!("</head><body>{html}"));
    assert!(
        read.elements().iter().all(|name| ["html", "head", "body", "p", "h2", "ul", "li"].contains(&name.as_str()))
    );
    let paragraphs = read.texts("p");
    for paragraph in record.summary.in_locale(locale).unwrap() {
        assert!(paragraphs.contains(paragraph), "{paragraph}");
    }
    assert_eq!(read.texts("li"), *record.lessons.as_ref().unwrap().in_locale(locale).unwrap());
}

#[test]
fn json_manifest() {
    let catalogue = hostile();
    let manifest: Value = serde_json::from_str(&metadata::manifest(&catalogue)).unwrap();
    assert_eq!(manifest["name"].as_str(), catalogue.site.title.in_locale(Locale::Es).map(String::as_str));
    assert_eq!(manifest["description"].as_str(), catalogue.site.description.in_locale(Locale::Es).map(String::as_str));
}

#[test]
fn a_hostile_address_is_a_page_that_does_not_exist() {
    let catalogue = hostile();
    let path = "en/cases/\"><script>alert(1)</script>/";
    let address = Address::parse(path, "?q=\"><script>", Locale::En).unwrap();
    let head = crate::fixture::markup(&catalogue, &address);
    assert!(!head.contains("alert(1)") || !head.contains("<script>"));
    assert_eq!(Read::new(&head).meta("robots"), ["noindex"]);
}
