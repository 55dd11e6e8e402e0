//! JSON values with their places in the text, so that problems can name them.

use std::borrow::Cow;

use super::{Raw, SyntaxError};

/// A value and its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Value<'a> {
    /// What it is.
    pub node: Node<'a>,
    /// Offset of its first byte in the text.
    pub at: usize,
}

/// The six kinds of JSON value.
#[derive(Clone, Debug, PartialEq)]
pub enum Node<'a> {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number as it is written.
    Number(&'a str),
    /// A string, unescaped; borrowed where it needed no unescaping.
    Text(Cow<'a, str>),
    /// An array.
    List(Vec<Value<'a>>),
    /// An object's members in their order. A name may occur twice: [`Value::get`] takes the first.
    Object(Vec<Member<'a>>),
}

/// Name and value of an object's member.
pub type Member<'a> = (Cow<'a, str>, Value<'a>);

/// Levels of nesting that are looked into; the catalogue needs eight. What is deeper counts as empty: it is in a value
/// that is wrong anyway, and must not take the stack to its end.
const DEEPEST: usize = 64;

/// Reads one JSON value and nothing after it. A byte order mark before it is accepted.
///
/// # Errors
/// The first place where the text stops being JSON.
pub fn parse(text: &str) -> Result<Value<'_>, SyntaxError> {
    Raw::parse(text).map(|raw| value(raw, text.as_ptr().addr(), 0))
}

/// A value in the text that begins at this address.
fn value(raw: Raw<'_>, text: usize, depth: usize) -> Value<'_> {
    let below = |raw| value(raw, text, depth + 1);
    let is_deepest = depth == DEEPEST;
    let node = match raw.written().as_bytes().first() {
        Some(b'{') if is_deepest => Node::Object(Vec::new()),
        Some(b'{') => {
            let members = raw.members().unwrap_or_default();
            Node::Object(members.into_iter().map(|(name, value)| (name, below(value))).collect())
        }
        Some(b'[') if is_deepest => Node::List(Vec::new()),
        Some(b'[') => Node::List(raw.list().unwrap_or_default().into_iter().map(below).collect()),
        Some(b'"') => Node::Text(raw.text().unwrap_or_default()),
        Some(b'n') => Node::Null,
        Some(b't' | b'f') => Node::Bool(raw.written() == "true"),
        _ => Node::Number(raw.written()),
    };
    Value { node, at: raw.written().as_ptr().addr() - text }
}

impl<'a> Value<'a> {
    /// The value of an object's member, the first one where the name occurs twice.
    pub fn get(&self, name: &str) -> Option<&Value<'a>> {
        let members = self.object()?;
        members.iter().find(|(found, _)| found == name).map(|(_, value)| value)
    }

    /// The members, if this is an object.
    pub fn object(&self) -> Option<&[Member<'a>]> {
        match &self.node {
            Node::Object(members) => Some(members),
            _ => None,
        }
    }

    /// The elements, if this is a list.
    pub fn list(&self) -> Option<&[Value<'a>]> {
        match &self.node {
            Node::List(elements) => Some(elements),
            _ => None,
        }
    }

    /// The unescaped text, if this is a string.
    pub fn text(&self) -> Option<&str> {
        match &self.node {
            Node::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The number, if this is one written without fraction and exponent that fits.
    pub fn integer(&self) -> Option<i64> {
        match &self.node {
            Node::Number(digits) => digits.parse().ok(),
            _ => None,
        }
    }
}
