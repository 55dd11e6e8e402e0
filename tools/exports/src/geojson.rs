//! The cases as points on a map: a GeoJSON `FeatureCollection` (RFC 7946). It must not know where countries are: that
//! is [`crate::places`]'.
//!
//! One feature per case, whose geometry is the points of all its countries. A record so stays one object: it can be
//! filtered, joined and styled by its facts in any geographic program, and a count per country is one grouping away. A
//! feature per country would have to repeat the cases in each, or drop their facts.

use casebook::{
    catalogue::{Case, Catalogue, Role},
    locale::Locale,
    route::BaseUrl,
};
use serde::Serialize;

use crate::{places, record};

/// The feature collection, in the catalogue's order.
///
/// A feature's `id` is the case's slug; its geometry is a `MultiPoint` with a point for each of `countries`, in their
/// order, or null where no point is known. A country whose place is not known (see [`crate::point`]) is among
/// `countries`, after those that have a point. Long texts are left to the catalogue itself.
pub fn geojson(catalogue: &Catalogue, base: &BaseUrl) -> String {
    let collection = FeatureCollection {
        kind: "FeatureCollection",
        features: catalogue.cases.iter().map(|case| feature(case, base)).collect(),
    };
    // Strings, numbers and lists always serialize.
    serde_json::to_string(&collection).unwrap_or_default()
}

#[derive(Serialize)]
struct FeatureCollection<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    features: Vec<Feature<'a>>,
}

#[derive(Serialize)]
struct Feature<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    id: &'a str,
    geometry: Option<Geometry>,
    properties: Properties<'a>,
}

#[derive(Serialize)]
struct Geometry {
    #[serde(rename = "type")]
    kind: &'static str,
    coordinates: Vec<[f64; 2]>,
}

#[derive(Serialize)]
struct Properties<'a> {
    slug: &'a str,
    number: Option<u32>,
    kind: &'static str,
    title_en: Option<&'a str>,
    title_es: Option<&'a str>,
    countries: Vec<String>,
    providers: Vec<String>,
    recipients: Vec<String>,
    partners: Vec<String>,
    institutions: &'a [String],
    authors: &'a [String],
    modality: Option<&'static str>,
    sectors: Vec<&'a str>,
    year_start: Option<u16>,
    year_end: Option<u16>,
    evidence: &'static str,
    url_en: String,
    url_es: String,
}

fn feature<'a>(case: &'a Case, base: &BaseUrl) -> Feature<'a> {
    let (placed, elsewhere): (Vec<_>, Vec<_>) =
        case.countries().into_iter().partition(|country| places::point(*country).is_some());
    let coordinates: Vec<[f64; 2]> = placed.iter().copied().filter_map(places::point).collect();
    let role = |role| record::codes(&record::countries_as(case, role));
    let title = |locale| case.title.in_locale(locale).map(String::as_str);
    Feature {
        kind: "Feature",
        id: case.slug.as_str(),
        geometry: (!coordinates.is_empty()).then_some(Geometry { kind: "MultiPoint", coordinates }),
        properties: Properties {
            slug: case.slug.as_str(),
            number: case.number,
            kind: case.kind.id(),
            title_en: title(Locale::En),
            title_es: title(Locale::Es),
            countries: record::codes(&[placed, elsewhere].concat()),
            providers: role(Role::Provider),
            recipients: role(Role::Recipient),
            partners: role(Role::Partner),
            institutions: &case.institutions,
            authors: &case.authors,
            modality: case.modality.map(|modality| modality.id()),
            sectors: case.sectors.iter().map(|sector| sector.as_str()).collect(),
            year_start: case.years.map(|years| years.start.number()),
            year_end: case.years.and_then(|years| years.end).map(|year| year.number()),
            evidence: case.evidence.id(),
            url_en: record::page_url(case, Locale::En, base),
            url_es: record::page_url(case, Locale::Es, base),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{HOSTILE, base, catalogue, hostile};
    use casebook::catalogue::read;
    use serde_json::{Value, json};

    fn features(catalogue: &Catalogue) -> Vec<Value> {
        let value: Value = serde_json::from_str(&geojson(catalogue, &base())).unwrap();
        assert_eq!(value["type"], "FeatureCollection");
        value["features"].as_array().unwrap().clone()
    }

    #[test]
    fn a_case_is_a_feature_with_a_point_per_country() {
        let features = features(&catalogue());
        let first = &features[0];
        assert_eq!((&first["type"], &first["id"]), (&json!("Feature"), &json!("pro-huerta")));
        let points = json!([[-64.173, -33.501], [-72.224, 19.264], [-101.911, 60.324]]);
        assert_eq!(first["geometry"], json!({ "type": "MultiPoint", "coordinates": points }));
        assert_eq!(first["properties"]["countries"], json!(["AR", "HT", "CA"]));
        assert_eq!(first["properties"]["providers"], json!(["AR", "CA"]));
        assert_eq!(first["properties"]["year_end"], Value::Null);
    }

    #[test]
    fn a_case_without_a_known_place_has_no_geometry() {
        assert_eq!(features(&catalogue())[1]["geometry"], Value::Null);
    }

    #[test]
    fn countries_without_a_point_come_after_those_that_have_one() {
        let text = r#"{ "format": 1, "cases": [{ "slug": "a", "kind": "story", "title": { "en": "A" },
            "participants": [{ "country": "GF" }, { "country": "BR" }], "summary": { "en": ["x"] } }] }"#;
        let features = features(&read(text).unwrap().catalogue);
        assert_eq!(features[0]["properties"]["countries"], json!(["BR", "GF"]));
        assert_eq!(features[0]["geometry"]["coordinates"].as_array().unwrap().len(), 1);
    }

    #[test]
    fn hostile_texts_are_only_texts() {
        let features = features(&hostile());
        let titles: Vec<&str> = features.iter().filter_map(|it| it["properties"]["title_en"].as_str()).collect();
        // Reading trims a text; nothing else may differ.
        assert_eq!(titles, HOSTILE.map(str::trim));
    }
}
