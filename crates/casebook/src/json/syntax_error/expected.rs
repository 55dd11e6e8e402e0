//! What a text should have had where it stops being JSON, in words.

use std::fmt;

use super::SyntaxError;

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
    /// No digit after the zero that a number begins with.
    NoDigit,
    /// One of the four digits of `\u`.
    HexDigit,
    /// The letter of an escape.
    Escape,
    /// The end of a string.
    ClosingQuote,
    /// A control character in a string, which has to be escaped.
    ControlCharacter,
}

/// What was expected where serde_json found an error: its message says so, and tells kinds apart that are one to it.
pub(super) fn at(json: &str, at: usize, error: &serde_json::Error) -> (usize, SyntaxErrorKind) {
    use SyntaxErrorKind as Kind;
    let before = &json[..at];
    let last = before.trim_end_matches([' ', '\t', '\n', '\r']).chars().next_back();
    let message = error.to_string();
    let said = |start: &str| message.starts_with(start);
    if said("expected ident") {
        // What begins like `null`, `true` or `false` is no value as a whole.
        return (before.trim_end_matches(|c: char| c.is_ascii_lowercase()).len(), Kind::Value);
    }
    if said("invalid escape") {
        return hex_digit(json, at).map_or((at, Kind::Escape), |digit| (digit, Kind::HexDigit));
    }
    if said("control character") {
        // The error stands on the character before it.
        let control = json[at..].find(|c| matches!(c, '\0'..='\u{1f}')).unwrap_or_default();
        return (at + control, Kind::ControlCharacter);
    }
    let kind = if said("EOF while parsing a string") {
        Kind::ClosingQuote
    } else if said("EOF while parsing a list") && last != Some('[') || said("expected `,` or `]`") {
        Kind::CommaOrBracket
    } else if said("key must be") || said("EOF while parsing an object") && matches!(last, Some('{' | ',')) {
        Kind::Name
    } else if said("EOF while parsing an object") || said("expected `,` or `}`") {
        Kind::CommaOrBrace
    } else if said("expected `:`") {
        Kind::Colon
    } else if said("trailing characters") {
        Kind::End
    } else if said("invalid number") {
        if json[at..].starts_with(|c: char| c.is_ascii_digit()) { Kind::NoDigit } else { Kind::Digit }
    } else {
        Kind::Value
    };
    (at, kind)
}

/// The first character of a `\u` escape that is no digit, where an error stands at the escape's end.
fn hex_digit(json: &str, end: usize) -> Option<usize> {
    let digits = json[..end].rfind("\\u").filter(|escape| end - escape <= 5)? + 2;
    let wrong = json[digits..].find(|c: char| !c.is_ascii_hexdigit())?;
    Some(digits + wrong)
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
            (Kind::NoDigit, Some(_)) => ": remove the zero, or put the number in quotation marks",
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
        SyntaxErrorKind::NoDigit => "no digit after the zero that a number begins with",
        SyntaxErrorKind::HexDigit => "four hexadecimal digits after `\\u`",
        SyntaxErrorKind::Escape => "one of `\"\\/bfnrtu` after `\\`",
        SyntaxErrorKind::ClosingQuote => "a closing quotation mark",
        SyntaxErrorKind::ControlCharacter => "no bare control character in a string",
    }
}
