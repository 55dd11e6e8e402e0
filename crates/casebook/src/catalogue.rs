//! The catalogue, format 1: the types that the rest of Casebook works with, and how to read them.
//! It must not fetch anything and must not decide how a thing is shown.
//!
//! Reading never panics and never stops at the first bad record: see [`read`].

mod case;
mod text;

mod problem;
mod read;
pub mod schema;
pub mod write;

pub mod report;

pub use case::{Case, Download, DownloadKind, Evidence, Kind, Modality, Participant, Role, Source, Year, Years};
pub use problem::{Problem, ProblemKind, Severity, Shape, Vocabulary};
pub use read::{Form, Reading, Unreadable, open, read, read_cases};
pub use text::{Date, Href, LanguageTag, Localized, Slug, Text};

use crate::{country::Country, locale::Locale};

/// A whole catalogue: the sound records of one file.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Catalogue {
    /// Day of the last change, as the file states it.
    pub updated: Option<Date>,
    /// What the site says about itself.
    pub site: Site,
    /// The sector vocabulary, in the file's order.
    pub sectors: Vec<Sector>,
    /// Country names that replace the built-in ones.
    pub names: Vec<(Country, Text<String>)>,
    /// The cases, in the file's order; slugs are unique.
    pub cases: Vec<Case>,
}

/// What the site says about itself.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Site {
    /// Name of the collection, shown in the header.
    pub title: Text<String>,
    /// One sentence about the collection.
    pub description: Text<String>,
    /// Who publishes it.
    pub publisher: Option<String>,
    /// Licence of the catalogue's own texts, as an SPDX identifier or in words.
    pub licence: Option<String>,
    /// Where the licence can be read.
    pub licence_href: Option<Href>,
    /// Public address of the site, for canonical links.
    pub base_url: Option<Href>,
    /// Language of `/`; English when the file is silent.
    pub default_locale: Option<Locale>,
}

/// One sector of the vocabulary.
#[derive(Clone, Debug, PartialEq)]
pub struct Sector {
    /// Stable identifier, used in addresses.
    pub id: Slug,
    /// Its label per language.
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
