//! A JSON value as the text that it is written in. [`Deserialize`] takes from it what a type asks for.
//!
//! This is stricter than serde_json where that is generous: an object is no list, a word is no object, and the first of
//! two members with one name counts. Half a surrogate pair becomes U+FFFD instead of an error. And since each value has
//! a text of its own, one that does not fit leaves the reading of its neighbours alone: see [`crate::catalogue`].

use std::{borrow::Cow, fmt};

use serde::{
    Deserialize, Deserializer, de,
    de::value::{CowStrDeserializer, MapDeserializer, SeqDeserializer},
    forward_to_deserialize_any,
};
use serde_json::value::RawValue;

use super::SyntaxError;

/// A value of which only the syntax has been looked at.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Raw<'a>(&'a RawValue);

impl<'a> Raw<'a> {
    /// The one value of a text. A byte order mark before it is accepted.
    pub(crate) fn parse(text: &'a str) -> Result<Raw<'a>, SyntaxError> {
        let json = text.strip_prefix('\u{feff}').unwrap_or(text);
        serde_json::from_str(json).map(Raw).map_err(|error| SyntaxError::new(text, json, &error))
    }

    /// What a type reads from it; `None` where it does not fit.
    pub(crate) fn read<T: Deserialize<'a>>(self) -> Option<T> {
        T::deserialize(self).ok()
    }

    /// As it is written.
    pub(super) fn written(self) -> &'a str {
        self.0.get()
    }

    /// The unescaped text, if this is a string; borrowed where it needed no unescaping.
    pub(crate) fn text(self) -> Option<Cow<'a, str>> {
        let inside = self.written().strip_prefix('"')?.strip_suffix('"')?;
        if !inside.contains('\\') {
            return Some(Cow::Borrowed(inside));
        }
        let unescaped = |written: &str| match serde_json::from_str(written) {
            Ok(Parts::Text(text)) => Some(Cow::Owned(text)),
            _ => None,
        };
        unescaped(self.written()).or_else(|| unescaped(&with_whole_pairs(self.written())))
    }

    /// The number, if this is one written without fraction and exponent that fits.
    pub(crate) fn integer(self) -> Option<i64> {
        self.written().parse().ok()
    }

    /// Whether this is `null`.
    pub(crate) fn is_null(self) -> bool {
        self.written() == "null"
    }

    /// The elements, if this is a list.
    pub(crate) fn list(self) -> Option<Vec<Raw<'a>>> {
        match serde_json::from_str(self.written()) {
            Ok(Parts::List(elements)) => Some(elements.into_iter().map(Raw).collect()),
            _ => None,
        }
    }

    /// The members in their order, if this is an object. A name may occur twice.
    pub(crate) fn members(self) -> Option<Vec<(Cow<'a, str>, Raw<'a>)>> {
        match serde_json::from_str(self.written()) {
            Ok(Parts::Members(members)) => {
                members.into_iter().map(|(name, value)| Some((Raw(name).text()?, Raw(value)))).collect()
            }
            _ => None,
        }
    }

    /// The members of these names, if this is an object: of each name the first.
    pub(crate) fn named(self, names: &[&str]) -> Option<Vec<Option<Raw<'a>>>> {
        let mut found = vec![None; names.len()];
        for (name, value) in self.members()? {
            if let Some(at) = names.iter().position(|known| *known == name) {
                found[at].get_or_insert(value);
            }
        }
        Some(found)
    }
}

/// The text of a string in which each half of a surrogate pair is U+FFFD instead.
fn with_whole_pairs(written: &str) -> String {
    let unit = |text: &str| u32::from_str_radix(text.strip_prefix("\\u")?.get(..4)?, 16).ok();
    let (mut whole, mut rest) = (String::new(), written);
    while let Some(at) = rest.find('\\') {
        whole.push_str(&rest[..at]);
        rest = &rest[at..];
        let (replaced, length) = match (unit(rest), rest.get(6..).and_then(unit)) {
            (Some(0xd800..0xdc00), Some(0xdc00..0xe000)) => (None, 12),
            (Some(0xd800..0xe000), _) => (Some("\\ufffd"), 6),
            (Some(_), _) => (None, 6),
            (None, _) => (None, 2),
        };
        whole.push_str(replaced.unwrap_or(&rest[..length]));
        rest = &rest[length..];
    }
    whole + rest
}

