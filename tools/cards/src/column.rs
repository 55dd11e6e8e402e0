//! The column of words at the left of a card: what is the same on the cards of cases and of the site.
//! It must not know cases.

use crate::{
    Painter,
    canvas::Canvas,
    map::MAP_LEFT,
    palette::{Ink, tone},
    text::{FaceName, Style},
};

/// Left edge of all text.
pub const LEFT: i32 = 60;

/// Room for text across.
pub const ACROSS: f32 = (MAP_LEFT as i32 - 2 * LEFT + 16) as f32;

/// Baseline of the last line.
pub const FOOT: i32 = 578;

/// Upper edge of the rule above the last line.
const RULE: usize = 532;

/// The collection's name below a rule.
pub fn foot(painter: &Painter, canvas: &mut Canvas, name: &str) {
    canvas.fill(LEFT as usize, RULE, ACROSS as usize, 2, painter.palette.exact(tone::LINE));
    let style = Style { face: FaceName::SerifBold, size: 26, ink: Ink::Dark };
    painter.typesetter.set(canvas, style, LEFT, FOOT, name, ACROSS);
}
