//! The drawing of Ibero-America as data: what `public/map.json` holds, and questions about it.
//! It must not draw anything, choose colours or know words; `tools/cartography` makes the file.
//!
//! # The file
//! The fields of [`Drawing`] as JSON: a country by its code, a panel by its place in the list of panels. All numbers are
//! whole units of one view box, y downwards. Unknown fields are skipped, so that a newer file still shows.
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
pub use parse::{MapError, open, parse};
pub use sheet::sheet;

use serde::{Deserialize, Serialize};

use crate::country::Country;

/// A point, in units of the view box.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Point {
    /// To the right.
    pub x: i32,
    /// Downwards.
    pub y: i32,
}

/// An upright rectangle, in units of the view box.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Leader {
    /// The country.
    pub country: Country,
    /// The end at the country.
    pub from: Point,
    /// Centre of the mark: at sea, inside the country's target.
    pub to: Point,
}

/// The place of a country that is too small to be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Mark {
    /// Index of the panel.
    pub panel: usize,
    /// The country.
    pub country: Country,
    /// Its place.
    pub at: Point,
}

/// Land of one country, or other land, in one panel.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
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
            r#"{"width":100,"height":120,
            "panels":[{"id":"main","frame":{"x":0,"y":0,"width":100,"height":120},"scale":14,
                "label":{"x":1,"y":2,"width":3,"height":4}}],
            "legends":[],
            "targets":[{"country":"BR","panel":0,"anchor":{"x":50,"y":60},"centre":{"x":52,"y":61},"radius":12}],
            "leaders":[],"marks":[],
            "shapes":[{"panel":0,"country":"BR","path":"M1 2h3v4z"}]}"#,
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
