//! The drawing of Ibero-America as data: what `public/map.tsv` holds, and questions about it.
//! It must not draw anything, choose colours or know words; `tools/cartography` makes the file.
//!
//! # The file, format 1
//! UTF-8, one record a line, fields separated by tabs; all numbers are whole units of one view box, y downwards.
//! Records of an unknown kind are skipped, so that a newer file still shows.
//!
//! | record | fields |
//! | --- | --- |
//! | `casebook-map` | format (`1`), width, height; the first line |
//! | `panel` | id, frame (x, y, width, height), units per 1,000 km, room for a name (x, y, width, height) |
//! | `legend` | a rectangle free of land (x, y, width, height) |
//! | `country` | code, panel, anchor (x, y), target (x, y, radius) |
//! | `leader` | code, from (x, y), to (x, y) |
//! | `mark` | panel, code, centre (x, y) |
//! | `shape` | panel, code or `-` for other land, path (`d` of SVG) |
//!
//! Panels come before what refers to them; the first one is the main one, the others lie over it.
//!
//! # How to draw it
//! The main panel's shapes, then for each inset its frame filled as sea and its shapes, then the frames' outlines: an
//! outline covers the seam where shapes are cut. Borders are hairlines in the colour of the sea with
//! `paint-order: stroke`, so that they neither eat small islands nor show along coasts.

mod choropleth;
mod order;
mod parse;
mod sheet;

pub use choropleth::{Choropleth, ClassRange, HIGHEST_CLASS};
pub use order::{Direction, next, reading_order};
pub use parse::{MapError, parse};
pub use sheet::sheet;

use crate::country::Country;

/// A point, in units of the view box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// To the right.
    pub x: i32,
    /// Downwards.
    pub y: i32,
}

/// An upright rectangle, in units of the view box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rect {
    /// Left edge.
    pub x: i32,
    /// Upper edge.
    pub y: i32,
    /// Width.
    pub width: i32,
    /// Height.
    pub height: i32,
}

/// The whole drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// Width of the view box, whose upper left corner is at 0, 0.
    pub width: i32,
    /// Height of the view box.
    pub height: i32,
    /// The maps it consists of; the first is the main one, the others are insets over it.
    pub panels: Vec<Panel>,
    /// Rectangles free of land where a legend can stand; the best one first.
    pub legends: Vec<Rect>,
    /// Where each country that can be chosen is pointed at.
    pub targets: Vec<Target>,
    /// Lines from countries to marks beside them.
    pub leaders: Vec<Leader>,
    /// Places of countries too small to be seen, for a dot of a few pixels.
    pub marks: Vec<Mark>,
    /// All land; one entry per panel and country.
    pub shapes: Vec<Shape>,
}

/// One map of the drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Panel {
    /// Its name: `americas`, `greater-antilles`, `central-america`, `iberia`, `azores`, `madeira` or `canaries`.
    pub id: Box<str>,
    /// Where it lies.
    pub frame: Rect,
    /// Units per thousand kilometres, for a scale bar.
    pub scale: i32,
    /// Room for its name, free of land.
    pub label: Rect,
}

/// Where a country is pointed at: everything in it belongs to the country, over whatever shape lies below.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    /// The country.
    pub country: Country,
    /// Index of the panel that shows it best.
    pub panel: usize,
    /// A point well inside its shape there, for a number or a letter.
    pub anchor: Point,
    /// Centre of the circle.
    pub centre: Point,
    /// Radius of the circle: at least 12 CSS px where the drawing is 328 px wide.
    pub radius: i32,
}

/// A line from a country to a mark beside it, for one too small to see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leader {
    /// The country.
    pub country: Country,
    /// The end at the country.
    pub from: Point,
    /// Centre of the mark: at sea, inside the country's target.
    pub to: Point,
}

/// The place of a country that is too small to be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Index of the panel.
    pub panel: usize,
    /// The country.
    pub country: Country,
    /// Its place.
    pub at: Point,
}

/// Land of one country, or other land, in one panel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Index of the panel.
    pub panel: usize,
    /// Whose land it is; `None` for land that isn't told apart.
    pub country: Option<Country>,
    /// The outline, as `d` of an SVG path.
    pub path: Box<str>,
}

impl Drawing {
    /// A country's shapes in all panels, the main panel's first.
    pub fn shapes_of(&self, country: Country) -> impl Iterator<Item = &Shape> {
        self.shapes.iter().filter(move |shape| shape.country == Some(country))
    }

    /// All shapes of one panel.
    pub fn shapes_in(&self, panel: usize) -> impl Iterator<Item = &Shape> {
        self.shapes.iter().filter(move |shape| shape.panel == panel)
    }

    /// Where a country is pointed at; only the 22 of Ibero-America have a target.
    pub fn target(&self, country: Country) -> Option<&Target> {
        self.targets.iter().find(|target| target.country == country)
    }

    /// Whether a country has a shape or a mark: if not, a map has to name it beside the drawing.
    pub fn is_drawn(&self, country: Country) -> bool {
        self.shapes_of(country).next().is_some() || self.marks.iter().any(|mark| mark.country == country)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawing() -> Drawing {
        parse(
            "casebook-map\t1\t100\t120\npanel\tmain\t0\t0\t100\t120\t14\t1\t2\t3\t4\n\
             country\tBR\tmain\t50\t60\t52\t61\t12\nshape\tmain\tBR\tM1 2h3v4z\n",
        )
        .unwrap()
    }

    #[test]
    fn what_has_a_shape_is_drawn() {
        let [brazil, chile] = [crate::country::IBERO_AMERICA[3], crate::country::IBERO_AMERICA[4]];
        assert!(drawing().is_drawn(brazil));
        assert!(!drawing().is_drawn(chile));
        assert_eq!(drawing().shapes_of(brazil).count(), 1);
        assert_eq!(drawing().target(brazil).map(|target| target.centre), Some(Point { x: 52, y: 61 }));
        assert_eq!(drawing().target(chile), None);
    }
}
