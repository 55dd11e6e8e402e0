//! Draws the map: Natural Earth's shapes in, one small file of paths out.
//! It must not know the catalogue, words in any language, or how the site colours the drawing.
//!
//! The work is one sentence, [`draw`]: compose the atlas that was read. Reading order: [`source`] (where the
//! shapes come from), [`topology`] and [`codes`] (reading them), [`layout`] (every choice of the composition),
//! [`projection`], [`simplify`], [`clip`], [`inside`] (geometry, each one small and pure), [`compose`], [`path`] and
//! [`write`] (the file; what is in it is documented at `casebook::map`).

pub mod clip;
pub mod codes;
pub mod compose;
pub mod error;
pub mod geometry;
pub mod inside;
pub mod layout;
pub mod path;
pub mod projection;
pub mod report;
pub mod simplify;
pub mod source;
pub mod topology;
pub mod write;

use std::{fs, path::Path};

use casebook::map::Drawing;
pub use error::Error;
pub use report::Report;

/// Draws the map anew: gets the atlas into `cache` if it isn't there, and writes the drawing to `output`.
///
/// # Errors
/// When npm, a file or the atlas fails; the message says which, and what to do.
pub fn run(cache: &Path, output: &Path) -> Result<Report, Error> {
    let topojson = source::fetch(cache)?;
    let drawing = draw(&topojson, &layout::LAYOUT)?;
    fs::write(output, write::text(&drawing)?).map_err(|cause| Error::file("write", output, cause))?;
    Report::new(&drawing)
}

/// The drawing of an atlas that comes as TopoJSON. The same atlas gives the same drawing.
///
/// # Errors
/// When the atlas can't be read, or lacks a country of the layout.
pub fn draw(topojson: &str, layout: &layout::Layout) -> Result<Drawing, Error> {
    compose::compose(&topology::read(topojson)?, layout)
}
