//! The columns of the table: name, type, meaning and value of each, in their order. It must not know how CSV or JSON is
//! written.

use casebook::{
    catalogue::{Case, Role, Source, Text},
    head,
    locale::Locale,
    route::BaseUrl,
};

use crate::record;

/// One row's case and what its cells need besides.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    /// The case.
    pub case: &'a Case,
    /// The site's address.
    pub base: &'a BaseUrl,
}

/// What the cells of a column hold; names as in Table Schema 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// A text, as it is.
    String,
    /// The case's identifier.
    Key,
    /// One of these words.
    Word(&'static [&'static str]),
    /// Values joined by `;`.
    List,
    /// Paragraphs with an empty line between them.
    Paragraphs,
    /// A whole number.
    Integer,
    /// A calendar year.
    Year,
    /// An absolute address.
    Uri,
}

/// One column.
pub struct Column {
    /// Its name in the header.
    pub name: &'static str,
    /// What its cells hold.
    pub kind: Type,
    /// What it means, in English.
    pub description: &'static str,
    /// A cell, before formulas are defused; empty where the record has nothing.
    pub value: fn(Row) -> String,
}

const fn column(name: &'static str, kind: Type, description: &'static str, value: fn(Row) -> String) -> Column {
    Column { name, kind, description, value }
}

/// Every column, in the file's order.
#[rustfmt::skip]
pub const COLUMNS: [Column; 30] = [
    column("slug", Type::Key, "Identifier of the case, the last part of its address", |row| row.case.slug.as_str().to_owned()),
    column("number", Type::Integer, "Number of the case study, where it has one", |row| optional(row.case.number)),
    column("kind", Type::Word(&["study", "story"]), "`study`: case study with authors and institutions; `story`: case story, shorter", |row| row.case.kind.id().to_owned()),
    column("title_en", Type::String, "Title in English", |row| text(&row.case.title, Locale::En)),
    column("title_es", Type::String, "Title in Spanish", |row| text(&row.case.title, Locale::Es)),
    column("countries", Type::List, "Participating countries (ISO 3166-1 alpha-2), whatever their role", |row| list(&record::codes(&row.case.countries()))),
    column("providers", Type::List, "Countries that share their experience (ISO 3166-1 alpha-2), where the source says so", |row| role(row, Role::Provider)),
    column("recipients", Type::List, "Countries that receive the experience (ISO 3166-1 alpha-2), where the source says so", |row| role(row, Role::Recipient)),
    column("partners", Type::List, "Countries that take part on equal terms or facilitate (ISO 3166-1 alpha-2), where the source says so", |row| role(row, Role::Partner)),
    column("institutions", Type::List, "Institutions behind the study", |row| list(&row.case.institutions)),
    column("authors", Type::List, "Authors of the study", |row| list(&row.case.authors)),
    column("support", Type::List, "Named by the source in \"with support of\"", |row| list(&row.case.support)),
    column("implementers", Type::List, "Bodies that carried the cooperation out", |row| list(&row.case.implementers)),
    column("modality", Type::Word(&["bilateral", "triangular", "regional"]), "Form of the cooperation, where the source says so", |row| row.case.modality.map_or("", |modality| modality.id()).to_owned()),
    column("sectors", Type::List, "Sectors, by identifier in the catalogue's vocabulary", |row| list(&slugs(row.case))),
    column("year_start", Type::Year, "First year of the cooperation", |row| optional(row.case.years.map(|years| years.start.number()))),
    column("year_end", Type::Year, "Last year of the cooperation; empty where it is not known or still running", |row| optional(row.case.years.and_then(|years| years.end).map(|year| year.number()))),
    column("budget_en", Type::String, "Budget in English, as the source states it", |row| row.case.budget.as_ref().map_or_else(String::new, |budget| text(budget, Locale::En))),
    column("budget_es", Type::String, "Budget in Spanish, as the source states it", |row| row.case.budget.as_ref().map_or_else(String::new, |budget| text(budget, Locale::Es))),
    column("summary_en", Type::Paragraphs, "Summary in English", |row| paragraphs(Some(&row.case.summary), Locale::En)),
    column("summary_es", Type::Paragraphs, "Summary in Spanish", |row| paragraphs(Some(&row.case.summary), Locale::Es)),
    column("lessons_en", Type::Paragraphs, "Lessons in English", |row| paragraphs(row.case.lessons.as_ref(), Locale::En)),
    column("lessons_es", Type::Paragraphs, "Lessons in Spanish", |row| paragraphs(row.case.lessons.as_ref(), Locale::Es)),
    column("source_title", Type::String, "Title of the source of these facts", |row| source(row, |source| source.title.clone())),
    column("publisher", Type::String, "Publisher of the source", |row| source(row, |source| source.publisher.clone().unwrap_or_default())),
    column("year", Type::Year, "Year in which the source was published", |row| source(row, |source| optional(source.year.map(|year| year.number())))),
    column("href", Type::Uri, "Address of the source", |row| source(row, |source| source.href.as_ref().map_or_else(String::new, |href| head::absolute(href, row.base)))),
    column("evidence", Type::Word(&["page", "excerpt", "title-only"]), "How much of the source was read: `page`: all of it; `excerpt`: its beginning; `title-only`: title page or credits", |row| row.case.evidence.id().to_owned()),
    column("url_en", Type::Uri, "The case's page in English", |row| record::page_url(row.case, Locale::En, row.base)),
    column("url_es", Type::Uri, "The case's page in Spanish", |row| record::page_url(row.case, Locale::Es, row.base)),
];

/// Values in one cell: `;` between them, and a `;` or `\` inside a value behind a `\`.
fn list(values: &[String]) -> String {
    let escaped: Vec<String> = values.iter().map(|value| value.replace('\\', "\\\\").replace(';', "\\;")).collect();
    escaped.join(";")
}

fn slugs(case: &Case) -> Vec<String> {
    case.sectors.iter().map(|sector| sector.as_str().to_owned()).collect()
}

fn role(row: Row, role: Role) -> String {
    list(&record::codes(&record::countries_as(row.case, role)))
}

fn text(text: &Text<String>, locale: Locale) -> String {
    text.in_locale(locale).cloned().unwrap_or_default()
}

fn paragraphs(texts: Option<&Text<Vec<String>>>, locale: Locale) -> String {
    texts.and_then(|texts| texts.in_locale(locale)).map_or_else(String::new, |paragraphs| paragraphs.join("\n\n"))
}

fn source(row: Row, value: impl FnOnce(&Source) -> String) -> String {
    row.case.source.as_ref().map_or_else(String::new, value)
}

fn optional<T: ToString>(value: Option<T>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use casebook::catalogue::{Evidence, Kind, Modality};

    #[test]
    fn a_list_keeps_its_values_apart() {
        assert_eq!(list(&["a; b".to_owned(), "c\\".to_owned()]), "a\\; b;c\\\\");
        assert_eq!(list(&[]), "");
    }

    #[test]
    fn the_words_of_a_column_are_those_of_the_catalogue() {
        #[track_caller]
        fn check(name: &str, ids: Vec<&str>) {
            let column = COLUMNS.iter().find(|column| column.name == name).unwrap();
            assert!(matches!(column.kind, Type::Word(words) if words == ids), "{name}: {:?}", column.kind);
        }
        check("kind", Kind::ALL.iter().map(|kind| kind.id()).collect());
        check("modality", Modality::ALL.iter().map(|modality| modality.id()).collect());
        check("evidence", Evidence::ALL.iter().map(|evidence| evidence.id()).collect());
    }
}
