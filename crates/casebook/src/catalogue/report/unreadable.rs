//! The words for a file in which nothing can be read.

use crate::catalogue::{Unreadable, schema::FORMAT};
use std::fmt;

impl fmt::Display for Unreadable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unreadable::NotJson(error) => error.fmt(formatter),
            Unreadable::NotACatalogue => formatter.write_str(
                "expected a catalogue, an object with a list `cases`, found JSON without one: is it another file?",
            ),
            Unreadable::Format { found: Some(found) } if *found > FORMAT => {
                write!(formatter, "expected format {FORMAT}, found `{found}`: this file needs a newer Casebook")
            }
            Unreadable::Format { found: Some(found) } => {
                write!(formatter, "expected format {FORMAT}, found `{found}`")
            }
            Unreadable::Format { found: None } => {
                write!(formatter, "expected format {FORMAT}, found no whole number: write `\"format\": {FORMAT}`")
            }
        }
    }
}

impl Unreadable {
    /// Offset of the place at fault: where the text stops being JSON, else its start.
    pub fn at(&self) -> usize {
        match self {
            Unreadable::NotJson(error) => error.at,
            Unreadable::NotACatalogue | Unreadable::Format { .. } => 0,
        }
    }
}
