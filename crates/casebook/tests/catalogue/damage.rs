//! One place of the published catalogue is damaged: the site shows what `check` calls sound, and everything else.

mod place;

use std::{collections::BTreeMap, sync::LazyLock};

use casebook::catalogue::{Case, Catalogue, Form, open, read};
use proptest::prelude::*;

use crate::real;
use place::{PLACES, Place};

/// What may stand in a file by mistake or by malice.
const HOSTILE: [&str; 30] = [
    "null",
    "true",
    "0",
    "-0",
    "-1",
    "2010.0",
    "1e999",
    "4294967296",
    "9223372036854775808",
    "\"\"",
    "\" \\n\"",
    "\" x \"",
    "\"\\ud800\"",
    "\"\\u202ea\\u0000\"",
    "\"2010\"",
    "\"en\"",
    "\"health\"",
    "\"pifcss-case-story\"",
    "\"javascript:alert(1)\"",
    "\"https://example.org/\\u00f1\"",
    "[]",
    "[null, 0, \"\", \"A\", \"A\", {}]",
    "[2010, 2012]",
    "[\"BR\", \"provider\"]",
    "{}",
    "{\"study\": null}",
    "{\"en\": \"A\", \"en\": \"B\"}",
    "{\"es\": [\"A\", \" \"], \"pt\": [\"B\"]}",
    "{\"start\": 2012, \"end\": 2010}",
    "{\"country\": \"BR\", \"role\": \"study\", \"slug\": \"a\", \"k\\u0069nd\": \"web\", \"id\": \"a\", \"title\": \"A\"}",
];

static BEFORE: LazyLock<Catalogue> = LazyLock::new(|| read(real::TEXT).unwrap().catalogue);

/// What is done to a value.
#[derive(Clone, Copy, Debug)]
enum Damage {
    /// Another stands in its place.
    Replaced,
    /// It is missing.
    Removed,
    /// Another one of its name, or another entry, comes first.
    Preceded,
    /// The same, after it.
    Followed,
}

fn damaged(place: &Place, damage: Damage, by: &str) -> String {
    let text = real::TEXT;
    let (before, after) = (&text[..place.start], &text[place.end..]);
    let name = &text[place.start..place.value];
    match damage {
        Damage::Replaced => [&text[..place.value], by, after].concat(),
        // With the comma after it, or else the one before it.
        Damage::Removed => match after.trim_start().strip_prefix(',') {
            Some(after) => [before, after].concat(),
            None => [before.trim_end().trim_end_matches(','), after].concat(),
        },
        _ if place.path.is_empty() => text.to_owned(),
        Damage::Preceded => [before, name, by, ", ", &text[place.start..]].concat(),
        Damage::Followed => [&text[..place.end], ", ", name, by, after].concat(),
    }
}

/// Takes over one field of another case, as the format calls it.
fn take_field(case: &mut Case, field: &str, from: &Case) {
    let from = from.clone();
    match field {
        "slug" => case.slug = from.slug,
        "number" => case.number = from.number,
        "kind" => case.kind = from.kind,
        "title" => case.title = from.title,
        "official_title" => case.official_title = from.official_title,
        "participants" => case.participants = from.participants,
        "implementers" => case.implementers = from.implementers,
        "institutions" => case.institutions = from.institutions,
        "authors" => case.authors = from.authors,
        "support" => case.support = from.support,
        "modality" => case.modality = from.modality,
        "sectors" => case.sectors = from.sectors,
        "years" => case.years = from.years,
        "budget" => case.budget = from.budget,
        "summary" => case.summary = from.summary,
        "lessons" => case.lessons = from.lessons,
        "downloads" => case.downloads = from.downloads,
        "source" => case.source = from.source,
        "evidence" => case.evidence = from.evidence,
        "related" => case.related = from.related,
        _ => {}
    }
}

/// A case as it was, but for what is no longer in the rest of the catalogue.
fn remaining(case: &Case, slug_now: &Case, now: &Catalogue) -> Case {
    let mut case = case.clone();
    case.sectors.retain(|id| now.sectors.iter().any(|sector| sector.id == *id));
    case.related.retain(|slug| *slug != slug_now.slug && now.case(slug.as_str()).is_some());
    case
}

