//! The index: its pieces of text, as far as they are there. It must not search in them.

use super::{entries, entries::Entries, entries::push_word};
use crate::digits::{self, Digits};
use std::ops::RangeInclusive;

/// Which cases have which words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordIndex {
    /// How many cases there are.
    pub(super) cases: u32,
    /// Where each shard of words begins: a text after every word of the shard before, and not after its own first.
    pub(super) starts: Vec<String>,
    pub(super) words: Vec<Option<String>>,
    pub(super) positions: Vec<Option<String>>,
    /// The first beginning of each file of beginnings; none if beginnings are looked up word by word.
    pub(super) prefix_starts: Vec<String>,
    pub(super) prefixes: Vec<Option<String>>,
    pub(super) vocabulary: Option<String>,
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
        let (cases, rest) = routing.split_once('\n')?;
        let (starts, prefix_starts) = rest.split_once('\n')?;
        let cases = Digits::new(cases).next()?;
        let (starts, prefix_starts) = (read_starts(starts)?, read_starts(prefix_starts)?);
        let words = vec![None; starts.len()];
        let prefixes = vec![None; prefix_starts.len()];
        Some(WordIndex { cases, starts, positions: words.clone(), words, prefix_starts, prefixes, vocabulary: None })
    }

    /// What [`WordIndex::sharded`] reads.
    pub(super) fn routing(&self) -> String {
        let mut text = String::new();
        digits::push(&mut text, self.cases);
        for starts in [&self.starts, &self.prefix_starts] {
            text.push('\n');
            let mut before = "";
            for start in starts {
                push_word(&mut text, before, start);
                text.push(' ');
                before = start;
            }
        }
        text
    }

    /// How many cases it is of.
    pub fn cases(&self) -> u32 {
        self.cases
    }

    /// Takes in a piece; not if it is malformed, or no piece of this index.
    pub fn insert(&mut self, shard: WordShard, text: &str) -> bool {
        let sound = match shard {
            WordShard::Positions(_) => text.split('\n').all(entries::are_digits),
            _ => entries::is_sound(text),
        };
        let slot = match shard {
            WordShard::Words(at) => self.words.get_mut(at as usize),
            WordShard::Prefixes(at) => self.prefixes.get_mut(at as usize),
            WordShard::Positions(at) => self.positions.get_mut(at as usize),
            WordShard::Vocabulary => Some(&mut self.vocabulary),
        };
        let (true, Some(slot)) = (sound, slot) else {
            return false;
        };
        *slot = Some(text.to_owned());
        true
    }

    /// Whether a piece is there.
    pub fn has(&self, shard: WordShard) -> bool {
        self.text(shard).is_some()
    }

    /// A piece, if it is there.
    pub(super) fn text(&self, shard: WordShard) -> Option<&str> {
        let slot = match shard {
            WordShard::Words(at) => self.words.get(at as usize)?,
            WordShard::Prefixes(at) => self.prefixes.get(at as usize)?,
            WordShard::Positions(at) => self.positions.get(at as usize)?,
            WordShard::Vocabulary if self.starts.is_empty() => return Some(""),
            WordShard::Vocabulary => &self.vocabulary,
        };
        slot.as_deref()
    }

    /// The shard that has a folded word, if any has.
    pub(super) fn shard_of(&self, folded: &str) -> u32 {
        self.starts.partition_point(|start| start.as_str() <= folded).saturating_sub(1) as u32
    }

    /// The shards that can have words with this beginning; not to be asked of an index without words.
    pub(super) fn shards_of(&self, beginning: &str) -> RangeInclusive<u32> {
        let last = self.starts.partition_point(|start| start.as_str() <= beginning || start.starts_with(beginning));
        self.shard_of(beginning)..=last.saturating_sub(1) as u32
    }

    /// The file that has the cases of this beginning of words, if they are too many shards to look into.
    pub(super) fn prefixes_of(&self, beginning: &str) -> Option<WordShard> {
        let shards = self.shards_of(beginning);
        if self.prefixes.is_empty() || shards.end() - shards.start() < 2 {
            return None;
        }
        let file = self.prefix_starts.partition_point(|start| start.as_str() <= beginning).saturating_sub(1);
        Some(WordShard::Prefixes(file as u32))
    }
}

/// Reads words as they are in a line of a routing: each ends with a space.
fn read_starts(line: &str) -> Option<Vec<String>> {
    let lines = line.replace(' ', " \n");
    let mut entries = Entries::new(&lines);
    let mut starts = Vec::new();
    while entries.next().is_some() {
        starts.push(entries.exact.clone());
    }
    (starts.len() == line.matches(' ').count()).then_some(starts)
}
