//! The entry for catalogues of catalogues: DCAT 3 (w3.org/TR/vocab-dcat-3) as JSON-LD, with the terms that the
//! European profile DCAT-AP asks for. Its context is inline, so that reading it needs no other file. It must not make
//! the files that it describes.
//!
//! There is no `dct:issued`: a catalogue states the day of its last change and not that of its first publication.

use casebook::{
    catalogue::{Catalogue, Text},
    country::Country,
    head,
    locale::Locale,
    route::{Address, BaseUrl, Page},
};
use serde_json::{Map, Value, json};

use crate::{DataFile, file, places, record};

/// Codes of the European Union's authority tables, which DCAT-AP asks for.
const AUTHORITY: &str = "http://publications.europa.eu/resource/authority/";

/// The catalogue (`dcat:Catalog`) with its one dataset and a distribution for each of `files`.
pub fn dcat(catalogue: &Catalogue, base: &BaseUrl, files: &[DataFile]) -> String {
    let distributions: Vec<Value> = files.iter().map(|file| distribution(catalogue, base, file)).collect();
    let mut dataset = described(catalogue, base, "Dataset", "#dataset");
    dataset.insert("dcat:landingPage".to_owned(), reference(base.as_str()));
    dataset.insert("dcat:theme".to_owned(), reference(&authority("data-theme/INTR")));
    dataset.insert("dcat:distribution".to_owned(), distributions.into());
    extend(&mut dataset, "dcat:keyword", catalogue.sectors.iter().flat_map(|sector| texts(&sector.label)).collect());
    extend(&mut dataset, "dct:spatial", countries(catalogue).iter().map(|its| location(catalogue, *its)).collect());
    extend(&mut dataset, "dct:temporal", period(catalogue).into_iter().collect());
    let mut whole = described(catalogue, base, "Catalog", "#catalog");
    whole.insert("@context".to_owned(), context());
    whole.insert("foaf:homepage".to_owned(), reference(base.as_str()));
    whole.insert("dcat:dataset".to_owned(), dataset.into());
    // Strings, numbers and lists always serialize.
    serde_json::to_string_pretty(&Value::from(whole)).unwrap_or_default() + "\n"
}

