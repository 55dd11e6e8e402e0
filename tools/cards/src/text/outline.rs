//! A glyph's outline, and how much of each pixel it covers. It must not know texts.

use resvg::tiny_skia::{FillRule, Mask, Path, PathBuilder, Transform};
use skrifa::{DrawMemory, GlyphId, ScalerFont, font::glyph::outline::PathSink};

use super::face::Face;
use crate::canvas::Coverage;

/// The picture of a glyph at a size in pixels per em, moved to the right by a part of a pixel; empty where the glyph
/// has no outline, as a space.
pub fn coverage(face: &Face, size: f32, glyph: u32, shift: f32) -> Coverage {
    outline(face, size, glyph).and_then(|path| picture(&path, shift)).unwrap_or_else(empty)
}

fn empty() -> Coverage {
    Coverage { left: 0, top: 0, width: 0, rows: Vec::new() }
}

fn picture(path: &Path, shift: f32) -> Option<Coverage> {
    let bounds = path.bounds();
    let [left, top] = [(bounds.left() + shift).floor(), bounds.top().floor()];
    let [right, bottom] = [(bounds.right() + shift).ceil(), bounds.bottom().ceil()];
    let [width, height] = [(right - left) as u32, (bottom - top) as u32];
    let mut mask = Mask::new(width.max(1), height.max(1))?;
    mask.fill_path(path, FillRule::Winding, true, Transform::from_translate(shift - left, -top));
    Some(Coverage { left: left as i32, top: top as i32, width: mask.width() as usize, rows: mask.take() })
}

fn outline(face: &Face, size: f32, glyph: u32) -> Option<Path> {
    let scaler = ScalerFont::unhinted(face.font.clone(), Some(size));
    let mut pen = Pen(PathBuilder::new());
    scaler.outline(GlyphId::new(glyph))?.draw(DrawMemory::Scratch, &mut pen).ok()?;
    pen.0.finish()
}

/// Fonts count upwards, pictures downwards.
struct Pen(PathBuilder);

impl PathSink for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to(x, -y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to(x, -y);
    }

    fn quad_to(&mut self, cx0: f32, cy0: f32, x: f32, y: f32) {
        self.0.quad_to(cx0, -cy0, x, -y);
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.0.cubic_to(cx0, -cy0, cx1, -cy1, x, -y);
    }

    fn close(&mut self) {
        self.0.close();
    }
}
