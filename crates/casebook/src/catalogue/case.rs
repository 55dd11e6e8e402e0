//! One case: its fields. How a bad field is left out is [`super::sound`]'s.

use serde::Deserialize;

use super::{
    sound,
    text::{Href, LanguageTag, Slug, Text},
    word::{DownloadKind, Evidence, Kind, Modality, Role},
};
use crate::country::Country;

/// A documented case of South-South or triangular cooperation.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Case {
    /// Identifier in addresses; unique in the catalogue.
    pub slug: Slug,
    /// Number on the case-studies site, where it had one.
    #[serde(default, deserialize_with = "sound::field")]
    pub number: Option<u32>,
    /// Case study or case story.
    pub kind: Kind,
    /// Title per language.
    pub title: Text<String>,
    /// The source's own wording of the title, where it differs.
    #[serde(default, deserialize_with = "sound::text_field")]
    pub official_title: Option<String>,
    /// Who took part, in the source's order; one country may have several roles.
    #[serde(default, deserialize_with = "sound::list_once")]
    pub participants: Vec<Participant>,
    /// Bodies that carried the cooperation out.
    #[serde(default, deserialize_with = "sound::texts")]
    pub implementers: Vec<String>,
    /// Institutions behind the study.
    #[serde(default, deserialize_with = "sound::texts")]
    pub institutions: Vec<String>,
    /// Authors of the study.
    #[serde(default, deserialize_with = "sound::texts")]
    pub authors: Vec<String>,
    /// Named in "with support of".
    #[serde(default, deserialize_with = "sound::texts")]
    pub support: Vec<String>,
    /// Form of the cooperation; `None` where the source does not say.
    #[serde(default, deserialize_with = "sound::field")]
    pub modality: Option<Modality>,
    /// Sectors, by id in the vocabulary.
    #[serde(default, deserialize_with = "sound::list_once")]
    pub sectors: Vec<Slug>,
    /// When it ran.
    #[serde(default, deserialize_with = "sound::years")]
    pub years: Option<Years>,
    /// The budget as stated by the source.
    #[serde(default, deserialize_with = "sound::field")]
    pub budget: Option<Text<String>>,
    /// Paragraphs per language.
    #[serde(default, deserialize_with = "sound::field")]
    pub summary: Text<Vec<String>>,
    /// Lessons per language, where there are any.
    #[serde(default, deserialize_with = "sound::field")]
    pub lessons: Option<Text<Vec<String>>>,
    /// Papers, posters and pages.
    #[serde(default, deserialize_with = "sound::list")]
    pub downloads: Vec<Download>,
    /// Where the facts come from.
    #[serde(default, deserialize_with = "sound::field")]
    pub source: Option<Source>,
    /// How much of the source was read.
    #[serde(default, deserialize_with = "sound::field")]
    pub evidence: Evidence,
    /// Records of the same project (a study and its story).
    #[serde(default, deserialize_with = "sound::list_once")]
    pub related: Vec<Slug>,
}

impl Case {
    /// Each participating country once, in the record's order.
    pub fn countries(&self) -> Vec<Country> {
        let mut countries = Vec::new();
        for participant in &self.participants {
            if !countries.contains(&participant.country) {
                countries.push(participant.country);
            }
        }
        countries
    }

    /// The roles of one country, in the record's order; empty where the source names none.
    pub fn roles_of(&self, country: Country) -> impl Iterator<Item = Role> + '_ {
        self.participants
            .iter()
            .filter(move |participant| participant.country == country)
            .filter_map(|participant| participant.role)
    }
}

/// A country in a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Participant {
    /// Which country.
    pub country: Country,
    /// Its role; `None` where the source does not say.
    #[serde(default, deserialize_with = "sound::field")]
    pub role: Option<Role>,
}

/// First and last year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Years {
    /// First year.
    pub start: Year,
    /// Last year; `None` where it is not known or still running. Never before `start`.
    #[serde(default, deserialize_with = "sound::field")]
    pub end: Option<Year>,
}

/// A calendar year, 1900 to 2100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "i64")]
pub struct Year(u16);

impl Year {
    /// The year of a number; `None` outside 1900 to 2100.
    pub fn parse(number: i64) -> Option<Year> {
        u16::try_from(number).ok().filter(|year| (1900..=2100).contains(year)).map(Year)
    }

    /// The year as a number.
    pub const fn number(self) -> u16 {
        self.0
    }
}

impl TryFrom<i64> for Year {
    type Error = &'static str;

    fn try_from(number: i64) -> Result<Year, &'static str> {
        Year::parse(number).ok_or("expected a year from 1900 to 2100")
    }
}

/// A paper, poster or page of a case.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Download {
    /// What it is.
    pub kind: DownloadKind,
    /// Its language, where known.
    #[serde(default, deserialize_with = "sound::field")]
    pub language: Option<LanguageTag>,
    /// Its address; `None` where it is known to exist but not where.
    #[serde(default, deserialize_with = "sound::field")]
    pub href: Option<Href>,
    /// File format in capitals, such as `PDF`.
    #[serde(default, deserialize_with = "sound::text_field")]
    pub format: Option<String>,
    /// Size in bytes.
    #[serde(default, deserialize_with = "sound::field")]
    pub bytes: Option<u64>,
}

/// Where a record's facts come from.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Source {
    /// Title of the source.
    #[serde(deserialize_with = "sound::text")]
    pub title: String,
    /// Who published it.
    #[serde(default, deserialize_with = "sound::text_field")]
    pub publisher: Option<String>,
    /// Year of publication.
    #[serde(default, deserialize_with = "sound::field")]
    pub year: Option<Year>,
    /// Its address.
    #[serde(default, deserialize_with = "sound::field")]
    pub href: Option<Href>,
    /// What the record's editor noted about the source.
    #[serde(default, deserialize_with = "sound::field")]
    pub note: Option<Text<String>>,
}
