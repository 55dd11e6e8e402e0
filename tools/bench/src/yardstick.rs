//! What `yardstick.mjs` tells of one index. It must not know which.

use serde::Deserialize;

/// Times in milliseconds, sizes in bytes.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Yardstick {
    /// Making the index.
    pub build: f64,
    /// Reading the catalogue before, where that is a step of its own.
    pub parse: Option<f64>,
    /// Heap and WebAssembly memory that the index takes.
    pub memory: f64,
    /// The index as a file, packed by Brotli (quality 9); 0 where it is never one file.
    pub bytes: f64,
    /// Which questions were asked, by their positions.
    pub places: Vec<usize>,
    /// Each of these.
    pub query: Vec<f64>,
    /// Each with the counts of all facets under it, where there are facets.
    pub facets: Vec<f64>,
    /// How many cases answer each.
    pub found: Vec<usize>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_script_prints_is_read() {
        let line =
            r#"{"parse":null,"build":1.5,"memory":-3,"places":[0],"query":[0.1],"facets":[],"found":[7],"bytes":9}"#;
        let read: Yardstick = serde_json::from_str(line).unwrap();
        assert_eq!((read.build, read.parse, read.found), (1.5, None, vec![7]));
    }
}
