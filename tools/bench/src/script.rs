//! The engine for a script: what `wasm-bindgen` makes callable. It must not do more than pass on.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::engine::{self, Engine};

/// A catalogue that can be asked, from JavaScript.
#[wasm_bindgen]
pub struct Casebook {
    catalogue: Option<casebook::catalogue::Catalogue>,
    engine: Option<Engine>,
}

#[wasm_bindgen]
impl Casebook {
    /// Reads a catalogue.
    #[wasm_bindgen(constructor)]
    pub fn new(text: &str) -> Casebook {
        Casebook { catalogue: engine::read(text), engine: None }
    }

    /// Makes the index; whether there was a catalogue to make it of.
    pub fn index(&mut self) -> bool {
        self.engine = self.catalogue.take().map(Engine::new);
        self.engine.is_some()
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
