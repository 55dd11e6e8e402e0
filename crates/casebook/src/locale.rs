//! The interface's languages. It must not hold words: those are in [`crate::words`].

use serde::Deserialize;

/// A language in which the whole interface exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    /// English.
    En,
    /// Latin American Spanish, neutral, formal.
    Es,
}

impl Locale {
    /// Every locale, in the order in which the language switch lists them.
    pub const ALL: [Locale; 2] = [Locale::En, Locale::Es];

    /// The BCP 47 language tag, which is also the first segment of every address.
    pub const fn tag(self) -> &'static str {
        match self {
            Locale::En => "en",
            Locale::Es => "es",
        }
    }

    /// The locale of a BCP 47 tag, by its primary language: `es-PY` is [`Locale::Es`].
    pub fn from_tag(tag: &str) -> Option<Locale> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Locale::ALL.into_iter().find(|locale| locale.tag().eq_ignore_ascii_case(primary))
    }

    /// The first of a person's languages, most wanted first, in which the interface exists.
    pub fn preferred<'a>(tags: impl IntoIterator<Item = &'a str>) -> Option<Locale> {
        tags.into_iter().find_map(Locale::from_tag)
    }

    /// The language's name in itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Locale::En => "English",
            Locale::Es => "Español",
        }
    }

    /// The other language of the toggle.
    pub const fn other(self) -> Locale {
        match self {
            Locale::En => Locale::Es,
            Locale::Es => Locale::En,
        }
    }

    /// Position in tables that hold one entry per locale.
    pub(crate) const fn index(self) -> usize {
        self as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_reads_back_as_its_locale() {
        for locale in Locale::ALL {
            assert_eq!(Locale::from_tag(locale.tag()), Some(locale));
            assert_eq!(locale.other().other(), locale);
        }
    }

    #[test]
    fn the_first_language_that_exists_is_preferred() {
        assert_eq!(Locale::preferred(["pt-BR", "es-AR", "en"]), Some(Locale::Es));
        assert_eq!(Locale::preferred(["pt-BR"]), None);
    }

    #[test]
    fn regions_are_ignored_and_other_languages_are_not_guessed() {
        assert_eq!(Locale::from_tag("es-419"), Some(Locale::Es));
        assert_eq!(Locale::from_tag("EN_us"), Some(Locale::En));
        assert_eq!(Locale::from_tag("pt-BR"), None);
        assert_eq!(Locale::from_tag(""), None);
    }
}
