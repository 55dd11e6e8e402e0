//! The drawing as an SVG, and its pixels, as the site draws it (see `casebook::map`). It must not know which country is
//! filled how. Its colours are those of `styles/component/map_view.css`.

use std::fmt::Write;

use casebook::{
    country::Country,
    map::{Drawing, Leader, Point, Rect, Shape},
};
use resvg::{
    tiny_skia::{Color, Pixmap, Transform},
    usvg::{Options, Tree},
};

use super::MAP_ACROSS;
use crate::{
    CardError,
    canvas::DOWN,
    palette::{Rgb, tone},
};

/// Width of a border, in pixels of the card.
const BORDER: f32 = 0.9;

/// Radius of the dot for land too small to be seen, in units of the view box.
const SPECK: i32 = 14;

/// Radius of the pin of a country beside its land.
const PIN: i32 = 30;

/// The drawing, read as an SVG.
pub struct Picture {
    /// Its pieces, from below.
    pub tree: Tree,
    /// Pixels of the card per unit of the view box.
    pub scale: f32,
}

impl Picture {
    /// The whole drawing with each country in its colour.
    pub fn new(drawing: &Drawing, colour: &dyn Fn(Country) -> Rgb) -> Result<Picture, CardError> {
        let [width, height] = [drawing.width, drawing.height].map(|side| side.max(1) as f32);
        let scale = (MAP_ACROSS as f32 / width).min(DOWN as f32 / height);
        let svg = svg(drawing, BORDER / scale, colour);
        let tree =
            Tree::from_str(&svg, &Options::default()).map_err(|source| CardError::Svg { what: "the map", source })?;
        Ok(Picture { tree, scale })
    }

    /// Whose land a piece of this id is.
    pub fn country(id: &str) -> Option<Country> {
        id.split('-').next().and_then(Country::parse)
    }

    /// The pixels of the card's map.
    pub fn render(&self) -> Result<Pixmap, CardError> {
        let [width, height] = [MAP_ACROSS as u32, DOWN as u32];
        let mut pixmap = Pixmap::new(width, height).ok_or(CardError::Size { width, height })?;
        let [red, green, blue] = tone::SEA;
        pixmap.fill(Color::from_rgba8(red, green, blue, 255));
        resvg::render(&self.tree, Transform::from_scale(self.scale, self.scale), &mut pixmap.as_mut());
        Ok(pixmap)
    }
}

fn svg(drawing: &Drawing, hair: f32, colour: &dyn Fn(Country) -> Rgb) -> String {
    let mut svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="{1}" viewBox="0 0 {0} {1}"><g stroke-linejoin="round">"#,
        drawing.width, drawing.height
    );
    let line = format!(r#"fill="none" stroke="{}" stroke-opacity="0.4" stroke-width="{hair}""#, hex(tone::INK_SOFT));
    for (at, panel) in drawing.panels.iter().enumerate() {
        let inset = at > 0;
        if inset {
            frame(&mut svg, panel.frame, &format!(r#"fill="{}""#, hex(tone::SEA_INSET)));
        }
        let outline = format!(r#"<g stroke="{}" stroke-width="{hair}" paint-order="stroke">"#, hex(tone::PAPER));
        svg.push_str(&outline);
        drawing.shapes_in(at).for_each(|shape| land(&mut svg, at, shape, shape.country.map_or(tone::LAND, colour)));
        svg.push_str("</g>");
        for mark in drawing.marks.iter().filter(|mark| mark.panel == at) {
            dot(&mut svg, mark.country, mark.at, SPECK, colour(mark.country));
        }
        if inset {
            frame(&mut svg, panel.frame, &line);
        }
    }
    for Leader { country, from, to } in &drawing.leaders {
        // Writing to a `String` can't fail.
        let _ = write!(svg, r#"<path d="M{} {}L{} {}" {line}/>"#, from.x, from.y, to.x, to.y);
        dot(&mut svg, *country, *to, PIN, colour(*country));
    }
    svg.push_str("</g></svg>");
    svg
}

fn frame(svg: &mut String, Rect { x, y, width, height }: Rect, paint: &str) {
    let _ = write!(svg, r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="10" {paint}/>"#);
}

/// Only what can stand in a path is written: the map's file comes from outside this program.
fn land(svg: &mut String, panel: usize, shape: &Shape, colour: Rgb) {
    let code = shape.country.as_ref().map_or("", Country::code);
    let _ = write!(svg, r#"<path id="{code}-{panel}" fill="{}" d=""#, hex(colour));
    svg.extend(shape.path.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, ' ' | ',' | '.' | '-' | '+')));
    svg.push_str(r#""/>"#);
}

fn dot(svg: &mut String, country: Country, Point { x, y }: Point, radius: i32, colour: Rgb) {
    let code = country.code();
    let _ = write!(svg, r#"<circle id="{code}-dot" cx="{x}" cy="{y}" r="{radius}" fill="{}"/>"#, hex(colour));
}

fn hex([red, green, blue]: Rgb) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}