/// What a value consists of. It takes whatever there is: a type that asks for one kind of value brings the words in which
/// serde_json refuses the others, and among them the writing of floating point numbers, 8 kB of the site.
enum Parts<'a> {
    /// A string, unescaped.
    Text(String),
    /// The elements of a list.
    List(Vec<&'a RawValue>),
    /// An object's names and values.
    Members(Vec<(&'a RawValue, &'a RawValue)>),
    /// `null`, `true`, `false` or a number.
    Word,
}

impl<'de> Deserialize<'de> for Parts<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(PartsVisitor)
    }
}

struct PartsVisitor;

impl<'de> de::Visitor<'de> for PartsVisitor {
    type Value = Parts<'de>;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("a value")
    }

    fn visit_str<E>(self, text: &str) -> Result<Parts<'de>, E> {
        Ok(Parts::Text(text.to_owned()))
    }

    fn visit_seq<A: de::SeqAccess<'de>>(self, mut list: A) -> Result<Parts<'de>, A::Error> {
        let mut elements = Vec::new();
        while let Some(element) = list.next_element()? {
            elements.push(element);
        }
        Ok(Parts::List(elements))
    }

    fn visit_map<A: de::MapAccess<'de>>(self, mut object: A) -> Result<Parts<'de>, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = object.next_entry()? {
            members.push(member);
        }
        Ok(Parts::Members(members))
    }

    fn visit_unit<E>(self) -> Result<Parts<'de>, E> {
        Ok(Parts::Word)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Parts<'de>, E> {
        Ok(Parts::Word)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Parts<'de>, E> {
        Ok(Parts::Word)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Parts<'de>, E> {
        Ok(Parts::Word)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Parts<'de>, E> {
        Ok(Parts::Word)
    }
}

/// A value does not fit the type that is to be read from it. What is wrong with it is for `check` to say.
#[derive(Debug)]
pub(crate) struct Misfit;

impl fmt::Display for Misfit {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("expected another value: check the catalogue")
    }
}

impl std::error::Error for Misfit {}

impl de::Error for Misfit {
    fn custom<T: fmt::Display>(_: T) -> Misfit {
        Misfit
    }
}

impl<'de> de::IntoDeserializer<'de, Misfit> for Raw<'de> {
    type Deserializer = Raw<'de>;

    fn into_deserializer(self) -> Raw<'de> {
        self
    }
}

/// What reads any integer: serde looks after the range.
macro_rules! integers {
    ($($method:ident)+) => {
        $(fn $method<V: de::Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
            visitor.visit_i64(self.integer().ok_or(Misfit)?)
        })+
    };
}

impl<'de> Deserializer<'de> for Raw<'de> {
    type Error = Misfit;

    fn deserialize_any<V: de::Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.written().as_bytes().first() {
            Some(b'"') => self.deserialize_str(visitor),
            Some(b'[') => self.deserialize_seq(visitor),
            Some(b'{') => self.deserialize_map(visitor),
            Some(b'n') => visitor.visit_unit(),
            Some(b't' | b'f') => visitor.visit_bool(self.written() == "true"),
            _ => self.deserialize_i64(visitor),
        }
    }

    integers! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64
    }

    fn deserialize_str<V: de::Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.text().ok_or(Misfit)? {
            Cow::Borrowed(text) => visitor.visit_borrowed_str(text),
            Cow::Owned(text) => visitor.visit_string(text),
        }
    }

    fn deserialize_string<V: de::Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: de::Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        if self.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: de::Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: de::Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_seq(SeqDeserializer::new(self.list().ok_or(Misfit)?.into_iter()))
    }

    fn deserialize_map<V: de::Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_map(MapDeserializer::new(self.members().ok_or(Misfit)?.into_iter()))
    }

    fn deserialize_struct<V: de::Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        let found = self.named(fields).ok_or(Misfit)?;
        let members = fields.iter().copied().zip(found).filter_map(|(name, value)| Some((name, value?)));
        visitor.visit_map(MapDeserializer::new(members))
    }

    fn deserialize_enum<V: de::Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        visitor.visit_enum(CowStrDeserializer::new(self.text().ok_or(Misfit)?))
    }

    fn deserialize_ignored_any<V: de::Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i128 u128 f32 f64 char bytes byte_buf unit unit_struct tuple tuple_struct identifier
    }
}
