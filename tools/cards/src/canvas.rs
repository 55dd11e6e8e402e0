//! The pixels of a card, as places in the palette. It must not know colours.

use crate::{HEIGHT, WIDTH};

/// A card's width, for arithmetic with places.
pub const ACROSS: usize = WIDTH as usize;

/// A card's height.
pub const DOWN: usize = HEIGHT as usize;

/// A card under way.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Canvas {
    pixels: Vec<u8>,
}

/// How much of each pixel a glyph covers.
pub struct Coverage {
    /// From where the pen stands to the left edge, in pixels.
    pub left: i32,
    /// From the baseline to the upper edge, downwards.
    pub top: i32,
    /// Pixels in a row.
    pub width: usize,
    /// Rows of 0 (nothing) to 255 (all).
    pub rows: Vec<u8>,
}

impl Canvas {
    /// Empty paper.
    pub fn new() -> Canvas {
        Canvas { pixels: vec![crate::palette::PAPER; ACROSS * DOWN] }
    }

    /// All pixels, in rows from the upper left.
    pub fn pixels(&self) -> &[u8] {
        &self.pixels
    }

    /// All pixels, to be changed.
    pub fn pixels_mut(&mut self) -> &mut [u8] {
        &mut self.pixels
    }

    /// Fills an upright rectangle; what lies outside the card is left out.
    pub fn fill(&mut self, x: usize, y: usize, width: usize, height: usize, colour: u8) {
        let [left, right] = [x.min(ACROSS), (x + width).min(ACROSS)];
        for row in y..(y + height).min(DOWN) {
            self.pixels[row * ACROSS + left..row * ACROSS + right].fill(colour);
        }
    }

    /// Sets a glyph with the pen at a place of the baseline, in a colour by coverage. Colours of one ink rise with
    /// coverage, so that where glyphs touch the stronger one stays.
    pub fn stamp(&mut self, glyph: &Coverage, x: i32, baseline: i32, shade: impl Fn(u8) -> u8) {
        for (row, line) in glyph.rows.chunks_exact(glyph.width.max(1)).enumerate() {
            let Some(y) = on_card(baseline + glyph.top + row as i32, DOWN) else { continue };
            for (column, &coverage) in line.iter().enumerate().filter(|(_, coverage)| **coverage > 0) {
                let Some(x) = on_card(x + glyph.left + column as i32, ACROSS) else { continue };
                let pixel = &mut self.pixels[y * ACROSS + x];
                *pixel = shade(coverage).max(*pixel);
            }
        }
    }
}

/// A place on the card; `None` outside of it.
fn on_card(place: i32, size: usize) -> Option<usize> {
    usize::try_from(place).ok().filter(|place| *place < size)
}
