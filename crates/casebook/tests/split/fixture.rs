//! Random catalogues, their shards, and what to ask of them.

use casebook::{
    catalogue::{Catalogue, Form, Year, open, read},
    query::{Choice, Facet, Library, Query, Sort, YearRange},
    shard::{Shard, Split, write::Cut},
};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Texts that could be taken for something else: markup, ends of scripts, of lines and of JSON.
const HOSTILE: [&str; 10] = [
    "</script><!-- & \" ' \\",
    "two\nlines\n\nand a half\t",
    "\u{2028}\u{2029}\u{feff}",
    "🇧🇴 e\u{301} ﷺ",
    "{\"slug\": [",
    "casebook-shard-1 v columns 0",
    "0 1 2 AAAA////",
    "Ñandú año áéíóú",
    "agua y leche",
    "agua agua salud",
];

fn text() -> impl Strategy<Value = String> {
    prop_oneof![prop::sample::select(&HOSTILE[..]).prop_map(str::to_owned), "[a-c ñá]{1,8}x", any::<String>()]
}

fn per_locale() -> impl Strategy<Value = Value> {
    (prop::option::of(text()), prop::option::of(text())).prop_map(|(en, es)| {
        let texts = [("en", en), ("es", es)].into_iter().filter_map(|(tag, text)| Some((tag.to_owned(), json!(text?))));
        Value::Object(texts.collect())
    })
}

fn paragraphs() -> impl Strategy<Value = Value> {
    let texts = || prop::collection::vec(text(), 0..3);
    (texts(), texts()).prop_map(|(en, es)| json!({ "en": en, "es": es }))
}

fn of(words: &'static [&'static str]) -> impl Strategy<Value = &'static str> {
    prop::sample::select(words)
}

fn case() -> impl Strategy<Value = Value> {
    let participant =
        (of(&["BR", "PY", "ES", "HT", "MX"]), prop::option::of(of(&["provider", "recipient", "partner"])))
            .prop_map(|(country, role)| json!({ "country": country, "role": role }));
    let who = (
        prop::collection::vec(participant, 0..4),
        prop::collection::vec(text(), 0..3),
        prop::collection::vec(of(&["Red de Pozos", "Ministry of Dairy", "Ministry of\ndairy", "水"]), 0..3),
        prop::collection::vec(text(), 0..2),
    );
    let what = (per_locale(), paragraphs(), paragraphs(), per_locale(), prop::option::of(text()));
    let traits = (
        of(&["study", "story"]),
        prop::option::of(of(&["bilateral", "triangular", "regional"])),
        of(&["page", "excerpt", "title-only"]),
        prop::collection::vec(of(&["health", "water", "unknown"]), 0..3),
    );
    let numbers = (
        prop::option::of(prop_oneof![0..40_u32, any::<u32>()]),
        prop::option::of(1899..2102_u32),
        prop::option::of(1899..2102_u32),
        prop::option::of(any::<u64>()),
    );
    let rest = (of(&["pt-BR", "English"]), of(&["https://example.org/a?b#c", "../a.pdf", "javascript:alert(1)"]));
    (who, what, traits, numbers, rest).prop_map(|(who, what, traits, numbers, (language, href))| {
        json!({
            "number": numbers.0,
            "kind": traits.0,
            "title": { "en": what.0["en"].as_str().unwrap_or("x"), "es": what.0["es"] },
            "official_title": what.4,
            "participants": who.0,
            "authors": who.1,
            "institutions": who.2,
            "support": who.3,
            "modality": traits.1,
            "sectors": traits.3,
            "years": { "start": numbers.1, "end": numbers.2 },
            "budget": what.3,
            "summary": what.1,
            "lessons": what.2,
            "downloads": [{ "kind": "web", "language": language, "href": href, "bytes": numbers.3 }],
            "source": { "title": what.4, "note": what.3, "year": numbers.2, "href": href },
            "evidence": traits.2,
        })
    })
}

