//! The grammar: text in, one [`Value`] or the first [`SyntaxError`] out.
//! It must not look inside strings: that is [`super::string`]'s.

use super::{Node, SyntaxError, SyntaxErrorKind as Kind, Value, string};

/// Levels of nesting that are read; the catalogue needs eight. The limit keeps recursion off the end of the stack.
const DEEPEST: usize = 64;

/// Reads one JSON value and nothing after it. A byte order mark before it is accepted.
///
/// # Errors
/// The first place where the text stops being JSON, or nesting deeper than 64 levels.
pub fn parse(text: &str) -> Result<Value<'_>, SyntaxError> {
    let at = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut parser = Parser { text, at, depth: 0 };
    let value = parser.value()?;
    parser.space();
    match parser.peek() {
        None => Ok(value),
        Some(_) => Err(parser.error(Kind::End)),
    }
}

/// A cursor over the text. `at` is always on a character boundary.
pub(super) struct Parser<'a> {
    pub(super) text: &'a str,
    pub(super) at: usize,
    depth: usize,
}

impl<'a> Parser<'a> {
    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    pub(super) fn error(&self, kind: Kind) -> SyntaxError {
        SyntaxError::new(self.text, self.at, kind)
    }

    fn space(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
    }

    /// Steps over this byte after white space; whether it was there.
    fn take(&mut self, byte: u8) -> bool {
        self.space();
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn value(&mut self) -> Result<Value<'a>, SyntaxError> {
        self.space();
        let at = self.at;
        let node = match self.peek() {
            Some(b'{') => self.object()?,
            Some(b'[') => self.list()?,
            Some(b'"') => Node::Text(string::read(self)?),
            Some(b'-' | b'0'..=b'9') => self.number()?,
            _ => self.word()?,
        };
        Ok(Value { node, at })
    }

    fn enter(&mut self) -> Result<(), SyntaxError> {
        if self.depth == DEEPEST {
            return Err(self.error(Kind::Deeper));
        }
        self.depth += 1;
        self.at += 1;
        Ok(())
    }

    fn list(&mut self) -> Result<Node<'a>, SyntaxError> {
        self.enter()?;
        let mut elements = Vec::new();
        if !self.take(b']') {
            loop {
                elements.push(self.value()?);
                if self.take(b']') {
                    break;
                }
                if !self.take(b',') {
                    return Err(self.error(Kind::CommaOrBracket));
                }
            }
        }
        self.depth -= 1;
        Ok(Node::List(elements))
    }

    fn object(&mut self) -> Result<Node<'a>, SyntaxError> {
        self.enter()?;
        let mut members = Vec::new();
        if !self.take(b'}') {
            loop {
                self.space();
                if self.peek() != Some(b'"') {
                    return Err(self.error(Kind::Name));
                }
                let name = string::read(self)?;
                if !self.take(b':') {
                    return Err(self.error(Kind::Colon));
                }
                members.push((name, self.value()?));
                if self.take(b'}') {
                    break;
                }
                if !self.take(b',') {
                    return Err(self.error(Kind::CommaOrBrace));
                }
            }
        }
        self.depth -= 1;
        Ok(Node::Object(members))
    }

    fn number(&mut self) -> Result<Node<'a>, SyntaxError> {
        let start = self.at;
        self.at += usize::from(self.peek() == Some(b'-'));
        // No digit may follow a leading zero (RFC 8259, section 6); what follows it is then the caller's surprise.
        if self.peek() == Some(b'0') {
            self.at += 1;
        } else {
            self.digits()?;
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.peek() {
            self.at += 1;
            if let Some(b'+' | b'-') = self.peek() {
                self.at += 1;
            }
            self.digits()?;
        }
        Ok(Node::Number(&self.text[start..self.at]))
    }

    fn digits(&mut self) -> Result<(), SyntaxError> {
        let start = self.at;
        while let Some(b'0'..=b'9') = self.peek() {
            self.at += 1;
        }
        if self.at == start { Err(self.error(Kind::Digit)) } else { Ok(()) }
    }

    fn word(&mut self) -> Result<Node<'a>, SyntaxError> {
        let words = [("null", Node::Null), ("true", Node::Bool(true)), ("false", Node::Bool(false))];
        for (word, node) in words {
            if self.text[self.at..].starts_with(word) {
                self.at += word.len();
                return Ok(node);
            }
        }
        Err(self.error(Kind::Value))
    }
}
