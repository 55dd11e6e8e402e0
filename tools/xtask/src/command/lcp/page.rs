//! The kinds of page that are measured.

use anyhow::{Result, bail};

use crate::published::Site;

/// A kind of page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// All cases.
    List,
    /// One case, of which each site has its own.
    Case,
    /// The map as the main thing.
    Map,
    /// A country.
    Country,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::List, Self::Case, Self::Map, Self::Country];
    /// Those that differ between few cases and many.
    pub const OF_MANY: [Self; 2] = [Self::List, Self::Case];

    /// Its name in arguments and tables.
    pub const fn name(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Case => "case",
            Self::Map => "map",
            Self::Country => "country",
        }
    }

    /// The kind of this name.
    pub fn of_name(name: &str) -> Result<Self> {
        match Self::ALL.into_iter().find(|kind| kind.name() == name) {
            Some(kind) => Ok(kind),
            None => bail!("expected as page one of `{}`, found `{name}`", Self::ALL.map(Self::name).join("`, `")),
        }
    }

    /// Its path in a site, below the language.
    pub fn path(self, site: &Site) -> &str {
        match self {
            Self::List => "",
            Self::Case => &site.case,
            Self::Map => "map/",
            Self::Country => "countries/br/",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_found_by_its_name() {
        for kind in Kind::ALL {
            assert_eq!(Kind::of_name(kind.name()).unwrap(), kind);
        }
        let error = Kind::of_name("about").unwrap_err();
        assert_eq!(error.to_string(), "expected as page one of `list`, `case`, `map`, `country`, found `about`");
    }
}
