//! The map: the drawing, filled by figures, with its sentence, its legend and its table.
//! It must not count or decide: figures say how a country is filled, `href` where it leads.

pub mod land;
pub mod paint;

mod legend;
mod table;

use casebook::{country::Country, figure::Figure, locale::Locale, words::Words};
use maud::{Markup, html};

use crate::view::Drawn;
pub use legend::{LegendKind, legend};

/// What a map shows.
pub struct MapContent<'a> {
    /// The interface's language.
    pub locale: Locale,
    /// The interface's words.
    pub words: &'static Words,
    /// The drawing.
    pub drawing: Drawn<'a>,
    /// Every country with something to say.
    pub figures: Vec<Figure>,
    /// The map as a sentence.
    pub caption: String,
    /// Names of those that take part from outside Ibero-America; empty where there are none.
    pub elsewhere: String,
    /// What the colours and marks mean.
    pub legend: LegendKind,
    /// Where a country leads as things are now.
    pub href: &'a dyn Fn(Country) -> String,
    /// A country's name.
    pub name: &'a dyn Fn(Country) -> String,
    /// How the map is used, for those who walk it with the keyboard.
    pub help: &'static str,
    /// Heading of the table's second column.
    pub value_heading: &'static str,
}

/// Id of the sentence below the map, to which Escape leads.
pub const CAPTION: &str = "map-caption";

/// The figure.
pub fn map_view(content: &MapContent<'_>) -> Markup {
    let words = content.words;
    html! {
        figure.map {
            div.map-frame { (land::drawing(content.drawing, words, &content.figures, content.href)) }
            p.map-failed hidden[!matches!(content.drawing, Drawn::Failed)] { (words.map_failed) }
            p.map-readout aria-hidden="true" {}
            p.visually-hidden id="map-help" { (content.help) }
            div.legend { (legend(&content.legend, words)) }
            // HTML wants the caption last; the style sheet shows it above the table.
            details.map-table id="map-table" { (table::table(content)) }
            figcaption {
                p id=(CAPTION) tabindex="-1" { (content.caption) }
                div.map-elsewhere-place { (elsewhere(&content.elsewhere, words)) }
            }
        }
    }
}

/// Who takes part from outside Ibero-America; nothing where nobody does.
pub fn elsewhere(names: &str, words: &'static Words) -> Markup {
    html! { @if !names.is_empty() { p.map-elsewhere { strong { (words.map_also) } " " (names) } } }
}