fn context() -> Value {
    json!({
        "dcat": "http://www.w3.org/ns/dcat#",
        "dct": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "geo": "http://www.opengis.net/ont/geosparql#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "spdx": "http://spdx.org/rdf/terms#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    })
}

/// What catalogue and dataset have in common.
fn described(catalogue: &Catalogue, base: &BaseUrl, class: &str, fragment: &str) -> Map<String, Value> {
    let site = &catalogue.site;
    let mut node = Map::new();
    node.insert("@id".to_owned(), base.file(&[file::DCAT, fragment].concat()).into());
    node.insert("@type".to_owned(), ["dcat:", class].concat().into());
    extend(&mut node, "dct:title", texts(&site.title));
    extend(&mut node, "dct:description", texts(&site.description));
    extend(&mut node, "dct:publisher", site.publisher.iter().map(|name| agent(name)).collect());
    extend(&mut node, "dct:language", Locale::ALL.map(language).to_vec());
    extend(&mut node, "dct:license", licence(catalogue, base).into_iter().collect());
    extend(&mut node, "dct:modified", head::updated(catalogue).map(|day| typed("date", &day)).into_iter().collect());
    node
}

fn distribution(catalogue: &Catalogue, base: &BaseUrl, file: &DataFile) -> Value {
    let url = base.file(&file.path);
    let mut node = Map::new();
    node.insert("@id".to_owned(), base.file(&format!("{}#{}", file::DCAT, file.path)).into());
    node.insert("@type".to_owned(), "dcat:Distribution".into());
    node.insert("dct:title".to_owned(), json!({ "@value": file.title(), "@language": "en" }));
    node.insert("dcat:accessURL".to_owned(), reference(&about(catalogue, base)));
    node.insert("dcat:downloadURL".to_owned(), reference(&url));
    let media_type = format!("https://www.iana.org/assignments/media-types/{}", file.media_type());
    node.insert("dcat:mediaType".to_owned(), reference(&media_type));
    node.insert("dct:format".to_owned(), reference(&authority(&format!("file-type/{}", file_type(file)))));
    node.insert("dcat:byteSize".to_owned(), typed("nonNegativeInteger", &file.bytes.to_string()));
    node.insert(
        "spdx:checksum".to_owned(),
        json!({
            "@type": "spdx:Checksum",
            "spdx:algorithm": { "@id": "spdx:checksumAlgorithm_sha256" },
            "spdx:checksumValue": typed("hexBinary", &file.sha256),
        }),
    );
    extend(&mut node, "dct:language", Locale::ALL.map(language).to_vec());
    extend(&mut node, "dct:license", licence(catalogue, base).into_iter().collect());
    extend(&mut node, "dct:modified", head::updated(catalogue).map(|day| typed("date", &day)).into_iter().collect());
    node.into()
}

/// The page that tells about the data, in the site's own language.
fn about(catalogue: &Catalogue, base: &BaseUrl) -> String {
    base.page(&Address::of(catalogue.site.default_locale.unwrap_or(Locale::En), Page::About))
}

fn file_type(file: &DataFile) -> &'static str {
    match file.format() {
        "csv" => "CSV",
        "geojson" => "GEOJSON",
        _ => "JSON",
    }
}

/// The licence as the document that DCAT wants: its address, or else its words.
fn licence(catalogue: &Catalogue, base: &BaseUrl) -> Option<Value> {
    let site = &catalogue.site;
    let mut node = Map::new();
    if let Some(href) = &site.licence_href {
        node.insert("@id".to_owned(), head::absolute(href, base).into());
    } else if let Some(words) = site.licence.as_deref().filter(|words| record::is_identifier(words)) {
        node.insert("@id".to_owned(), ["https://spdx.org/licenses/", words].concat().into());
    }
    if let Some(words) = &site.licence {
        node.insert("dct:title".to_owned(), words.as_str().into());
    }
    if node.is_empty() {
        return None;
    }
    node.insert("@type".to_owned(), "dct:LicenseDocument".into());
    Some(node.into())
}

/// Every country that takes part in a case, once, by code.
fn countries(catalogue: &Catalogue) -> Vec<Country> {
    let all = catalogue.cases.iter().flat_map(|case| &case.participants);
    let mut countries: Vec<Country> = all.map(|participant| participant.country).collect();
    countries.sort_unstable();
    countries.dedup();
    countries
}

fn location(catalogue: &Catalogue, country: Country) -> Value {
    let names = Locale::ALL.map(|locale| worded(catalogue.country_name(country, locale), locale));
    let mut node = Map::new();
    node.insert("@type".to_owned(), "dct:Location".into());
    node.insert("dct:identifier".to_owned(), country.code().into());
    node.insert("skos:prefLabel".to_owned(), names.to_vec().into());
    if let Some([lon, lat]) = places::point(country) {
        let point = json!({ "@type": "geo:wktLiteral", "@value": format!("POINT({lon} {lat})") });
        node.insert("dcat:centroid".to_owned(), point);
    }
    node.into()
}

/// From the first year of any case to the last that is stated.
fn period(catalogue: &Catalogue) -> Option<Value> {
    let years = || catalogue.cases.iter().filter_map(|case| case.years);
    let start = years().map(|years| years.start).min()?;
    let end = years().map(|years| years.end.unwrap_or(years.start)).max()?;
    let [start, end] = [start, end].map(|year| typed("gYear", &year.number().to_string()));
    Some(json!({ "@type": "dct:PeriodOfTime", "dcat:startDate": start, "dcat:endDate": end }))
}

fn language(locale: Locale) -> Value {
    reference(&authority(match locale {
        Locale::En => "language/ENG",
        Locale::Es => "language/SPA",
    }))
}

fn agent(name: &str) -> Value {
    json!({ "@type": "foaf:Agent", "foaf:name": name })
}

fn authority(path: &str) -> String {
    [AUTHORITY, path].concat()
}

fn reference(url: &str) -> Value {
    json!({ "@id": url })
}

fn typed(kind: &str, value: &str) -> Value {
    json!({ "@type": format!("xsd:{kind}"), "@value": value })
}

fn worded(text: &str, locale: Locale) -> Value {
    json!({ "@language": locale.tag(), "@value": text })
}

/// A text in each language that has it.
fn texts(text: &Text<String>) -> Vec<Value> {
    Locale::ALL.into_iter().filter_map(|locale| text.in_locale(locale).map(|words| worded(words, locale))).collect()
}

/// Adds a property unless it would be empty.
fn extend(node: &mut Map<String, Value>, property: &str, values: Vec<Value>) {
    if !values.is_empty() {
        node.insert(property.to_owned(), values.into());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{HOSTILE, base, catalogue, hostile};

    fn entry(catalogue: &Catalogue) -> Value {
        let files = [DataFile::of(file::CSV, b"abc"), DataFile::of("catalogue.json", b"{}")];
        serde_json::from_str(&dcat(catalogue, &base(), &files)).unwrap()
    }

    #[test]
    fn a_catalogue_holds_a_dataset_with_a_distribution_per_file() {
        let entry = entry(&catalogue());
        assert_eq!(
            (&entry["@type"], &entry["dcat:dataset"]["@type"]),
            (&json!("dcat:Catalog"), &json!("dcat:Dataset"))
        );
        let table = &entry["dcat:dataset"]["dcat:distribution"][0];
        assert_eq!(table["dcat:downloadURL"]["@id"], "https://example.org/evidence/catalogue.csv");
        assert_eq!(table["dcat:byteSize"]["@value"], "3");
        assert_eq!(table["dct:format"]["@id"], format!("{AUTHORITY}file-type/CSV"));
    }

    #[test]
    fn the_dataset_says_where_when_and_in_which_words() {
        let entry = entry(&catalogue());
        let dataset = &entry["dcat:dataset"];
        let codes: Vec<&str> =
            dataset["dct:spatial"].as_array().unwrap().iter().filter_map(|it| it["dct:identifier"].as_str()).collect();
        assert_eq!(codes, ["AR", "CA", "HT"]);
        assert_eq!(dataset["dct:spatial"][0]["dcat:centroid"]["@value"], "POINT(-64.173 -33.501)");
        let period = &dataset["dct:temporal"][0];
        assert_eq!(
            (&period["dcat:startDate"]["@value"], &period["dcat:endDate"]["@value"]),
            (&json!("1998"), &json!("2011"))
        );
        assert_eq!(dataset["dct:title"][1], json!({ "@language": "es", "@value": "Casos" }));
        assert_eq!(dataset["dct:modified"][0]["@value"], "2026-11-24");
        assert_eq!(dataset["dct:license"][0]["@id"], "https://creativecommons.org/licenses/by/4.0/");
    }

    #[test]
    fn what_is_not_known_is_absent() {
        let entry = entry(&Catalogue::default());
        let dataset = &entry["dcat:dataset"];
        for property in ["dct:title", "dct:publisher", "dct:license", "dct:modified", "dct:spatial", "dct:temporal"] {
            assert!(dataset[property].is_null(), "{property}: {}", dataset[property]);
        }
    }

    #[test]
    fn hostile_texts_are_only_texts() {
        let entry = entry(&hostile());
        let all = HOSTILE.concat();
        assert_eq!(entry["dct:title"][0], json!({ "@language": "en", "@value": all.trim() }));
        // Words, not an identifier: no address is made of them.
        assert_eq!(entry["dct:license"][0], json!({ "@type": "dct:LicenseDocument", "dct:title": all.trim() }));
    }
}
