//! Small catalogues to change in one place, and what came of reading them as text.

use casebook::catalogue::{Form, Reading, Unreadable, open, read, report};

/// The fields of a sound case, in the format's order.
const CASE: [(&str, &str); 6] = [
    ("slug", r#""milk-banks""#),
    ("kind", r#""story""#),
    ("title", r#"{"en": "Milk banks", "es": "Bancos de leche"}"#),
    ("participants", r#"[{"country": "BR", "role": "provider"}, {"country": "PY"}]"#),
    ("summary", r#"{"en": ["One."], "es": ["Uno."]}"#),
    ("evidence", r#""page""#),
];

/// The fields of a sound catalogue without cases.
const HEAD: [(&str, &str); 3] = [
    ("format", "1"),
    ("site", r#"{"title": {"en": "Cases", "es": "Casos"}}"#),
    ("sectors", r#"[{"id": "health", "label": {"en": "Health", "es": "Salud"}}]"#),
];

/// A sound case, with these fields changed or added; an empty value leaves the field out.
pub fn case(changes: &[(&str, &str)]) -> String {
    object(&CASE, changes)
}

/// A sound catalogue of these cases.
pub fn catalogue(cases: &[String]) -> String {
    head(&[], cases)
}

/// The same, with these fields before the cases changed or added.
pub fn head(changes: &[(&str, &str)], cases: &[String]) -> String {
    let cases = format!("[{}]", cases.join(", "));
    let mut changes = changes.to_vec();
    changes.push(("cases", &cases));
    object(&HEAD, &changes)
}

fn object(fields: &[(&str, &str)], changes: &[(&str, &str)]) -> String {
    let changed = |name| changes.iter().find(|(change, _)| *change == name);
    let kept = fields.iter().map(|field| changed(field.0).unwrap_or(field));
    let added = changes.iter().filter(|(name, _)| !fields.iter().any(|(field, _)| field == name));
    let members = kept.chain(added).filter(|(_, value)| !value.is_empty());
    let members: Vec<String> = members.map(|(name, value)| format!("{name:?}: {value}")).collect();
    format!("{{{}}}", members.join(", "))
}

/// What `check` finds in a text, after a look at whether the site shows the same.
#[track_caller]
pub fn read_twice(text: &str) -> Result<Reading, Unreadable> {
    let (shown, found) = (open(text), read(text));
    let sound = found.as_ref().map(|reading| Form::Whole(reading.catalogue.clone())).map_err(|unreadable| *unreadable);
    assert_eq!(shown, sound, "{text}");
    found
}

/// Reads what has to be readable.
#[track_caller]
pub fn reading(text: &str) -> Reading {
    read_twice(text).unwrap_or_else(|unreadable| panic!("{unreadable}: {text}"))
}

/// The findings, a line each, without line and column; `(…)` keeps the path.
#[track_caller]
pub fn findings(text: &str) -> String {
    let findings = report::findings(text, &reading(text).problems);
    let without_position = |line: String| line.splitn(3, ':').nth(2).unwrap_or_default().trim().to_owned();
    let lines: Vec<String> = findings.iter().map(|finding| without_position(finding.to_string())).collect();
    lines.join("\n")
}

/// The slugs of the cases that are shown.
pub fn shown(reading: &Reading) -> Vec<&str> {
    reading.catalogue.cases.iter().map(|case| case.slug.as_str()).collect()
}
