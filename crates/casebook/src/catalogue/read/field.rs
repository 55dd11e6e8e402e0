//! Objects: taking their fields by name, and telling what is missing, unknown, doubled or of the wrong kind.
//! It must not know which fields there are: that is [`super::format`]'s.

use super::Reader;
use crate::{
    catalogue::problem::{ProblemKind, Shape},
    json::{Member, Node, Value},
};

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

    /// A field that has to be there.
    pub(super) fn required<'v, 'a>(&mut self, fields: &Fields<'v, 'a>, name: &'static str) -> Option<&'v Value<'a>> {
        let value = fields.get(name);
        if value.is_none() {
            self.report(fields.at, ProblemKind::Missing(name));
        }
        value
    }

    /// The elements of a list; none where it is something else.
    pub(super) fn list<'v, 'a>(&mut self, value: &'v Value<'a>) -> &'v [Value<'a>] {
        value.list().unwrap_or_else(|| {
            self.report(value.at, ProblemKind::Expected(Shape::List));
            &[]
        })
    }
}
