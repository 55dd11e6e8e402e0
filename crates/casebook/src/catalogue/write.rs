//! A catalogue back to JSON of format 1: the inverse of [`super::read`], for tools. The browser never writes one, so it
//! must not be called there, where it would cost bytes.
//!
//! What was not read is not written: `site.locales`, which only says what to check, and whatever had to be left out.

use super::{Case, Catalogue, Date, Download, Href, Participant, Site, Slug, Source, Text, Years, schema::FORMAT};
use crate::{
    country::Country,
    json::write::{Json, Member, Object},
    locale::Locale,
};

/// Everything but the cases.
pub fn head(catalogue: &Catalogue) -> Object {
    let sectors = catalogue.sectors.iter();
    Object::new()
        .with("format", FORMAT.unsigned_abs())
        .with("updated", catalogue.updated.map(date))
        .with("site", site(&catalogue.site))
        .with(
            "sectors",
            list(sectors.map(|sector| Object::new().with("id", sector.id.as_str()).with("label", text(&sector.label)))),
        )
        .with("names", names(&catalogue.names))
}

/// A case.
pub fn case(case: &Case) -> Object {
    Object::new()
        .with("slug", case.slug.as_str())
        .with("number", case.number.map(u64::from))
        .with("kind", case.kind.id())
        .with("title", text(&case.title))
        .with("official_title", case.official_title.as_ref())
        .with("participants", list(case.participants.iter().map(participant)))
        .with("implementers", list(&case.implementers))
        .with("institutions", list(&case.institutions))
        .with("authors", list(&case.authors))
        .with("support", list(&case.support))
        .with("modality", case.modality.map(|modality| modality.id()))
        .with("sectors", list(case.sectors.iter().map(Slug::as_str)))
        .with("years", case.years.map(years))
        .with("budget", case.budget.as_ref().and_then(text))
        .with("summary", paragraphs(&case.summary))
        .with("lessons", case.lessons.as_ref().and_then(paragraphs))
        .with("downloads", list(case.downloads.iter().map(download)))
        .with("source", case.source.as_ref().map(source))
        .with("evidence", case.evidence.id())
        .with("related", list(case.related.iter().map(Slug::as_str)))
}

/// The whole file, as one text: for tests and small catalogues.
pub fn catalogue(catalogue: &Catalogue) -> String {
    let cases: Vec<Json> = catalogue.cases.iter().map(|it| case(it).into()).collect();
    // A file without cases still says so.
    head(catalogue).with("cases", Json::List(cases)).to_string()
}

fn site(site: &Site) -> Object {
    Object::new()
        .with("title", text(&site.title))
        .with("description", text(&site.description))
        .with("publisher", site.publisher.as_ref())
        .with("licence", site.licence.as_ref())
        .with("licence_href", site.licence_href.as_ref().map(Href::as_str))
        .with("base_url", site.base_url.as_ref().map(Href::as_str))
        .with("default_locale", site.default_locale.map(Locale::tag))
}

fn names(names: &[(Country, Text<String>)]) -> Option<Object> {
    let named =
        |object: Object, (country, name): &(Country, Text<String>)| object.with(country.lasting_code(), text(name));
    (!names.is_empty()).then(|| names.iter().fold(Object::new(), named))
}

fn participant(participant: &Participant) -> Object {
    Object::new().with("country", participant.country.code()).with("role", participant.role.map(|role| role.id()))
}

fn years(years: Years) -> Object {
    let number = |year: super::Year| u64::from(year.number());
    Object::new().with("start", number(years.start)).with("end", years.end.map(number))
}

fn download(download: &Download) -> Object {
    Object::new()
        .with("kind", download.kind.id())
        .with("language", download.language.as_ref().map(super::LanguageTag::as_str))
        .with("href", download.href.as_ref().map(Href::as_str))
        .with("format", download.format.as_ref())
        .with("bytes", download.bytes)
}

fn source(source: &Source) -> Object {
    Object::new()
        .with("title", &source.title)
        .with("publisher", source.publisher.as_ref())
        .with("year", source.year.map(|year| u64::from(year.number())))
        .with("href", source.href.as_ref().map(Href::as_str))
        .with("note", source.note.as_ref().and_then(text))
}

fn date(date: Date) -> String {
    let (year, month, day) = date.parts();
    format!("{year:04}-{month:02}-{day:02}")
}

/// `None` where no language has anything.
fn text(text: &Text<String>) -> Option<Object> {
    per_locale(text, |text| text.into())
}

fn paragraphs(text: &Text<Vec<String>>) -> Option<Object> {
    per_locale(text, |paragraphs| list(paragraphs))
}

fn per_locale<T>(text: &Text<T>, value: impl Fn(&T) -> Member) -> Option<Object> {
    let in_locale = |object: Object, locale: Locale| match text.in_locale(locale) {
        Some(it) => object.with(locale.tag(), value(it)),
        None => object,
    };
    text.get(Locale::En).map(|_| Locale::ALL.into_iter().fold(Object::new(), in_locale))
}

fn list<T: Into<Json>>(values: impl IntoIterator<Item = T>) -> Member {
    values.into_iter().collect::<Vec<T>>().into()
}
