//! From an offset back to the value: its path, its record, and what is around it.

use crate::json::{Node, Value};
use std::fmt::Write;

/// A value with the values that contain it.
pub(super) struct Place<'v> {
    /// From the whole file to the value itself; never empty.
    values: Vec<&'v Value<'v>>,
    /// How each but the first is found in the one before it.
    steps: Vec<Step<'v>>,
}

/// One step down.
#[derive(Clone, Copy)]
enum Step<'v> {
    /// Into a list.
    Element(usize),
    /// Into an object.
    Member(&'v str),
}

impl<'v> Place<'v> {
    /// The place of the value that starts at this offset.
    pub(super) fn find(root: &'v Value<'v>, at: usize) -> Place<'v> {
        let mut place = Place { values: vec![root], steps: Vec::new() };
        while place.value().at < at {
            let Some((step, value)) = child(place.value(), at) else {
                break;
            };
            place.steps.push(step);
            place.values.push(value);
        }
        place
    }

    /// The value itself.
    pub(super) fn value(&self) -> &'v Value<'v> {
        self.values[self.values.len() - 1]
    }

    /// The value that contains it this many levels up; the file where there are not so many.
    pub(super) fn ancestor(&self, levels: usize) -> &'v Value<'v> {
        self.values[(self.values.len() - 1).saturating_sub(levels)]
    }

    /// The whole file.
    pub(super) fn root(&self) -> &'v Value<'v> {
        self.values[0]
    }

    /// The name of the field, or of the list that the value is in.
    pub(super) fn field(&self) -> &'v str {
        let name = |step: &Step<'v>| match step {
            Step::Element(_) => None,
            Step::Member(name) => Some(*name),
        };
        self.steps.iter().rev().find_map(name).unwrap_or_default()
    }

    /// Such as `cases[3].years.end`; empty for the file itself.
    pub(super) fn path(&self) -> String {
        path(&self.steps)
    }

    /// The path of the list that the record at this place is in, with another index.
    pub(super) fn sibling(&self, levels: usize, index: usize) -> String {
        let list = &self.steps[..self.steps.len().saturating_sub(levels)];
        path(list) + &format!("[{index}]")
    }

    /// Index and slug of the case that the value is in.
    pub(super) fn record(&self) -> Option<(usize, Option<String>)> {
        match self.steps[..] {
            [Step::Member("cases"), Step::Element(index), ..] => {
                let slug = self.values[2].get("slug").and_then(Value::text);
                Some((index, slug.map(super::found::shortened)))
            }
            _ => None,
        }
    }
}

/// The child of a value in which this offset is.
fn child<'v>(value: &'v Value<'v>, at: usize) -> Option<(Step<'v>, &'v Value<'v>)> {
    match &value.node {
        Node::List(elements) => {
            let index = elements.partition_point(|element| element.at <= at).checked_sub(1)?;
            Some((Step::Element(index), &elements[index]))
        }
        Node::Object(members) => {
            let index = members.partition_point(|(_, member)| member.at <= at).checked_sub(1)?;
            let (name, member) = &members[index];
            Some((Step::Member(name), member))
        }
        _ => None,
    }
}

fn path(steps: &[Step]) -> String {
    let mut path = String::new();
    for step in steps {
        let dot = if path.is_empty() { "" } else { "." };
        // Writing to a string cannot fail.
        let _ = match step {
            Step::Element(index) => write!(path, "[{index}]"),
            Step::Member(name) => write!(path, "{dot}{}", super::found::shortened(name)),
        };
    }
    path
}
