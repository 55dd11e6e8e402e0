//! Reading a catalogue: text in; the sound records and everything that is wrong out.
//! It must not stop at a bad record, nor put a problem into words.
//!
//! Reading order: this file (the whole), `site` and `case` (the records), `text` and `number` (their values),
//! `field` (objects and lists), `related` (what needs all cases).

mod case;
mod field;
mod number;
mod related;
mod site;
mod text;

use super::{
    Case, Catalogue, Sector, Slug,
    problem::{Problem, ProblemKind, Shape},
    schema::{self, FORMAT},
};
use crate::{
    json::{self, SyntaxError, Value},
    locale::Locale,
    shard::Split,
};

/// What was read.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Reading {
    /// The sound records.
    pub catalogue: Catalogue,
    /// Everything that is wrong, in the order in which it was met.
    pub problems: Vec<Problem>,
    /// How many cases are not in the catalogue because of an error.
    pub left_out: usize,
}

/// Why nothing could be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// The text is not JSON.
    NotJson(SyntaxError),
    /// It is JSON, but not an object with a list `cases`.
    NotACatalogue,
    /// It is a catalogue of another format.
    Format {
        /// The number in `format`; `None` if it is not a whole number.
        found: Option<i64>,
    },
}

/// What a file turned out to be.
#[derive(Clone, Debug, PartialEq)]
pub enum Form {
    /// A whole catalogue.
    Whole(Reading),
    /// The head of a split one: all but the cases, and where those are.
    Split(Catalogue, Split),
}

/// Reads a whole catalogue or the head of a split one: the file itself tells which it is.
///
/// # Errors
/// As [`read`]; a head that does not say how it is split is no catalogue.
pub fn open(text: &str) -> Result<Form, Unreadable> {
    let value = json::parse(text).map_err(Unreadable::NotJson)?;
    match value.get("split") {
        None => read_value(&value).map(Form::Whole),
        Some(split) => {
            check_format(&value)?;
            let split = Split::read(split).ok_or(Unreadable::NotACatalogue)?;
            Ok(Form::Split(Reader::new().head(&value), split))
        }
    }
}

/// Reads the records of a shard: a list of sound cases, of a catalogue with these sectors; `None` for anything else.
pub fn read_cases(text: &str, sectors: &[Sector]) -> Option<Vec<Case>> {
    let value = json::parse(text).ok()?;
    let mut reader = Reader { sectors: sectors.iter().map(|sector| sector.id.clone()).collect(), ..Reader::new() };
    let cases = value.list()?.iter().map(|value| {
        let related = value.get("related").and_then(Value::list).unwrap_or_default();
        let related = related.iter().filter_map(|slug| Slug::parse(slug.text()?)).collect();
        reader.case(value).map(|case| Case { related, ..case })
    });
    cases.collect()
}

/// Reads a catalogue of format 1.
///
/// A case without a sound slug, title or kind is left out; so is one whose slug an earlier case has. Any other bad
/// field is left out alone. Each of these is among the problems.
///
/// # Errors
/// Only where there is nothing to read: no JSON, no list of cases, or another format.
pub fn read(text: &str) -> Result<Reading, Unreadable> {
    read_value(&json::parse(text).map_err(Unreadable::NotJson)?)
}

fn check_format(value: &Value) -> Result<(), Unreadable> {
    match value.get("format").map(Value::integer) {
        None | Some(Some(FORMAT)) => Ok(()),
        Some(found) => Err(Unreadable::Format { found }),
    }
}

fn read_value(value: &Value) -> Result<Reading, Unreadable> {
    check_format(value)?;
    let cases = value.get("cases").and_then(Value::list).ok_or(Unreadable::NotACatalogue)?;
    let mut reader = Reader::new();
    let mut catalogue = reader.head(value);
    catalogue.cases = reader.cases(cases);
    let left_out = cases.len() - catalogue.cases.len();
    Ok(Reading { catalogue, problems: reader.problems, left_out })
}

/// Collects the problems, and knows what the catalogue says before its cases.
struct Reader {
    problems: Vec<Problem>,
    /// Languages in which every text is expected.
    locales: Vec<Locale>,
    /// The sector vocabulary.
    sectors: Vec<Slug>,
}

impl Reader {
    fn new() -> Reader {
        Reader { problems: Vec::new(), locales: Locale::ALL.to_vec(), sectors: Vec::new() }
    }

    fn report(&mut self, at: usize, kind: ProblemKind) {
        self.problems.push(Problem { at, kind });
    }

    /// Everything but the cases.
    fn head(&mut self, value: &Value) -> Catalogue {
        let Some(fields) = self.open(value, schema::CATALOGUE, Shape::Object) else {
            return Catalogue::default();
        };
        self.required(&fields, "format", |_, _| Some(()));
        let updated = self.optional(&fields, "updated", Reader::date);
        let site = self.required(&fields, "site", Reader::site).unwrap_or_default();
        let sectors = self.optional(&fields, "sectors", Reader::vocabulary).unwrap_or_default();
        let names = self.optional(&fields, "names", Reader::names).unwrap_or_default();
        self.sectors = sectors.iter().map(|sector| sector.id.clone()).collect();
        Catalogue { updated, site, sectors, names, cases: Vec::new() }
    }

    fn cases(&mut self, values: &[Value]) -> Vec<Case> {
        let read: Vec<(Case, &Value)> =
            values.iter().filter_map(|value| self.case(value).map(|case| (case, value))).collect();
        let unique = self.without_duplicates(read);
        self.related(unique)
    }
}
