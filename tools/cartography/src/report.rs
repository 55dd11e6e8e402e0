//! What a drawing weighs, by part: the visitor on a slow phone pays for it.

use std::{fmt, io::Write as _};

/// Sizes of a map file.
#[derive(Debug, PartialEq)]
pub struct Report {
    /// Each part's name, its bytes and its share after compression.
    pub parts: Vec<Part>,
    /// The whole file.
    pub whole: Part,
}

/// One part of the file.
#[derive(Debug, PartialEq)]
pub struct Part {
    /// The kind of record, with the panel for shapes.
    pub name: String,
    /// Bytes of text.
    pub bytes: usize,
    /// Bytes after Brotli at quality 11, this part alone.
    pub brotli: usize,
}

impl Report {
    /// Measures a map file.
    pub fn new(drawing: &str) -> Report {
        let mut parts: Vec<(String, String)> = Vec::new();
        for line in drawing.lines() {
            let mut fields = line.split('\t');
            let name = match (fields.next(), fields.next()) {
                (Some("shape"), Some(panel)) => format!("shapes of {panel}"),
                _ => "everything else".to_owned(),
            };
            match parts.iter_mut().find(|(known, _)| *known == name) {
                Some((_, text)) => text.extend([line, "\n"]),
                None => parts.push((name, format!("{line}\n"))),
            }
        }
        Report {
            parts: parts.into_iter().map(|(name, text)| Part::measure(name, &text)).collect(),
            whole: Part::measure("whole file".to_owned(), drawing),
        }
    }
}

impl Part {
    fn measure(name: String, text: &str) -> Part {
        Part { name, bytes: text.len(), brotli: brotli(text) }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for part in self.parts.iter().chain([&self.whole]) {
            writeln!(formatter, "{:30} {:6} bytes, {:5} in Brotli", part.name, part.bytes, part.brotli)?;
        }
        Ok(())
    }
}

fn brotli(text: &str) -> usize {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, 11, 22);
    // Writing to memory doesn't fail.
    let _ = writer.write_all(text.as_bytes());
    writer.into_inner().len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_are_measured_by_panel() {
        let report = Report::new("casebook-map\t1\nshape\ta\tBO\tM0 0z\nshape\tb\tBO\tM1 1z\nshape\ta\tPE\tM0 0z\n");
        let sizes: Vec<_> = report.parts.iter().map(|part| (part.name.as_str(), part.bytes)).collect();
        assert_eq!(sizes, [("everything else", 15), ("shapes of a", 34), ("shapes of b", 17)]);
        assert_eq!(report.whole.bytes, 66);
    }
}
