//! The one context: where the visitor is and what has been loaded.
//!
//! What the screen follows is two signals, `address` and `turn`: everything else is plain values, since each further
//! type of signal costs half a kilobyte, and whoever changes one says so ([`Session::tell`]).

use std::{
    cell::{Cell, RefCell},
    ops::Deref,
};

use casebook::{map::Drawing, query::Library, route::Address, shard::Shard};
use leptos::prelude::*;

use crate::load::{Load, LoadError};

/// Handles on the app's state; copying it copies the handles.
#[derive(Clone, Copy)]
pub struct Session {
    /// Where the visitor is.
    pub address: RwSignal<Address>,
    /// Turns whenever something held has changed that the screen follows.
    turn: RwSignal<u32>,
    held: &'static Held,
}

/// What a session holds besides.
pub struct Held {
    /// The list from which the visitor came to this page, if any.
    pub origin: RefCell<Option<Address>>,
    /// Whether the visitor is typing: the list then shows what fits on a screen.
    pub brief: Cell<bool>,
    /// How many keys have been typed.
    pub keys: Cell<u32>,
    /// Whether the catalogue is being loaded once more after a failure.
    pub recovering: Cell<bool>,
    /// The catalogue.
    pub library: RefCell<Load<Library>>,
    /// The map's drawing.
    pub drawing: RefCell<Load<Drawing>>,
    /// How often something of a split catalogue has come.
    pub arrived: Cell<u32>,
    /// What of a split catalogue is under way.
    pub under_way: RefCell<Vec<Shard>>,
    /// What of it could not be had; it is not asked for until the visitor tries again.
    pub failed: RefCell<Vec<Shard>>,
    /// What failed once and is asked for past every copy that is kept of it.
    pub anew: RefCell<Vec<Shard>>,
    /// Why something of a split catalogue could not be had; until the visitor tries again.
    pub trouble: Cell<Option<LoadError>>,
    /// The address whose page the document was served with, for as long as that page is on the screen.
    pub served: RefCell<Option<Address>>,
    /// The same page in another language, asked for before there is a catalogue to show it from.
    pub awaited: RefCell<Option<Address>>,
}

impl Session {
    /// A session at an address, with nothing loaded. It lives as long as the page.
    pub fn new(arrival: (Address, Option<Address>), served: bool) -> Session {
        let (address, origin) = arrival;
        let held = Held {
            served: RefCell::new(served.then(|| address.to(address.page.as_written()))),
            origin: RefCell::new(origin),
            brief: Cell::new(false),
            keys: Cell::new(0),
            recovering: Cell::new(false),
            awaited: RefCell::new(None),
            arrived: Cell::new(0),
            under_way: RefCell::new(Vec::new()),
            failed: RefCell::new(Vec::new()),
            anew: RefCell::new(Vec::new()),
            trouble: Cell::new(None),
            library: RefCell::new(Load::Idle),
            drawing: RefCell::new(Load::Idle),
        };
        Session { address: RwSignal::new(address), turn: RwSignal::new(0), held: Box::leak(Box::new(held)) }
    }

    /// Says that something held has changed.
    pub fn tell(self) {
        self.turn.update(|turn| *turn = turn.wrapping_add(1));
    }

    /// Follows what is held, inside of an effect.
    pub fn follow(self) {
        self.turn.track();
    }

    /// Whether the catalogue is there.
    pub fn is_loaded(self) -> bool {
        self.library.borrow().ready().is_some()
    }
}

impl Deref for Session {
    type Target = Held;

    fn deref(&self) -> &Held {
        self.held
    }
}
