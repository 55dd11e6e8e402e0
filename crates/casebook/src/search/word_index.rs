//! The index: its pieces of text, as far as they are there. It must not search in them.

use super::entries::{self, Entries};
use crate::digits::Digits;
use std::ops::Range;

/// More cases than any catalogue has: what says so is no routing, and would only take memory.
const MOST_CASES: u32 = 1 << 24;

/// Which cases have which words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordIndex {
    /// How many cases there are.
    pub(super) cases: u32,
    /// Where each shard of words begins: a text after every word of the shard before, and not after its own first.
    pub(super) starts: Vec<String>,
    /// The first beginning of each file of beginnings; none if beginnings are looked up word by word.
    pub(super) prefix_starts: Vec<String>,
    /// The pieces of each kind; one that isn't there is empty.
    pub(super) pieces: [Vec<String>; 4],
}

/// A piece of an index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WordShard {
    /// Words and their cases.
    Words(u32),
    /// Beginnings of words and their cases.
    Prefixes(u32),
    /// The places of the words in the shard of words of this number.
    Positions(u32),
    /// All words, without their cases.
    Vocabulary,
}

impl WordIndex {
    /// An index of which nothing is there yet but the knowledge which words are where, as [`super::Shards`] has it.
    pub fn sharded(routing: &str) -> Option<WordIndex> {
        let mut index = WordIndex::default();
        let mut entries = Entries::new(routing);
        let mut counts = Digits::new(entries.next()?);
        index.cases = counts.next().filter(|&cases| cases <= MOST_CASES)?;
        let shards = counts.next()? as usize;
        while entries.next().is_some() {
            let starts = if index.starts.len() < shards { &mut index.starts } else { &mut index.prefix_starts };
            starts.push(entries.exact.clone());
        }
        let counts = [index.starts.len(), index.prefix_starts.len(), index.starts.len(), 1];
        for (pieces, count) in index.pieces.iter_mut().zip(counts) {
            pieces.resize(count, String::new());
        }
        (entries.has_ended() && index.starts.len() == shards).then_some(index)
    }

    /// How many cases it is of.
    pub fn cases(&self) -> u32 {
        self.cases
    }

    /// Takes in a piece; not if it is malformed or empty, or no piece of this index.
    pub fn insert(&mut self, shard: WordShard, text: &str) -> bool {
        let sound = match shard {
            WordShard::Positions(_) => text.split('\n').all(entries::are_digits),
            _ => entries::is_sound(text),
        };
        let (kind, at) = shard.slot();
        match self.pieces[kind].get_mut(at) {
            Some(piece) if sound && !text.is_empty() => text.clone_into(piece),
            _ => return false,
        }
        true
    }

    /// Whether a piece is there.
    pub fn has(&self, shard: WordShard) -> bool {
        self.text(shard).is_some()
    }

    /// A piece, if it is there.
    pub(super) fn text(&self, shard: WordShard) -> Option<&str> {
        let (kind, at) = shard.slot();
        self.pieces[kind].get(at).map(String::as_str).filter(|text| !text.is_empty())
    }

    /// The shard that has a folded word, if any has.
    pub(super) fn shard_of(&self, folded: &str) -> u32 {
        self.starts.partition_point(|start| start.as_str() <= folded).saturating_sub(1) as u32
    }

    /// The shards that can have words with this beginning, at least one; none in an index without words.
    pub(super) fn shards_of(&self, beginning: &str) -> Range<u32> {
        let end = self.starts.partition_point(|start| start.as_str() <= beginning || start.starts_with(beginning));
        self.shard_of(beginning)..end as u32
    }

    /// The file that has the cases of this beginning of words, if they are in too many shards to look into.
    pub(super) fn prefixes_of(&self, beginning: &str) -> Option<WordShard> {
        if self.prefix_starts.is_empty() || self.shards_of(beginning).len() <= 2 {
            return None;
        }
        let file = self.prefix_starts.partition_point(|start| start.as_str() <= beginning).saturating_sub(1);
        Some(WordShard::Prefixes(file as u32))
    }
}

impl WordShard {
    /// Its kind, and its number among these.
    fn slot(self) -> (usize, usize) {
        match self {
            WordShard::Words(at) => (0, at as usize),
            WordShard::Prefixes(at) => (1, at as usize),
            WordShard::Positions(at) => (2, at as usize),
            WordShard::Vocabulary => (3, 0),
        }
    }
}
