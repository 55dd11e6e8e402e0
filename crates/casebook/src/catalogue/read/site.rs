//! What comes before the cases: the site's own words, the sector vocabulary and the overrides of country names.

use super::Reader;
use crate::{
    catalogue::{
        Sector, Site, Text,
        problem::{ProblemKind, Shape, Vocabulary},
        schema,
    },
    country::Country,
    json::Value,
    locale::Locale,
};

impl Reader {
    pub(super) fn site(&mut self, value: &Value) -> Option<Site> {
        let fields = self.open(value, schema::SITE, Shape::Object)?;
        // First of all: they say in which languages texts are expected.
        if let Some(locales) = fields.get("locales") {
            self.locales = self.list(locales, Reader::locale);
        }
        Some(Site {
            title: self.required(&fields, "title", Reader::translated).unwrap_or_default(),
            description: self.optional(&fields, "description", Reader::translated).unwrap_or_default(),
            publisher: self.optional(&fields, "publisher", Reader::text),
            licence: self.optional(&fields, "licence", Reader::text),
            licence_href: self.optional(&fields, "licence_href", Reader::href),
            base_url: self.optional(&fields, "base_url", Reader::href),
            default_locale: self.optional(&fields, "default_locale", Reader::locale),
        })
    }

    fn locale(&mut self, value: &Value) -> Option<Locale> {
        // Not `Locale::from_tag`: that is for browsers' tags, and takes any region.
        let exactly = |tag: &str| Locale::ALL.into_iter().find(|locale| locale.tag() == tag);
        self.word(value, exactly, Vocabulary::Locale)
    }

    /// The sector vocabulary.
    pub(super) fn vocabulary(&mut self, value: &Value) -> Option<Vec<Sector>> {
        let mut sectors: Vec<Sector> = Vec::new();
        for element in self.elements(value) {
            let Some(sector) = self.sector(element) else { continue };
            if sectors.iter().any(|earlier| earlier.id == sector.id) {
                self.report(element.get("id").map_or(element.at, |id| id.at), ProblemKind::DuplicateSlug);
            } else {
                sectors.push(sector);
            }
        }
        Some(sectors)
    }

    /// A sector whose label is not sound stays, so that the cases of it keep it.
    fn sector(&mut self, value: &Value) -> Option<Sector> {
        let fields = self.open(value, schema::SECTOR, Shape::Object)?;
        let id = self.required(&fields, "id", Reader::slug);
        let label = self.required(&fields, "label", Reader::translated).unwrap_or_default();
        Some(Sector { id: id?, label })
    }

    /// Overrides by country code; one may be for a single language.
    pub(super) fn names(&mut self, value: &Value) -> Option<Vec<(Country, Text<String>)>> {
        let Some(members) = value.object() else {
            self.report(value.at, ProblemKind::Expected(Shape::Object));
            return None;
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
        Some(names)
    }
}
