//! Casebook's own search as it is measured: the same calls natively and as WebAssembly. It must not keep time.

use casebook::{
    catalogue::{self, Catalogue},
    locale::Locale,
    query::{Facet, Library, Query},
};

/// A catalogue that can be asked.
pub struct Engine {
    library: Library,
}

/// Reads a catalogue; `None` where the text is none.
pub fn read(text: &str) -> Option<Catalogue> {
    Some(catalogue::read(text).ok()?.catalogue)
}

impl Engine {
    /// Makes the index.
    pub fn new(catalogue: Catalogue) -> Engine {
        Engine { library: Library::new(catalogue) }
    }

    /// Positions of the cases that answer what a visitor types, the best first.
    pub fn find(&self, typed: &str) -> Vec<usize> {
        self.library.cases(&asked(typed), Locale::En)
    }

    /// All that a list shows besides: the same cases, and the sum of the counts of all facets' values.
    pub fn facets(&self, typed: &str) -> usize {
        let counts = self.library.answer(&asked(typed), Locale::En).counts;
        Facet::ALL.into_iter().flat_map(|facet| counts.in_facet(facet)).map(|(_, count)| count).sum()
    }
}

fn asked(typed: &str) -> Query {
    Query::default().searching(typed.to_owned())
}
