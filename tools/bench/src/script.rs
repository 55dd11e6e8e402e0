//! The engine for a script: what `wasm-bindgen` makes callable. It must not do more than pass on.

use casebook::{catalogue::Catalogue, shard::Shard};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::engine::{self, Engine};

/// A catalogue that can be asked, from JavaScript.
#[wasm_bindgen]
pub struct Casebook {
    catalogue: Option<Catalogue>,
    engine: Option<Engine>,
    wanted: Vec<Shard>,
}

#[wasm_bindgen]
impl Casebook {
    /// Reads a whole catalogue.
    pub fn whole(text: &str) -> Casebook {
        Casebook { catalogue: engine::read(text), engine: None, wanted: Vec::new() }
    }

    /// Makes its index; whether there was a catalogue to make it of.
    pub fn index(&mut self) -> bool {
        self.engine = self.catalogue.take().map(Engine::new);
        self.engine.is_some()
    }

    /// Opens a split catalogue.
    pub fn split(head: &str, columns: &str) -> Casebook {
        Casebook { catalogue: None, engine: Engine::split(head, columns), wanted: Vec::new() }
    }

    /// Names of the shards without which this can't be answered, a line each, to be taken in in this order.
    pub fn missing(&mut self, typed: &str) -> String {
        self.wanted = self.engine.as_ref().map(|engine| engine.missing(typed)).unwrap_or_default();
        self.wanted.iter().map(|shard| shard.name()).collect::<Vec<_>>().join("\n")
    }

    /// Takes in the shard at a place among those that were missing.
    pub fn insert(&mut self, at: usize, text: &str) -> bool {
        let Some((engine, shard)) = self.engine.as_mut().zip(self.wanted.get(at)) else { return false };
        engine.insert(*shard, text)
    }

    /// Positions of the cases that answer, the best first.
    pub fn find(&self, typed: &str) -> Vec<u32> {
        let found = self.engine.as_ref().map(|engine| engine.find(typed)).unwrap_or_default();
        found.into_iter().map(|at| u32::try_from(at).unwrap_or(u32::MAX)).collect()
    }

    /// The sum of the facets' counts.
    pub fn facets(&self, typed: &str) -> usize {
        self.engine.as_ref().map_or(0, |engine| engine.facets(typed))
    }
}
