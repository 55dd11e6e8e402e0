//! What a drawing weighs, by part: the visitor on a slow phone pays for it.

use std::{fmt, io::Write as _};

use casebook::map::Drawing;

use crate::{Error, write};

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
    /// Which list, with the panel for shapes.
    pub name: String,
    /// Bytes of text.
    pub bytes: usize,
    /// Bytes after Brotli at quality 11, this part alone.
    pub brotli: usize,
}

impl Report {
    /// Measures the file of a drawing.
    ///
    /// # Errors
    /// When the drawing can't be written.
    pub fn new(drawing: &Drawing) -> Result<Report, Error> {
        let without_shapes = write::text(&Drawing { shapes: Vec::new(), ..drawing.clone() })?;
        let mut parts = vec![Part::measure("everything else".to_owned(), &without_shapes)];
        for (index, panel) in drawing.panels.iter().enumerate() {
            let shapes = write::lines(drawing.shapes_in(index))?;
            parts.push(Part::measure(format!("shapes of {}", panel.id), &shapes));
        }
        Ok(Report { parts, whole: Part::measure("whole file".to_owned(), &write::text(drawing)?) })
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
    use casebook::map::{Panel, Rect, Shape};

    const NOWHERE: Rect = Rect { x: 0, y: 0, width: 0, height: 0 };

    #[test]
    fn shapes_are_measured_by_panel() {
        let shape = |panel, path: &str| Shape { panel, country: None, path: path.into() };
        let panel = |id: &str| Panel { id: id.into(), frame: NOWHERE, scale: 14, label: NOWHERE };
        let report = Report::new(&Drawing {
            width: 1,
            height: 1,
            panels: vec![panel("a"), panel("b")],
            legends: Vec::new(),
            targets: Vec::new(),
            leaders: Vec::new(),
            marks: Vec::new(),
            shapes: vec![shape(0, "M0 0z"), shape(1, "M10 10z"), shape(0, "M0 0z")],
        })
        .unwrap();
        let sizes: Vec<_> = report.parts.iter().map(|part| (part.name.as_str(), part.bytes)).collect();
        assert_eq!(sizes, [("everything else", 326), ("shapes of a", 85), ("shapes of b", 44)]);
        // A comma more, between the two panels.
        assert_eq!(report.whole.bytes, 326 + 85 + 1 + 44);
    }
}
