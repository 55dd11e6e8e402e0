//! The facts to expect, read from `public/catalogue.json` as plain JSON: an independent second reading, so that a
//! fault in the site's own parser or index cannot hide itself.

use casebook::country::Country;
use casebook::locale::Locale;
use serde_json::Value;
use std::sync::LazyLock;

/// The catalogue.
pub struct Records {
    /// The cases, in the file's order.
    pub cases: Vec<Record>,
    file: Value,
}

/// One case.
pub struct Record(Value);

static RECORDS: LazyLock<Records> = LazyLock::new(|| {
    #[allow(clippy::expect_used, reason = "the file is part of this build")]
    let file: Value =
        serde_json::from_str(include_str!("../../../public/catalogue.json")).expect("catalogue.json is JSON");
    let cases = list(&file, "cases").iter().cloned().map(Record).collect();
    Records { cases, file }
});

impl Records {
    /// The catalogue that the tested site was built with.
    pub fn get() -> &'static Records {
        &RECORDS
    }

    /// The site's name.
    pub fn site_title(&self, locale: Locale) -> &str {
        self.file["site"]["title"][locale.tag()].as_str().unwrap_or_default()
    }

    /// The case with a slug.
    #[track_caller]
    pub fn case(&self, slug: &str) -> &Record {
        let found = self.cases.iter().find(|case| case.slug() == slug);
        found.unwrap_or_else(|| panic!("expected a case `{slug}` in catalogue.json, found none"))
    }

    /// The case that the project started from: number 15, with 18 countries.
    #[track_caller]
    pub fn seed(&self) -> &Record {
        let found = self.cases.iter().find(|case| case.number() == Some(15));
        found.unwrap_or_else(|| panic!("expected a case with the number 15 in catalogue.json, found none"))
    }

    /// Slugs of the cases that a condition holds for, in the file's order.
    pub fn slugs(&self, condition: impl Fn(&Record) -> bool) -> Vec<&str> {
        self.cases.iter().filter(|case| condition(case)).map(Record::slug).collect()
    }

    /// How many cases name a country.
    pub fn cases_of(&self, country: &str) -> usize {
        self.slugs(|case| case.has_country(country)).len()
    }

    /// Ids of the sectors, in the file's order.
    pub fn sectors(&self) -> Vec<&str> {
        list(&self.file, "sectors").iter().filter_map(|sector| sector["id"].as_str()).collect()
    }

    /// A sector's label.
    #[track_caller]
    pub fn sector(&self, id: &str, locale: Locale) -> &str {
        let found = list(&self.file, "sectors").iter().find(|sector| sector["id"] == id);
        let label = found.and_then(|sector| sector["label"][locale.tag()].as_str());
        label.unwrap_or_else(|| panic!("expected a sector `{id}` in catalogue.json, found none"))
    }

    /// A country's name, from the catalogue's overrides or the table of names.
    #[track_caller]
    pub fn country(&self, code: &str, locale: Locale) -> String {
        if let Some(name) = self.file["names"][code][locale.tag()].as_str() {
            return name.to_owned();
        }
        let country = Country::parse(code);
        country.unwrap_or_else(|| panic!("expected a country code, found `{code}`")).name(locale).to_owned()
    }
}

impl Record {
    /// Its identifier in addresses.
    pub fn slug(&self) -> &str {
        self.text("slug")
    }

    /// Its number, where it has one.
    pub fn number(&self) -> Option<u64> {
        self.0["number"].as_u64()
    }

    /// A plain field; empty if it is missing.
    pub fn text(&self, field: &str) -> &str {
        self.0[field].as_str().unwrap_or_default()
    }

    /// A list field of plain texts.
    pub fn texts(&self, field: &str) -> Vec<&str> {
        list(&self.0, field).iter().filter_map(Value::as_str).collect()
    }

    /// The paragraphs of a field in a language, if it has any in that language.
    pub fn paragraphs(&self, field: &str, locale: Locale) -> Vec<&str> {
        list(&self.0[field], locale.tag()).iter().filter_map(Value::as_str).collect()
    }

    /// A field per language, in the language asked for or else in the other one.
    pub fn localized(&self, field: &str, locale: Locale) -> &str {
        let [wanted, other] = [locale, locale.other()].map(|locale| self.0[field][locale.tag()].as_str());
        wanted.or(other).unwrap_or_default()
    }

    /// Its title, in the language asked for or else in the other one.
    pub fn title(&self, locale: Locale) -> &str {
        self.localized("title", locale)
    }

    /// Codes of the countries that take part, each once, in the record's order.
    pub fn countries(&self) -> Vec<&str> {
        let mut codes = Vec::new();
        for participant in list(&self.0, "participants") {
            let code = participant["country"].as_str().unwrap_or_default();
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
        codes
    }

    /// Roles of a country, in the record's order.
    pub fn roles(&self, country: &str) -> Vec<&str> {
        let participants = list(&self.0, "participants").iter();
        participants.filter(|entry| entry["country"] == country).filter_map(|entry| entry["role"].as_str()).collect()
    }

    /// First and last year in which it is known to have run: of a case without an end the first one twice.
    pub fn years(&self) -> Option<(u64, u64)> {
        let start = self.0["years"]["start"].as_u64()?;
        Some((start, self.0["years"]["end"].as_u64().unwrap_or(start)))
    }

    /// Whether it is known to have run in one of these years.
    pub fn ran_within(&self, from: u64, to: u64) -> bool {
        self.years().is_some_and(|(start, end)| start <= to && from <= end)
    }

    /// Whether a country has a role in it.
    pub fn has_role(&self, country: &str, role: &str) -> bool {
        self.roles(country).contains(&role)
    }

    /// Names of the institutions that it states.
    pub fn institutions(&self) -> Vec<&str> {
        ["institutions", "implementers", "support"].iter().flat_map(|field| self.texts(field)).collect()
    }

    /// Whether a country takes part.
    pub fn has_country(&self, code: &str) -> bool {
        self.countries().contains(&code)
    }

    /// Whether it belongs to a sector.
    pub fn has_sector(&self, id: &str) -> bool {
        self.texts("sectors").contains(&id)
    }

    /// The record itself, for fields that few tests need.
    pub fn json(&self) -> &Value {
        &self.0
    }
}

/// Whether a country is one of the 22 of the map.
pub fn is_ibero_american(code: &str) -> bool {
    Country::parse(code).is_some_and(Country::is_ibero_american)
}

fn list<'a>(value: &'a Value, field: &str) -> &'a [Value] {
    value[field].as_array().map_or(&[], Vec::as_slice)
}
