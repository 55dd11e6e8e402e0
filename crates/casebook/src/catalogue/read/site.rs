//! What comes before the cases: the site's own words, the sector vocabulary and the overrides of country names.

use super::Reader;
use crate::{
    catalogue::{
        Sector, Site, Text, format,
        problem::{ProblemKind, Shape, Vocabulary},
    },
    country::Country,
    json::Value,
    locale::Locale,
};

impl Reader {
    pub(super) fn site(&mut self, value: &Value) -> Option<Site> {
        let fields = self.open(value, format::SITE, Shape::Object)?;
        // First of all: they say in which languages texts are expected.
        if let Some(locales) = fields.get("locales") {
            self.locales = self
                .list(locales)
                .iter()
                .filter_map(|value| self.locale(value))
                .collect();
        }
        Some(Site {
            title: self
                .required(&fields, "title")
                .and_then(|value| self.translated(value))
                .unwrap_or_default(),
            description: fields
                .get("description")
                .and_then(|value| self.translated(value))
                .unwrap_or_default(),
            publisher: fields.get("publisher").and_then(|value| self.text(value)),
            licence: fields.get("licence").and_then(|value| self.text(value)),
            licence_href: fields.get("licence_href").and_then(|value| self.href(value)),
            base_url: fields.get("base_url").and_then(|value| self.href(value)),
            default_locale: fields.get("default_locale").and_then(|value| self.locale(value)),
        })
    }

    fn locale(&mut self, value: &Value) -> Option<Locale> {
        // Not `Locale::from_tag`: that is for browsers' tags, and takes any region.
        let exactly = |tag: &str| Locale::ALL.into_iter().find(|locale| locale.tag() == tag);
        self.word(value, exactly, Vocabulary::Locale)
    }

    pub(super) fn sectors(&mut self, value: &Value) -> Vec<Sector> {
        let mut sectors: Vec<Sector> = Vec::new();
        for element in self.list(value) {
            let Some(sector) = self.sector(element) else { continue };
            if sectors.iter().any(|earlier| earlier.id == sector.id) {
                self.report(
                    element.get("id").map_or(element.at, |id| id.at),
                    ProblemKind::DuplicateSlug,
                );
            } else {
                sectors.push(sector);
            }
        }
        sectors
    }

    /// A sector whose label is not sound stays, so that the cases of it keep it.
    fn sector(&mut self, value: &Value) -> Option<Sector> {
        let fields = self.open(value, format::SECTOR, Shape::Object)?;
        let id = self.required(&fields, "id").and_then(|value| self.slug(value));
        let label = self
            .required(&fields, "label")
            .and_then(|value| self.translated(value))
            .unwrap_or_default();
        id.map(|id| Sector { id, label })
    }

    /// Overrides by country code; one may be for a single language.
    pub(super) fn names(&mut self, value: &Value) -> Vec<(Country, Text<String>)> {
        let Some(members) = value.object() else {
            self.report(value.at, ProblemKind::Expected(Shape::Object));
            return Vec::new();
        };
        let mut names: Vec<(Country, Text<String>)> = Vec::new();
        for (code, value) in members {
            match Country::parse(code) {
                None => self.report(value.at, ProblemKind::UnknownCountry),
                Some(country) if names.iter().any(|(earlier, _)| *earlier == country) => {
                    self.report(value.at, ProblemKind::DuplicateField);
                }
                Some(country) => names.extend(self.per_locale(value, Reader::text).map(|name| (country, name))),
            }
        }
        names
    }
}
