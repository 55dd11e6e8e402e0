//! Reads the map's file. It must not panic, whatever the text says.

use std::{fmt, str::Split};

use super::{Drawing, Leader, Mark, Panel, Point, Rect, Shape, Target};
use crate::country::Country;

/// Why a text is not a map of format 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapError {
    /// The line, counted from 1.
    pub line: usize,
    /// What should be there.
    pub expected: &'static str,
    /// What is there instead.
    pub found: Box<str>,
}

impl fmt::Display for MapError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let MapError { line, expected, found } = self;
        write!(
            formatter,
            "map, line {line}: expected {expected}, but found `{found}`; draw it anew with `cargo xtask map`"
        )
    }
}

impl std::error::Error for MapError {}

/// The drawing of a map file.
///
/// # Errors
/// At the first line that isn't as the format says; the error names it.
pub fn parse(text: &str) -> Result<Drawing, MapError> {
    let mut drawing = Drawing {
        width: 0,
        height: 0,
        panels: Vec::new(),
        legends: Vec::new(),
        targets: Vec::new(),
        leaders: Vec::new(),
        marks: Vec::new(),
        shapes: Vec::new(),
    };
    for (index, line) in text.split('\n').enumerate() {
        let mut record = Record { line: index + 1, fields: line.trim_end_matches('\r').split('\t') };
        match (index, record.text()) {
            (0, kind) => record.head(kind, &mut drawing)?,
            (_, "panel") => drawing.panels.push(record.panel()?),
            (_, "legend") => drawing.legends.push(record.rect()?),
            (_, "country") => drawing.targets.push(record.target(&drawing.panels)?),
            (_, "leader") => drawing.leaders.push(record.leader()?),
            (_, "mark") => drawing.marks.push(record.mark(&drawing.panels)?),
            (_, "shape") => drawing.shapes.push(record.shape(&drawing.panels)?),
            _ => {}
        }
    }
    Ok(drawing)
}

/// One line; each call takes the next field.
struct Record<'a> {
    line: usize,
    fields: Split<'a, char>,
}

impl<'a> Record<'a> {
    fn head(&mut self, kind: &str, drawing: &mut Drawing) -> Result<(), MapError> {
        if kind != "casebook-map" {
            return self.fail("`casebook-map`", kind);
        }
        match self.text() {
            "1" => {}
            other => return self.fail("format `1`", other),
        }
        drawing.width = self.number()?;
        drawing.height = self.number()?;
        Ok(())
    }

    fn panel(&mut self) -> Result<Panel, MapError> {
        Ok(Panel { id: self.text().into(), frame: self.rect()?, scale: self.number()?, label: self.rect()? })
    }

    fn target(&mut self, panels: &[Panel]) -> Result<Target, MapError> {
        Ok(Target {
            country: self.country()?,
            panel: self.panel_index(panels)?,
            anchor: self.point()?,
            centre: self.point()?,
            radius: self.number()?,
        })
    }

    fn leader(&mut self) -> Result<Leader, MapError> {
        Ok(Leader { country: self.country()?, from: self.point()?, to: self.point()? })
    }

    fn mark(&mut self, panels: &[Panel]) -> Result<Mark, MapError> {
        Ok(Mark { panel: self.panel_index(panels)?, country: self.country()?, at: self.point()? })
    }

    fn shape(&mut self, panels: &[Panel]) -> Result<Shape, MapError> {
        let panel = self.panel_index(panels)?;
        let country = Country::parse(self.text());
        match self.text() {
            "" => self.fail("a path", ""),
            path => Ok(Shape { panel, country, path: path.into() }),
        }
    }

    fn panel_index(&mut self, panels: &[Panel]) -> Result<usize, MapError> {
        let id = self.text();
        match panels.iter().position(|panel| *panel.id == *id) {
            Some(index) => Ok(index),
            None => self.fail("the id of a panel above", id),
        }
    }

    fn country(&mut self) -> Result<Country, MapError> {
        let code = self.text();
        Country::parse(code).map_or_else(|| self.fail("a country's code of two capitals", code), Ok)
    }

