//! A finished file, as catalogues of data describe it: name, size, checksum. It must not read or write one.

use sha2::{Digest, Sha256};

use crate::file;

/// A finished file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataFile {
    /// Its path beside the pages, such as `catalogue.csv`.
    pub path: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// Its SHA-256, 64 hexadecimal digits in lower case.
    pub sha256: String,
}

impl DataFile {
    /// The description of a file with this content.
    pub fn of(path: &str, content: &[u8]) -> DataFile {
        let digest = Sha256::digest(content);
        let sha256 = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        DataFile { path: path.to_owned(), bytes: content.len() as u64, sha256 }
    }

    /// What is inside, in English.
    pub(crate) fn title(&self) -> &'static str {
        match self.path.as_str() {
            file::CSV => "The cases as a table, one row each",
            file::GEOJSON => "The cases as points on a map",
            file::DATA_PACKAGE => "The data package that describes files and columns",
            file::SCHEMA => "The JSON Schema of the catalogue",
            _ => "The catalogue, complete",
        }
    }

    /// Its format, as its name's last part says it.
    pub(crate) fn format(&self) -> &str {
        self.path.rsplit_once('.').map_or("", |(_, extension)| extension)
    }

    /// Its media type (IANA).
    pub(crate) fn media_type(&self) -> &'static str {
        match (self.path.as_str(), self.format()) {
            (file::SCHEMA, _) => "application/schema+json",
            (_, "csv") => "text/csv",
            (_, "geojson") => "application/geo+json",
            _ => "application/json",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_described_by_size_and_checksum() {
        let file = DataFile::of(file::CSV, b"abc");
        assert_eq!((file.bytes, file.media_type(), file.format()), (3, "text/csv", "csv"));
        assert_eq!(file.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
