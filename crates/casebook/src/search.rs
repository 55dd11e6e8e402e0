//! Finding words in texts: the index, how a search is written, ranking, and what is marked in what was found. It must
//! not know cases, facets or files: a case is a number, counted from 0, that has texts.
//!
//! # Ranking
//!
//! A case's score is the sum over what was asked of `idf × factor × impact`, as `search/weight.rs` has it:
//!
//! - **impact**: BM25F (Robertson, Zaragoza, Taylor: Simple BM25 extension to multiple weighted fields, 2004;
//!   Robertson, Zaragoza: The probabilistic relevance framework, 2009, section 3.6): the word's frequency in each
//!   field is weighted (title 8, names 4, running text 1) and divided by the field's length there relative to its
//!   average, `f = Σ weight · frequency / (1 − b + b · length / average)`, and saturates as a whole, `f / (k1 + f)`.
//!   It is worked out when the index is built and kept in 16 steps (Anh, Moffat: Pruned query evaluation using
//!   pre-computed impacts, 2006; coarser than theirs, so that a case of a frequent word takes one or two characters).
//! - **idf**: `log2(1 + (N − n + ½) / (n + ½))` with the number *n* of cases that match what was asked. All words that
//!   begin with it count as one word, as in Lucene's `SynonymQuery`, and the best of them counts in each case.
//! - **factor**: 20 for the whole word with its accents, 16 for the whole word, 10 for its beginning; where a typing
//!   error had to be forgiven 8 for a whole word and 5 for a beginning. A phrase is a whole word whose impact is the
//!   least of its words'.
//!
//! # Files
//!
//! A finished site has the index in pieces of text ([`WordIndex::shards`]), and loads what a search needs
//! ([`Found::missing`]): the dictionary is cut into shards by the alphabet, each with what it takes to answer for its
//! words. Lines of any piece are `common beginning`, `rest of the word`, a space, and numbers (`search/entries.rs`),
//! written as in [`crate::digits`]. A beginning that stands for the words of more than two shards ("c", "co") has the
//! union of their cases precomputed. Boundaries are the shortest texts that part two words (Bayer, Unterauer: Prefix
//! B-trees, 1977). Places of words, for phrases, are apart, and so are all words without their cases, for typing
//! errors. The index that the page builds of a small catalogue is the same thing in memory, with everything there.

mod entries;
mod tokens;
mod weight;

mod asked;
mod builder;
mod cut;
mod find;
mod marks;
mod phrase;
mod shards;
mod snippet;
mod spelling;
mod word_index;

pub use asked::Asked;
pub use builder::{Builder, Finishing};
pub use find::{Found, Hit};
pub use marks::Marker;
pub use shards::Shards;
pub use snippet::{Snippet, snippet};
pub use word_index::{WordIndex, WordShard};

/// What kind of text a word stands in: how much it says about the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// A title, or what is as good as one.
    Title,
    /// A name: of a country, a sector, an institution, a person.
    Name,
    /// Running text.
    Text,
}

#[cfg(test)]
mod tests;
