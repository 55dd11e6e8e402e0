//! The catalogue as a dataset, in the form that dataset search engines ask for
//! (<https://developers.google.com/search/docs/appearance/structured-data/dataset>, <https://schema.org/Dataset>).
//! It must not describe single cases.

use super::terms::{country, interval, licence, organization, part, part_of, text, thing};
use crate::{
    catalogue::Catalogue,
    country::Country,
    head::{dates, mapping::Subject},
    json::write::Object,
    locale::Locale,
    query::Columns,
    route, sentence,
};

/// The files in which the catalogue can be had, with their types (RFC 8259, RFC 4180, RFC 7946).
const DISTRIBUTION: [(&str, &str); 3] = [
    (route::CATALOGUE, "application/json"),
    ("catalogue.csv", "text/csv"),
    ("catalogue.geojson", "application/geo+json"),
];

/// The dataset that the site shows.
pub(super) fn dataset(subject: &Subject) -> Object {
    let site = subject.site;
    let catalogue = site.catalogue;
    let locale = subject.locale();
    let publisher = catalogue.site.publisher.as_ref().map(organization);
    let countries = countries(subject.columns);
    let places: Vec<Object> = countries.iter().map(|(it, _)| country(catalogue, *it, locale)).collect();
    let files = DISTRIBUTION.map(|(file, kind)| {
        part("DataDownload").with("name", file).with("encodingFormat", kind).with("contentUrl", site.base.file(file))
    });
    thing("Dataset")
        .with("@id", site.base.file("#dataset"))
        .with("url", subject.url)
        .with("name", catalogue.site.title.get(locale).map(|title| text(title, locale)))
        .with("description", description(subject, &countries))
        .with("inLanguage", Locale::ALL.map(Locale::tag).to_vec())
        .with("license", licence(site))
        .with("isAccessibleForFree", true)
        .with("creator", publisher.clone())
        .with("publisher", publisher)
        .with("dateModified", dates::updated(catalogue))
        .with("temporalCoverage", subject.columns.all_years().map(|(start, end)| interval(start, Some(end))))
        .with("spatialCoverage", places)
        .with("keywords", sectors(catalogue, locale))
        .with("distribution", files.to_vec())
        .with("isPartOf", part_of(site, locale))
}

/// The site's description and who takes part: dataset search asks for 50 characters at least.
fn description(subject: &Subject, countries: &[(Country, usize)]) -> String {
    let caption = sentence::list_caption(subject.site.catalogue, countries, subject.locale());
    subject.description().into_iter().chain([caption.as_str()]).collect::<Vec<_>>().join(" ")
}

fn countries(columns: &Columns) -> Vec<(Country, usize)> {
    columns.country_counts(&(0..columns.len()).collect::<Vec<_>>())
}

fn sectors(catalogue: &Catalogue, locale: Locale) -> Vec<&str> {
    catalogue.sectors.iter().map(|sector| catalogue.sector_label(&sector.id, locale)).collect()
}
