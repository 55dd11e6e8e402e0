//! Finds words in a row, by their places. It must not know how a search is written.

use super::{
    asked::Term,
    entries::Entries,
    find::{Best, first_of},
    weight::{self, LEVELS},
    word_index::{WordIndex, WordShard},
};
use crate::digits::Digits;

/// Where the words so far have been found in a row, in ascending order. In the bits of a number from the highest on:
/// the case, the place of the next word, and the least impact of the words so far.
type Row = Vec<u64>;

/// Bits of an impact, and of a place with an impact.
const IMPACT: u32 = LEVELS.ilog2();
const PLACE: u32 = 32;

/// Gives each case in which the words of a term are in a row what the least of them is worth.
pub fn take_best(index: &WordIndex, term: &Term, best: &mut Best, missing: &mut Vec<WordShard>) {
    let mut row: Option<Row> = None;
    for (at, word) in term.words.iter().enumerate() {
        let open = term.open && at + 1 == term.words.len();
        let shards = index.shards_of(&word.folded);
        let mut next = Row::new();
        for shard in if open { shards } else { first_of(shards) } {
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
        if let Some(best) = best.get_mut((place >> PLACE) as usize) {
            *best = (*best).max(weight::WHOLE * (place as u32 % LEVELS + 1));
        }
    }
}

/// Adds the places of a word that follow those of the row; all of them if it is the first word. The impact of a word
/// that may go on doesn't count.
fn follow(row: Option<&[u64]>, postings: &str, places: &str, goes_on: bool, next: &mut Row) {
    let mut postings = Digits::new(postings);
    let (mut case, mut place, mut impact) = (u32::MAX, 0_u32, 0);
    let mut at = 0;
    for number in Digits::new(places) {
        if number & 1 == 1 {
            let posting = postings.next().unwrap_or_default();
            case = case.wrapping_add(posting / LEVELS + 1);
            impact = if goes_on { LEVELS - 1 } else { posting % LEVELS };
            place = 0;
        }
        place = place.wrapping_add(number >> 1);
        let here = u64::from(case) << PLACE | u64::from(place << IMPACT);
        let mut least = impact;
        if let Some(row) = row {
            while row.get(at).is_some_and(|&before| before < here) {
                at += 1;
            }
            match row.get(at) {
                Some(&before) if before >> IMPACT == here >> IMPACT => least = least.min(before as u32 % LEVELS),
                _ => continue,
            }
        }
        next.push((here | u64::from(least)).wrapping_add(u64::from(LEVELS)));
    }
}
