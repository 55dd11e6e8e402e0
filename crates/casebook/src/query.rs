//! Finding cases: what a visitor asks for, which cases answer, and how many each further choice would leave.
//! It must not know how a query is written in an address: that is [`crate::route`]'s.
//!
//! Reading order: this file (the question), `choice` and `order` (its parts), `columns` (what is known of every case),
//! `answer` (question → cases and counts), `library` (a catalogue that answers, whole or split).

mod answer;
mod choice;
mod columns;
mod counts;
mod indexing;
mod institutions;
mod library;
mod order;
mod partners;
mod profile;
mod related;
mod rows;
mod suggest;
mod texts;
mod timeline;
mod way_out;

pub use answer::Answer;
pub use choice::{Choice, Facet};
pub use columns::Columns;
pub use counts::Counts;
pub use indexing::Indexing;
pub(crate) use indexing::index;
pub use institutions::{Institutions, institution_id};
pub(crate) use library::by_title;
pub use library::{Library, Position};
pub use order::{Layout, Sort};
pub use partners::Partners;
pub use profile::Profile;
pub use suggest::{Lead, Suggested, Suggestion, suggest};
pub use timeline::{InYear, Timeline};
pub use way_out::{Dropped, WayOut, Widest, way_out};

use crate::{catalogue::Year, country::Country};

/// What a visitor asks for. Within one facet any of the chosen values will do (of countries, all of them where
/// `together` says so); every facet and every word has to match.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Query {
    /// Words to find, as typed: see [`crate::search::Asked`].
    pub text: String,
    /// Chosen values of facets: each once, in the order of [`Choice`], so that the same question has one address.
    choices: Vec<Choice>,
    /// Whether all of the chosen countries have to take part, not any of them.
    pub together: bool,
    /// Years in at least one of which the case ran.
    pub years: YearRange,
    /// Order of the results.
    pub sort: Sort,
    /// Whether that order is turned round.
    pub reversed: bool,
    /// Form of the results.
    pub layout: Layout,
    /// Which part of a long result is shown, from 0; any change of the question leads to the first one.
    pub part: usize,
}

/// From a year, to a year, or both; the bounds belong to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct YearRange {
    /// The first year.
    pub from: Option<Year>,
    /// The last year.
    pub to: Option<Year>,
}

impl YearRange {
    /// A single year.
    pub const fn only(year: Year) -> YearRange {
        YearRange { from: Some(year), to: Some(year) }
    }

    /// Whether it excludes nothing.
    pub const fn is_open(self) -> bool {
        self.from.is_none() && self.to.is_none()
    }
}

/// Cases shown at once: what a slow phone lays out without a pause. Longer results are shown in parts of this length.
pub const PART_LENGTH: usize = 60;

/// Into how many parts a result is cut; an empty one is still shown.
pub const fn parts(found: usize) -> usize {
    if found == 0 { 1 } else { found.div_ceil(PART_LENGTH) }
}

impl Query {
    /// The same query for other words.
    pub fn searching(self, text: String) -> Query {
        Query { text, part: 0, ..self }
    }

    /// The same query in another order, not turned round.
    pub fn sorted(self, sort: Sort) -> Query {
        Query { sort, reversed: false, part: 0, ..self }
    }

    /// The same query in its order or in the opposite one.
    pub fn in_reverse(self, reversed: bool) -> Query {
        Query { reversed, part: 0, ..self }
    }

    /// The same query in another form.
    pub fn laid_out(self, layout: Layout) -> Query {
        Query { layout, part: 0, ..self }
    }

    /// Another part of the same result.
    pub fn in_part(self, part: usize) -> Query {
        Query { part, ..self }
    }

    /// The same query for cases that ran in these years.
    pub fn in_years(self, years: YearRange) -> Query {
        Query { years, part: 0, ..self }
    }

    /// The same query for any, or for all, of the chosen countries.
    pub fn with_countries(self, together: bool) -> Query {
        Query { together, part: 0, ..self }
    }

    /// Nothing asked; order and form stay.
    pub fn cleared(&self) -> Query {
        Query { sort: self.sort, reversed: self.reversed, layout: self.layout, ..Query::default() }
    }

    /// Whether nothing narrows the result.
    pub fn is_open(&self) -> bool {
        self.text.trim().is_empty() && self.choices.is_empty() && self.years.is_open()
    }

    /// The chosen values of all facets.
    pub fn choices(&self) -> &[Choice] {
        &self.choices
    }

    /// The chosen countries.
    pub fn countries(&self) -> impl Iterator<Item = Country> + '_ {
        self.choices.iter().filter_map(|choice| match choice {
            Choice::Country(country) => Some(*country),
            _ => None,
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

#[cfg(test)]
mod tests;
