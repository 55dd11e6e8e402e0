//! Objects and lists: taking fields by name, and telling what is missing, unknown, doubled or of the wrong kind.
//! It must not know which fields there are: that is [`super::schema`]'s.

use super::Reader;
use crate::{
    catalogue::problem::{ProblemKind, Shape},
    json::{Member, Node, Value},
};

/// Reads a value, or reports why it cannot.
pub(super) type Read<T> = fn(&mut Reader, &Value) -> Option<T>;

/// The fields of one object.
pub(super) struct Fields<'v, 'a> {
    at: usize,
    members: &'v [Member<'a>],
}

impl<'v, 'a> Fields<'v, 'a> {
    /// A field that may be absent; `null` is absent.
    pub(super) fn get(&self, name: &str) -> Option<&'v Value<'a>> {
        let (_, value) = self.members.iter().find(|(found, _)| found == name)?;
        (value.node != Node::Null).then_some(value)
    }
}

impl Reader {
    /// The fields of an object that may have these and no others.
    pub(super) fn open<'v, 'a>(
        &mut self,
        value: &'v Value<'a>,
        known: &'static [&'static str],
        shape: Shape,
    ) -> Option<Fields<'v, 'a>> {
        let Some(members) = value.object() else {
            self.report(value.at, ProblemKind::Expected(shape));
            return None;
        };
        // One bit per known field: looking for doubles must not take longer than reading.
        let mut seen = 0_u32;
        for (name, member) in members {
            match known.iter().position(|field| field == name) {
                None => self.report(member.at, ProblemKind::UnknownField(known)),
                Some(field) if seen & (1 << field) != 0 => self.report(member.at, ProblemKind::DuplicateField),
                Some(field) => {
                    seen |= 1 << field;
                    if member.node == Node::Null {
                        self.report(member.at, ProblemKind::Null);
                    }
                }
            }
        }
        Some(Fields { at: value.at, members })
    }

    /// A field that may be absent; left out where it is not sound.
    pub(super) fn optional<T>(&mut self, fields: &Fields, name: &str, read: Read<T>) -> Option<T> {
        fields.get(name).and_then(|value| read(self, value))
    }

    /// A field that has to be there.
    pub(super) fn required<T>(&mut self, fields: &Fields, name: &'static str, read: Read<T>) -> Option<T> {
        if fields.get(name).is_none() {
            self.report(fields.at, ProblemKind::Missing(name));
        }
        self.optional(fields, name, read)
    }

    /// A list that may be absent, without the elements that are not sound.
    pub(super) fn listed<T>(&mut self, fields: &Fields, name: &str, read: Read<T>) -> Vec<T> {
        fields.get(name).map(|value| self.list(value, read)).unwrap_or_default()
    }

    /// A list without the elements that are not sound and those that it has already.
    pub(super) fn once<T: PartialEq>(&mut self, value: &Value, read: Read<T>) -> Vec<T> {
        let mut once = Vec::new();
        for value in self.elements(value) {
            let Some(element) = read(self, value) else { continue };
            if once.contains(&element) {
                self.report(value.at, ProblemKind::Repeated);
            } else {
                once.push(element);
            }
        }
        once
    }

    /// A list without the elements that are not sound.
    pub(super) fn list<T>(&mut self, value: &Value, read: Read<T>) -> Vec<T> {
        self.elements(value).iter().filter_map(|element| read(self, element)).collect()
    }

    /// The elements of a list; none where it is something else.
    pub(super) fn elements<'v, 'a>(&mut self, value: &'v Value<'a>) -> &'v [Value<'a>] {
        value.list().unwrap_or_else(|| {
            self.report(value.at, ProblemKind::Expected(Shape::List));
            &[]
        })
    }
}
