//! The catalogue, format 1: the types that the rest of Casebook works with, and how to read them.
//! It must not fetch anything and must not decide how a thing is shown.
//!
//! Reading never panics and never stops at the first bad record. There are two readings: the site's, by serde (see
//! [`open`]), and with the feature `check` that of tools, which tells all that is wrong and where (see `read`). A
//! property test holds them together: the site shows exactly what `check` calls sound.

mod case;
mod text;

mod complete;
mod open;
pub mod schema;
mod sound;
mod word;
pub mod write;

#[cfg(feature = "check")]
mod problem;
#[cfg(feature = "check")]
mod read;
#[cfg(feature = "check")]
pub mod report;

pub use case::{Case, Download, Participant, Source, Year, Years};
pub use open::{Form, Unreadable, open, read_cases};
#[cfg(feature = "check")]
pub use problem::{Problem, ProblemKind, Severity, Shape, Vocabulary};
#[cfg(feature = "check")]
pub use read::{Reading, read};
pub use text::{Date, Href, LanguageTag, Localized, Slug, Text};
pub use word::{DownloadKind, Evidence, Kind, Modality, Role};

use serde::Deserialize;

use crate::{country::Country, locale::Locale};

/// A whole catalogue: the sound records of one file.
#[derive(Clone, Debug, PartialEq, Default, Deserialize)]
#[serde(default)]
pub struct Catalogue {
    /// Day of the last change, as the file states it.
    #[serde(deserialize_with = "sound::field")]
    pub updated: Option<Date>,
    /// What the site says about itself.
    #[serde(deserialize_with = "sound::field")]
    pub site: Site,
    /// The sector vocabulary, in the file's order.
    #[serde(deserialize_with = "sound::list")]
    pub sectors: Vec<Sector>,
    /// Country names that replace the built-in ones.
    #[serde(deserialize_with = "sound::names")]
    pub names: Vec<(Country, Text<String>)>,
    /// The cases, in the file's order; slugs are unique.
    #[serde(deserialize_with = "sound::list")]
    pub cases: Vec<Case>,
}

/// What the site says about itself.
#[derive(Clone, Debug, PartialEq, Default, Deserialize)]
#[serde(default)]
pub struct Site {
    /// Name of the collection, shown in the header.
    #[serde(deserialize_with = "sound::field")]
    pub title: Text<String>,
    /// One sentence about the collection.
    #[serde(deserialize_with = "sound::field")]
    pub description: Text<String>,
    /// Who publishes it.
    #[serde(deserialize_with = "sound::text_field")]
    pub publisher: Option<String>,
    /// Licence of the catalogue's own texts, as an SPDX identifier or in words.
    #[serde(deserialize_with = "sound::text_field")]
    pub licence: Option<String>,
    /// Where the licence can be read.
    #[serde(deserialize_with = "sound::field")]
    pub licence_href: Option<Href>,
    /// Public address of the site, for canonical links.
    #[serde(deserialize_with = "sound::field")]
    pub base_url: Option<Href>,
    /// Language of `/`; English when the file is silent.
    #[serde(deserialize_with = "sound::field")]
    pub default_locale: Option<Locale>,
}

/// One sector of the vocabulary.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Sector {
    /// Stable identifier, used in addresses.
    pub id: Slug,
    /// Its label per language; empty where it is not sound, so that the cases of the sector keep it.
    #[serde(default, deserialize_with = "sound::field")]
    pub label: Text<String>,
}

impl Catalogue {
    /// The case with this slug.
    pub fn case(&self, slug: &str) -> Option<&Case> {
        self.cases.iter().find(|case| case.slug.as_str() == slug)
    }

    /// A country's name: the catalogue's override, else the built-in one.
    pub fn country_name(&self, country: Country, locale: Locale) -> &str {
        self.names
            .iter()
            .find(|(overridden, _)| *overridden == country)
            .and_then(|(_, name)| name.in_locale(locale))
            .map_or(country.name(locale), String::as_str)
    }

    /// A sector's label, in the language asked for or in the other one; the bare id if the vocabulary lacks it.
    pub fn sector_label<'a>(&'a self, id: &'a Slug, locale: Locale) -> &'a str {
        self.sectors
            .iter()
            .find(|sector| sector.id == *id)
            .and_then(|sector| sector.label.get(locale))
            .map_or(id.as_str(), |label| label.value.as_str())
    }
}
