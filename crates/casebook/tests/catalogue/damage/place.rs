//! Where the values of the published catalogue stand.

use std::sync::LazyLock;

use casebook::json::{self, Node};
use serde::de::IgnoredAny;

use crate::real;

/// A value of the published catalogue.
#[derive(Debug)]
pub struct Place {
    /// How it is reached: names of members, and empty names for entries of lists.
    pub path: Vec<String>,
    /// Where its text begins: with its name where it is a member.
    pub start: usize,
    /// Where its value begins and ends.
    pub value: usize,
    pub end: usize,
    /// The position of the case that it is in.
    pub case: Option<usize>,
}

/// Every value of the published catalogue.
pub static PLACES: LazyLock<Vec<Place>> = LazyLock::new(|| {
    let mut places = Vec::new();
    gather(&json::parse(real::TEXT).unwrap(), None, &Place::of_file(), &mut places);
    places
});

impl Place {
    fn of_file() -> Place {
        Place { path: Vec::new(), start: 0, value: 0, end: 0, case: None }
    }

    /// The first and the second name of its path, without the list of cases and its entry.
    pub fn field(&self) -> (&str, &str) {
        let path = if self.case.is_some() { &self.path[2..] } else { &self.path[..] };
        let name = |at: usize| path.get(at).map_or("", String::as_str);
        (name(0), name(1))
    }
}

fn gather(value: &json::Value, name: Option<&str>, parent: &Place, places: &mut Vec<Place>) {
    let quoted = name.map(|name| format!("\"{name}\""));
    let start = quoted.and_then(|name| real::TEXT[..value.at].rfind(&name)).unwrap_or(value.at);
    let mut rest = serde_json::Deserializer::from_str(&real::TEXT[value.at..]).into_iter::<IgnoredAny>();
    rest.next().unwrap().unwrap();
    let mut place = Place {
        path: parent.path.clone(),
        start,
        value: value.at,
        end: value.at + rest.byte_offset(),
        case: parent.case,
    };
    place.path.extend(name.map(str::to_owned));
    match &value.node {
        Node::Object(members) => members.iter().for_each(|(name, value)| gather(value, Some(name), &place, places)),
        Node::List(entries) => {
            let mut entry = Place { path: place.path.clone(), ..Place::of_file() };
            entry.path.push(String::new());
            for (at, value) in entries.iter().enumerate() {
                entry.case = place.case.or((place.path == ["cases"]).then_some(at));
                gather(value, None, &entry, places);
            }
        }
        _ => {}
    }
    places.push(place);
}
