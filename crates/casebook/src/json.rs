//! A JSON reader (RFC 8259) that keeps where each value stands, so that problems can name their place.
//! It must not know the catalogue, and it must stay small: it ships to the browser.
//!
//! Numbers stay text until somebody asks for a whole number: nothing here needs floating point, whose parser alone
//! would outweigh this module.

mod parser;
mod position;
mod string;
mod syntax_error;
pub mod write;

pub use parser::parse;
pub use position::{Position, Positions, position};
pub use syntax_error::{SyntaxError, SyntaxErrorKind};

use std::borrow::Cow;

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

#[cfg(test)]
mod tests;
