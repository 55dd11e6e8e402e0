//! Catalogues for the tests of all formats: a small one, and a hostile one.

use casebook::{
    catalogue::{Catalogue, read},
    route::BaseUrl,
};

/// The site's address in all tests.
pub fn base() -> BaseUrl {
    BaseUrl::parse("https://example.org/evidence/").unwrap()
}

/// Two cases, of which the first says much and the second little.
pub fn catalogue() -> Catalogue {
    let text = r#"{ "format": 1, "updated": "2026-11-24",
        "site": { "title": { "en": "Cases", "es": "Casos" }, "description": { "en": "All cases." },
            "publisher": "The Agency", "licence": "CC-BY-4.0",
            "licence_href": "https://creativecommons.org/licenses/by/4.0/" },
        "sectors": [{ "id": "agriculture", "label": { "en": "Agriculture", "es": "Agricultura" } }],
        "cases": [
            { "slug": "pro-huerta", "number": 15, "kind": "study", "title": { "en": "Pro Huerta, \"gardens\"" },
              "participants": [{ "country": "AR", "role": "provider" }, { "country": "HT", "role": "recipient" },
                  { "country": "CA", "role": "partner" }, { "country": "CA", "role": "provider" }],
              "institutions": ["INTA", "Ministry; of Gardens"], "authors": ["Ana Ñandú"], "modality": "triangular",
              "sectors": ["agriculture"], "years": { "start": 2005 }, "summary": { "en": ["One.", "Two."] },
              "source": { "title": "The book", "publisher": "A press", "year": 2016, "href": "papers/15.pdf" },
              "evidence": "page" },
            { "slug": "b", "kind": "story", "title": { "es": "Dos" }, "years": { "start": 1998, "end": 2011 },
              "summary": { "es": ["x"] } }] }"#;
    read(text).unwrap().catalogue
}

/// What breaks out of a context that takes a text as it is: of a table, of a formula, of JSON, of markup.
pub const HOSTILE: [&str; 13] = [
    "=HYPERLINK(\"https://evil.example\";\"x\")",
    "+1;-1",
    "-2+3+cmd|'/c calc'!A1",
    "@SUM(1;=2)",
    "\"=1\";\"=2\"",
    "a;\"\"=1",
    "a\n=1\n\n-1",
    "\t=1",
    "a\",\"b\"\n\"=1",
    "</script><script>alert(1)</script><!-- ]]>",
    "\\\"},{\"slug\":\"x",
    "'=1;''=2",
    "\u{2028}\u{feff}＝1",
];

/// One case per hostile text, which is in every field that takes a text.
pub fn hostile() -> Catalogue {
    let cases = HOSTILE.iter().enumerate().map(|(at, text)| {
        serde_json::json!({ "slug": format!("case-{at}"), "kind": "study", "title": { "en": text, "es": text },
            "participants": [{ "country": "AR" }], "institutions": [text, text], "authors": [text],
            "support": [text], "implementers": [text], "budget": { "en": text }, "summary": { "en": [text, text] },
            "lessons": { "es": [text] }, "source": { "title": text, "publisher": text } })
    });
    let all = HOSTILE.concat();
    let whole = serde_json::json!({ "format": 1, "site": { "title": { "en": all }, "description": { "es": all },
        "publisher": all, "licence": all }, "cases": cases.collect::<Vec<_>>() });
    let catalogue = read(&whole.to_string()).unwrap().catalogue;
    assert_eq!(catalogue.cases.len(), HOSTILE.len());
    catalogue
}
