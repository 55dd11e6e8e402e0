//! Casebook's own search as it is measured: the same calls natively and as WebAssembly. It must not keep time.

use casebook::{
    catalogue::{self, Catalogue, Form},
    locale::Locale,
    query::{Facet, Library, Query},
    shard::{Shard, Split},
};

/// A catalogue that can be asked, whole or split.
pub struct Engine {
    library: Library,
}

/// Reads a whole catalogue; `None` where the text is none.
pub fn read(text: &str) -> Option<Catalogue> {
    match catalogue::open(text).ok()? {
        Form::Whole(catalogue) => Some(catalogue),
        Form::Split(..) => None,
    }
}

impl Engine {
    /// Makes the index of a whole catalogue.
    pub fn new(catalogue: Catalogue) -> Engine {
        Engine { library: Library::new(catalogue) }
    }

    /// Opens a split catalogue, from the texts of its head and its columns; `None` where they are something else.
    pub fn split(head: &str, columns: &str) -> Option<Engine> {
        let Ok(Form::Split(head, split)) = catalogue::open(head) else { return None };
        Some(Engine { library: Library::split(head, split, columns).ok()? })
    }

    /// What has to be taken in before this is answered. Another round may find more.
    pub fn missing(&self, typed: &str) -> Vec<Shard> {
        self.library.answer(&asked(typed), Locale::En).missing
    }

    /// Takes in a shard; whether it is one of this catalogue's.
    pub fn insert(&mut self, shard: Shard, text: &str) -> bool {
        self.library.insert(shard, text).is_ok()
    }

    /// How the catalogue is split, if it is.
    pub fn how_split(&self) -> Option<&Split> {
        self.library.split_head()
    }

    /// Positions of the cases that answer what a visitor types, the best first; none while something is missing.
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
