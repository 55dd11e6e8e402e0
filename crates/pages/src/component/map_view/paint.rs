//! How a figure is written on the drawing: classes, marks, spoken names. It must not change what is drawn where.
//!
//! The same text is written when a map is made and when a query changes what it shows.

use casebook::figure::{Figure, Fill};

/// Which piece of land: its shape on the drawing decides how it is styled.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Land {
    /// The land itself.
    Area,
    /// A dot for land too small to be seen.
    Speck,
    /// The head of a leader line.
    Pin,
}

impl Land {
    /// Reads it back from an element's classes.
    pub fn of_class(class: &str) -> Land {
        match class.split(' ').nth(1) {
            Some("map-speck") => Land::Speck,
            Some("map-pin") => Land::Pin,
            _ => Land::Area,
        }
    }
}

/// The classes of land: what it is, how it is filled, whether the list is narrowed to it.
pub fn land_class(land: Land, figure: Option<&Figure>) -> String {
    let shape = match land {
        Land::Area => "map-land map-area",
        Land::Speck => "map-land map-speck",
        Land::Pin => "map-land map-pin",
    };
    let fill = match figure.map(|figure| figure.fill) {
        None => "",
        Some(Fill::None) => " map-member",
        Some(Fill::TakesPart) => " map-takes-part",
        Some(Fill::Elsewhere) => " map-elsewhere-land",
        Some(Fill::Class(class)) => {
            [" map-1", " map-2", " map-3", " map-4"].get(class.saturating_sub(1)).copied().unwrap_or("")
        }
    };
    let chosen = if figure.is_some_and(|figure| figure.chosen) { " is-chosen" } else { "" };
    [shape, fill, chosen].concat()
}
