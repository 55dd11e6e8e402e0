//! One change to a sound catalogue in, the findings out.

use crate::fixture::{case, catalogue, findings, head, read_twice};
use casebook::catalogue::{read, report};

/// What a case with this field has wrong.
#[track_caller]
fn check(field: &str, value: &str, expected: &str) {
    assert_eq!(findings(&catalogue(&[case(&[(field, value)])])), expected, "{field}: {value}");
}

/// What a catalogue with this field before its one sound case has wrong.
#[track_caller]
fn check_head(field: &str, value: &str, expected: &str) {
    assert_eq!(findings(&head(&[(field, value)], &[case(&[])])), expected, "{field}: {value}");
}

/// Why nothing can be read.
#[track_caller]
fn check_unreadable(text: &str, expected: &str) {
    assert_eq!(read_twice(text).unwrap_err().to_string(), expected, "{text}");
}

#[test]
fn a_sound_catalogue_has_no_problems() {
    check("kind", r#""study""#, "");
    check_head("updated", r#""2026-11-24""#, "");
}

#[test]
fn fields_that_have_to_be_there_are_missed() {
    for field in ["kind", "title", "participants", "summary", "evidence"] {
        let expected = format!("error: expected a field `{field}`, found none (cases[0] of milk-banks)");
        check(field, "", &expected);
    }
    check("slug", "", "error: expected a field `slug`, found none (cases[0])");
    check_head("format", "", "error: expected a field `format`, found none");
    check_head("site", "", "error: expected a field `site`, found none");
    check_head("site", "{}", "error: expected a field `title`, found none (site)");
}

#[test]
fn values_of_another_kind_are_named_with_their_remedy() {
    check(
        "authors",
        r#""Ana""#,
        "error: expected a list, found the text `Ana`: put it in square brackets (cases[0].authors of milk-banks)",
    );
    check(
        "authors",
        "[1, \"Ana\"]",
        "error: expected a text, found the number `1`: put it in quotation marks (cases[0].authors[0] of milk-banks)",
    );
    check(
        "title",
        r#""Milk banks""#,
        "error: expected a text per language, found the text `Milk banks`: write `{ \"en\": \"…\", \"es\": \"…\" }` \
         (cases[0].title of milk-banks)",
    );
    check(
        "number",
        r#""15""#,
        "error: expected a whole number from 0, found the text `15`: write the number without quotation marks \
         (cases[0].number of milk-banks)",
    );
    check(
        "number",
        "-1",
        "error: expected a whole number from 0, found the number `-1` (cases[0].number of milk-banks)",
    );
    check("years", "true", "error: expected an object, found `true` (cases[0].years of milk-banks)");
}

#[test]
fn words_outside_their_vocabulary_are_answered_with_it() {
    check("kind", r#""essay""#, "error: expected `study` or `story`, found `essay` (cases[0].kind of milk-banks)");
    check(
        "kind",
        r#""Study""#,
        "error: expected `study` or `story`, found `Study`: did you mean `study`? (cases[0].kind of milk-banks)",
    );
    check(
        "participants",
        r#"[{"country": "PY", "role": "reciepient"}]"#,
        "error: expected `provider`, `recipient` or `partner`, found `reciepient`: did you mean `recipient`? \
         (cases[0].participants[0].role of milk-banks)",
    );
    check(
        "modality",
        r#""""#,
        "error: expected `bilateral`, `triangular` or `regional`, found an empty text (cases[0].modality of milk-banks)",
    );
    check(
        "sectors",
        r#"["healht"]"#,
        "error: expected the id of a sector in `sectors`, found `healht`: did you mean `health`? \
         (cases[0].sectors[0] of milk-banks)",
    );
}

#[test]
fn countries_are_iso_codes() {
    let check = |code: &str, found: &str| {
        let expected = format!(
            "error: expected a country's two capital letters (ISO 3166-1), found {found} \
             (cases[0].participants[0].country of milk-banks)"
        );
        check("participants", &format!(r#"[{{"country": "{code}"}}]"#), &expected);
    };
    check("XX", "`XX`");
    check("py", "`py`: did you mean `PY`?");
    check("República Dominicana", "`República Dominicana`: did you mean `DO`?");
    check("UK", "`UK`: did you mean `GB`?");
    check_head(
        "names",
        r#"{"XX": {"en": "Nowhere"}, "BO": {"es": "Bolivia"}}"#,
        "error: expected a country's two capital letters (ISO 3166-1), found `XX` (names.XX)",
    );
}

#[test]
fn years_are_years_in_order() {
    check(
        "years",
        r#"{"start": "2010"}"#,
        "error: expected a year from 1900 to 2100, found the text `2010`: write the number without quotation marks \
         (cases[0].years.start of milk-banks)",
    );
    check(
        "years",
        r#"{"start": 20100}"#,
        "error: expected a year from 1900 to 2100, found the number `20100` (cases[0].years.start of milk-banks)",
    );
    check(
        "years",
        r#"{"start": 2010, "end": 2008}"#,
        "error: expected a last year not before the first, `2010`, found `2008` (cases[0].years.end of milk-banks)",
    );
    check("years", r#"{"end": 2008}"#, "error: expected a field `start`, found none (cases[0].years of milk-banks)");
}

#[test]
fn addresses_are_safe_to_link_to() {
    let check = |href: &str, found: &str| {
        let expected = format!(
            "error: expected an address with `https://` or `http://`, or a path beside the site, found {found} \
             (cases[0].downloads[0].href of milk-banks)"
        );
        check("downloads", &format!(r#"[{{"kind": "web", "href": {href:?}}}]"#), &expected);
    };
    check("javascript:alert(1)", "`javascript:alert(1)`");
    check("JavaScript:alert(1)", "`JavaScript:alert(1)`");
    check("data:text/html,<b>", "`data:text/html,<b>`");
    check("mailto:a@example.org", "`mailto:a@example.org`");
    check("https://", "`https://`");
    check("http:/example.org", "`http:/example.org`");
    check("www.example.org", "`www.example.org`: did you mean `https://www.example.org`?");
    check("//example.org", "`//example.org`: did you mean `https://example.org`?");
    check("https://example.org/a b", "`https://example.org/a b`: remove white space, or write it as `%20`");
    check("", "an empty text");
}

#[test]
fn empty_texts_are_no_texts() {
    check(
        "title",
        r#"{"en": " ", "es": "Bancos"}"#,
        "error: expected a text, found an empty one: write it, or leave the field out (cases[0].title.en of milk-banks)",
    );
    check("title", "{}", "error: expected a text in `en` or `es`, found neither (cases[0].title of milk-banks)");
    check(
        "summary",
        r#"{"en": [], "es": ["Uno."]}"#,
        "error: expected at least one entry, found an empty list: fill it, or leave the field out \
         (cases[0].summary.en of milk-banks)",
    );
    check(
        "participants",
        "[]",
        "error: expected at least one entry, found an empty list: fill it, or leave the field out \
         (cases[0].participants of milk-banks)",
    );
}

#[test]
fn slugs_can_stand_in_an_address() {
    check(
        "slug",
        r#""Cooperación Técnica (2010)""#,
        "error: expected 1 to 100 lower-case letters a to z, digits and single hyphens, \
         found `Cooperación Técnica (2010)`: did you mean `cooperacion-tecnica-2010`? \
         (cases[0].slug of Cooperación Técnica (2010))",
    );
    let twice = catalogue(&[case(&[("slug", "\"a\"")]), case(&[]), case(&[])]);
    assert_eq!(
        findings(&twice),
        "error: expected a name of its own, found `milk-banks`, which `cases[1]` has already: rename this one \
         (cases[2].slug of milk-banks)"
    );
    check_head(
        "sectors",
        r#"[{"id": "a", "label": {"en": "A", "es": "A"}}, {"id": "a", "label": {"en": "B", "es": "B"}}]"#,
        "error: expected a name of its own, found `a`, which `sectors[0]` has already: rename this one (sectors[1].id)",
    );
}

#[test]
fn a_missing_translation_is_a_warning() {
    let missing = "warning: expected a text in `es`, found none: visitors see it in the other language";
    check("title", r#"{"en": "Milk banks"}"#, &format!("{missing} (cases[0].title of milk-banks)"));
    check("summary", r#"{"en": ["One."]}"#, &format!("{missing} (cases[0].summary of milk-banks)"));
    check("lessons", r#"{"en": ["One."]}"#, &format!("{missing} (cases[0].lessons of milk-banks)"));
    // The same text is as it should be where the catalogue speaks one language.
    let site = ("site", r#"{"title": {"en": "Cases"}, "locales": ["en"]}"#);
    let english = [("title", r#"{"en": "Milk banks"}"#), ("summary", r#"{"en": ["One."]}"#)];
    let sectors = ("sectors", "[]");
    assert_eq!(findings(&head(&[site, sectors], &[case(&english)])), "");
}

#[test]
fn unknown_fields_are_warned_about() {
    check(
        "tittle",
        "{}",
        "warning: expected a field of format 1, found `tittle`, which is ignored: did you mean `title`? \
         (cases[0].tittle of milk-banks)",
    );
    check(
        "title",
        r#"{"en": "Milk banks", "es": "Bancos", "pt": "Bancos"}"#,
        "warning: expected a field of format 1, found `pt`, which is ignored (cases[0].title.pt of milk-banks)",
    );
    check_head("$schema", r#""../docs/catalogue.schema.json""#, "");
}

#[test]
fn the_first_of_two_fields_with_one_name_counts() {
    let doubled = catalogue(&[case(&[]).replace(r#""kind": "story""#, r#""kind": "story", "kind": "study""#)]);
    assert_eq!(
        findings(&doubled),
        "error: expected each field once, found `kind` again: the first one counts (cases[0].kind of milk-banks)"
    );
}

#[test]
fn related_cases_exist_and_are_others() {
    check(
        "related",
        r#"["milk-bank"]"#,
        "warning: expected the slug of another case, found `milk-bank`: did you mean `milk-banks`? \
         (cases[0].related[0] of milk-banks)",
    );
    check(
        "related",
        r#"["milk-banks"]"#,
        "warning: expected the slug of another case, found `milk-banks`, the case itself \
         (cases[0].related[0] of milk-banks)",
    );
}

#[test]
fn repeated_entries_are_warned_about() {
    check(
        "sectors",
        r#"["health", "health"]"#,
        "warning: expected each entry once, found the same again: remove it (cases[0].sectors[1] of milk-banks)",
    );
    check(
        "participants",
        r#"[{"country": "PY"}, {"country": "PY", "role": "partner"}, {"country": "PY"}]"#,
        "warning: expected each entry once, found the same again: remove it (cases[0].participants[2] of milk-banks)",
    );
}

#[test]
fn hidden_characters_are_named_and_cannot_reach_the_terminal() {
    check(
        "official_title",
        r#""Milk \u202Eknab""#,
        "warning: expected visible characters, found `U+202E`, which is removed: retype the text \
         (cases[0].official_title of milk-banks)",
    );
    check(
        "kind",
        r#""\u001b[2J\u202e`""#,
        "error: expected `study` or `story`, found `\\u{1b}[2J\\u{202e}'` (cases[0].kind of milk-banks)",
    );
}

#[test]
fn null_says_nothing() {
    check(
        "years",
        "null",
        "warning: expected a value, found `null`: leave the field out (cases[0].years of milk-banks)",
    );
}

#[test]
fn long_values_are_shortened() {
    let long = "x".repeat(1000);
    let short = "x".repeat(60);
    check(
        "kind",
        &format!("{long:?}"),
        &format!("error: expected `study` or `story`, found `{short}…` (cases[0].kind of milk-banks)"),
    );
}

#[test]
fn dates_languages_and_locales_have_a_form() {
    check_head(
        "updated",
        r#""24/11/2026""#,
        "error: expected a day such as `2026-11-24`, found `24/11/2026` (updated)",
    );
    check_head(
        "updated",
        r#""2026-02-29""#,
        "error: expected a day such as `2026-11-24`, found `2026-02-29` (updated)",
    );
    check(
        "downloads",
        r#"[{"kind": "paper", "language": "Spanish"}]"#,
        "error: expected a language tag such as `es` or `pt-BR`, found `Spanish` \
         (cases[0].downloads[0].language of milk-banks)",
    );
    check_head(
        "site",
        r#"{"title": {"en": "Cases", "es": "Casos"}, "default_locale": "pt"}"#,
        "error: expected `en` or `es`, found `pt` (site.default_locale)",
    );
}

#[test]
fn findings_are_sorted_by_place_and_count_lines() {
    let text = "{\"format\": 1,\n \"cases\": [\n  {},\n  7],\n \"site\": 3}";
    let problems = read(text).unwrap().problems;
    let lines: Vec<String> = report::findings(text, &problems).iter().map(ToString::to_string).collect();
    assert_eq!(
        lines.join("\n"),
        "3:3: error: expected a field `slug`, found none (cases[0])\n\
         3:3: error: expected a field `kind`, found none (cases[0])\n\
         3:3: error: expected a field `title`, found none (cases[0])\n\
         3:3: error: expected a field `participants`, found none (cases[0])\n\
         3:3: error: expected a field `summary`, found none (cases[0])\n\
         3:3: error: expected a field `evidence`, found none (cases[0])\n\
         4:3: error: expected an object, found the number `7` (cases[1])\n\
         5:10: error: expected an object, found the number `3` (site)"
    );
}

#[test]
fn what_cannot_be_read_at_all_says_why() {
    check_unreadable(
        "{\"format\": 1, \"cases\": [",
        "expected a value, found the end of the file: the file is cut off",
    );
    check_unreadable("<!doctype html>", "expected a value, found `<`: this looks like a web page");
    let not_a_catalogue =
        "expected a catalogue, an object with a list `cases`, found JSON without one: is it another file?";
    for text in ["[]", "{}", "3", "{\"format\": 1, \"cases\": {}}"] {
        check_unreadable(text, not_a_catalogue);
    }
    check_unreadable(
        r#"{"format": 2, "entries": []}"#,
        "expected format 1, found `2`: this file needs a newer Casebook",
    );
    check_unreadable(r#"{"format": 0, "cases": []}"#, "expected format 1, found `0`");
    check_unreadable(
        r#"{"format": "1", "cases": []}"#,
        "expected format 1, found no whole number: write `\"format\": 1`",
    );
}
