//! A case as it stands in the catalogue's JSON: fields in the format's order, nothing where there is nothing.

use serde::Serialize;

/// A text per language; at least one has it.
#[derive(Serialize)]
pub struct Text<T> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub en: Option<T>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub es: Option<T>,
}

/// A case.
#[derive(Serialize)]
pub struct Case {
    pub slug: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<usize>,
    pub kind: &'static str,
    pub title: Text<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub official_title: Option<String>,
    pub participants: Vec<Participant>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub implementers: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub institutions: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub modality: Option<&'static str>,
    pub sectors: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub years: Option<Years>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub budget: Option<Text<String>>,
    pub summary: Text<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lessons: Option<Text<Vec<String>>>,
    pub downloads: Vec<Download>,
    pub source: Source,
    pub evidence: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<String>,
}

/// A country in a case.
#[derive(Clone, Copy, Serialize)]
pub struct Participant {
    pub country: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<&'static str>,
}

/// First and last year.
#[derive(Serialize)]
pub struct Years {
    pub start: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<usize>,
}

/// A paper, poster or page.
#[derive(Serialize)]
pub struct Download {
    pub kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub href: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bytes: Option<u64>,
}

/// Where a case's facts would come from.
#[derive(Serialize)]
pub struct Source {
    pub title: String,
    pub publisher: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<usize>,
    pub href: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Text<String>>,
}
