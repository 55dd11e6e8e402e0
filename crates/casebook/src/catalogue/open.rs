//! What the site reads: a whole catalogue, the head of a split one, and the records of a shard, by serde.

use serde::Deserialize;

use super::{Case, Catalogue, Sector, complete, schema::FORMAT};
use crate::{
    json::{Raw, SyntaxError},
    shard::Split,
};

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
    Whole(Catalogue),
    /// The head of a split one: all but the cases, and where those are.
    Split(Catalogue, Split),
}

/// Reads a whole catalogue or the head of a split one: the file itself tells which it is.
///
/// A case without a sound slug, title or kind is left out; so is one whose slug an earlier case has. Any other bad
/// field is left out alone.
///
/// # Errors
/// Only where there is nothing to read: no JSON, no list of cases, another format, or a head that does not say how it
/// is split.
pub fn open(text: &str) -> Result<Form, Unreadable> {
    let file = Raw::parse(text).map_err(Unreadable::NotJson)?;
    let members = file.named(&["format", "split", "cases"]).unwrap_or_default();
    let [format, split, cases] = members[..] else { return Err(Unreadable::NotACatalogue) };
    check_format(format.map(Raw::integer))?;
    if split.is_none() && cases.and_then(Raw::list).is_none() {
        return Err(Unreadable::NotACatalogue);
    }
    let mut catalogue: Catalogue = file.read().ok_or(Unreadable::NotACatalogue)?;
    let Some(split) = split else {
        complete::all_cases(&mut catalogue);
        return Ok(Form::Whole(catalogue));
    };
    catalogue.cases.clear();
    complete::sectors(&mut catalogue.sectors);
    Ok(Form::Split(catalogue, Split::read(split).ok_or(Unreadable::NotACatalogue)?))
}

/// Refuses other formats. A file that does not say its format has this one.
pub(super) fn check_format(format: Option<Option<i64>>) -> Result<(), Unreadable> {
    match format {
        None | Some(Some(FORMAT)) => Ok(()),
        Some(found) => Err(Unreadable::Format { found }),
    }
}

/// Reads the records of a shard: a list of sound cases, of a catalogue with these sectors; `None` for anything else.
pub fn read_cases(text: &str, sectors: &[Sector]) -> Option<Vec<Case>> {
    let mut cases = Vec::<Case>::deserialize(Raw::parse(text).ok()?).ok()?;
    complete::known_sectors(&mut cases, sectors);
    Some(cases)
}
