//! The description of the data files: a Frictionless Data Package, version 1
//! (specs.frictionlessdata.io/data-package). It must not make the files that it describes.

use casebook::{catalogue::Catalogue, head, route::BaseUrl};
use serde::Serialize;

use crate::columns::{COLUMNS, Column, Type};
use crate::{DataFile, file, record};

/// The data package of a site whose data files are `files`; the one named `catalogue.csv` is described column by
/// column (Table Schema 1).
///
/// The licence is named where the catalogue gives an SPDX identifier or an address: a data package has no room for
/// other words.
pub fn datapackage(catalogue: &Catalogue, base: &BaseUrl, files: &[DataFile]) -> String {
    let site = &catalogue.site;
    let package = Package {
        profile: "data-package",
        name: "catalogue",
        title: record::in_english_first(&site.title).unwrap_or("Catalogue"),
        description: record::in_english_first(&site.description),
        homepage: base.as_str(),
        created: head::updated(catalogue).map(|day| day + "T00:00:00Z"),
        licenses: licence(catalogue, base).into_iter().collect(),
        contributors: site.publisher.iter().map(|title| Contributor { title, role: "publisher" }).collect(),
        resources: files.iter().map(resource).collect(),
    };
    // Strings, numbers and lists always serialize.
    serde_json::to_string_pretty(&package).unwrap_or_default() + "\n"
}

#[derive(Serialize)]
struct Package<'a> {
    profile: &'static str,
    name: &'static str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    homepage: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    created: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    licenses: Vec<Licence<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    contributors: Vec<Contributor<'a>>,
    resources: Vec<Resource<'a>>,
}

#[derive(Serialize)]
struct Licence<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
}

#[derive(Serialize)]
struct Contributor<'a> {
    title: &'a str,
    role: &'static str,
}

#[derive(Serialize)]
struct Resource<'a> {
    profile: &'static str,
    name: String,
    title: &'static str,
    path: &'a str,
    format: &'a str,
    mediatype: &'static str,
    encoding: &'static str,
    bytes: u64,
    hash: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    schema: Option<Schema>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Schema {
    fields: Vec<Field>,
    missing_values: [&'static str; 1],
    primary_key: &'static str,
}

#[derive(Serialize)]
struct Field {
    name: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    format: Option<&'static str>,
    description: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    constraints: Option<Constraints>,
}

#[derive(Serialize, Default)]
struct Constraints {
    #[serde(skip_serializing_if = "Option::is_none")]
    required: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unique: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pattern: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    r#enum: Option<&'static [&'static str]>,
}

fn licence<'a>(catalogue: &'a Catalogue, base: &BaseUrl) -> Option<Licence<'a>> {
    let site = &catalogue.site;
    let words = site.licence.as_deref();
    let name = words.filter(|words| record::is_identifier(words));
    let path = site.licence_href.as_ref().map(|href| head::absolute(href, base));
    (name.is_some() || path.is_some()).then_some(Licence { name, path, title: words })
}

fn resource(file: &DataFile) -> Resource<'_> {
    let tabular = file.path == file::CSV;
    Resource {
        profile: if tabular { "tabular-data-resource" } else { "data-resource" },
        name: file.path.to_ascii_lowercase().replace(|c: char| !c.is_ascii_alphanumeric() && c != '.', "-"),
        title: file.title(),
        path: &file.path,
        format: file.format(),
        mediatype: file.media_type(),
        encoding: "utf-8",
        bytes: file.bytes,
        hash: format!("sha256:{}", file.sha256),
        schema: tabular.then(schema),
    }
}

fn schema() -> Schema {
    Schema { fields: COLUMNS.iter().map(field).collect(), missing_values: [""], primary_key: COLUMNS[0].name }
}

fn field(column: &Column) -> Field {
    let (kind, format, how) = match column.kind {
        Type::Integer => ("integer", None, ""),
        Type::Year => ("year", None, ""),
        Type::Uri => ("string", Some("uri"), ""),
        Type::List => ("string", None, ". Values are joined by `;`; a `;` or `\\` inside one stands behind a `\\`"),
        Type::Paragraphs => ("string", None, ". Paragraphs have an empty line between them"),
        Type::Key | Type::Word(_) | Type::String => ("string", None, ""),
    };
    // Where any words can stand, a formula could.
    let defused = match column.kind {
        Type::String | Type::List | Type::Paragraphs => {
            ". An apostrophe stands before what a spreadsheet program would run as a formula"
        }
        _ => "",
    };
    let constraints = match column.kind {
        Type::Key => Some(Constraints {
            required: Some(true),
            unique: Some(true),
            pattern: Some("[a-z0-9]+(-[a-z0-9]+)*"),
            r#enum: None,
        }),
        Type::Word(words) => Some(Constraints { r#enum: Some(words), ..Constraints::default() }),
        _ => None,
    };
    Field {
        name: column.name,
        kind,
        format,
        description: [column.description, how, defused, "."].concat(),
        constraints,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::csv;
    use crate::fixture::{HOSTILE, base, catalogue, hostile};
    use serde_json::{Value, json};

    fn package(catalogue: &Catalogue) -> Value {
        let files =
            [DataFile::of(file::CSV, csv(catalogue, &base()).as_bytes()), DataFile::of("catalogue.json", b"{}")];
        serde_json::from_str(&datapackage(catalogue, &base(), &files)).unwrap()
    }

    #[test]
    fn the_table_is_described_column_by_column() {
        let package = package(&catalogue());
        let table = &package["resources"][0];
        let content = csv(&catalogue(), &base());
        assert_eq!((&table["path"], &table["bytes"]), (&json!("catalogue.csv"), &json!(content.len())));
        assert_eq!(table["hash"], json!(format!("sha256:{}", DataFile::of("a", content.as_bytes()).sha256)));
        let names: Vec<&str> =
            table["schema"]["fields"].as_array().unwrap().iter().filter_map(|field| field["name"].as_str()).collect();
        assert_eq!(names.join(","), content.lines().next().unwrap());
        assert_eq!(table["schema"]["primaryKey"], "slug");
    }

    #[test]
    fn other_files_are_described_without_a_schema() {
        let package = package(&catalogue());
        assert_eq!(package["resources"][1]["name"], "catalogue.json");
        assert_eq!(package["resources"][1]["schema"], Value::Null);
    }

    #[test]
    fn the_package_says_who_publishes_it_and_under_which_licence() {
        let package = package(&catalogue());
        let path = "https://creativecommons.org/licenses/by/4.0/";
        assert_eq!(package["licenses"], json!([{ "name": "CC-BY-4.0", "path": path, "title": "CC-BY-4.0" }]));
        assert_eq!(package["contributors"], json!([{ "title": "The Agency", "role": "publisher" }]));
        assert_eq!(package["created"], "2026-11-24T00:00:00Z");
    }

    #[test]
    fn an_empty_catalogue_has_a_sound_package() {
        let package = package(&Catalogue::default());
        assert_eq!(package["title"], "Catalogue");
        assert!(package["licenses"].is_null() && package["created"].is_null() && package["contributors"].is_null());
    }

    #[test]
    fn hostile_texts_are_only_texts() {
        let package = package(&hostile());
        assert_eq!(package["title"], HOSTILE.concat().trim());
        assert!(package["licenses"].is_null(), "words are no identifier: {}", package["licenses"]);
    }
}
