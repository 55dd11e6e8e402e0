//! The JSON Schema that editors use while one types: it must say what the program says, as far as a schema can.
#![allow(
    clippy::unwrap_used,
    reason = "a test may stop at the first surprise; Clippy sees that only inside of #[test]"
)]

use casebook::{
    catalogue::{self, DownloadKind, Evidence, Kind, Modality, Role, schema},
    country::Country,
    locale::Locale,
    shard::write::Cut,
};
use jsonschema::Validator;
use serde_json::{Value, json};
use std::sync::LazyLock;

fn parse(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn document() -> Value {
    parse(include_str!("../../../docs/catalogue.schema.json"))
}

/// Made once: that takes much longer than using it.
static VALIDATOR: LazyLock<Validator> = LazyLock::new(|| jsonschema::draft202012::new(&document()).unwrap());

/// The fields of every object of the format, but for texts.
const OBJECTS: [&[&str]; 8] = [
    schema::CATALOGUE,
    schema::SITE,
    schema::SECTOR,
    schema::CASE,
    schema::PARTICIPANT,
    schema::YEARS,
    schema::DOWNLOAD,
    schema::SOURCE,
];

/// Where a catalogue breaks the schema, sorted, each place once.
fn broken_at(catalogue: &Value) -> Vec<String> {
    let mut places: Vec<String> =
        VALIDATOR.iter_errors(catalogue).map(|error| error.instance_path.to_string()).collect();
    places.sort();
    places.dedup();
    places
}

#[test]
fn the_schema_is_one() {
    assert!(jsonschema::draft202012::meta::is_valid(&document()));
}

#[test]
fn sound_catalogues_follow_it() {
    let published = include_str!("../../../public/catalogue.json");
    for text in [published, include_str!("fixtures/sound.json")] {
        assert_eq!(broken_at(&parse(text)), [""; 0]);
    }
}

#[test]
fn catalogues_with_problems_do_not() {
    assert_eq!(
        broken_at(&parse(include_str!("fixtures/errors.json"))),
        [
            "/cases/1/kind",
            "/cases/1/participants/0/country",
            "/cases/1/participants/0/role",
            "/cases/1/slug",
            "/cases/1/summary/en/0",
            "/cases/1/title",
            "/cases/2",
            "/cases/2/downloads/0/href",
            "/cases/2/downloads/0/language",
            "/cases/2/number",
            "/site/base_url",
            "/updated",
        ]
    );
    assert_eq!(
        broken_at(&parse(include_str!("fixtures/warnings.json"))),
        ["/cases/0", "/cases/0/participants", "/cases/0/years"]
    );
    assert_eq!(broken_at(&parse(include_str!("fixtures/format-2.json"))), ["", "/format"]);
    assert_eq!(broken_at(&json!([])), [""]);
}

#[test]
fn it_has_the_fields_of_the_program() {
    #[track_caller]
    fn check(object: &str, fields: &[&str]) {
        let document = document();
        let found = document.pointer(&format!("{object}/properties")).unwrap().as_object().unwrap();
        let mut found: Vec<&str> = found.keys().map(String::as_str).collect();
        let mut fields = fields.to_vec();
        found.sort_unstable();
        fields.sort_unstable();
        assert_eq!(found, fields, "{object}");
    }
    check("", schema::CATALOGUE);
    check("/$defs/site", schema::SITE);
    check("/$defs/sector", schema::SECTOR);
    check("/$defs/texts", schema::TEXT);
    check("/$defs/paragraphs", schema::TEXT);
    check("/$defs/case", schema::CASE);
    check("/$defs/participant", schema::PARTICIPANT);
    check("/$defs/years", schema::YEARS);
    check("/$defs/download", schema::DOWNLOAD);
    check("/$defs/source", schema::SOURCE);
}

/// Takes every field out of a sound catalogue in turn: both must agree on which have to be there.
#[test]
fn it_requires_the_fields_that_the_program_requires() {
    let sound = parse(include_str!("fixtures/sound.json"));
    let mut compared = 0;
    for object in ["", "/site", "/sectors/0", "/cases/0", "/cases/0/participants/0", "/cases/0/years"]
        .into_iter()
        .chain(["/cases/0/downloads/0", "/cases/0/source"])
    {
        let fields: Vec<String> = sound.pointer(object).unwrap().as_object().unwrap().keys().cloned().collect();
        for field in fields {
            let mut changed = sound.clone();
            changed.pointer_mut(object).unwrap().as_object_mut().unwrap().remove(&field);
            let missed = match catalogue::read(&changed.to_string()) {
                Ok(reading) => {
                    reading.problems.iter().any(|problem| matches!(problem.kind, catalogue::ProblemKind::Missing(_)))
                }
                Err(_) => true,
            };
            assert_eq!(!broken_at(&changed).is_empty(), missed, "{object}/{field}");
            compared += 1;
        }
    }
    let all: usize = OBJECTS.iter().map(|fields| fields.len()).sum();
    assert_eq!(compared, all, "the sound catalogue has every field of every object");
}

#[test]
fn heads_of_split_catalogues_follow_it_too() {
    let sound = catalogue::read(include_str!("fixtures/sound.json")).unwrap().catalogue;
    let cut = Cut::of(&sound).placed("data/0123abcd/".to_owned(), "0123abcd".to_owned());
    let head = parse(&cut.head(&sound));
    let mut document = document();
    let definition = json!({ "$ref": "#/$defs/split", "$defs": document["$defs"].take() });
    let validator = jsonschema::draft202012::new(&definition).unwrap();
    let split = head["split"].as_object().unwrap();
    assert!(validator.is_valid(&head["split"]));
    for field in split.keys() {
        let mut changed = head["split"].clone();
        changed.as_object_mut().unwrap().remove(field);
        assert!(!validator.is_valid(&changed), "{field}");
    }
    let stated = definition.pointer("/$defs/split/properties").unwrap().as_object().unwrap();
    assert_eq!(stated.keys().collect::<Vec<_>>(), split.keys().collect::<Vec<_>>());
}

#[test]
fn the_handbooks_explain_every_field_and_word() {
    let words = Kind::ALL.iter().map(|word| word.id());
    let words = words.chain(Role::ALL.iter().map(|word| word.id()));
    let words = words.chain(Modality::ALL.iter().map(|word| word.id()));
    let words = words.chain(Evidence::ALL.iter().map(|word| word.id()));
    let words = words.chain(DownloadKind::ALL.iter().map(|word| word.id()));
    let names: Vec<&str> = OBJECTS.into_iter().flatten().copied().chain(words).collect();
    for text in [include_str!("../../../docs/catalogue.md"), include_str!("../../../docs/catalogo.md")] {
        for name in &names {
            let explained = text.contains(&format!("`{name}`")) || text.contains(&format!("\"{name}\""));
            assert!(explained, "{name} is not explained");
        }
    }
}

#[test]
fn its_words_are_the_vocabularies_of_the_program() {
    #[track_caller]
    fn check(definition: &str, words: Vec<&str>) {
        let document = document();
        assert_eq!(document.pointer(&format!("/$defs/{definition}/enum")).unwrap(), &json!(words), "{definition}");
    }
    check("kind", Kind::ALL.iter().map(|word| word.id()).collect());
    check("role", Role::ALL.iter().map(|word| word.id()).collect());
    check("modality", Modality::ALL.iter().map(|word| word.id()).collect());
    check("evidence", Evidence::ALL.iter().map(|word| word.id()).collect());
    check("download_kind", DownloadKind::ALL.iter().map(|word| word.id()).collect());
    check("locale", Locale::ALL.iter().map(|locale| locale.tag()).collect());
    let countries: Vec<Country> = Country::all().collect();
    check("country", countries.iter().map(Country::code).collect());
}

#[test]
fn it_takes_the_slugs_addresses_and_languages_that_the_program_takes() {
    #[track_caller]
    fn check(definition: &str, value: &str, sound: bool) {
        let mut document = document();
        let definition = document["$defs"][definition].take();
        let follows = jsonschema::draft202012::new(&definition).unwrap().is_valid(&json!(value));
        assert_eq!(follows, sound, "{value}");
    }
    let slugs = ["a", "case-15", "", "-", "a--b", "A", "ñ", "a b", "a-"];
    let hrefs = [
        "https://example.org",
        "HTTP://example.org/a?b#c",
        "files/a.pdf",
        "../a.pdf",
        "/a",
        "#a",
        "?q=a:b",
        "a/b:c",
        "a",
        "",
        "//a",
        "www.example.org",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:,",
        "mailto:a@example.org",
        "https://",
        "https:///a",
        "http:a",
        "https://example.org/a b",
        "a\\b",
        "/\\a",
    ];
    let languages = ["en", "pt-BR", "cat", "es-419", "", "English", "EN", "pt_BR", "pt-"];
    for slug in slugs {
        check("slug", slug, catalogue::Slug::parse(slug).is_some());
    }
    for href in hrefs {
        check("href", href, catalogue::Href::parse(href).is_some());
    }
    for language in languages {
        check("language", language, catalogue::LanguageTag::parse(language).is_some());
    }
}
