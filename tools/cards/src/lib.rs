//! Pictures of cases for links that are shared, and the site's icons.
//!
//! A card is 1200 × 630 pixels in a fixed palette. What all cards share (paper, sea, land) is rendered once by `resvg`;
//! a card is a copy of it, in which countries are filled and glyphs are set. No text of a catalogue becomes part of an
//! SVG or of any other markup: titles are glyphs from the start. It must not read or write files.

mod palette;

mod canvas;

mod text;

mod map;

mod column;

mod case;

mod site;

mod encode;

mod icon;

pub use icon::{apple_touch_icon, icon};

use casebook::{
    catalogue::{Case, Catalogue},
    locale::Locale,
    map::Drawing,
};

use crate::{map::Land, palette::Palette, text::Typesetter};

/// Width of a card, in pixels.
pub const WIDTH: u32 = 1200;

/// Height of a card, in pixels: with the width, the ratio that link previews ask for (1.91 to 1).
pub const HEIGHT: u32 = 630;

/// Draws cards. Made once, used by all threads: the same input gives the same bytes, in any order.
pub struct Painter {
    palette: Palette,
    land: Land,
    typesetter: Typesetter,
}

impl Painter {
    /// Prepares what all cards share.
    ///
    /// # Errors
    /// If the drawing can't be rendered.
    pub fn new(drawing: &Drawing) -> Result<Painter, CardError> {
        let palette = Palette::new();
        Ok(Painter { land: Land::new(drawing, &palette)?, typesetter: Typesetter::new()?, palette })
    }

    /// The card of one case, as a PNG: its kind, number and title, who takes part, and the map.
    ///
    /// # Errors
    /// If the PNG can't be written.
    pub fn case(&self, catalogue: &Catalogue, case: &Case, locale: Locale) -> Result<Vec<u8>, CardError> {
        encode::png(&case::draw(self, catalogue, case, locale), &self.palette)
    }

    /// The card of all other pages, as a PNG: what the collection is, and the map shaded by number of cases.
    ///
    /// # Errors
    /// If the PNG can't be written.
    pub fn site(&self, catalogue: &Catalogue, locale: Locale) -> Result<Vec<u8>, CardError> {
        encode::png(&site::draw(self, catalogue, locale), &self.palette)
    }
}

/// Why there is no picture.
#[derive(Debug, thiserror::Error)]
pub enum CardError {
    /// One of the embedded fonts is no font.
    #[error("expected a TrueType font in `{0}`, but it can't be read; restore it from the repository")]
    Font(&'static str),
    /// The map or the icon is not an SVG.
    #[error("expected {what} as an SVG, but found: {source}; restore the file it is made from")]
    Svg {
        /// Which picture.
        what: &'static str,
        /// What the SVG parser says.
        source: resvg::usvg::Error,
    },
    /// A picture without pixels, or with too many.
    #[error("expected a picture of 1 to 4096 pixels a side, but found {width} × {height}; ask for another size")]
    Size {
        /// Width asked for.
        width: u32,
        /// Height asked for.
        height: u32,
    },
    /// The PNG was not written.
    #[error("expected to write a PNG, but found: {0}; report this as an error of the program")]
    Png(#[from] png::EncodingError),
}
