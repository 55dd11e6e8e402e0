//! A case as other people's indexes get it: three texts, in English. They are those that Casebook's own index reads, by
//! the same weights. It must not fold or split words: that is each index's own affair.

use casebook::{
    catalogue::{Case, Catalogue},
    format,
    locale::Locale,
    vocabulary,
    words::Words,
};
use serde::Serialize;

/// The language of the yardsticks, which have one index for each.
pub const LOCALE: Locale = Locale::En;

/// The texts of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Document {
    /// Position in the catalogue.
    pub id: usize,
    /// Title and number.
    pub title: String,
    /// Countries, sectors, kind, modality, institutions and people.
    pub names: String,
    /// Running text.
    pub text: String,
}

impl Document {
    /// The case at a position.
    pub fn of(catalogue: &Catalogue, case: &Case, id: usize) -> Document {
        Document { id, title: title(case), names: names(catalogue, case), text: text(case) }
    }
}

/// The running text of a case in English, a paragraph each.
pub fn paragraphs(case: &Case) -> impl Iterator<Item = &str> {
    let lessons = case.lessons.as_ref().and_then(|lessons| lessons.in_locale(LOCALE));
    case.summary.in_locale(LOCALE).into_iter().chain(lessons).flatten().map(String::as_str)
}

fn title(case: &Case) -> String {
    let title = case.title.in_locale(LOCALE).cloned();
    title.into_iter().chain(case.number.map(|number| number.to_string())).collect::<Vec<_>>().join(" ")
}

fn names(catalogue: &Catalogue, case: &Case) -> String {
    let words = Words::of(LOCALE);
    let countries = case.countries().into_iter().map(|country| catalogue.country_name(country, LOCALE));
    let mut names: Vec<&str> = countries.collect();
    names.extend(case.sectors.iter().map(|sector| catalogue.sector_label(sector, LOCALE)));
    names.push(vocabulary::kind(case.kind, words));
    names.extend(case.modality.map(|modality| vocabulary::modality(modality, words)));
    let people = [&case.institutions, &case.authors, &case.support, &case.implementers];
    names.extend(people.into_iter().flatten().chain(&case.official_title).map(String::as_str));
    names.join("; ")
}

fn text(case: &Case) -> String {
    let mut text: Vec<String> = paragraphs(case).map(str::to_owned).collect();
    text.extend(case.years.map(|years| format::years(years, LOCALE)));
    text.extend(case.source.as_ref().and_then(|source| source.publisher.clone()));
    text.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_has_the_words_of_its_case_in_english() {
        let catalogue = crate::engine::read(&synthetic::catalogue(3, 1)).unwrap();
        let document = Document::of(&catalogue, &catalogue.cases[1], 1);
        let case = &catalogue.cases[1];
        assert!(document.title.starts_with(case.title.in_locale(LOCALE).unwrap().as_str()));
        assert!(document.names.contains(catalogue.country_name(case.countries()[0], LOCALE)));
        assert!(document.text.starts_with(paragraphs(case).next().unwrap()));
        let spanish = case.summary.in_locale(Locale::Es).unwrap();
        assert!(!document.text.contains(spanish[0].as_str()));
    }
}
