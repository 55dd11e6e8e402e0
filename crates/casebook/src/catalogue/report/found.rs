//! Values as they are quoted in messages: short, and harmless to a terminal.

use crate::{
    catalogue::text::is_hidden,
    json::{Node, Value},
};

/// Longest text that is quoted whole, in characters.
const LONGEST: usize = 60;

/// What was found, for a message that expected another kind of value.
pub(super) fn kind(value: &Value) -> String {
    match &value.node {
        Node::Null => "`null`".into(),
        Node::Bool(value) => format!("`{value}`"),
        Node::Number(digits) => format!("the number {}", quoted(digits)),
        Node::Text(text) => format!("the text {}", quoted(text)),
        Node::List(_) => "a list".into(),
        Node::Object(_) => "an object".into(),
    }
}

/// The bare value in backticks.
pub(super) fn value(value: &Value) -> String {
    match &value.node {
        Node::Text(text) if text.is_empty() => "an empty text".into(),
        Node::Text(text) => quoted(text),
        Node::Number(digits) => quoted(digits),
        _ => kind(value),
    }
}

/// A text in backticks.
pub(super) fn quoted(text: &str) -> String {
    format!("`{}`", shortened(text))
}

/// A text cut after 60 characters, with everything that is not seen written out.
pub(super) fn shortened(text: &str) -> String {
    let mut short = String::new();
    for (index, character) in text.chars().enumerate() {
        if index == LONGEST {
            short.push('…');
            break;
        }
        match character {
            '\n' | '\t' => short.extend(character.escape_default()),
            _ if is_hidden(character) => short.extend(character.escape_unicode()),
            '`' => short.push('\''),
            _ => short.push(character),
        }
    }
    short
}

/// The first hidden character of a text, such as `U+202E`.
pub(super) fn hidden(value: &Value) -> String {
    let character = value.text().and_then(|text| text.chars().find(|character| is_hidden(*character)));
    format!("`U+{:04X}`", character.map_or(0, u32::from))
}
