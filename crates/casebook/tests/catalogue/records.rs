//! What is left of a catalogue with faults: every sound record, and of a record every sound field.

use crate::fixture::{case, catalogue, head, reading, shown};
use casebook::{
    catalogue::{Case, Evidence, Role},
    country::Country,
    locale::Locale,
};

/// A case with this field, in a catalogue of its own.
#[track_caller]
fn one(field: &str, value: &str) -> Case {
    let mut reading = reading(&catalogue(&[case(&[(field, value)])]));
    assert_eq!(reading.left_out, 0, "{field}: {value}");
    reading.catalogue.cases.remove(0)
}

#[test]
fn a_bad_record_does_not_hide_its_neighbours() {
    let first = case(&[("slug", "\"first\"")]);
    let last = case(&[("slug", "\"last\"")]);
    let bad = ["7", "null", "[]", "{}", "{\"slug\": 1}"].map(String::from);
    for bad in bad.into_iter().chain(["slug", "kind", "title"].map(|field| case(&[(field, "\"?\"")]))) {
        let reading = reading(&catalogue(&[first.clone(), bad.clone(), last.clone()]));
        assert_eq!(shown(&reading), ["first", "last"], "{bad}");
        assert_eq!(reading.left_out, 1, "{bad}");
        assert!(!reading.problems.is_empty(), "{bad}");
    }
}

#[test]
fn the_first_case_with_a_slug_stays() {
    let cases = ["1", "2", "3"].map(|number| case(&[("number", number)]));
    let reading = reading(&catalogue(&cases));
    assert_eq!(shown(&reading), ["milk-banks"]);
    assert_eq!(reading.catalogue.cases[0].number, Some(1));
    assert_eq!(reading.left_out, 2);
}

#[test]
fn a_case_left_out_does_not_take_a_slug() {
    let reading = reading(&catalogue(&[case(&[("kind", "\"?\"")]), case(&[("number", "2")])]));
    assert_eq!(reading.catalogue.cases[0].number, Some(2));
}

#[test]
fn a_bad_optional_field_is_left_out_alone() {
    assert_eq!(one("years", r#"{"start": 2010, "end": 2008}"#).years, None);
    assert_eq!(one("years", r#"{"start": 2010, "end": "?"}"#).years.map(|years| years.end), Some(None));
    assert_eq!(one("authors", r#"["", "Ana", 3]"#).authors, ["Ana"]);
    assert_eq!(one("sectors", r#"["health", "wealth"]"#).sectors.len(), 1);
    assert_eq!(one("evidence", r#""all""#).evidence, Evidence::TitleOnly);
    assert_eq!(one("source", r#"{"publisher": "P"}"#).source, None);
    let source = one("source", r#"{"title": "T", "year": 3000, "href": "javascript:"}"#).source.unwrap();
    assert_eq!((source.title.as_str(), source.year, source.href), ("T", None, None));
    let downloads = one("downloads", r#"[{"href": "a.pdf"}, {"kind": "paper", "href": "data:,"}]"#).downloads;
    assert_eq!(downloads.len(), 1);
    assert_eq!(downloads[0].href, None);
}

#[test]
fn a_participant_with_a_bad_role_still_takes_part() {
    let case = one(
        "participants",
        r#"[{"country": "PY", "role": "?"}, {"country": "XX"}, {"country": "HT", "role": "recipient"}]"#,
    );
    let found: Vec<(&str, Option<Role>)> =
        case.participants.iter().map(|participant| (participant.country.code(), participant.role)).collect();
    assert_eq!(found, [("PY", None), ("HT", Some(Role::Recipient))]);
}

#[test]
fn texts_are_kept_as_they_are_but_for_what_is_not_seen() {
    let title = |text: &str| one("official_title", text).official_title;
    assert_eq!(title(r#"" Sur\u2011Sur\n<b> ""#).as_deref(), Some("Sur\u{2011}Sur\n<b>"));
    assert_eq!(title(r#""a\u202Eb\u2066c\u0000d\u001Be""#).as_deref(), Some("abcde"));
    assert_eq!(title(r#""\u202E""#), None);
    assert_eq!(title(r#""\ud800""#).as_deref(), Some("\u{fffd}"));
}

#[test]
fn related_cases_that_are_not_there_are_left_out() {
    let cases = [
        case(&[("slug", "\"a\""), ("related", r#"["b", "gone", "a", "b", "c"]"#)]),
        case(&[("slug", "\"b\""), ("related", "null")]),
        case(&[("slug", "\"c\""), ("kind", "\"?\"")]),
    ];
    let reading = reading(&catalogue(&cases));
    let related: Vec<&str> = reading.catalogue.cases[0].related.iter().map(|slug| slug.as_str()).collect();
    assert_eq!(related, ["b"]);
}

#[test]
fn a_catalogue_may_name_countries_its_own_way() {
    let text = head(&[("names", r#"{"BO": {"es": "Estado Plurinacional de Bolivia"}, "XX": {"en": "No"}}"#)], &[]);
    let catalogue = reading(&text).catalogue;
    let bolivia = Country::parse("BO").unwrap();
    assert_eq!(
        Locale::ALL.map(|locale| catalogue.country_name(bolivia, locale)),
        ["Bolivia", "Estado Plurinacional de Bolivia"]
    );
}

#[test]
fn a_sector_without_a_sound_label_is_shown_by_its_id() {
    let catalogue = reading(&head(&[("sectors", r#"[{"id": "water", "label": {"en": ""}}]"#)], &[])).catalogue;
    let water = &catalogue.sectors[0].id;
    assert_eq!(catalogue.sector_label(water, Locale::Es), "water");
}
