//! The catalogue in other people's formats: CSV, GeoJSON, Data Package, DCAT.
//!
//! Each function makes one text from a catalogue and the site's address; the same input gives the same bytes. Nothing
//! here writes a file, asks a clock, or knows a page.

mod columns;
mod csv;
mod data_file;
mod datapackage;
mod dcat;
mod formula;
mod geojson;
mod places;
mod record;

pub use crate::csv::csv;
pub use crate::data_file::DataFile;
pub use crate::datapackage::datapackage;
pub use crate::dcat::dcat;
pub use crate::geojson::geojson;
pub use crate::places::point;

/// The file names of the exports, beside the pages.
pub mod file {
    /// One row per case (RFC 4180).
    pub const CSV: &str = "catalogue.csv";
    /// One feature per case (RFC 7946).
    pub const GEOJSON: &str = "catalogue.geojson";
    /// What the files are and what the columns mean (Frictionless Data Package 1).
    pub const DATA_PACKAGE: &str = "datapackage.json";
    /// The entry for catalogues of catalogues (DCAT 3 as JSON-LD).
    pub const DCAT: &str = "catalog.jsonld";
    /// The JSON Schema of `catalogue.json`.
    pub const SCHEMA: &str = "schema.json";
}

#[cfg(test)]
mod fixture;
