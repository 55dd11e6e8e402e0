//! Whatever comes in, nothing panics, and the sound records stay.

use crate::{
    fixture::{case, catalogue, read_twice, reading, shown},
    real,
};
use casebook::{
    catalogue::{Unreadable, report},
    json,
};
use proptest::prelude::*;

/// Reads, puts everything into words, and tells how many cases there are.
fn exercise(text: &str) -> Result<usize, Unreadable> {
    let reading = read_twice(text).inspect_err(|unreadable| {
        json::position(text, unreadable.at());
        assert!(!unreadable.to_string().is_empty());
    })?;
    let findings = report::findings(text, &reading.problems);
    assert_eq!(findings.len(), reading.problems.len());
    assert!(findings.iter().all(|finding| !finding.to_string().contains('\u{1b}')));
    Ok(reading.catalogue.cases.len())
}

/// The catalogue of three cases whose middle one is this.
fn between(middle: &str) -> String {
    catalogue(&[case(&[("slug", "\"first\"")]), middle.to_owned(), case(&[("slug", "\"last\"")])])
}

/// Checks that the cases around this one stay.
fn stays_alone(middle: &str) {
    let text = between(middle);
    exercise(&text).unwrap();
    let reading = reading(&text);
    let shown = shown(&reading);
    assert!(shown.first() == Some(&"first") && shown.last() == Some(&"last"), "{shown:?}: {text}");
}

/// Any JSON value, three levels deep, with the format's own words among its texts and names.
fn any_json() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        Just("study".to_owned()),
        Just("BR".to_owned()),
        Just("javascript:alert(1)".to_owned()),
        Just("data:text/html,x".to_owned()),
        Just("".to_owned()),
        Just("first".to_owned()),
        Just("\u{202e}\u{2066}".to_owned()),
        any::<String>(),
    ];
    let name = prop::sample::select(vec![
        "slug", "kind", "title", "en", "es", "country", "role", "start", "end", "href", "id", "label", "x", "related",
    ]);
    let text = word.prop_map(|word| format!("\"{}\"", escaped(&word)));
    let leaf = prop_oneof![
        text,
        any::<i64>().prop_map(|number| number.to_string()),
        (1890_i64..2110).prop_map(|year| year.to_string()),
        Just("\"\\ud800\"".to_owned()),
        Just("-0.5e+300".to_owned()),
        Just("null".to_owned()),
        any::<bool>().prop_map(|value| value.to_string()),
    ];
    leaf.prop_recursive(3, 24, 6, move |inner| {
        let member = (name.clone(), inner.clone()).prop_map(|(name, value)| format!("\"{name}\": {value}"));
        prop_oneof![
            prop::collection::vec(inner, 0..6).prop_map(|elements| format!("[{}]", elements.join(","))),
            prop::collection::vec(member, 0..6).prop_map(|members| format!("{{{}}}", members.join(","))),
        ]
    })
}

fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for character in text.chars() {
        match character {
            '"' | '\\' => escaped.extend(['\\', character]),
            '\0'..='\u{1f}' => escaped += &format!("\\u{:04x}", u32::from(character)),
            _ => escaped.push(character),
        }
    }
    escaped
}

