//! Finds cases: one term of a search after another. It must not know how a search is written.

use super::{
    asked::{Asked, Term},
    entries::Entries,
    phrase,
    spelling::{forgiven, ruled_out_by},
    weight,
    word_index::{WordIndex, WordShard},
};
use crate::digits::Digits;
use std::ops::Range;

/// What a search has found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The cases in ascending order; `None` if nothing was asked, which all cases answer. Empty as long as pieces are
    /// missing.
    pub cases: Option<Vec<Hit>>,
    /// The pieces without which there is no answer: to be taken in before the same is asked again. Another round may
    /// find other pieces missing; there are no more than three.
    pub missing: Vec<WordShard>,
    /// For each term of the search, whether a typing error had to be forgiven (as far as it is known).
    pub forgiven: Vec<bool>,
    /// For each term of the search, in how many cases it is (as far as it is known).
    pub counts: Vec<u32>,
}

/// A case that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its number.
    pub case: u32,
    /// How well it answers: the more the better. 0 if all that was asked is what it must not have.
    pub score: u32,
}

/// The best of factor × (impact + 1) for each case; 0 where it doesn't match.
pub type Best = Vec<u32>;

impl WordIndex {
    /// The cases that answer all terms of a search.
    pub fn find(&self, asked: &Asked) -> Found {
        let mut found = Found::default();
        if asked.is_empty() {
            return found;
        }
        // One more than the score; 0 where a term doesn't match.
        let mut missing = Vec::new();
        let mut scores = vec![1; self.cases as usize];
        for term in &asked.terms {
            let (best, forgiven) = self.term(term, &mut missing);
            let count = best.iter().filter(|&&best| best > 0).count() as u32;
            found.forgiven.push(forgiven);
            found.counts.push(count);
            let rarity = weight::rarity(self.cases, count);
            for (score, best) in scores.iter_mut().zip(best) {
                if (best > 0) == term.excluded {
                    *score = 0;
                } else if *score > 0 {
                    *score += best * rarity;
                }
            }
        }
        for shard in missing {
            scores.clear();
            if !found.missing.contains(&shard) {
                found.missing.push(shard);
            }
        }
        let mut hits = Vec::new();
        for (case, score) in (0..).zip(scores) {
            if score > 0 {
                hits.push(Hit { case, score: score - 1 });
            }
        }
        found.cases = Some(hits);
        found
    }

    /// How well each case matches a term, and whether a typing error had to be forgiven.
    fn term(&self, term: &Term, missing: &mut Vec<WordShard>) -> (Best, bool) {
        let mut best = vec![0; self.cases as usize];
        let [word] = &term.words[..] else {
            phrase::take_best(self, term, &mut best, missing);
            return (best, false);
        };
        let shards = self.shards_of(&word.folded);
        let mut weigh = |exact: &str, folded: &str| {
            if exact == word.exact {
                weight::EXACT
            } else if folded == word.folded {
                weight::WHOLE
            } else if term.open && folded.starts_with(&word.folded) {
                weight::BEGINNING
            } else {
                0
            }
        };
        let prefixes = self.prefixes_of(&word.folded).filter(|_| term.open);
        let shards = if term.open && prefixes.is_none() { shards } else { first_of(shards) };
        let known = missing.len();
        let mut any = self.starts.is_empty();
        for shard in shards {
            any |= take_best(self.want(WordShard::Words(shard), missing), &mut weigh, &mut best);
        }
        if let Some(prefixes) = prefixes {
            let weigh = &mut |exact: &str, _: &str| u32::from(exact == word.folded) * weight::BEGINNING;
            any |= take_best(self.want(prefixes, missing), weigh, &mut best);
        }
        let forgive = !any && missing.len() == known && term.open && word.forgivable();
        let forgiven = forgive && self.forgive(&word.folded, &mut best, missing);
        (best, forgiven)
    }

    /// Takes words that differ by a typing error; whether there are any.
    fn forgive(&self, asked: &str, best: &mut Best, missing: &mut Vec<WordShard>) -> bool {
        let mut shards: Vec<u32> = Vec::new();
        let mut vocabulary = Entries::new(self.want(WordShard::Vocabulary, missing));
        while vocabulary.next().is_some() {
            vocabulary.fold();
            if forgiven(&vocabulary.folded, asked).is_none() {
                vocabulary.skip(ruled_out_by(&vocabulary.exact, asked));
            } else {
                let shard = self.shard_of(&vocabulary.folded);
                if shards.last() != Some(&shard) {
                    shards.push(shard);
                }
            }
        }
        for &shard in &shards {
            let weigh = &mut |_: &str, folded: &str| match forgiven(folded, asked) {
                Some(true) => weight::FORGIVEN,
                Some(false) => weight::FORGIVEN_BEGINNING,
                None => 0,
            };
            take_best(self.want(WordShard::Words(shard), missing), weigh, best);
        }
        !shards.is_empty()
    }

    /// A piece; if it isn't there, nothing, and a note that it is missing.
    pub(super) fn want(&self, shard: WordShard, missing: &mut Vec<WordShard>) -> &str {
        self.text(shard).unwrap_or_else(|| {
            missing.push(shard);
            ""
        })
    }
}

/// The shard that has the word itself.
pub fn first_of(shards: Range<u32>) -> Range<u32> {
    shards.start..shards.end.min(shards.start + 1)
}

/// Goes through a shard and takes the words to which `weigh` (exact, folded) gives a factor; whether there are any.
pub fn take_best(shard: &str, weigh: &mut dyn FnMut(&str, &str) -> u32, best: &mut [u32]) -> bool {
    let mut entries = Entries::new(shard);
    let mut any = false;
    while let Some(postings) = entries.next() {
        entries.fold();
        let factor = weigh(&entries.exact, &entries.folded);
        if factor == 0 {
            continue;
        }
        any = true;
        let mut case = 0_u32;
        for number in Digits::new(postings) {
            case = case.wrapping_add(number / weight::LEVELS);
            if let Some(best) = best.get_mut(case as usize) {
                *best = (*best).max(factor * (number % weight::LEVELS + 1));
            }
            case = case.wrapping_add(1);
        }
    }
    any
}
