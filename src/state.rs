//! What the app knows, as signals; all else is derived from them.
//!
//! Reading order: this file (the signals), `answered` (address and catalogue → what is on the screen), `screen` (what a page
//! reads of it), `navigation` and `links` (how the address changes), `loading` and `shards` (how the catalogue comes).

mod answered;
pub mod links;
pub mod loading;
pub mod navigation;
mod neighbours;
mod pending;
mod screen;
pub mod shards;

use std::sync::Arc;

use casebook::{query::Library, route::Address};
use leptos::prelude::*;

pub use crate::browser::history::Entry;
use crate::{drawing::MapDrawing, load::LoadError};
pub use answered::{Answered, Place, Results, Shown};
pub use neighbours::{Neighbours, RELATED, neighbours, same_project};
pub use pending::Pending;
pub use screen::{Screen, use_screen};

/// The context of the whole app. Copying it copies the handles.
#[derive(Clone, Copy)]
pub struct AppState {
    /// Where the visitor is.
    pub address: RwSignal<Address>,
    /// The list from which the visitor came to this page, if any.
    pub origin: RwSignal<Option<Address>>,
    /// How far the catalogue has come.
    pub catalogue: RwSignal<Progress>,
    /// The catalogue, or what of a split one has come; empty until it is [`Progress::Ready`].
    pub library: RwSignal<Arc<Library>>,
    /// Tells that records, or names that are suggested, have come: no answer depends on them.
    pub records: Trigger,
    /// The map's drawing.
    pub drawing: RwSignal<MapDrawing>,
    /// Whether the visitor is typing into a split catalogue: its list then shows what fits on a screen.
    pub typing: RwSignal<bool>,
    /// The address with which the document was served, while the elements that were served are on the screen.
    pub served: RwSignal<Option<Address>>,
    /// Whether something else has rewritten the page, as a browser's translation does.
    pub rewritten: RwSignal<bool>,
    /// Why something of a split catalogue could not be had.
    pub trouble: RwSignal<Option<LoadError>>,
    /// What the catalogue answers to the address.
    pub answered: Memo<Answered>,
    /// What is under way, which no screen shows.
    pub pending: StoredValue<Pending>,
}

/// How far the catalogue has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Progress {
    /// Not asked for.
    #[default]
    Idle,
    /// Under way; nothing is said yet.
    Waiting,
    /// Under way for so long that the visitor is told.
    Slow,
    /// There.
    Ready,
    /// Not to be had; the visitor may try again.
    Failed(LoadError),
}

impl AppState {
    /// The app at an address, with nothing loaded.
    pub fn new(address: Address) -> AppState {
        AppState::with_data(address, RwSignal::default(), RwSignal::default(), Progress::Idle)
    }

    /// The app at an address, with a catalogue and a drawing that other addresses may share.
    pub fn with_data(
        address: Address,
        library: RwSignal<Arc<Library>>,
        drawing: RwSignal<MapDrawing>,
        progress: Progress,
    ) -> AppState {
        let address = RwSignal::new(address);
        let (catalogue, typing) = (RwSignal::new(progress), RwSignal::new(false));
        AppState {
            address,
            origin: RwSignal::new(None),
            catalogue,
            library,
            records: Trigger::new(),
            drawing,
            typing,
            served: RwSignal::new(None),
            rewritten: RwSignal::new(false),
            trouble: RwSignal::new(None),
            answered: Memo::new(move |before| {
                let ready = catalogue.get() == Progress::Ready;
                library.with(|library| {
                    let library = ready.then_some(&**library);
                    address.with(|here| Answered::new(library, here, typing.get(), before))
                })
            }),
            pending: StoredValue::new(Pending::default()),
        }
    }

    /// Whether the catalogue is there.
    pub fn is_loaded(self) -> bool {
        self.catalogue.get_untracked() == Progress::Ready
    }
}

#[cfg(test)]
pub mod tests;
