//! Texts: plain ones, lists of them, one per language, and those that have a form of their own.
//! It must not change a text, except for white space around it and characters that nobody can see.

use super::{Reader, field::Read};
use crate::{
    catalogue::{
        Date, Href, Slug, Text,
        problem::{ProblemKind, Shape, Vocabulary},
        schema,
        text::{hides, visible},
    },
    json::Value,
    locale::Locale,
};

impl Reader {
    /// A text with content.
    pub(super) fn text(&mut self, value: &Value) -> Option<String> {
        let raw = self.raw(value)?;
        if hides(raw) {
            self.report(value.at, ProblemKind::HiddenCharacters);
        }
        let text = visible(raw);
        if text.is_none() {
            self.report(value.at, ProblemKind::Empty);
        }
        text
    }

    /// A list of at least one text.
    fn paragraphs(&mut self, value: &Value) -> Option<Vec<String>> {
        if value.list().is_some_and(<[Value]>::is_empty) {
            self.report(value.at, ProblemKind::Empty);
        }
        Some(self.list(value, Reader::text)).filter(|paragraphs| !paragraphs.is_empty())
    }

    /// A text per language, expected in all languages of the catalogue.
    pub(super) fn translated(&mut self, value: &Value) -> Option<Text<String>> {
        self.translations(value);
        self.per_locale(value, Reader::text)
    }

    /// A list of texts per language, expected in all languages of the catalogue.
    pub(super) fn translated_paragraphs(&mut self, value: &Value) -> Option<Text<Vec<String>>> {
        self.translations(value);
        self.per_locale(value, Reader::paragraphs)
    }

    /// Tells which languages are missing, unless all are.
    fn translations(&mut self, value: &Value) {
        let missing = |locale: &Locale| value.get(locale.tag()).is_none();
        if Locale::ALL.iter().all(missing) {
            return;
        }
        for locale in Locale::ALL {
            if missing(&locale) && self.locales.contains(&locale) {
                self.report(value.at, ProblemKind::MissingTranslation(locale));
            }
        }
    }

    /// What each language has; `None` if none has anything sound.
    pub(super) fn per_locale<T>(&mut self, value: &Value, read: Read<T>) -> Option<Text<T>> {
        let fields = self.open(value, schema::TEXT, Shape::PerLocale)?;
        let [en, es] = Locale::ALL.map(|locale| fields.get(locale.tag()));
        if en.is_none() && es.is_none() {
            self.report(value.at, ProblemKind::NoText);
        }
        Text::new(en.and_then(|value| read(self, value)), es.and_then(|value| read(self, value)))
    }

    /// A text that has to be read by `parse`, else it is a problem of this kind.
    pub(super) fn parsed<T>(
        &mut self,
        value: &Value,
        parse: fn(&str) -> Option<T>,
        otherwise: ProblemKind,
    ) -> Option<T> {
        let parsed = parse(self.raw(value)?);
        if parsed.is_none() {
            self.report(value.at, otherwise);
        }
        parsed
    }

    /// A word of a vocabulary.
    pub(super) fn word<T>(
        &mut self,
        value: &Value,
        from_id: fn(&str) -> Option<T>,
        vocabulary: Vocabulary,
    ) -> Option<T> {
        self.parsed(value, from_id, ProblemKind::UnknownWord(vocabulary))
    }

    pub(super) fn slug(&mut self, value: &Value) -> Option<Slug> {
        self.parsed(value, Slug::parse, ProblemKind::BadSlug)
    }

    pub(super) fn href(&mut self, value: &Value) -> Option<Href> {
        self.parsed(value, Href::parse, ProblemKind::BadHref)
    }

    pub(super) fn date(&mut self, value: &Value) -> Option<Date> {
        self.parsed(value, Date::parse, ProblemKind::BadDate)
    }

    fn raw<'v>(&mut self, value: &'v Value) -> Option<&'v str> {
        let text = value.text();
        if text.is_none() {
            self.report(value.at, ProblemKind::Expected(Shape::Text));
        }
        text
    }
}
