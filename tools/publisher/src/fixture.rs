//! A built site in small, and a catalogue, for tests.

use std::path::Path;

use crate::release::{Content, Release};

/// The files of the built site.
pub(crate) fn release_files() -> Vec<(String, Content)> {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/release"));
    let entries = std::fs::read_dir(folder).unwrap().map(Result::unwrap);
    entries
        .map(|entry| (entry.file_name().into_string().unwrap(), std::fs::read(entry.path()).unwrap().into()))
        .collect()
}

/// The built site.
pub(crate) fn release() -> Release {
    Release::from_files(release_files()).unwrap()
}

/// A sound catalogue of two cases; both say where they are published.
pub(crate) const CATALOGUE: &str = r#"{
    "format": 1,
    "updated": "2026-01-31",
    "site": {
        "title": { "en": "Cases", "es": "Casos" },
        "description": { "en": "What was done.", "es": "Lo que se hizo." },
        "base_url": "https://example.org/evidence/",
        "default_locale": "es"
    },
    "cases": [
        { "slug": "one", "number": 1, "kind": "study", "evidence": "page", "title": { "en": "One", "es": "Uno" },
          "participants": [{ "country": "BR", "role": "provider" }], "summary": { "en": ["x"], "es": ["x"] } },
        { "slug": "two", "kind": "story", "evidence": "page", "title": { "en": "Two", "es": "Dos" },
          "participants": [{ "country": "HT" }], "summary": { "en": ["y"], "es": ["y"] } }
    ]
}"#;
