//! Small values that only parsing can make: slugs, addresses, language tags, dates, and texts per language.
//! It must not know the fields in which they occur.

use std::borrow::Cow;

use serde::Deserialize;

use crate::{country::Country, locale::Locale};

/// A value per language; at least one language has it, unless it was made by `default`.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Text<T> {
    values: [Option<T>; 2],
}

/// A value with the language it is in, which may not be the one asked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Localized<'a, T> {
    /// The value.
    pub value: &'a T,
    /// The language it is in.
    pub locale: Locale,
}

impl<T> Text<T> {
    /// A text from what each language has; `None` if no language has it.
    pub fn new(en: Option<T>, es: Option<T>) -> Option<Text<T>> {
        (en.is_some() || es.is_some()).then_some(Text { values: [en, es] })
    }

    /// The value in this language only.
    pub fn in_locale(&self, locale: Locale) -> Option<&T> {
        self.values[locale.index()].as_ref()
    }

    /// The value in this language, or else in the other one.
    pub fn get(&self, locale: Locale) -> Option<Localized<'_, T>> {
        [locale, locale.other()]
            .into_iter()
            .find_map(|locale| self.in_locale(locale).map(|value| Localized { value, locale }))
    }
}

/// Lower-case letters a to z, digits and single hyphens: an identifier that needs no escaping in an address.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub struct Slug(String);

impl Slug {
    /// The slug of a text of 1 to 100 characters; `None` for anything else.
    pub fn parse(text: &str) -> Option<Slug> {
        let well_formed = (1..=100).contains(&text.len())
            && text
                .split('-')
                .all(|part| !part.is_empty() && part.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9')));
        well_formed.then(|| Slug(text.to_owned()))
    }

    /// The slug as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// An address that is safe to link to: `http`, `https`, or a path beside the site.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Href(String);

impl Href {
    /// The address of a text; `None` for any other scheme (`javascript:`, `data:` …), for white space and hidden
    /// characters, and for a host without its scheme (`//example.org`, `www.example.org`), which is no path.
    pub fn parse(text: &str) -> Option<Href> {
        let clean = !text.is_empty() && !text.chars().any(|c| c.is_whitespace() || is_hidden(c) || c == '\\');
        // A colon before any slash, question mark or hash ends a scheme (RFC 3986, section 3.1).
        let scheme = text
            .find([':', '/', '?', '#'])
            .filter(|&end| text[end..].starts_with(':'))
            .map(|end| text[..end].to_ascii_lowercase());
        let allowed = match scheme.as_deref() {
            None => !text.starts_with("//") && !text.starts_with("www."),
            Some("http" | "https") => text
                .split_once(':')
                .and_then(|(_, rest)| rest.strip_prefix("//"))
                .is_some_and(|host| !host.is_empty() && !host.starts_with(['/', '?', '#', ':'])),
            Some(_) => false,
        };
        (clean && allowed).then(|| Href(text.to_owned()))
    }

    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether a character is not seen but changes what is seen: controls other than line break and tab, and the
/// bidirectional embeddings, overrides and isolates (U+202A to U+202E, U+2066 to U+2069).
pub(crate) fn is_hidden(character: char) -> bool {
    match character {
        '\n' | '\t' => false,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
        _ => character.is_control(),
    }
}

/// What is seen of a text, without white space around it; `None` where that is nothing.
pub(crate) fn visible(text: &str) -> Option<String> {
    let visible: Cow<str> =
        if hides(text) { text.chars().filter(|c| !is_hidden(*c)).collect::<String>().into() } else { text.into() };
    let trimmed = visible.trim();
    (!trimmed.is_empty()).then(|| trimmed.to_owned())
}

/// Whether a text has a hidden character.
pub(crate) fn hides(text: &str) -> bool {
    // Controls, and the first bytes of U+0080 to U+00BF and of U+2000 to U+2FFF: much quicker than its characters.
    let may_hide = text.bytes().any(|byte| matches!(byte, 0..=0x1f | 0x7f | 0xc2 | 0xe2));
    may_hide && text.contains(is_hidden)
}

/// What serde says where a text has no content.
pub(super) const NO_TEXT: &str = "expected a text with content";

/// Lets serde read a value as its `parse` does.
macro_rules! from_text {
    ($($type:ty: $expected:literal,)+) => {
        $(impl TryFrom<String> for $type {
            type Error = &'static str;

            fn try_from(text: String) -> Result<$type, &'static str> {
                <$type>::parse(&text).ok_or($expected)
            }
        })+
    };
}

from_text! {
    Slug: "expected 1 to 100 lower-case letters a to z, digits and single hyphens",
    Href: "expected an address with `https://` or `http://`, or a path beside the site",
    LanguageTag: "expected a language tag such as `es` or `pt-BR`",
    Date: "expected a day such as `2026-11-24`",
    Country: "expected a country's two capital letters (ISO 3166-1)",
}

/// A BCP 47 language tag of one or two subtags, such as `pt` or `pt-BR`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct LanguageTag(String);

impl LanguageTag {
    /// The tag of a text; `None` if it has not the form of one.
    pub fn parse(text: &str) -> Option<LanguageTag> {
        let mut subtags = text.split('-');
        let primary = subtags.next().unwrap_or_default();
        let well_formed = (2..=3).contains(&primary.len())
            && primary.bytes().all(|byte| byte.is_ascii_lowercase())
            && subtags
                .all(|subtag| (2..=8).contains(&subtag.len()) && subtag.bytes().all(|b| b.is_ascii_alphanumeric()));
        well_formed.then(|| LanguageTag(text.to_owned()))
    }

    /// The tag as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A calendar day (ISO 8601, `YYYY-MM-DD`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// The day of a text in the form `YYYY-MM-DD`; `None` if there is no such day.
    pub fn parse(text: &str) -> Option<Date> {
        let bytes = text.as_bytes();
        let shape = bytes.len() == 10
            && bytes.iter().enumerate().all(|(at, byte)| match at {
                4 | 7 => *byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        if !shape {
            return None;
        }
        let year = text[..4].parse().ok()?;
        let month: u8 = text[5..7].parse().ok()?;
        let day: u8 = text[8..].parse().ok()?;
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let days = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => 0,
        };
        (1..=days).contains(&day).then_some(Date { year, month, day })
    }

    /// Year, month from 1, day from 1.
    pub const fn parts(self) -> (u16, u8, u8) {
        (self.year, self.month, self.day)
    }
}
