//! What a record does not say, machines are not told; what is in another language is marked.

use casebook::{
    head::{Cards, Heads},
    locale::Locale,
    route::{Address, Page},
};
use insta::assert_snapshot;

use crate::fixture::{Read, base, case, catalogue, markup};

const BARE: &str = r#"{ "slug": "a", "kind": "study", "title": { "es": "Uno" }, "participants": [],
    "summary": { "es": ["Texto."] }, "evidence": "page" }"#;

#[test]
fn a_record_without_facts_has_a_head_without_them() {
    let catalogue = catalogue("{}", BARE);
    let heads = |cards| metadata::head_markup(&Heads::new(&catalogue, &base(), cards).of(&case(Locale::En, "a")));
    assert_snapshot!(heads(Cards::Absent).into_string().replace("><", ">\n<"));
}

#[test]
fn a_text_in_another_language_says_so_everywhere() {
    let catalogue = catalogue(r#"{ "title": { "en": "Cases" } }"#, BARE);
    let head = Read::new(&markup(&catalogue, &case(Locale::En, "a")));
    assert_eq!(head.attributes("title", "lang"), ["es"]);
    for name in ["citation_title", "DC.title"] {
        assert_eq!(head.attributes(&format!("meta[name='{name}']"), "lang"), ["es"], "{name}");
    }
    assert_eq!(head.meta("citation_language"), ["es"]);
    assert_eq!(head.meta("DC.language"), ["es"]);
    let things = head.things();
    assert_eq!(things[0]["inLanguage"], serde_json::json!(["es"]));
    assert_eq!(things[0]["name"], serde_json::json!({ "@language": "es", "@value": "Uno" }));
    // The description is in the language of the page: the caption alone, without the Spanish summary.
    assert_eq!(head.meta("description"), ["None of the 22 Ibero-American countries is named as taking part."]);

    let spanish = Read::new(&markup(&catalogue, &case(Locale::Es, "a")));
    assert!(spanish.attributes("[lang]", "lang").is_empty());
}

#[test]
fn a_pdf_is_named_only_where_its_address_and_format_are_known() {
    let with = |downloads: &str| {
        let record = BARE.replace("\"evidence\"", &format!("\"downloads\": [{downloads}], \"evidence\""));
        let head = Read::new(&markup(&catalogue("{}", &record), &case(Locale::Es, "a")));
        let encoding = head.things()[0]["encoding"]["contentUrl"].as_str().map(str::to_owned);
        assert_eq!(head.meta("citation_pdf_url"), encoding.clone().into_iter().collect::<Vec<_>>());
        encoding
    };
    assert_eq!(with(r#"{ "kind": "paper", "format": "PDF" }"#), None);
    assert_eq!(with(r#"{ "kind": "paper", "href": "https://a.org/view/a.pdf" }"#), None);
    let english = r#"{ "kind": "paper", "format": "PDF", "language": "en", "href": "papers/en.pdf" }"#;
    let spanish = r#"{ "kind": "paper", "format": "pdf", "language": "es-AR", "href": "papers/es.pdf" }"#;
    assert_eq!(with(english).as_deref(), Some("https://example.org/evidence/papers/en.pdf"));
    assert_eq!(with(&[english, spanish].join(",")).as_deref(), Some("https://example.org/evidence/papers/es.pdf"));
}

#[test]
fn a_type_is_no_more_than_what_the_record_says() {
    let type_of = |record: &str| {
        let head = Read::new(&markup(&catalogue("{}", record), &case(Locale::Es, "a")));
        head.things()[0]["@type"].as_str().map(str::to_owned)
    };
    assert_eq!(type_of(BARE).as_deref(), Some("Report"));
    assert_eq!(type_of(&BARE.replace("study", "story")).as_deref(), Some("CreativeWork"));
    let with_author = BARE.replace("\"kind\"", "\"authors\": [\"A. B.\"], \"kind\"");
    assert_eq!(type_of(&with_author).as_deref(), Some("ScholarlyArticle"));
}

#[test]
fn what_is_no_page_of_the_site_is_not_to_be_found() {
    let catalogue = catalogue(r#"{ "title": { "en": "Cases" } }"#, BARE);
    let unknown = Address::of(Locale::En, Page::Unknown("nowhere".to_owned()));
    for address in [unknown, case(Locale::En, "b")] {
        let head = markup(&catalogue, &address);
        let rest = head.split_once("</title>").unwrap().1;
        assert_eq!(rest, r#"<meta name="robots" content="noindex">"#);
    }
}