/// Checks that all but the damaged field of the damaged case is as it was.
fn check_cases(now: &Catalogue, place: &Place, text: &str) {
    let (field, _) = place.field();
    let damaged = place.case.map(|at| &BEFORE.cases[at]);
    for case in &BEFORE.cases {
        let is_damaged = damaged.is_some_and(|damaged| damaged.slug == case.slug);
        let Some(found) = now.case(case.slug.as_str()) else {
            assert!(is_damaged && ["", "slug", "kind", "title"].contains(&field), "{:?} is lost: {text}", case.slug);
            continue;
        };
        let mut expected = remaining(case, found, now);
        if is_damaged {
            if field.is_empty() {
                continue;
            }
            take_field(&mut expected, field, found);
        } else if let Some(damaged) = damaged
            && field == "slug"
            && *found != expected
        {
            // The damaged case has the slug of this one, which comes later.
            expected = remaining(damaged, found, now);
            expected.slug = found.slug.clone();
        }
        assert_eq!(*found, expected, "{text}");
    }
    let new = now.cases.iter().filter(|case| BEFORE.case(case.slug.as_str()).is_none());
    for found in new {
        // Only a case with another slug.
        let mut expected = remaining(damaged.unwrap(), found, now);
        take_field(&mut expected, "slug", found);
        assert_eq!((field, found), ("slug", &expected), "{text}");
    }
}

/// Checks that all but the damaged field before the cases is as it was.
fn check_head(now: &Catalogue, place: &Place) {
    let (field, part) = if place.case.is_some() { ("cases", "") } else { place.field() };
    assert!(field == "updated" || now.updated == BEFORE.updated);
    assert!(field == "sectors" || now.sectors == BEFORE.sectors);
    assert!(field == "names" || now.names == BEFORE.names);
    if (field, part) != ("site", "") {
        let (now, before) = (&now.site, &BEFORE.site);
        assert!(part == "title" || now.title == before.title);
        assert!(part == "description" || now.description == before.description);
        assert!(part == "publisher" || now.publisher == before.publisher);
        assert!(part == "licence" || now.licence == before.licence);
        assert!(part == "licence_href" || now.licence_href == before.licence_href);
        assert!(part == "base_url" || now.base_url == before.base_url);
        assert!(part == "default_locale" || now.default_locale == before.default_locale);
    }
}

fn any_damage() -> impl Strategy<Value = Damage> {
    prop_oneof![
        3 => Just(Damage::Replaced),
        1 => Just(Damage::Removed),
        1 => Just(Damage::Preceded),
        1 => Just(Damage::Followed),
    ]
}

/// The text of something hostile, or of a value from another place.
fn any_value() -> impl Strategy<Value = String> {
    let elsewhere = (0..PLACES.len()).prop_map(|at| real::TEXT[PLACES[at].value..PLACES[at].end].to_owned());
    let deep = "[".repeat(1000) + &"]".repeat(1000);
    prop_oneof![6 => prop::sample::select(&HOSTILE[..]).prop_map(str::to_owned), 3 => elsewhere, 1 => Just(deep)]
}

/// Most values are paragraphs and names: each field of the format is to be met as often.
fn any_place() -> impl Strategy<Value = usize> {
    let mut fields: BTreeMap<&[String], Vec<usize>> = BTreeMap::new();
    for (at, place) in PLACES.iter().enumerate() {
        fields.entry(&place.path).or_default().push(at);
    }
    prop::sample::select(fields.into_values().collect::<Vec<_>>()).prop_flat_map(prop::sample::select)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 384, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_damaged_value_is_left_out_alone_by_both_readings(
        place in any_place(),
        damage in any_damage(),
        by in any_value(),
    ) {
        let place = &PLACES[place];
        let text = damaged(place, damage, &by);
        let told = format!("{place:?} {damage:?} {by}");
        let (shown, found) = (open(&text), read(&text));
        match (shown, found) {
            (Ok(Form::Whole(shown)), Ok(reading)) => {
                prop_assert_eq!(&shown, &reading.catalogue, "{}", told);
                if !matches!((place.case, place.field().0), (None, "" | "cases")) {
                    check_cases(&shown, place, &told);
                    check_head(&shown, place);
                }
            }
            (Err(shown), Err(found)) => {
                prop_assert_eq!(shown, found);
                prop_assert!(matches!(place.path.as_slice(), []) || ["format", "cases"].contains(&place.field().0), "{}", told);
            }
            (shown, found) => prop_assert!(false, "{} {:?} {:?}", told, shown, found.map(|_| ())),
        }
    }
}
