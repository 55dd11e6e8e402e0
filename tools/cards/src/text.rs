//! Setting text: shaping, measuring, breaking lines, stamping glyphs. It must not know what is said.

mod block;
mod clean;
mod face;
mod outline;
mod shaped;

use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

pub use block::{Block, Room};
pub use clean::clean;
pub use face::FaceName;

use self::{
    face::Face,
    shaped::{Glyph, Line, Piece},
};
use crate::{
    CardError,
    canvas::{Canvas, Coverage},
    palette::{self, Ink},
};

/// Places between two pixels at which a glyph can stand.
const PHASES: i32 = 4;

/// How a text is set.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// In which font.
    pub face: FaceName,
    /// Pixels per em.
    pub size: u16,
    /// In which colour.
    pub ink: Ink,
}

/// A glyph's picture: font, size, glyph, and where between two pixels.
type Key = (FaceName, u16, u32, i32);

/// The fonts, and the glyphs drawn so far: no more than the fonts have in the few sizes of a card.
pub struct Typesetter {
    faces: Vec<Face>,
    drawn: RwLock<HashMap<Key, Arc<Coverage>>>,
}

impl Typesetter {
    /// Reads the fonts.
    pub fn new() -> Result<Typesetter, CardError> {
        let faces = FaceName::ALL.into_iter().map(Face::new).collect::<Result<_, _>>()?;
        Ok(Typesetter { faces, drawn: RwLock::default() })
    }

    /// The text in glyphs, cut where a line may break. Hidden characters and those without a glyph are gone.
    pub fn pieces(&self, face: FaceName, text: &str) -> Vec<Piece> {
        shaped::pieces(self.face(face), text)
    }

    /// How wide a text is on one line, in pixels.
    pub fn width(&self, style: Style, text: &str) -> f32 {
        Line::of(&self.pieces(style.face, text)).width * f32::from(style.size)
    }

    /// Sets a text on one line and gives its width; what is wider than `room` pixels ends in an ellipsis.
    pub fn set(&self, canvas: &mut Canvas, style: Style, x: i32, baseline: i32, text: &str, room: f32) -> f32 {
        let pieces = self.pieces(style.face, text);
        let line = block::cut(&pieces, room / f32::from(style.size), &self.ellipsis(style.face));
        self.set_line(canvas, style, x, baseline, &line);
        line.width * f32::from(style.size)
    }

    /// Sets lines below one another, from the first one's baseline.
    pub fn set_block(&self, canvas: &mut Canvas, style: Style, x: i32, baseline: i32, block: &Block) {
        let style = Style { size: block.size, ..style };
        for (at, line) in block.lines.iter().enumerate() {
            self.set_line(canvas, style, x, baseline + at as i32 * block.leading, line);
        }
    }

    /// A text in the largest size in which it has room, its lines balanced.
    pub fn fit(&self, face: FaceName, text: &str, room: &Room) -> Block {
        block::fit(&self.pieces(face, text), room, &self.ellipsis(face))
    }

    fn ellipsis(&self, face: FaceName) -> Line {
        Line::of(&self.pieces(face, "…"))
    }

    /// The first glyph's ink begins at `x`, so that lines of all sizes are flush for the eye.
    fn set_line(&self, canvas: &mut Canvas, style: Style, x: i32, baseline: i32, line: &Line) {
        let bearing = line.glyphs.first().map_or(0, |first| self.picture((style.face, style.size, first.id, 0)).left);
        let x = x - bearing;
        for Glyph { id, x: right, y: up } in &line.glyphs {
            let size = f32::from(style.size);
            let place = ((x as f32 + right * size) * PHASES as f32).round() as i32;
            let [pixel, phase] = [place.div_euclid(PHASES), place.rem_euclid(PHASES)];
            let picture = self.picture((style.face, style.size, *id, phase));
            let baseline = baseline - (up * size).round() as i32;
            canvas.stamp(&picture, pixel, baseline, |coverage| palette::shade(style.ink, coverage));
        }
    }

    /// A glyph's picture, drawn when it is first needed; it depends on nothing but its key.
    fn picture(&self, key: Key) -> Arc<Coverage> {
        if let Some(drawn) = self.drawn.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Arc::clone(drawn);
        }
        let (face, size, glyph, phase) = key;
        let shift = phase as f32 / PHASES as f32;
        let picture = Arc::new(outline::coverage(self.face(face), f32::from(size), glyph, shift));
        self.drawn.write().unwrap_or_else(PoisonError::into_inner).insert(key, Arc::clone(&picture));
        picture
    }

    fn face(&self, name: FaceName) -> &Face {
        &self.faces[name as usize]
    }
}
