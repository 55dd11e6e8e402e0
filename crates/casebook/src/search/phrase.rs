//! Finds words in a row, by their places. It must not know how a search is written.

use super::{
    asked::Term,
    entries::Entries,
    find::Best,
    weight,
    word_index::{WordIndex, WordShard},
};
use crate::digits::Digits;

/// Where the words so far have been found in a row.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    /// The case, and in its lower half the place of the next word.
    next: u64,
    /// The least impact of the words so far.
    impact: u32,
}

/// Gives each case in which the words of a term are in a row what the least of them is worth.
pub fn take_best(index: &WordIndex, term: &Term, best: &mut Best, missing: &mut Vec<WordShard>) {
    let mut row: Option<Vec<Place>> = None;
    for (at, word) in term.words.iter().enumerate() {
        if index.starts.is_empty() {
            return;
        }
        let open = term.open && at + 1 == term.words.len();
        let shards = index.shards_of(&word.folded);
        let shards = *shards.start()..=if open { *shards.end() } else { *shards.start() };
        let mut next = Vec::new();
        for shard in shards {
            let texts = [WordShard::Words(shard), WordShard::Positions(shard)];
            let [words, places] = texts.map(|shard| index.want(shard, missing));
            let mut entries = Entries::new(words);
            let mut places = places.split('\n');
            while let (Some(postings), Some(places)) = (entries.next(), places.next()) {
                entries.fold();
                let goes_on = open && entries.folded.starts_with(&word.folded);
                if goes_on || entries.folded == word.folded {
                    follow(row.as_deref(), postings, places, goes_on, &mut next);
                }
            }
        }
        next.sort_unstable();
        row = Some(next);
    }
    for place in row.unwrap_or_default() {
        if let Some(best) = best.get_mut((place.next >> 32) as usize) {
            *best = (*best).max((weight::WHOLE * (place.impact + 1)) as u16);
        }
    }
}

/// Adds the places of a word that follow those of the row; all of them if it is the first word. The impact of a word
/// that may go on doesn't count.
fn follow(row: Option<&[Place]>, postings: &str, places: &str, goes_on: bool, next: &mut Vec<Place>) {
    let mut postings = Digits::new(postings);
    let (mut case, mut after, mut impact, mut place) = (0_u32, 0_u32, 0, 0_u32);
    let mut row = row.map(|row| row.iter().peekable());
    for number in Digits::new(places) {
        if number & 1 == 1 {
            let Some(posting) = postings.next() else {
                return;
            };
            case = after.wrapping_add(posting / weight::LEVELS);
            after = case.wrapping_add(1);
            impact = if goes_on { weight::LEVELS } else { posting % weight::LEVELS };
            place = 0;
        }
        place = place.wrapping_add(number >> 1);
        let here = u64::from(case) << 32 | u64::from(place);
        let found = Place { next: here.wrapping_add(1), impact };
        match &mut row {
            None => next.push(found),
            Some(row) => {
                while row.next_if(|before| before.next < here).is_some() {}
                if let Some(before) = row.next_if(|before| before.next == here) {
                    next.push(Place { impact: impact.min(before.impact), ..found });
                }
            }
        }
    }
}