/// Any catalogue of as many cases, whatever is wrong with them left out by reading it.
pub fn any_catalogue(cases: std::ops::Range<usize>) -> impl Strategy<Value = Catalogue> {
    (per_locale(), prop::collection::vec(case(), cases)).prop_map(|(title, mut cases)| {
        for (at, case) in cases.iter_mut().enumerate() {
            case["slug"] = json!(format!("case-{at}"));
            case["related"] = json!([format!("case-{}", at / 2)]);
        }
        let site = json!({ "title": title, "description": title, "base_url": "https://example.org/", "licence": "CC-BY-4.0",
            "default_locale": "es" });
        let sectors = json!([{ "id": "health", "label": title }, { "id": "water", "label": { "en": "Water" } }]);
        let names = json!({ "BR": title, "PY": { "es": "Guaraní" } });
        let whole = json!({ "format": 1, "updated": "2026-02-28", "site": site, "sectors": sectors, "names": names,
            "cases": cases });
        read(&whole.to_string()).unwrap().catalogue
    })
}

/// A catalogue in small, always the same.
pub fn small() -> Catalogue {
    let case = |at: usize| {
        json!({ "slug": format!("case-{at}"), "number": at, "kind": "study", "evidence": "page",
            "title": { "en": format!("Case {at}") }, "summary": { "en": ["One."] }, "authors": ["Ana", "Luis"],
            "institutions": ["Red de Pozos"], "participants": [{ "country": "BR" }, { "country": "PY" }],
            "years": { "start": 2000 + at, "end": 2001 + at } })
    };
    let cases: Vec<Value> = (0..9).map(case).collect();
    let whole = json!({ "format": 1, "site": { "title": { "en": "Cases" } }, "cases": cases });
    read(&whole.to_string()).unwrap().catalogue
}

pub const FOLDER: &str = "data/0123abcd/";
pub const VERSION: &str = "0123abcd";

/// How a catalogue is cut, and the texts of all its shards.
pub fn cut(catalogue: &Catalogue) -> (Cut, Vec<(Shard, String)>) {
    let cut = Cut::of(catalogue).placed(FOLDER.to_owned(), VERSION.to_owned());
    let texts = cut.shards().into_iter().map(|shard| (shard, cut.text(catalogue, shard))).collect();
    (cut, texts)
}

/// What a head says.
pub fn opened(head: &str) -> (Catalogue, Split) {
    match open(head).unwrap() {
        Form::Split(head, split) => (head, split),
        Form::Whole(_) => panic!("expected the head of a split catalogue, found a whole one"),
    }
}

/// The library of a head and its columns alone.
pub fn bare(cut: &Cut, catalogue: &Catalogue) -> Library {
    let (head, split) = opened(&cut.head(catalogue));
    Library::split(head, split, &cut.text(catalogue, Shard::Columns)).unwrap()
}

/// What is asked for in an address.
pub fn any_query() -> impl Strategy<Value = Query> {
    let values = [
        (Facet::Country, vec!["BR", "PY", "ES", "HT"]),
        (Facet::Kind, vec!["study", "story"]),
        (Facet::Modality, vec!["bilateral", "triangular", "regional"]),
        (Facet::Sector, vec!["health", "water"]),
        (Facet::Role, vec!["provider", "recipient", "partner"]),
        (Facet::Institution, vec!["ministry-of-dairy", "red-de-pozos", "nowhere"]),
        (Facet::Language, vec!["en", "es"]),
        (Facet::Evidence, vec!["page", "excerpt", "title-only"]),
    ];
    let choices = values.into_iter().flat_map(|(facet, ids)| ids.into_iter().map(move |id| (facet, id)));
    let choices = prop::sample::subsequence(choices.collect::<Vec<_>>(), 0..4);
    let text = prop_oneof![2 => Just(""), 1 => prop::sample::select(WORDS)];
    let sort = prop::sample::select(Sort::ALL.to_vec());
    let year = || prop::option::of((1990i64..2018).prop_map(|year| Year::parse(year).unwrap()));
    (text, choices, any::<bool>(), year(), year(), sort, any::<bool>()).prop_map(
        |(text, choices, together, from, to, sort, reversed)| {
            let mut query = Query::default().searching(text.to_owned());
            (query.together, query.years) = (together, YearRange { from, to });
            (query.sort, query.reversed) = (sort, reversed);
            choices.into_iter().filter_map(|(facet, id)| Choice::parse(facet, id)).fold(query, Query::with)
        },
    )
}

/// Words to search for.
const WORDS: &[&str] = &["agua", "a", "ag salud", "\"agua agua\"", "aqua", "brasil -salud", "ministerio", "ñ", "x"];
