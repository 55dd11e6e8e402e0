//! What to do where nothing is found: another spelling, or the filter that stands most in the way.
//! It must not know how that is shown.

use super::{Facet, Library, Query, YearRange};
use crate::{
    fold,
    locale::Locale,
    search::{Asked, WordShard},
};

/// Ways to cases, where a query has none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WayOut {
    /// The same query with words that occur in the place of words that do not.
    pub spelling: Option<Query>,
    /// The filter without which there are the most cases.
    pub widest: Option<Widest>,
    /// What has to be there before another spelling can be known.
    pub missing: Vec<WordShard>,
}

/// A filter to drop.
#[derive(Clone, Debug, PartialEq)]
pub struct Widest {
    /// Which one.
    pub dropped: Dropped,
    /// How many cases there are without it.
    pub cases: usize,
    /// The query without it.
    pub query: Query,
}

/// What of a query is dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dropped {
    /// The words.
    Words,
    /// All that is chosen in a facet.
    Facet(Facet),
    /// The years.
    Years,
}

/// Ways out of a query that nothing answers; `asks` is what the page asks for when this is its query.
pub fn way_out(library: &Library, query: &Query, locale: Locale, asks: &dyn Fn(Query) -> Query) -> WayOut {
    let cases = |query: &Query| library.cases(&asks(query.clone()), locale).len();
    let mut way = WayOut::default();
    if let Some(text) = respelled(&query.text, &mut |word| nearest(library, word, &mut way.missing)) {
        let respelled = query.clone().searching(text);
        way.missing.extend(library.words().find(&Asked::parse(&respelled.text)).missing);
        way.spelling = Some(respelled).filter(|query| cases(query) > 0);
    }
    for dropped in ways() {
        let without = dropped.from(query);
        // To drop all that is asked is what clearing does.
        if without != *query && !without.is_open() {
            let cases = cases(&without);
            // Of several, the first.
            if cases > way.widest.as_ref().map_or(0, |widest| widest.cases) {
                way.widest = Some(Widest { dropped, cases, query: without });
            }
        }
    }
    way
}

/// All that may be dropped.
fn ways() -> impl Iterator<Item = Dropped> {
    Facet::ALL.into_iter().map(Dropped::Facet).chain([Dropped::Years, Dropped::Words])
}

impl Dropped {
    /// The query without it.
    fn from(self, query: &Query) -> Query {
        let query = query.clone();
        match self {
            Dropped::Facet(facet) => query.without(facet),
            Dropped::Years => query.in_years(YearRange::default()),
            Dropped::Words => query.searching(String::new()),
        }
    }
}

/// The word nearest to one that does not occur.
fn nearest(library: &Library, word: &str, missing: &mut Vec<WordShard>) -> Option<String> {
    let found = library.words().find(&Asked::parse(word));
    missing.extend(&found.missing);
    if !found.missing.is_empty() || found.cases.is_none_or(|cases| !cases.is_empty()) {
        return None;
    }
    library.words().nearest(word).unwrap_or_else(|shard| {
        missing.push(shard);
        None
    })
}

/// The text with every word replaced for which there is another; quotes, signs and excluded words stay. `None` where
/// nothing is replaced.
fn respelled(text: &str, nearest: &mut dyn FnMut(&str) -> Option<String>) -> Option<String> {
    let mut new = String::new();
    for (at, token) in text.split(' ').enumerate() {
        if at > 0 {
            new.push(' ');
        }
        let excluded = token.starts_with('-');
        let lowercase = fold::lowercase(token);
        let replaced = fold::words(token).filter(|_| !excluded).fold(lowercase.clone(), |token, word| {
            nearest(&word).map_or(token.clone(), |other| token.replacen(&word, &other, 1))
        });
        // Capitals stay where nothing is replaced.
        new += if replaced == lowercase { token } else { &replaced };
    }
    (new != text).then_some(new)
}

#[cfg(test)]
mod tests;
