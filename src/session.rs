//! The one context: where the visitor is and what has been loaded. `address` and `load` write where and what; `app` notes
//! what has to wait.

use std::sync::Arc;

use casebook::{map::Drawing, query::Library, route::Address, shard::Shard};
use leptos::prelude::*;

use crate::load::{Load, LoadError};

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
    /// How often something of a split catalogue has come.
    pub arrived: RwSignal<usize>,
    /// What of a split catalogue is under way.
    pub under_way: StoredValue<Vec<Shard>>,
    /// Why something of a split catalogue could not be had; until the visitor tries again.
    pub trouble: RwSignal<Option<LoadError>>,
    /// The address whose page the document was served with, for as long as that page is on the screen.
    pub served: RwSignal<Option<Address>>,
    /// The same page in another language, asked for before there is a catalogue to show it from.
    pub awaited: RwSignal<Option<Address>>,
}

impl Session {
    /// A session at an address, with nothing loaded.
    pub fn new(arrival: (Address, Option<Address>), served: bool) -> Session {
        let (address, origin) = arrival;
        Session {
            served: RwSignal::new(served.then(|| address.to(address.page.as_written()))),
            address: RwSignal::new(address),
            origin: RwSignal::new(origin),
            recovering: RwSignal::new(false),
            awaited: RwSignal::new(None),
            arrived: RwSignal::new(0),
            under_way: StoredValue::new(Vec::new()),
            trouble: RwSignal::new(None),
            library: RwSignal::new(Load::Idle),
            drawing: RwSignal::new(Load::Idle),
        }
    }
}
