//! Why a text is not JSON: what was expected, and what stood there.

use std::fmt;

/// The first place where a text stops being JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// Offset of the byte that was not expected; the text's length where it ends too early.
    pub at: usize,
    /// What was expected.
    pub kind: SyntaxErrorKind,
    /// What was found; `None` at the end of the text.
    pub found: Option<char>,
}

/// What a text should have had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SyntaxErrorKind {
    /// Any value.
    Value,
    /// A member's name in quotation marks.
    Name,
    /// The colon between name and value.
    Colon,
    /// The next member or the object's end.
    CommaOrBrace,
    /// The next element or the list's end.
    CommaOrBracket,
    /// Nothing more.
    End,
    /// A decimal digit.
    Digit,
    /// One of the four digits of `\u`.
    HexDigit,
    /// The letter of an escape.
    Escape,
    /// The end of a string.
    ClosingQuote,
    /// A control character in a string, which has to be escaped.
    ControlCharacter,
    /// No deeper nesting.
    Deeper,
}

impl SyntaxError {
    pub(super) fn new(text: &str, at: usize, kind: SyntaxErrorKind) -> SyntaxError {
        let found = text[at..].chars().next();
        SyntaxError { at, kind, found }
    }
}

impl fmt::Display for SyntaxError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "expected {}, found ", expected(self.kind))?;
        match self.found {
            None => formatter.write_str("the end of the file")?,
            Some('`') => formatter.write_str("a backtick")?,
            Some(found) if found.is_control() => write!(formatter, "the character U+{:04X}", u32::from(found))?,
            Some(found) => write!(formatter, "`{found}`")?,
        }
        formatter.write_str(self.remedy())
    }
}

impl SyntaxError {
    /// The likely remedy, ready to be put after the message.
    fn remedy(&self) -> &'static str {
        use SyntaxErrorKind as Kind;
        match (self.kind, self.found) {
            (_, None) => ": the file is cut off",
            (Kind::Value, Some(']')) | (Kind::Name, Some('}')) => ": remove the comma before it",
            (Kind::Value | Kind::Name, Some('\'' | '\u{201c}' | '\u{201d}')) => ": use straight double quotation marks",
            (Kind::Value, Some('<')) => ": this looks like a web page",
            (Kind::Value | Kind::Name | Kind::CommaOrBrace | Kind::CommaOrBracket, Some('/' | '#')) => {
                ": JSON has no comments"
            }
            (Kind::CommaOrBrace | Kind::CommaOrBracket, Some('"')) => ": a comma is missing before it",
            (Kind::ControlCharacter, Some('\n' | '\r')) => {
                ": close the string on its line, or write the line break as `\\n`"
            }
            (Kind::Escape, Some(_)) => ": write a backslash as `\\\\`",
            _ => "",
        }
    }
}

fn expected(kind: SyntaxErrorKind) -> &'static str {
    match kind {
        SyntaxErrorKind::Value => "a value",
        SyntaxErrorKind::Name => "a name in double quotation marks",
        SyntaxErrorKind::Colon => "`:` after the name",
        SyntaxErrorKind::CommaOrBrace => "`,` or `}`",
        SyntaxErrorKind::CommaOrBracket => "`,` or `]`",
        SyntaxErrorKind::End => "nothing after the value",
        SyntaxErrorKind::Digit => "a digit",
        SyntaxErrorKind::HexDigit => "four hexadecimal digits after `\\u`",
        SyntaxErrorKind::Escape => "one of `\"\\/bfnrtu` after `\\`",
        SyntaxErrorKind::ClosingQuote => "a closing quotation mark",
        SyntaxErrorKind::ControlCharacter => "no bare control character in a string",
        SyntaxErrorKind::Deeper => "at most 64 levels of nesting",
    }
}
