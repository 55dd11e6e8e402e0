//! Finding cases: what a visitor asks for, which cases answer, and how many each further choice would leave.
//! It must not know how a query is written in an address: that is [`crate::route`]'s.

mod facets;
mod index;
mod profile;
mod related;

pub use facets::{Facets, facets};
pub use index::Index;
pub use profile::{Profile, country_counts, profile};
pub use related::related;

use crate::{
    catalogue::{Case, Catalogue, Kind, Modality, Slug},
    country::Country,
    fold,
    locale::Locale,
};

/// What a visitor asks for. Within one facet any of the values will do; every facet and every word has to match.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Query {
    /// Words to find, as typed.
    pub text: String,
    /// Participating countries.
    pub countries: Vec<Country>,
    /// Kinds.
    pub kinds: Vec<Kind>,
    /// Sectors.
    pub sectors: Vec<Slug>,
    /// Modalities.
    pub modalities: Vec<Modality>,
    /// Order of the results.
    pub sort: Sort,
}

/// Order of the results.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Sort {
    /// The best match first where there are words to find, else the catalogue's own order.
    #[default]
    Best,
    /// By number in the original series; cases without one come last.
    Number,
    /// By the year of the start, latest first; cases without one come last.
    Newest,
    /// By title.
    Title,
}

impl Sort {
    /// Every order, as listed to people.
    pub const ALL: [Sort; 4] = [Sort::Best, Sort::Number, Sort::Newest, Sort::Title];

    /// The word used in addresses.
    pub const fn id(self) -> &'static str {
        match self {
            Sort::Best => "best",
            Sort::Number => "number",
            Sort::Newest => "newest",
            Sort::Title => "title",
        }
    }

    /// The order of a word; `None` for any other word.
    pub fn from_id(id: &str) -> Option<Sort> {
        Sort::ALL.into_iter().find(|sort| sort.id() == id)
    }
}

impl Query {
    /// Whether nothing narrows the result.
    pub fn is_open(&self) -> bool {
        self.text.trim().is_empty()
            && self.countries.is_empty()
            && self.kinds.is_empty()
            && self.sectors.is_empty()
            && self.modalities.is_empty()
    }

    /// The same query with one value of a facet chosen, or released if it was chosen.
    pub fn toggled(mut self, choice: &Choice) -> Query {
        match choice {
            Choice::Country(country) => toggle(&mut self.countries, country),
            Choice::Kind(kind) => toggle(&mut self.kinds, kind),
            Choice::Sector(sector) => toggle(&mut self.sectors, sector),
            Choice::Modality(modality) => toggle(&mut self.modalities, modality),
        }
        self
    }

    /// Every chosen value of every facet, in the order of the facets.
    pub fn choices(&self) -> Vec<Choice> {
        let countries = self.countries.iter().copied().map(Choice::Country);
        let kinds = self.kinds.iter().copied().map(Choice::Kind);
        let sectors = self.sectors.iter().cloned().map(Choice::Sector);
        let modalities = self.modalities.iter().copied().map(Choice::Modality);
        countries.chain(kinds).chain(sectors).chain(modalities).collect()
    }

    /// Whether this value of a facet is chosen.
    pub fn has(&self, choice: &Choice) -> bool {
        match choice {
            Choice::Country(country) => self.countries.contains(country),
            Choice::Kind(kind) => self.kinds.contains(kind),
            Choice::Sector(sector) => self.sectors.contains(sector),
            Choice::Modality(modality) => self.modalities.contains(modality),
        }
    }
}

/// One value of one facet.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Choice {
    /// A participating country.
    Country(Country),
    /// A kind.
    Kind(Kind),
    /// A sector.
    Sector(Slug),
    /// A modality.
    Modality(Modality),
}

fn toggle<T: PartialEq + Clone>(values: &mut Vec<T>, value: &T) {
    match values.iter().position(|held| held == value) {
        Some(at) => {
            values.remove(at);
        }
        None => values.push(value.clone()),
    }
}

/// The positions in `catalogue.cases` of the cases that answer the query, in its order.
pub fn search(catalogue: &Catalogue, index: &Index, query: &Query, locale: Locale) -> Vec<usize> {
    let scores = index.scores(&query.text);
    let mut found: Vec<usize> = (0..catalogue.cases.len())
        .filter(|&at| scores.as_ref().is_none_or(|scores| scores[at] > 0))
        .filter(|&at| facets::misses(&catalogue.cases[at], query).is_empty())
        .collect();
    let case = |at: &usize| -> &Case { &catalogue.cases[*at] };
    match (query.sort, scores) {
        (Sort::Best, None) => {}
        (Sort::Best, Some(scores)) => found.sort_by_key(|&at| std::cmp::Reverse(scores[at])),
        (Sort::Number, _) => found.sort_by_key(|at| case(at).number.unwrap_or(u32::MAX)),
        (Sort::Newest, _) => found.sort_by_key(|at| std::cmp::Reverse(case(at).years.map(|years| years.start))),
        (Sort::Title, _) => found.sort_by_cached_key(|at| {
            case(at).title.get(locale).map_or(String::new(), |title| fold::collation_key(title.value))
        }),
    }
    found
}

/// A catalogue with its index: what a page needs to find cases.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Library {
    /// The records.
    pub catalogue: Catalogue,
    index: Index,
}

impl Library {
    /// Indexes a catalogue.
    pub fn new(catalogue: Catalogue) -> Library {
        let index = Index::new(&catalogue);
        Library { catalogue, index }
    }

    /// See [`search`].
    pub fn search(&self, query: &Query, locale: Locale) -> Vec<usize> {
        search(&self.catalogue, &self.index, query, locale)
    }

    /// See [`facets`].
    pub fn facets(&self, query: &Query) -> Facets {
        facets(&self.catalogue, &self.index, query)
    }

    /// How many cases there are of a kind, or of all kinds.
    pub fn count(&self, kind: Option<Kind>) -> usize {
        self.catalogue.cases.iter().filter(|case| kind.is_none_or(|kind| case.kind == kind)).count()
    }
}

#[cfg(test)]
mod tests;
