//! Reading a catalogue for `check`: text in; the sound records and everything that is wrong out.
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
    Case, Catalogue, Slug, Unreadable,
    open::check_format,
    problem::{Problem, ProblemKind, Shape},
    schema,
};
use crate::{
    json::{self, Value},
    locale::Locale,
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

/// Reads a whole catalogue as [`super::open`] does, and tells all that is wrong in it.
///
/// # Errors
/// Only where there is nothing to read: no JSON, no list of cases, or another format.
pub fn read(text: &str) -> Result<Reading, Unreadable> {
    let value = &json::parse(text).map_err(Unreadable::NotJson)?;
    check_format(value.get("format").map(Value::integer))?;
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