fn any_field() -> impl Strategy<Value = &'static str> {
    prop::sample::select(casebook::catalogue::schema::CASE)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>()) {
        let _ = exercise(&text);
    }

    #[test]
    fn any_text_of_json_characters_is_read_or_refused(text in "[\\[\\]{}:,\"\\\\ u0-9a-f.eE+-]{0,60}") {
        let _ = exercise(&text);
    }

    #[test]
    fn a_text_written_as_json_reads_back(text in any::<String>()) {
        let written = format!("\"{}\"", escaped(&text));
        let value = json::parse(&written).unwrap();
        prop_assert_eq!(value.text(), Some(text.as_str()));
    }

    #[test]
    fn any_record_stays_alone(record in any_json()) {
        stays_alone(&record);
    }

    #[test]
    fn any_value_in_any_field_stays_alone(field in any_field(), value in any_json()) {
        stays_alone(&case(&[(field, value.as_str())]));
    }

    #[test]
    fn any_field_may_be_missing(field in any_field()) {
        stays_alone(&case(&[(field, "")]));
    }

    #[test]
    fn any_value_before_the_cases_leaves_the_cases(field in prop::sample::select(vec!["updated", "site", "sectors", "names"]), value in any_json()) {
        let text = crate::fixture::head(&[(field, value.as_str())], &[case(&[])]);
        prop_assert_eq!(exercise(&text), Ok(1));
    }

    #[test]
    fn only_links_that_are_safe_are_kept(href in "(https?:|javascript:|data:|JAVASCRIPT:|//|/|www\\.|\\.\\./|#|\\?|[a-z]{1,5}:){0,3}[ -~é\u{202e}\n]{0,20}") {
        let value = format!(r#"[{{"kind": "web", "href": "{}"}}]"#, escaped(&href));
        let reading = reading(&catalogue(&[case(&[("downloads", &value)])]));
        if let Some(kept) = &reading.catalogue.cases[0].downloads[0].href {
            let before_path = kept.as_str().split(['/', '?', '#']).next().unwrap_or_default();
            let scheme = before_path.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
            prop_assert!(matches!(scheme.as_deref(), None | Some("http" | "https")), "{}", kept.as_str());
            prop_assert!(!kept.as_str().starts_with("//"));
        }
    }

    #[test]
    fn no_hidden_character_is_kept(text in "[a-z\u{0}-\u{1f}\u{202a}-\u{202e}\u{2066}-\u{2069}\u{7f}-\u{9f}]{0,30}") {
        let reading = reading(&catalogue(&[case(&[("official_title", &format!("\"{}\"", escaped(&text)))])]));
        let kept = reading.catalogue.cases[0].official_title.clone().unwrap_or_default();
        prop_assert!(kept.chars().all(|c| c.is_ascii_lowercase() || c == '\n' || c == '\t'), "{kept:?}");
    }

    #[test]
    fn cases_with_any_slugs_are_shown_once_each(slugs in prop::collection::vec("[ab]{1,2}", 0..12)) {
        let cases: Vec<String> = slugs.iter().map(|slug| case(&[("slug", &format!("{slug:?}"))])).collect();
        let reading = reading(&catalogue(&cases));
        let mut once: Vec<&str> = Vec::new();
        for slug in &slugs {
            if !once.contains(&slug.as_str()) {
                once.push(slug);
            }
        }
        prop_assert_eq!(shown(&reading), once);
        prop_assert_eq!(reading.left_out + reading.catalogue.cases.len(), slugs.len());
    }
}

proptest! {
    // Each of these reads the whole catalogue.
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_catalogue_cut_off_is_refused(at in 0..real::TEXT.trim_end().len()) {
        let text = &real::TEXT[..real::TEXT.floor_char_boundary(at)];
        let Err(Unreadable::NotJson(error)) = exercise(text) else { panic!("{text} is read") };
        // So that a visitor is told of a file that has not come whole.
        prop_assert_eq!((error.at, error.found), (text.len(), None));
    }

    #[test]
    fn a_catalogue_with_changed_bytes_loses_at_most_the_cases_changed(
        edits in prop::collection::vec((0..real::TEXT.len(), any::<u8>()), 1..4)
    ) {
        let mut bytes = real::TEXT.as_bytes().to_vec();
        for (at, byte) in &edits {
            bytes[*at] = *byte;
        }
        let shown = exercise(&String::from_utf8_lossy(&bytes));
        if let Ok(shown) = shown {
            prop_assert!(shown + edits.len() >= 52, "{shown} cases are left of 52");
        }
    }

    #[test]
    fn a_catalogue_with_a_piece_taken_out_is_read_or_refused(at in 0..real::TEXT.len(), length in 1_usize..2000) {
        let start = real::TEXT.floor_char_boundary(at);
        let end = real::TEXT.ceil_char_boundary((at + length).min(real::TEXT.len()));
        let _ = exercise(&[&real::TEXT[..start], &real::TEXT[end..]].concat());
    }
}

/// Ten megabytes.
const LONG: usize = 10_000_000;

#[test]
fn texts_of_ten_megabytes_are_read() {
    let title = |text: &str| {
        let reading = reading(&catalogue(&[case(&[("official_title", &format!("\"{text}\""))])]));
        reading.catalogue.cases[0].official_title.as_ref().map_or(0, |title| title.chars().count())
    };
    assert_eq!(title(&"x".repeat(LONG)), LONG);
    assert_eq!(title(&"x\\ny".repeat(LONG / 4)), LONG / 4 * 3);
    assert_eq!(title(&"\\u00f1".repeat(LONG / 6)), LONG / 6);
    assert_eq!(title(&"\\ud83c".repeat(LONG / 6)), LONG / 6);
}

#[test]
fn words_of_ten_megabytes_are_answered() {
    let long = format!("\"{}\"", "x".repeat(LONG));
    for field in ["slug", "kind", "modality", "number", "title", "years"] {
        stays_alone(&case(&[(field, &long)]));
    }
    stays_alone(&format!("{{{long}: 1}}"));
}

#[test]
fn deep_nesting_is_refused() {
    for opening in ["[", "{\"a\":", "[{\"cases\":"] {
        let deep = opening.repeat(100_000);
        assert!(matches!(exercise(&deep), Err(Unreadable::NotJson(_))));
        assert!(matches!(exercise(&between(&deep)), Err(Unreadable::NotJson(_))));
    }
}