    fn rect(&mut self) -> Result<Rect, MapError> {
        Ok(Rect { x: self.number()?, y: self.number()?, width: self.number()?, height: self.number()? })
    }

    fn point(&mut self) -> Result<Point, MapError> {
        Ok(Point { x: self.number()?, y: self.number()? })
    }

    fn number(&mut self) -> Result<i32, MapError> {
        let text = self.text();
        text.parse().or_else(|_| self.fail("a whole number", text))
    }

    /// The next field; empty at the end of the line.
    fn text(&mut self) -> &'a str {
        self.fields.next().unwrap_or_default()
    }

    fn fail<T>(&self, expected: &'static str, found: &str) -> Result<T, MapError> {
        Err(MapError { line: self.line, expected, found: found.into() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "casebook-map\t1\t640\t720\n";
    const PANEL: &str = "panel\tmain\t0\t0\t640\t720\t14\t1\t2\t3\t4\n";

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let error = parse(text).unwrap_err().to_string();
        assert_eq!(error, format!("map, {expected}; draw it anew with `cargo xtask map`"));
    }

    #[test]
    fn every_kind_of_record_is_read() {
        let drawing = parse(&format!(
            "{HEAD}{PANEL}legend\t5\t6\t7\t8\ncountry\tBR\tmain\t1\t2\t3\t4\t5\nleader\tBR\t1\t2\t3\t-4\n\
             mark\tmain\tBR\t9\t8\nshape\tmain\tBR\tM1 2h3v4z\r\nshape\tmain\t-\tM0 0h1v1z\nshape\tmain\t??\tM0 0h1v1z\n"
        ))
        .unwrap();
        assert_eq!((drawing.width, drawing.height, drawing.panels.len()), (640, 720, 1));
        assert_eq!(drawing.legends, [Rect { x: 5, y: 6, width: 7, height: 8 }]);
        assert_eq!(drawing.targets[0].radius, 5);
        assert_eq!(drawing.leaders[0].to, Point { x: 3, y: -4 });
        assert_eq!(drawing.marks[0].at, Point { x: 9, y: 8 });
        let shapes: Vec<_> = drawing.shapes.iter().map(|s| (s.country.is_some(), &*s.path)).collect();
        assert_eq!(shapes, [(true, "M1 2h3v4z"), (false, "M0 0h1v1z"), (false, "M0 0h1v1z")]);
    }

    #[test]
    fn records_of_an_unknown_kind_are_skipped() {
        assert_eq!(parse(&format!("{HEAD}\nriver\tmain\tM0 0\n")).unwrap().shapes, []);
    }

    #[test]
    fn errors_name_the_line_and_what_is_wrong() {
        check("", "line 1: expected `casebook-map`, but found ``");
        check("<!doctype html>", "line 1: expected `casebook-map`, but found `<!doctype html>`");
        check("casebook-map\t2\t1\t1", "line 1: expected format `1`, but found `2`");
        check("casebook-map\t1\t640", "line 1: expected a whole number, but found ``");
        check(&format!("{HEAD}legend\t1\t2\t3\tx"), "line 2: expected a whole number, but found `x`");
        check(&format!("{HEAD}shape\tmain\tBR\tM0 0z"), "line 2: expected the id of a panel above, but found `main`");
        check(&format!("{HEAD}{PANEL}shape\tmain\tBR"), "line 3: expected a path, but found ``");
        check(
            &format!("{HEAD}leader\tbr\t1\t2\t3\t4"),
            "line 2: expected a country's code of two capitals, but found `br`",
        );
    }

    #[test]
    fn a_file_cut_anywhere_is_read_or_refused_but_never_panics() {
        let text = format!("{HEAD}{PANEL}country\tBR\tmain\t1\t2\t3\t4\t5\nshape\tmain\tBR\tM1 2h3v4z\n");
        let refused = (0..text.len()).filter(|end| parse(&text[..*end]).is_err()).count();
        assert!(refused > HEAD.len() / 2, "{refused}");
    }
}
