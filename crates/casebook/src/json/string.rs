//! Strings: from the opening to the closing quotation mark, unescaped.
//! It must not change the text in any other way, except that half a surrogate pair becomes U+FFFD.

use super::{SyntaxError, SyntaxErrorKind as Kind, parser::Parser};
use std::borrow::Cow;

/// Reads the string at whose opening quotation mark the parser stands.
pub(super) fn read<'a>(parser: &mut Parser<'a>) -> Result<Cow<'a, str>, SyntaxError> {
    parser.at += 1;
    let mut unescaped = String::new();
    loop {
        let plain = plain_run(parser);
        match parser.peek() {
            Some(b'"') => {
                parser.at += 1;
                return Ok(if unescaped.is_empty() {
                    Cow::Borrowed(plain)
                } else {
                    unescaped.push_str(plain);
                    Cow::Owned(unescaped)
                });
            }
            Some(b'\\') => {
                unescaped.push_str(plain);
                unescaped.push(escape(parser)?);
            }
            Some(_) => return Err(parser.error(Kind::ControlCharacter)),
            None => return Err(parser.error(Kind::ClosingQuote)),
        }
    }
}

/// The characters up to the next one that means something. All of those are ASCII, hence character boundaries.
fn plain_run<'a>(parser: &mut Parser<'a>) -> &'a str {
    // One search instead of a look at each byte through the parser: strings are most of a catalogue.
    let rest = &parser.text[parser.at..];
    let means_something = |byte: u8| matches!(byte, b'"' | b'\\' | 0..=0x1f);
    let length = rest.bytes().position(means_something).unwrap_or(rest.len());
    parser.at += length;
    &rest[..length]
}

fn escape(parser: &mut Parser) -> Result<char, SyntaxError> {
    parser.at += 1;
    let character = match parser.peek() {
        Some(b'"') => '"',
        Some(b'\\') => '\\',
        Some(b'/') => '/',
        Some(b'b') => '\u{8}',
        Some(b'f') => '\u{c}',
        Some(b'n') => '\n',
        Some(b'r') => '\r',
        Some(b't') => '\t',
        Some(b'u') => {
            parser.at += 1;
            return unicode_escape(parser);
        }
        _ => return Err(parser.error(Kind::Escape)),
    };
    parser.at += 1;
    Ok(character)
}

/// The character of the four digits, or of the two surrogates, at which the parser stands.
fn unicode_escape(parser: &mut Parser) -> Result<char, SyntaxError> {
    let unit = four_digits(parser)?;
    if (0xD800..0xDC00).contains(&unit) && parser.text[parser.at..].starts_with("\\u") {
        let before_second = parser.at;
        parser.at += 2;
        let second = four_digits(parser)?;
        if (0xDC00..0xE000).contains(&second) {
            let code = 0x10000 + ((unit - 0xD800) << 10) + (second - 0xDC00);
            return Ok(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        parser.at = before_second;
    }
    Ok(char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER))
}

fn four_digits(parser: &mut Parser) -> Result<u32, SyntaxError> {
    let mut unit = 0;
    for _ in 0..4 {
        let digit = parser.peek().and_then(|byte| char::from(byte).to_digit(16));
        let Some(digit) = digit else {
            return Err(parser.error(Kind::HexDigit));
        };
        unit = unit * 16 + digit;
        parser.at += 1;
    }
    Ok(unit)
}
