//! Countries by ISO 3166-1 alpha-2 code, and which of them are Ibero-American.
//! It must not know a catalogue's overrides of names: those are in [`crate::catalogue::Catalogue::country_name`].

mod names;

use serde::{Deserialize, Serialize};

use crate::locale::Locale;

/// A country or territory of ISO 3166-1, made only by [`Country::parse`]; in JSON its code.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(try_from = "String", into = "String")]
pub struct Country([u8; 2]);

/// The 22 member countries of the Ibero-American Conference.
pub const IBERO_AMERICA: [Country; 22] = [
    Country(*b"AD"),
    Country(*b"AR"),
    Country(*b"BO"),
    Country(*b"BR"),
    Country(*b"CL"),
    Country(*b"CO"),
    Country(*b"CR"),
    Country(*b"CU"),
    Country(*b"DO"),
    Country(*b"EC"),
    Country(*b"SV"),
    Country(*b"GT"),
    Country(*b"HN"),
    Country(*b"MX"),
    Country(*b"NI"),
    Country(*b"PA"),
    Country(*b"PY"),
    Country(*b"PE"),
    Country(*b"PT"),
    Country(*b"ES"),
    Country(*b"UY"),
    Country(*b"VE"),
];

impl Country {
    /// The country of an ISO 3166-1 alpha-2 code in capitals; `None` for anything else.
    pub fn parse(code: &str) -> Option<Country> {
        let bytes: [u8; 2] = code.as_bytes().try_into().ok()?;
        names::of(&bytes).map(|_| Country(bytes))
    }

    /// Every country and territory of ISO 3166-1, by code.
    pub fn all() -> impl Iterator<Item = Country> {
        names::all().iter().map(|(code, _)| Country(*code))
    }

    /// The ISO 3166-1 alpha-2 code in capitals.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The same text for as long as the program runs: for the names of JSON members.
    pub(crate) fn lasting_code(self) -> &'static str {
        let known = names::all().iter().find(|(code, _)| *code == self.0);
        known.map_or("", |(code, _)| std::str::from_utf8(code).unwrap_or_default())
    }

    /// The short name in a language, as usual in the United Nations.
    pub fn name(self, locale: Locale) -> &'static str {
        names::of(&self.0).map_or("", |names| names[locale.index()])
    }

    /// Whether it is one of the 22 members of the Ibero-American Conference.
    pub fn is_ibero_american(self) -> bool {
        IBERO_AMERICA.contains(&self)
    }
}

impl From<Country> for String {
    fn from(country: Country) -> String {
        country.code().to_owned()
    }
}

impl std::fmt::Debug for Country {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_member_of_the_conference_is_a_country() {
        for country in IBERO_AMERICA {
            assert_eq!(Country::parse(country.code()), Some(country));
            assert!(country.is_ibero_american());
        }
        assert_eq!(Country::all().filter(|country| country.is_ibero_american()).count(), 22);
    }

    #[test]
    fn only_codes_in_capitals_are_countries() {
        for text in ["", "A", "ar", "Ar", "ARG", "XX", "UK", "Ñ", "A\u{301}"] {
            assert_eq!(Country::parse(text), None, "{text}");
        }
    }

    #[test]
    fn countries_have_a_name_in_each_language() {
        #[track_caller]
        fn check(code: &str, english: &str, spanish: &str) {
            let country = Country::parse(code).unwrap();
            assert_eq!(Locale::ALL.map(|locale| country.name(locale)), [english, spanish]);
        }
        check("AD", "Andorra", "Andorra");
        check("BO", "Bolivia", "Bolivia");
        check("CI", "Côte d'Ivoire", "Côte d'Ivoire");
        check("DO", "Dominican Republic", "República Dominicana");
        check("FK", "Falkland Islands (Malvinas)", "Islas Malvinas (Falkland Islands)");
        check("MX", "Mexico", "México");
        check("TR", "Türkiye", "Türkiye");
        check("VC", "Saint Vincent and the Grenadines", "San Vicente y las Granadinas");
        check("VE", "Venezuela", "Venezuela");
        check("ZW", "Zimbabwe", "Zimbabwe");
    }
}
