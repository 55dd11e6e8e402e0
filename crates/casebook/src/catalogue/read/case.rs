//! One case, field by field. Related cases are read later, when all slugs are known: see `related`.

use super::Reader;
use crate::{
    catalogue::{
        Case, Download, DownloadKind, Evidence, Kind, LanguageTag, Modality, Participant, Role, Slug, Source, Year,
        Years, format,
        problem::{ProblemKind, Shape, Vocabulary},
    },
    country::Country,
    json::Value,
};

impl Reader {
    /// A case, unless its slug, kind or title is missing or bad.
    pub(super) fn case(&mut self, value: &Value) -> Option<Case> {
        let fields = self.open(value, format::CASE, Shape::Object)?;
        let slug = self.required(&fields, "slug").and_then(|value| self.slug(value));
        let kind = self
            .required(&fields, "kind")
            .and_then(|value| self.word(value, Kind::from_id, Vocabulary::Kind));
        let title = self.required(&fields, "title").and_then(|value| self.translated(value));
        let texts = |reader: &mut Reader, name| fields.get(name).map(|value| reader.texts(value)).unwrap_or_default();
        let number = fields.get("number").and_then(|value| self.count(value));
        let official_title = fields.get("official_title").and_then(|value| self.text(value));
        let participants = self
            .required(&fields, "participants")
            .map(|value| self.participants(value));
        let [implementers, institutions, authors, support] =
            ["implementers", "institutions", "authors", "support"].map(|name| texts(self, name));
        let modality = fields.get("modality");
        let modality = modality.and_then(|value| self.word(value, Modality::from_id, Vocabulary::Modality));
        let sectors = fields.get("sectors").map(|value| self.case_sectors(value));
        let years = fields.get("years").and_then(|value| self.years(value));
        let budget = fields.get("budget").and_then(|value| self.translated(value));
        let summary = self
            .required(&fields, "summary")
            .and_then(|value| self.translated_paragraphs(value));
        let lessons = fields
            .get("lessons")
            .and_then(|value| self.translated_paragraphs(value));
        let downloads = fields.get("downloads").map(|value| self.downloads(value));
        let source = fields.get("source").and_then(|value| self.source(value));
        let evidence = self.required(&fields, "evidence");
        let evidence = evidence.and_then(|value| self.word(value, Evidence::from_id, Vocabulary::Evidence));
        // Only now may a bad slug, kind or title end it: the problems of all fields are told at once.
        Some(Case {
            slug: slug?,
            number: number.and_then(|number| u32::try_from(number).ok()),
            kind: kind?,
            title: title?,
            official_title,
            participants: participants.unwrap_or_default(),
            implementers,
            institutions,
            authors,
            support,
            modality,
            sectors: sectors.unwrap_or_default(),
            years,
            budget,
            summary: summary.unwrap_or_default(),
            lessons,
            downloads: downloads.unwrap_or_default(),
            source,
            // The least that can be claimed.
            evidence: evidence.unwrap_or(Evidence::TitleOnly),
            related: Vec::new(),
        })
    }

    fn participants(&mut self, value: &Value) -> Vec<Participant> {
        let mut participants = Vec::new();
        for element in self.list(value) {
            let Some(participant) = self.participant(element) else {
                continue;
            };
            if participants.contains(&participant) {
                self.report(element.at, ProblemKind::Repeated);
            } else {
                participants.push(participant);
            }
        }
        participants
    }

    fn participant(&mut self, value: &Value) -> Option<Participant> {
        let fields = self.open(value, format::PARTICIPANT, Shape::Object)?;
        let country = self.required(&fields, "country");
        let country = country.and_then(|value| self.parsed(value, Country::parse, ProblemKind::UnknownCountry));
        let role = fields
            .get("role")
            .and_then(|value| self.word(value, Role::from_id, Vocabulary::Role));
        country.map(|country| Participant { country, role })
    }

    fn case_sectors(&mut self, value: &Value) -> Vec<Slug> {
        let mut sectors = Vec::new();
        for element in self.list(value) {
            match self.parsed(element, Slug::parse, ProblemKind::UnknownSector) {
                None => {}
                Some(sector) if sectors.contains(&sector) => self.report(element.at, ProblemKind::Repeated),
                Some(sector) if self.sectors.contains(&sector) => sectors.push(sector),
                Some(_) => self.report(element.at, ProblemKind::UnknownSector),
            }
        }
        sectors
    }

    fn years(&mut self, value: &Value) -> Option<Years> {
        let fields = self.open(value, format::YEARS, Shape::Object)?;
        let start = self.required(&fields, "start").and_then(|value| self.year(value));
        let end = fields
            .get("end")
            .and_then(|value| self.year(value).map(|year| (year, value.at)));
        let start = start?;
        match end {
            // Which of the two is wrong cannot be known.
            Some((end, at)) if end < start => {
                self.report(at, ProblemKind::YearsReversed);
                None
            }
            _ => Some(Years {
                start,
                end: end.map(|(end, _)| end),
            }),
        }
    }

    fn downloads(&mut self, value: &Value) -> Vec<Download> {
        self.list(value)
            .iter()
            .filter_map(|element| self.download(element))
            .collect()
    }

    fn download(&mut self, value: &Value) -> Option<Download> {
        let fields = self.open(value, format::DOWNLOAD, Shape::Object)?;
        let kind = self.required(&fields, "kind");
        let kind = kind.and_then(|value| self.word(value, DownloadKind::from_id, Vocabulary::DownloadKind));
        let language = fields.get("language");
        let language = language.and_then(|value| self.parsed(value, LanguageTag::parse, ProblemKind::BadLanguage));
        let href = fields.get("href").and_then(|value| self.href(value));
        let format = fields.get("format").and_then(|value| self.text(value));
        let bytes = fields.get("bytes").and_then(|value| self.count(value));
        kind.map(|kind| Download {
            kind,
            language,
            href,
            format,
            bytes,
        })
    }

    fn source(&mut self, value: &Value) -> Option<Source> {
        let fields = self.open(value, format::SOURCE, Shape::Object)?;
        let title = self.required(&fields, "title").and_then(|value| self.text(value));
        let publisher = fields.get("publisher").and_then(|value| self.text(value));
        let year = fields.get("year").and_then(|value| self.year(value));
        let href = fields.get("href").and_then(|value| self.href(value));
        let note = fields.get("note").and_then(|value| self.translated(value));
        title.map(|title| Source {
            title,
            publisher,
            year,
            href,
            note,
        })
    }

    fn year(&mut self, value: &Value) -> Option<Year> {
        let year = value.integer().and_then(Year::parse);
        if year.is_none() {
            self.report(value.at, ProblemKind::BadYear);
        }
        year
    }

    /// A whole number from 0.
    fn count(&mut self, value: &Value) -> Option<u64> {
        let count = value.integer().and_then(|number| u64::try_from(number).ok());
        if count.is_none() {
            self.report(value.at, ProblemKind::Expected(Shape::Count));
        }
        count
    }
}
