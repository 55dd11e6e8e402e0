//! How far the map's drawing has come, which the state keeps and the map shows.

use std::sync::Arc;

use casebook::map::Drawing;

/// How far the map's drawing has come, and how it gets onto the page.
#[derive(Clone, Debug, Default)]
pub enum MapDrawing {
    /// Under way: its place is kept free.
    #[default]
    Waiting,
    /// Not to be had.
    Failed,
    /// Its shapes are part of the page.
    Inline(Arc<Drawing>),
    /// Its shapes are referred to by the address of an SVG file that has them: a written page stays small.
    Linked(Arc<Drawing>, Arc<str>),
}
