//! One case, field by field. Related cases are read later, when all slugs are known: see `related`.

use super::Reader;
use crate::{
    catalogue::{
        Case, Download, DownloadKind, Evidence, Kind, LanguageTag, Modality, Participant, Role, Slug, Source, Years,
        problem::{ProblemKind, Shape, Vocabulary},
        schema,
    },
    country::Country,
    json::Value,
};

impl Reader {
    /// A case, unless its slug, kind or title is missing or bad.
    pub(super) fn case(&mut self, value: &Value) -> Option<Case> {
        let fields = self.open(value, schema::CASE, Shape::Object)?;
        let slug = self.required(&fields, "slug", Reader::slug);
        let kind = self.required(&fields, "kind", |reader, value| reader.word(value, Kind::from_id, Vocabulary::Kind));
        let title = self.required(&fields, "title", Reader::translated);
        Some(Case {
            number: self.optional(&fields, "number", Reader::number),
            official_title: self.optional(&fields, "official_title", Reader::text),
            participants: self.required(&fields, "participants", Reader::participants).unwrap_or_default(),
            implementers: self.listed(&fields, "implementers", Reader::text),
            institutions: self.listed(&fields, "institutions", Reader::text),
            authors: self.listed(&fields, "authors", Reader::text),
            support: self.listed(&fields, "support", Reader::text),
            modality: self.optional(&fields, "modality", |reader, value| {
                reader.word(value, Modality::from_id, Vocabulary::Modality)
            }),
            sectors: self.optional(&fields, "sectors", Reader::sectors).unwrap_or_default(),
            years: self.optional(&fields, "years", Reader::years),
            budget: self.optional(&fields, "budget", Reader::translated),
            summary: self.required(&fields, "summary", Reader::translated_paragraphs).unwrap_or_default(),
            lessons: self.optional(&fields, "lessons", Reader::translated_paragraphs),
            downloads: self.listed(&fields, "downloads", Reader::download),
            source: self.optional(&fields, "source", Reader::source),
            // Where it is not stated: the least that can be claimed.
            evidence: self.required(&fields, "evidence", Reader::evidence).unwrap_or(Evidence::TitleOnly),
            related: Vec::new(),
            // At the end, so that the problems of all fields are told even if one of these stops it.
            slug: slug?,
            kind: kind?,
            title: title?,
        })
    }

    fn participants(&mut self, value: &Value) -> Option<Vec<Participant>> {
        if value.list().is_some_and(<[Value]>::is_empty) {
            self.report(value.at, ProblemKind::Empty);
        }
        Some(self.once(value, Reader::participant))
    }

    fn participant(&mut self, value: &Value) -> Option<Participant> {
        let fields = self.open(value, schema::PARTICIPANT, Shape::Object)?;
        let country = self.required(&fields, "country", |reader, value| {
            reader.parsed(value, Country::parse, ProblemKind::UnknownCountry)
        });
        let role = self.optional(&fields, "role", |reader, value| reader.word(value, Role::from_id, Vocabulary::Role));
        country.map(|country| Participant { country, role })
    }

    fn sectors(&mut self, value: &Value) -> Option<Vec<Slug>> {
        Some(self.once(value, Reader::sector_of_case))
    }

    /// A sector of the vocabulary.
    fn sector_of_case(&mut self, value: &Value) -> Option<Slug> {
        let sector = self.parsed(value, Slug::parse, ProblemKind::UnknownSector)?;
        let known = self.sectors.contains(&sector);
        if !known {
            self.report(value.at, ProblemKind::UnknownSector);
        }
        known.then_some(sector)
    }

    fn years(&mut self, value: &Value) -> Option<Years> {
        let fields = self.open(value, schema::YEARS, Shape::Object)?;
        let start = self.required(&fields, "start", Reader::year);
        let end = self.optional(&fields, "end", |reader, value| reader.year(value).map(|year| (year, value.at)));
        let start = start?;
        if let Some((_, at)) = end.filter(|(end, _)| *end < start) {
            // Which of the two is wrong cannot be known.
            self.report(at, ProblemKind::YearsReversed);
            return None;
        }
        Some(Years { start, end: end.map(|(end, _)| end) })
    }

    fn download(&mut self, value: &Value) -> Option<Download> {
        let fields = self.open(value, schema::DOWNLOAD, Shape::Object)?;
        let kind = self.required(&fields, "kind", |reader, value| {
            reader.word(value, DownloadKind::from_id, Vocabulary::DownloadKind)
        });
        Some(Download {
            language: self.optional(&fields, "language", |reader, value| {
                reader.parsed(value, LanguageTag::parse, ProblemKind::BadLanguage)
            }),
            href: self.optional(&fields, "href", Reader::href),
            format: self.optional(&fields, "format", Reader::text),
            bytes: self.optional(&fields, "bytes", Reader::count),
            kind: kind?,
        })
    }

    fn source(&mut self, value: &Value) -> Option<Source> {
        let fields = self.open(value, schema::SOURCE, Shape::Object)?;
        let title = self.required(&fields, "title", Reader::text);
        Some(Source {
            publisher: self.optional(&fields, "publisher", Reader::text),
            year: self.optional(&fields, "year", Reader::year),
            href: self.optional(&fields, "href", Reader::href),
            note: self.optional(&fields, "note", Reader::translated),
            title: title?,
        })
    }

    fn evidence(&mut self, value: &Value) -> Option<Evidence> {
        self.word(value, Evidence::from_id, Vocabulary::Evidence)
    }
}
