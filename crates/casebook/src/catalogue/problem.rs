//! What can be wrong in a catalogue: data only.
//! It must not hold words: [`super::report`] turns problems into text, for maintainers.
//!
//! A problem keeps an offset instead of a path, a record or a value: all of those can be found again in the text.

use crate::locale::Locale;

/// One thing that is wrong in a catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Offset of the value at fault in the catalogue's text; of the object, where a field of it is missing.
    pub at: usize,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Something is not shown because of it.
    Error,
    /// All is shown, but somebody should look.
    Warning,
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// A field that has to be there is not.
    Missing(&'static str),
    /// Another kind of JSON value was expected.
    Expected(Shape),
    /// A text or a list without content.
    Empty,
    /// A text per language, in no language.
    NoText,
    /// A field written twice in one object; the first counts.
    DuplicateField,
    /// Not a slug.
    BadSlug,
    /// Not an address that is safe to link to.
    BadHref,
    /// Not a language tag.
    BadLanguage,
    /// Not a day.
    BadDate,
    /// Not a year from 1900 to 2100.
    BadYear,
    /// The last year is before the first.
    YearsReversed,
    /// Not the code of a country.
    UnknownCountry,
    /// Not a word of a vocabulary.
    UnknownWord(Vocabulary),
    /// Not a sector of the catalogue's vocabulary.
    UnknownSector,
    /// A slug that an earlier record has; the first stays.
    DuplicateSlug,

    /// A field that the format does not have; these are the ones it has here.
    UnknownField(&'static [&'static str]),
    /// A text that lacks a language.
    MissingTranslation(Locale),
    /// Not the slug of another case of the catalogue.
    UnknownRelated,
    /// An entry that its list has already.
    Repeated,
    /// Characters that are not seen but change what is seen: controls and bidirectional overrides; removed.
    HiddenCharacters,
    /// `null`, which says nothing.
    Null,
}

/// A kind of JSON value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A string.
    Text,
    /// A whole number from 0.
    Count,
    /// A list.
    List,
    /// An object.
    Object,
    /// An object with a member per language.
    PerLocale,
}

/// A closed list of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vocabulary {
    /// [`super::Kind`]
    Kind,
    /// [`super::Role`]
    Role,
    /// [`super::Modality`]
    Modality,
    /// [`super::Evidence`]
    Evidence,
    /// [`super::DownloadKind`]
    DownloadKind,
    /// [`Locale`]
    Locale,
}

impl Problem {
    /// Whether something is lost by it.
    pub fn severity(self) -> Severity {
        match self.kind {
            ProblemKind::UnknownField(_)
            | ProblemKind::MissingTranslation(_)
            | ProblemKind::UnknownRelated
            | ProblemKind::Repeated
            | ProblemKind::HiddenCharacters
            | ProblemKind::Null => Severity::Warning,
            _ => Severity::Error,
        }
    }
}
