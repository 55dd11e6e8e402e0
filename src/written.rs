//! Screens as HTML: the same components, written ahead by the publisher.

use std::sync::Arc;

use casebook::{map::Drawing, query::Library, route::Address};
use leptos::prelude::*;

use crate::{
    app::App,
    drawing::MapDrawing,
    state::{AppState, Progress},
};

/// What Leptos writes for hydration: between two texts, and where a view has no elements. The app does not hydrate: see
/// ARCHITECTURE, "Taking a page over". No text or attribute has either, since both are escaped.
const HYDRATION_MARKS: [&str; 2] = ["<!>", "<!--<() />-->"];

/// Writes the screens of one catalogue. Threads may share it.
#[derive(Clone, Debug)]
pub struct Writer {
    library: Arc<Library>,
    drawing: MapDrawing,
}

impl Writer {
    /// A writer for a catalogue and its map; `shapes` is the address of an SVG file that has the drawing's shapes by
    /// [`casebook::map::Shape::id`].
    pub fn new(library: Arc<Library>, drawing: Arc<Drawing>, shapes: &str) -> Writer {
        Writer { library, drawing: MapDrawing::Linked(drawing, shapes.into()) }
    }

    /// The screen of an address, to be put into the element `#app`.
    pub fn screen(&self, address: &Address) -> String {
        let owner = Owner::new();
        let html = owner.with(|| {
            let (library, drawing) = (RwSignal::new(self.library.clone()), RwSignal::new(self.drawing.clone()));
            let state = AppState::with_data(address.clone(), library, drawing, Progress::Ready);
            view! { <App state /> }.to_html()
        });
        owner.cleanup();
        HYDRATION_MARKS.iter().fold(html, |html, mark| html.replace(mark, ""))
    }
}
