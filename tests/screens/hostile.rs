//! A catalogue that means harm: its words are shown as words.

use std::sync::Arc;

use casebook::{locale::Locale, query::Library, route::published};

use crate::{
    fixture::{library, screen_of, select, writer},
    pages::wrong_ids,
};

/// What breaks out of an element, an attribute, an address, a script, a comment, and the direction of a line.
const HOSTILE: &str = r#"</p></main><script>alert(1)</script><img src=x onerror=alert(1)> "' onmouseover=alert(1) x=" ]]> --> &lt; \u202e javascript:alert(1)"#;

/// A catalogue that has these words wherever it may have any.
fn catalogue_of(words: &str) -> Arc<Library> {
    let evil = words.replace('\\', "\\\\").replace('"', "\\\"").replace("\\\\u202e", "\u{202e}");
    let both = format!(r#"{{ "en": "{evil}", "es": "{evil}" }}"#);
    let lists = format!(r#"{{ "en": ["{evil}"], "es": ["{evil}"] }}"#);
    let text = format!(
        r#"{{ "format": 1, "site": {{ "title": {both}, "description": {both}, "publisher": "{evil}", "licence": "{evil}" }},
        "sectors": [{{ "id": "health", "label": {both} }}], "names": {{ "PY": {both} }},
        "cases": [{{ "slug": "a", "number": 1, "kind": "study", "title": {both}, "official_title": "{evil}",
            "participants": [{{ "country": "PY", "role": "provider" }}, {{ "country": "HT" }}],
            "institutions": ["{evil}"], "authors": ["{evil}"], "support": ["{evil}"], "implementers": ["{evil}"],
            "sectors": ["health"], "budget": {both}, "summary": {lists}, "lessons": {lists},
            "downloads": [{{ "kind": "paper", "format": "{evil}", "href": "https://example.org/?a=\"><script>" }}],
            "source": {{ "title": "{evil}", "publisher": "{evil}", "href": "https://example.org/'><script>", "note": {both} }},
            "evidence": "page" }}] }}"#
    );
    let library = library(&text);
    assert_eq!(library.catalogue.cases.len(), 1, "the case itself must be read for the test to mean anything");
    library
}

#[test]
fn a_hostile_catalogue_stays_text() {
    let library = catalogue_of(HOSTILE);
    let mut seen = 0;
    for here in Locale::ALL.into_iter().flat_map(|locale| published(&library.catalogue, locale)) {
        let page = screen_of(&library, &here);
        assert!(select(&page, "script, img, [onmouseover], [onerror]").is_empty(), "{}", here.href());
        assert_eq!(select(&page, "main").len(), 1, "{}", here.href());
        assert_eq!(wrong_ids(&page), [""; 0], "{}", here.href());
        assert!(!page.html().contains('\u{202e}'), "the reader leaves out what turns lines round: {}", here.href());
        for link in select(&page, "[href], [action]") {
            let to = link.value().attr("href").or(link.value().attr("action")).unwrap();
            assert!(!to.starts_with("javascript"), "{to}");
        }
        seen += page.root_element().text().filter(|text| text.contains("alert(1)")).count();
    }
    assert!(seen > 100, "the hostile words are shown as words: {seen}");
}

#[test]
fn what_looks_like_the_writers_own_marks_is_kept_in_texts_and_in_attributes() {
    const MARKS: &str = "a<!>b<!--c--><!-->d";
    let library = catalogue_of(MARKS);
    let (mut texts, mut attributes) = (0, 0);
    for here in Locale::ALL.into_iter().flat_map(|locale| published(&library.catalogue, locale)) {
        let html = writer(library.clone()).screen(&here);
        let page = screen_of(&library, &here);
        texts += page.root_element().text().filter(|text| text.contains(MARKS)).count();
        let values = select(&page, "*").into_iter().flat_map(|element| element.value().attrs());
        attributes += values.filter(|(_, value)| value.contains(MARKS)).count();
        assert_eq!(select(&page, "main").len(), 1, "{html}");
    }
    assert!(texts > 100 && attributes > 20, "{texts} texts, {attributes} attributes");
}
