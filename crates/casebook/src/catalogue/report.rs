//! Problems put into words, for the tools that show them to maintainers.
//!
//! Reading order: this file (a finding), `place` (from an offset to a record and a path), `message` (the words),
//! `found` (values quoted), `suggest` (likely remedies).

mod found;
mod message;
mod place;
mod suggest;
mod unreadable;

use super::problem::{Problem, Severity};
use crate::json::{self, Position};
use place::Place;
use std::fmt;

/// A problem with its place and its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The problem.
    pub problem: Problem,
    /// Line and column of the value at fault.
    pub position: Position,
    /// Where it is in the file, such as `cases[3].years.end`; empty for the file itself.
    pub path: String,
    /// The case it is in: its index, and its slug where it has one.
    pub record: Option<(usize, Option<String>)>,
    /// What was expected, what was found, and where likely the remedy; lower case, without a full stop.
    pub message: String,
}

impl Finding {
    /// Whether something is lost by it.
    pub fn severity(&self) -> Severity {
        self.problem.severity()
    }
}

/// The findings of a reading of this text, sorted by place.
pub fn findings(text: &str, problems: &[Problem]) -> Vec<Finding> {
    let Ok(root) = json::parse(text) else { return Vec::new() };
    let mut problems = problems.to_vec();
    problems.sort_by_key(|problem| problem.at);
    let mut positions = json::Positions::new(text);
    let finding = |problem: Problem| {
        let place = Place::find(&root, problem.at);
        Finding {
            problem,
            position: positions.of(problem.at),
            path: place.path(),
            record: place.record(),
            message: message::message(problem.kind, &place),
        }
    };
    problems.into_iter().map(finding).collect()
}

impl fmt::Display for Severity {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        })
    }
}

/// `120:16: error: expected …, found … (cases[3].years.end of a-slug)`; a file's name can be put before it.
impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Position { line, column } = self.position;
        write!(formatter, "{line}:{column}: {}: {}", self.severity(), self.message)?;
        match &self.record {
            Some((_, Some(slug))) => write!(formatter, " ({} of {slug})", self.path),
            _ if self.path.is_empty() => Ok(()),
            _ => write!(formatter, " ({})", self.path),
        }
    }
}
