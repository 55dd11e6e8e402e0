//! Finding cases: what a visitor asks for, which cases answer, and how many each further choice would leave.
//! It must not know how a query is written in an address: that is [`crate::route`]'s.

mod facets;
mod index;
mod profile;
mod related;
mod values;

pub use facets::Counts;
pub use index::Index;
pub use profile::{Profile, country_counts, profile};

use values::Values;

use crate::{
    catalogue::{Case, Catalogue, Kind, Modality, Slug},
    country::Country,
    fold,
    locale::Locale,
};

/// What a visitor asks for. Within one facet any of the chosen values will do; every facet and every word has to match.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Query {
    /// Words to find, as typed.
    pub text: String,
    /// Chosen values of facets: each once, in the order of [`Choice`], so that the same question has one address.
    choices: Vec<Choice>,
    /// Order of the results.
    pub sort: Sort,
    /// Which part of a long result is shown, from 0; any change of the question leads to the first one.
    pub part: usize,
}

/// Cases shown at once: what a slow phone lays out without a pause. Longer results are shown in parts of this length.
pub const PART_LENGTH: usize = 60;

/// Into how many parts a result is cut; an empty one is still shown.
pub const fn parts(found: usize) -> usize {
    if found == 0 { 1 } else { found.div_ceil(PART_LENGTH) }
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
    /// The same query for other words.
    pub fn searching(self, text: String) -> Query {
        Query { text, part: 0, ..self }
    }

    /// The same query in another order.
    pub fn sorted(self, sort: Sort) -> Query {
        Query { sort, part: 0, ..self }
    }

    /// Another part of the same result.
    pub fn in_part(self, part: usize) -> Query {
        Query { part, ..self }
    }

    /// Whether nothing narrows the result.
    pub fn is_open(&self) -> bool {
        self.text.trim().is_empty() && self.choices.is_empty()
    }

    /// The chosen values of all facets.
    pub fn choices(&self) -> &[Choice] {
        &self.choices
    }

    /// The chosen countries.
    pub fn countries(&self) -> impl Iterator<Item = Country> + '_ {
        self.choices.iter().filter_map(|choice| match choice {
            Choice::Country(country) => Some(*country),
            Choice::Kind(_) | Choice::Sector(_) | Choice::Modality(_) => None,
        })
    }

    /// The same query with one value of a facet chosen, or released if it was chosen.
    pub fn toggled(mut self, choice: Choice) -> Query {
        self.part = 0;
        match self.choices.binary_search(&choice) {
            Ok(at) => {
                self.choices.remove(at);
            }
            Err(at) => self.choices.insert(at, choice),
        }
        self
    }

    /// The same query with one value of a facet chosen, whether it was or not.
    pub fn with(self, choice: Choice) -> Query {
        if self.choices.contains(&choice) { self } else { self.toggled(choice) }
    }

    /// The same query with nothing chosen in a facet.
    pub fn without(mut self, facet: Facet) -> Query {
        self.part = 0;
        self.choices.retain(|choice| choice.facet() != facet);
        self
    }
}

/// What results are narrowed by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Facet {
    /// Participating countries.
    Country,
    /// Case study or case story.
    Kind,
    /// Sectors.
    Sector,
    /// Modalities.
    Modality,
}

impl Facet {
    /// Every facet, as listed to people.
    pub const ALL: [Facet; 4] = [Facet::Country, Facet::Kind, Facet::Sector, Facet::Modality];

    /// The word used in addresses.
    pub const fn id(self) -> &'static str {
        match self {
            Facet::Country => "country",
            Facet::Kind => "kind",
            Facet::Sector => "sector",
            Facet::Modality => "modality",
        }
    }
}

/// One value of one facet.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
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

impl Choice {
    /// The value of a facet by its word; `None` for a word that the facet cannot have.
    pub fn parse(facet: Facet, value: &str) -> Option<Choice> {
        match facet {
            Facet::Country => Country::parse(value).map(Choice::Country),
            Facet::Kind => Kind::from_id(value).map(Choice::Kind),
            Facet::Sector => Slug::parse(value).map(Choice::Sector),
            Facet::Modality => Modality::from_id(value).map(Choice::Modality),
        }
    }

    /// The facet it is a value of.
    pub const fn facet(&self) -> Facet {
        match self {
            Choice::Country(_) => Facet::Country,
            Choice::Kind(_) => Facet::Kind,
            Choice::Sector(_) => Facet::Sector,
            Choice::Modality(_) => Facet::Modality,
        }
    }

    /// Its word in addresses.
    pub fn id(&self) -> &str {
        match self {
            Choice::Country(country) => country.code(),
            Choice::Kind(kind) => kind.id(),
            Choice::Sector(sector) => sector.as_str(),
            Choice::Modality(modality) => modality.id(),
        }
    }

    /// Whether a case has this value.
    pub fn holds(&self, case: &Case) -> bool {
        match self {
            Choice::Country(country) => case.participants.iter().any(|it| it.country == *country),
            Choice::Kind(kind) => case.kind == *kind,
            Choice::Sector(sector) => case.sectors.contains(sector),
            Choice::Modality(modality) => case.modality == Some(*modality),
        }
    }
}

/// The positions in `catalogue.cases` of the cases that answer the query, in its order.
pub fn search(catalogue: &Catalogue, index: &Index, query: &Query, locale: Locale) -> Vec<usize> {
    let scores = index.scores(&query.text);
    let mut found: Vec<usize> = (0..catalogue.cases.len())
        .filter(|&at| scores.as_ref().is_none_or(|scores| scores[at] > 0))
        .filter(|&at| facets::misses(&catalogue.cases[at], query) == 0)
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
    values: Values,
}

impl Library {
    /// Indexes a catalogue.
    pub fn new(catalogue: Catalogue) -> Library {
        let (index, values) = (Index::new(&catalogue), Values::new(&catalogue));
        Library { catalogue, index, values }
    }

    /// A catalogue whose words are not indexed: for pages that are written without a search. A query with words finds
    /// nothing in it.
    pub fn without_words(catalogue: Catalogue) -> Library {
        let values = Values::new(&catalogue);
        Library { index: Index::empty(catalogue.cases.len()), values, catalogue }
    }

    /// See [`search`].
    pub fn search(&self, query: &Query, locale: Locale) -> Vec<usize> {
        search(&self.catalogue, &self.index, query, locale)
    }

    /// How many cases each value of each facet would show.
    pub fn facets(&self, query: &Query) -> Counts {
        facets::facets(&self.catalogue, &self.index, &self.values, query)
    }

    /// Positions of the cases most like one of them, best first, at most `most`; records of the same project are left
    /// out.
    pub fn related(&self, case: &Case, most: usize) -> Vec<usize> {
        related::related(&self.catalogue, &self.values, case, most)
    }

    /// How many cases there are of a kind, or of all kinds.
    pub fn count(&self, kind: Option<Kind>) -> usize {
        self.catalogue.cases.iter().filter(|case| kind.is_none_or(|kind| case.kind == kind)).count()
    }
}

#[cfg(test)]
mod tests;
