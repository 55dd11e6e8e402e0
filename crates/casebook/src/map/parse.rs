//! Reads the map's file. It must not panic, whatever the text says.

use std::fmt;

use super::Drawing;
use crate::json::Raw;

/// Why a text is not a drawing.
#[derive(Debug)]
pub enum MapError {
    /// It is not JSON with the fields of a drawing.
    Json(serde_json::Error),
    /// Something lies in a panel that the drawing doesn't have.
    Panel {
        /// The panel's index.
        index: usize,
        /// How many panels there are.
        panels: usize,
    },
    /// A shape has no outline.
    Path {
        /// The shape's index.
        shape: usize,
    },
}

impl fmt::Display for MapError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("map: ")?;
        match self {
            MapError::Json(error) => error.fmt(formatter)?,
            MapError::Panel { index, panels } => {
                write!(formatter, "expected the index of one of {panels} panels, but found `{index}`")?;
            }
            MapError::Path { shape } => write!(formatter, "expected a path in `shapes[{shape}]`, but found ``")?,
        }
        formatter.write_str("; draw it anew with `cargo xtask map`")
    }
}

impl std::error::Error for MapError {}

/// The drawing of a map file, as the site reads it: `None` where [`parse`] says what is wrong.
pub fn open(text: &str) -> Option<Drawing> {
    whole(Raw::parse(text).ok()?.read()?).ok()
}

/// The drawing of a map file, for tools.
///
/// # Errors
/// Where the text isn't JSON with the fields of a drawing, or names a panel that isn't there.
pub fn parse(text: &str) -> Result<Drawing, MapError> {
    whole(serde_json::from_str(text).map_err(MapError::Json)?)
}

/// # Errors
/// Where the drawing names a panel that isn't there, or a shape has no outline.
fn whole(drawing: Drawing) -> Result<Drawing, MapError> {
    let panels = drawing.panels.len();
    let targets = drawing.targets.iter().map(|target| target.panel);
    let marks = drawing.marks.iter().map(|mark| mark.panel);
    let shapes = drawing.shapes.iter().map(|shape| shape.panel);
    if let Some(index) = targets.chain(marks).chain(shapes).find(|index| *index >= panels) {
        return Err(MapError::Panel { index, panels });
    }
    if let Some(shape) = drawing.shapes.iter().position(|shape| shape.path.is_empty()) {
        return Err(MapError::Path { shape });
    }
    Ok(drawing)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::{Point, Rect};

    const TEXT: &str = r#"{"width":640,"height":720,
"panels":[{"id":"main","frame":{"x":0,"y":0,"width":640,"height":720},"scale":14,"label":{"x":1,"y":2,"width":3,"height":4}}],
"legends":[{"x":5,"y":6,"width":7,"height":8}],
"targets":[{"country":"BR","panel":0,"anchor":{"x":1,"y":2},"centre":{"x":3,"y":4},"radius":5}],
"leaders":[{"country":"BR","from":{"x":1,"y":2},"to":{"x":3,"y":-4}}],
"marks":[{"panel":0,"country":"BB","at":{"x":9,"y":8}}],
"shapes":[{"panel":0,"country":"BR","path":"M1 2h3v4z"},{"panel":0,"country":null,"path":"M0 0h1v1z"}]}"#;

    #[track_caller]
    fn check(from: &str, to: &str, expected: &str) {
        assert!(TEXT.contains(from), "`{from}` isn't in the text");
        let text = TEXT.replacen(from, to, 1);
        let error = parse(&text).unwrap_err().to_string();
        assert_eq!(open(&text), None, "{error}");
        assert_eq!(error, format!("map: {expected}; draw it anew with `cargo xtask map`"));
    }

    #[test]
    fn every_part_is_read() {
        let drawing = parse(TEXT).unwrap();
        assert_eq!((drawing.width, drawing.height, drawing.panels.len()), (640, 720, 1));
        assert_eq!(open(TEXT).as_ref(), Some(&drawing));
        assert_eq!(drawing.legends, [Rect { x: 5, y: 6, width: 7, height: 8 }]);
        assert_eq!(drawing.targets[0].radius, 5);
        assert_eq!(drawing.leaders[0].to, Point { x: 3, y: -4 });
        assert_eq!(drawing.marks[0].at, Point { x: 9, y: 8 });
        let shapes: Vec<_> = drawing.shapes.iter().map(|s| (s.country.is_some(), &*s.path)).collect();
        assert_eq!(shapes, [(true, "M1 2h3v4z"), (false, "M0 0h1v1z")]);
    }

    #[test]
    fn what_is_written_is_read_as_the_same() {
        let drawing = parse(TEXT).unwrap();
        assert_eq!(parse(&serde_json::to_string(&drawing).unwrap()).unwrap(), drawing);
    }

    #[test]
    fn unknown_fields_are_skipped() {
        let newer = TEXT.replacen("{", r#"{"rivers":[{"panel":0,"path":"M0 0"}],"#, 1);
        assert_eq!(parse(&newer).unwrap(), parse(TEXT).unwrap());
        assert_eq!(open(&newer), open(TEXT));
    }

    #[test]
    fn errors_name_the_place_and_what_is_wrong() {
        check(TEXT, "<!doctype html>", "expected value at line 1 column 1");
        check(r#""width":640"#, r#""width":"x""#, "invalid type: string \"x\", expected i32 at line 1 column 12");
        check(r#","radius":5"#, "", "missing field `radius` at line 4 column 83");
        check(
            r#""country":"BB""#,
            r#""country":"bb""#,
            "expected a country's two capital letters (ISO 3166-1) at line 6 column 34",
        );
        check(
            r#""country":null"#,
            r#""country":"??""#,
            "expected a country's two capital letters (ISO 3166-1) at line 7 column 81",
        );
    }

    #[test]
    fn a_panel_that_is_not_there_and_a_shape_without_a_path_are_refused() {
        let panel = "expected the index of one of 1 panels, but found `1`";
        check(r#""panel":0,"anchor""#, r#""panel":1,"anchor""#, panel);
        check(r#""panel":0,"country":"BB""#, r#""panel":1,"country":"BB""#, panel);
        check(r#""panel":0,"country":null"#, r#""panel":1,"country":null"#, panel);
        check("M0 0h1v1z", "", "expected a path in `shapes[1]`, but found ``");
    }

    #[test]
    fn a_file_cut_anywhere_is_refused() {
        let is_read = |end: &usize| parse(&TEXT[..*end]).is_ok() || open(&TEXT[..*end]).is_some();
        let read: Vec<usize> = (0..TEXT.len()).filter(is_read).collect();
        assert!(read.is_empty(), "read up to {read:?}");
    }
}
