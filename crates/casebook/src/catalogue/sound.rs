//! How serde reads what may be wrong: a field that does not fit is as if it were not there, a list is without the
//! entries that do not fit. This needs a deserializer that a misfit does not stop, as [`crate::json::Raw`].

use std::fmt;

use serde::{Deserialize, Deserializer, de};

use super::{
    Text, Years,
    text::{NO_TEXT, visible},
};
use crate::country::Country;

/// A value, if it is sound.
struct Sound<T>(Option<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Sound<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Sound(T::deserialize(deserializer).ok()))
    }
}

/// A field that may be absent.
pub(super) fn field<'de, D: Deserializer<'de>, T: Deserialize<'de> + Default>(deserializer: D) -> Result<T, D::Error> {
    Ok(T::deserialize(deserializer).unwrap_or_default())
}

/// A list that may be absent.
pub(super) fn list<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
    let entries: Vec<Sound<T>> = field(deserializer)?;
    Ok(entries.into_iter().filter_map(|entry| entry.0).collect())
}

/// A list that may be absent, without the entries that it has already.
pub(super) fn list_once<'de, D: Deserializer<'de>, T: Deserialize<'de> + PartialEq>(
    deserializer: D,
) -> Result<Vec<T>, D::Error> {
    let mut once = Vec::new();
    for entry in list(deserializer)? {
        if !once.contains(&entry) {
            once.push(entry);
        }
    }
    Ok(once)
}

/// A text with content: without what is not seen, and white space around it.
#[derive(Deserialize)]
#[serde(try_from = "String")]
struct Visible(String);

impl TryFrom<String> for Visible {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Visible, &'static str> {
        visible(&text).map(Visible).ok_or(NO_TEXT)
    }
}

/// A text that has to be there.
pub(super) fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    Visible::deserialize(deserializer).map(|text| text.0)
}

/// A text that may be absent.
pub(super) fn text_field<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    let text: Option<Visible> = field(deserializer)?;
    Ok(text.map(|text| text.0))
}

/// A list of texts that may be absent.
pub(super) fn texts<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    let texts: Vec<Visible> = list(deserializer)?;
    Ok(texts.into_iter().map(|text| text.0).collect())
}

/// A list of at least one text.
struct Paragraphs(Vec<String>);

impl<'de> Deserialize<'de> for Paragraphs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let paragraphs = texts(deserializer)?;
        if paragraphs.is_empty() { Err(de::Error::custom(NO_TEXT)) } else { Ok(Paragraphs(paragraphs)) }
    }
}

/// An object with a member per language.
#[derive(Deserialize)]
#[serde(bound = "T: Deserialize<'de>")]
struct PerLocale<T> {
    #[serde(default, deserialize_with = "field")]
    en: Option<T>,
    #[serde(default, deserialize_with = "field")]
    es: Option<T>,
}

impl<'de> Deserialize<'de> for Text<String> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let PerLocale::<Visible> { en, es } = PerLocale::deserialize(deserializer)?;
        Text::new(en.map(|text| text.0), es.map(|text| text.0)).ok_or_else(|| de::Error::custom(NO_TEXT))
    }
}

impl<'de> Deserialize<'de> for Text<Vec<String>> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let PerLocale::<Paragraphs> { en, es } = PerLocale::deserialize(deserializer)?;
        Text::new(en.map(|text| text.0), es.map(|text| text.0)).ok_or_else(|| de::Error::custom(NO_TEXT))
    }
}

/// Years in their order; which of two is wrong otherwise cannot be known.
pub(super) fn years<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Years>, D::Error> {
    let years: Option<Years> = field(deserializer)?;
    Ok(years.filter(|years| years.end.is_none_or(|end| end >= years.start)))
}

/// Names by the codes of countries.
pub(super) fn names<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<(Country, Text<String>)>, D::Error> {
    let names: Names = field(deserializer)?;
    Ok(names.0)
}

#[derive(Default)]
struct Names(Vec<(Country, Text<String>)>);

impl<'de> Deserialize<'de> for Names {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(NamesVisitor)
    }
}

struct NamesVisitor;

impl<'de> de::Visitor<'de> for NamesVisitor {
    type Value = Names;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("names by the codes of countries")
    }

    fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<Names, A::Error> {
        let mut names: Vec<(Country, Text<String>)> = Vec::new();
        while let Some((Sound(country), Sound(name))) = map.next_entry()? {
            if let (Some(country), Some(name)) = (country, name)
                && !names.iter().any(|(earlier, _)| *earlier == country)
            {
                names.push((country, name));
            }
        }
        Ok(Names(names))
    }
}
