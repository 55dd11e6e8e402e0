//! The map of a card: rendered once, then only filled. It must not know cases or words.

mod drawn;
mod land;
mod weights;

pub use land::{Filling, Land};

use crate::canvas::{ACROSS, DOWN};

/// Width of the map, at the card's right edge and over its whole height: the drawing's own shape.
pub const MAP_ACROSS: usize = DOWN * 8 / 9;

/// Where the map begins.
pub const MAP_LEFT: usize = ACROSS - MAP_ACROSS;
