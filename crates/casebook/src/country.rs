//! Countries by ISO 3166-1 alpha-2 code, and which of them are Ibero-American.
//! It must not know a catalogue's overrides of names: those are in [`crate::catalogue::Catalogue::country_name`].

mod names;

use crate::locale::Locale;

/// A country or territory of ISO 3166-1, made only by [`Country::parse`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
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

    /// The ISO 3166-1 alpha-2 code in capitals.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
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

impl std::fmt::Debug for Country {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.code())
    }
}
