//! The words: for each kind of problem what was expected, what was found, and where likely the remedy.

use super::{found, place::Place, suggest};
use crate::{
    catalogue::{
        DownloadKind, Evidence, Kind, Modality, Role,
        problem::{ProblemKind, Shape, Vocabulary},
    },
    json::{Node, Value},
    locale::Locale,
};

/// The message of a problem at its place; lower case, no full stop, values in backticks.
pub(super) fn message(kind: ProblemKind, place: &Place) -> String {
    let value = place.value();
    let found = found::value(value);
    let text = value.text().unwrap_or_default();
    match kind {
        ProblemKind::Missing(field) => format!("expected a field `{field}`, found none"),
        ProblemKind::Expected(shape) => {
            format!("expected {}, found {}{}", expected(shape), found::kind(value), remedy(shape, value))
        }
        ProblemKind::Empty => match value.node {
            Node::List(_) => "expected at least one entry, found an empty list: fill it, or leave the field out".into(),
            _ => "expected a text, found an empty one: write it, or leave the field out".into(),
        },
        ProblemKind::NoText => "expected a text in `en` or `es`, found neither".into(),
        ProblemKind::DuplicateField => {
            format!("expected each field once, found {} again: the first one counts", found::quoted(place.field()))
        }
        ProblemKind::BadSlug => {
            let meant = suggest::slug(text);
            let meant = did_you_mean(meant.as_ref().map(|slug| slug.as_str()));
            format!("expected 1 to 100 lower-case letters a to z, digits and single hyphens, found {found}{meant}")
        }
        ProblemKind::BadHref => bad_href(text, &found),
        ProblemKind::BadLanguage => format!("expected a language tag such as `es` or `pt-BR`, found {found}"),
        ProblemKind::BadDate => format!("expected a day such as `2026-11-24`, found {found}"),
        ProblemKind::BadYear => {
            let remedy = match value.node {
                Node::Text(_) => ": write the number without quotation marks",
                _ => "",
            };
            format!("expected a year from 1900 to 2100, found {}{remedy}", found::kind(value))
        }
        ProblemKind::YearsReversed => {
            let start = place.ancestor(1).get("start").map(found::value).unwrap_or_default();
            format!("expected a last year not before the first, {start}, found {found}")
        }
        ProblemKind::UnknownCountry => unknown_country(place),
        ProblemKind::UnknownWord(vocabulary) => {
            let words = words(vocabulary);
            let meant = did_you_mean(suggest::word(text, words.iter().copied()));
            format!("expected {}, found {found}{meant}", alternatives(&words))
        }
        ProblemKind::UnknownSector => {
            let sectors = ids(place.root().get("sectors"), "id");
            let meant = did_you_mean(suggest::word(text, sectors.into_iter()));
            format!("expected the id of a sector in `sectors`, found {found}{meant}")
        }
        ProblemKind::DuplicateSlug => {
            let first = ids(Some(place.ancestor(2)), place.field()).iter().position(|slug| *slug == text);
            let first = place.sibling(2, first.unwrap_or_default());
            format!("expected a name of its own, found {found}, which `{first}` has already: rename this one")
        }
        ProblemKind::UnknownField(known) => {
            let name = place.field();
            let meant = did_you_mean(suggest::word(name, known.iter().copied()));
            format!("expected a field of format 1, found {}, which is ignored{meant}", found::quoted(name))
        }
        ProblemKind::MissingTranslation(locale) => {
            format!("expected a text in `{}`, found none: visitors see it in the other language", locale.tag())
        }
        ProblemKind::UnknownRelated => {
            let own = place.ancestor(2).get("slug").and_then(Value::text) == value.text();
            let slugs = ids(place.root().get("cases"), "slug");
            let meant =
                if own { ", the case itself".into() } else { did_you_mean(suggest::word(text, slugs.into_iter())) };
            format!("expected the slug of another case, found {found}{meant}")
        }
        ProblemKind::Repeated => "expected each entry once, found the same again: remove it".into(),
        ProblemKind::HiddenCharacters => {
            format!("expected visible characters, found {}, which is removed: retype the text", found::hidden(value))
        }
        ProblemKind::Null => "expected a value, found `null`: leave the field out".into(),
    }
}

fn expected(shape: Shape) -> &'static str {
    match shape {
        Shape::Text => "a text",
        Shape::Count => "a whole number from 0",
        Shape::List => "a list",
        Shape::Object => "an object",
        Shape::PerLocale => "a text per language",
    }
}

fn remedy(shape: Shape, value: &Value) -> &'static str {
    match (shape, &value.node) {
        (Shape::Text, Node::Number(_)) => ": put it in quotation marks",
        (Shape::Text, Node::Object(_)) => ": this field has the same text in every language",
        (Shape::Count, Node::Text(_)) => ": write the number without quotation marks",
        (Shape::List, Node::Text(_) | Node::Object(_)) => ": put it in square brackets",
        (Shape::PerLocale, Node::Text(_)) => ": write `{ \"en\": \"…\", \"es\": \"…\" }`",
        _ => "",
    }
}

fn bad_href(text: &str, found: &str) -> String {
    let remedy = if text.trim() != text || text.contains(' ') {
        ": remove white space, or write it as `%20`".into()
    } else if text.to_ascii_lowercase().starts_with("www.") || text.starts_with("//") {
        did_you_mean(Some(&format!("https://{}", text.trim_start_matches('/'))))
    } else {
        String::new()
    };
    format!("expected an address with `https://` or `http://`, or a path beside the site, found {found}{remedy}")
}

fn unknown_country(place: &Place) -> String {
    // In `names`, the code is the name of the field.
    let code = place.value().text().unwrap_or(place.field());
    let meant = suggest::country(code);
    let meant = did_you_mean(meant.as_ref().map(|country| country.code()));
    format!("expected a country's two capital letters (ISO 3166-1), found {}{meant}", found::quoted(code))
}

fn did_you_mean(word: Option<&str>) -> String {
    word.map(|word| format!(": did you mean {}?", found::quoted(word))).unwrap_or_default()
}

/// The texts of one field of all records in a list; empty where a record has none, so that positions are kept.
fn ids<'v>(records: Option<&'v Value<'v>>, field: &str) -> Vec<&'v str> {
    let records = records.and_then(Value::list).unwrap_or_default();
    records.iter().map(|record| record.get(field).and_then(Value::text).unwrap_or_default()).collect()
}

fn words(vocabulary: Vocabulary) -> Vec<&'static str> {
    match vocabulary {
        Vocabulary::Kind => Kind::ALL.iter().map(|word| word.id()).collect(),
        Vocabulary::Role => Role::ALL.iter().map(|word| word.id()).collect(),
        Vocabulary::Modality => Modality::ALL.iter().map(|word| word.id()).collect(),
        Vocabulary::Evidence => Evidence::ALL.iter().map(|word| word.id()).collect(),
        Vocabulary::DownloadKind => DownloadKind::ALL.iter().map(|word| word.id()).collect(),
        Vocabulary::Locale => Locale::ALL.iter().map(|locale| locale.tag()).collect(),
    }
}

/// `` `a`, `b` or `c` ``
fn alternatives(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| found::quoted(word)).collect();
    match quoted.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        _ => quoted.concat(),
    }
}
