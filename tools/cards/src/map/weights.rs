//! How much of each pixel of the map is whose. The drawing is painted once, piece by piece, but instead of colours each
//! pixel keeps the parts that countries have in it. It must not know colours.

use casebook::country::Country;
use resvg::{
    tiny_skia::{FillRule, Paint, Pixmap, Rect, Transform},
    usvg::{self, Group, Node, PaintOrder},
};

use super::{MAP_ACROSS, drawn::Picture};
use crate::canvas::DOWN;

/// Up to three countries, by index, and their parts of 255; parts of 0 are unused.
pub type Parts = [(u8, u8); 3];

/// The parts of every pixel, in rows of the map.
pub struct Weights {
    pixels: Vec<Parts>,
    scale: f32,
}

/// Where a piece of the drawing lies: pixels of the map.
struct Place {
    left: usize,
    top: usize,
    width: usize,
    height: usize,
}

impl Weights {
    /// The parts of these countries.
    pub fn new(picture: &Picture, countries: &[Country]) -> Weights {
        let mut weights = Weights { pixels: vec![[(0, 0); 3]; MAP_ACROSS * DOWN], scale: picture.scale };
        let owner = |id: &str| {
            let country = Picture::country(id)?;
            countries.binary_search(&country).ok().and_then(|at| u8::try_from(at).ok())
        };
        weights.group(picture.tree.root(), &owner);
        weights
    }

    /// Every pixel's parts, in rows.
    pub fn pixels(&self) -> &[Parts] {
        &self.pixels
    }

    fn group(&mut self, group: &Group, owner: &dyn Fn(&str) -> Option<u8>) {
        for node in group.children() {
            match node {
                Node::Group(group) => self.group(group, owner),
                Node::Path(path) => self.path(path, owner(path.id())),
                // The drawing has neither.
                Node::Image(_) | Node::Text(_) => {}
            }
        }
    }

    fn path(&mut self, path: &usvg::Path, owner: Option<u8>) {
        let stroke_first = path.paint_order() == PaintOrder::StrokeAndFill;
        for is_stroke in [stroke_first, !stroke_first] {
            let bounds = if is_stroke { path.abs_stroke_bounding_box() } else { path.abs_bounding_box() };
            let Some(place) = self.place(bounds) else { continue };
            if let Some(coverage) = self.coverage(path, is_stroke, &place) {
                self.cover(&place, &coverage, owner.filter(|_| !is_stroke));
            }
        }
    }

    /// The pixels that a piece may touch; `None` if it lies outside of the map.
    fn place(&self, bounds: Rect) -> Option<Place> {
        let clamp = |value: f32, most: usize| value.clamp(0.0, most as f32) as usize;
        let left = clamp((bounds.left() * self.scale).floor() - 1.0, MAP_ACROSS);
        let top = clamp((bounds.top() * self.scale).floor() - 1.0, DOWN);
        let width = clamp((bounds.right() * self.scale).ceil() + 1.0, MAP_ACROSS).saturating_sub(left);
        let height = clamp((bounds.bottom() * self.scale).ceil() + 1.0, DOWN).saturating_sub(top);
        (width > 0 && height > 0).then_some(Place { left, top, width, height })
    }

    /// How much of each pixel there the fill or the stroke covers; `None` if there is none.
    fn coverage(&self, path: &usvg::Path, is_stroke: bool, place: &Place) -> Option<Pixmap> {
        let mut pixmap = Pixmap::new(place.width as u32, place.height as u32)?;
        let transform = Transform::from_scale(self.scale, self.scale)
            .post_translate(-(place.left as f32), -(place.top as f32))
            .pre_concat(path.abs_transform());
        let mut paint = Paint { anti_alias: true, ..Paint::default() };
        if is_stroke {
            let stroke = path.stroke()?;
            paint.set_color_rgba8(0, 0, 0, stroke.opacity().to_u8());
            pixmap.stroke_path(path.data(), &paint, &stroke.to_tiny_skia(), transform, None);
        } else {
            let fill = path.fill()?;
            paint.set_color_rgba8(0, 0, 0, fill.opacity().to_u8());
            pixmap.fill_path(path.data(), &paint, FillRule::Winding, transform, None);
        }
        Some(pixmap)
    }

    /// What is covered loses its part; the owner of what covers it gains it.
    fn cover(&mut self, place: &Place, coverage: &Pixmap, owner: Option<u8>) {
        let rows = coverage.pixels().chunks_exact(place.width).enumerate();
        for (row, line) in rows {
            let start = (place.top + row) * MAP_ACROSS + place.left;
            let pixels = self.pixels[start..start + place.width].iter_mut().zip(line);
            for (parts, cover) in pixels.map(|(parts, pixel)| (parts, pixel.alpha())).filter(|(_, cover)| *cover > 0) {
                parts.iter_mut().for_each(|(_, part)| *part = scaled(*part, 255 - cover));
                if let Some(owner) = owner {
                    gain(parts, owner, cover);
                }
            }
        }
    }
}

/// A part of a part, both of 255.
fn scaled(part: u8, of: u8) -> u8 {
    ((u16::from(part) * u16::from(of) + 127) / 255) as u8
}

/// Adds to a country's part. The least part makes room: of four countries in one pixel the smallest is not seen.
fn gain(parts: &mut Parts, owner: u8, gained: u8) {
    if let Some((_, part)) = parts.iter_mut().find(|(country, part)| *country == owner && *part > 0) {
        *part = part.saturating_add(gained);
    } else if let Some(least) = parts.iter_mut().min_by_key(|(_, part)| *part).filter(|(_, part)| *part < gained) {
        *least = (owner, gained);
    }
}
