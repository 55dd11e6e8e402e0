//! The one context: where the visitor is and what has been loaded. Pages read it; only `address` and `load` write it.

use std::sync::Arc;

use casebook::{map::Drawing, query::Library, route::Address};
use leptos::prelude::*;

use crate::load::Load;

/// Handles on the app's state; copying it copies the handles.
#[derive(Clone, Copy)]
pub struct Session {
    /// Where the visitor is.
    pub address: RwSignal<Address>,
    /// The list from which the visitor came to this page, if any.
    pub origin: RwSignal<Option<Address>>,
    /// Whether the catalogue is being loaded once more after a failure.
    pub recovering: RwSignal<bool>,
    /// The catalogue.
    pub library: RwSignal<Load<Arc<Library>>>,
    /// The map's drawing.
    pub drawing: RwSignal<Load<Arc<Drawing>>>,
}

impl Session {
    /// A session at an address, with nothing loaded.
    pub fn new(arrival: (Address, Option<Address>)) -> Session {
        Session {
            address: RwSignal::new(arrival.0),
            origin: RwSignal::new(arrival.1),
            recovering: RwSignal::new(false),
            library: RwSignal::new(Load::Waiting),
            drawing: RwSignal::new(Load::Waiting),
        }
    }
}
