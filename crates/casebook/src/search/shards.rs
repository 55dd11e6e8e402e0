//! The pieces of an index for a finished site. It must not be called in the browser, where it would cost bytes.

use super::{
    builder::push_posting,
    cut::Cutter,
    entries::{Entries, push_word},
    find::take_best,
    word_index::{WordIndex, WordShard},
};
use crate::digits::{self, Digits};
use std::collections::BTreeSet;

/// The pieces of an index, as texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shards {
    /// Which words are where: what [`WordIndex::sharded`] reads.
    pub routing: String,
    /// [`WordShard::Words`] by number.
    pub words: Vec<String>,
    /// [`WordShard::Prefixes`] by number.
    pub prefixes: Vec<String>,
    /// [`WordShard::Positions`] by number.
    pub positions: Vec<String>,
    /// [`WordShard::Vocabulary`].
    pub vocabulary: String,
}

impl WordIndex {
    /// The index in pieces of about so many bytes (a very frequent word may need more). Everything must be there, as in
    /// an index that was built. Small pieces are quick to load, but many: 16 kB are good at 10,000 cases, 64 kB at
    /// 100,000, where a word that is in all cases takes more anyway.
    pub fn shards(&self, about: usize) -> Shards {
        let mut index = self.cut(about);
        let mut prefixes: Vec<String> = Vec::new();
        let mut last = String::new();
        for beginning in index.wide_beginnings() {
            if prefixes.last().is_none_or(|file| file.len() >= about) {
                index.prefix_starts.push(beginning.clone());
                prefixes.push(String::new());
                last.clear();
            }
            if let Some(file) = prefixes.last_mut() {
                push_word(file, &last, &beginning);
                file.push_str(&index.union(&beginning));
                file.push('\n');
            }
            last = beginning;
        }
        let routing = index.routing();
        let [words, _, positions, vocabulary] = index.pieces;
        Shards { routing, words, prefixes, positions, vocabulary: vocabulary.concat() }
    }

    /// What [`WordIndex::sharded`] reads: how many cases and shards there are, and where shards begin.
    fn routing(&self) -> String {
        let mut text = String::from("A ");
        digits::push(&mut text, self.cases);
        digits::push(&mut text, self.starts.len() as u32);
        let mut before = "";
        for start in self.starts.iter().chain(&self.prefix_starts) {
            text.push('\n');
            push_word(&mut text, before, start);
            before = start;
        }
        text.push('\n');
        text
    }

    /// The same index in shards of another size.
    fn cut(&self, about: usize) -> WordIndex {
        let mut cutter = Cutter::new(self.cases, about);
        for at in 0..self.starts.len() as u32 {
            let texts = [WordShard::Words(at), WordShard::Positions(at)].map(|shard| self.text(shard));
            let [words, places] = texts.map(Option::unwrap_or_default);
            let mut entries = Entries::new(words);
            let mut places = places.split('\n');
            while let (Some(postings), Some(places)) = (entries.next(), places.next()) {
                let cases = Digits::new(postings).count() as u32;
                entries.fold();
                cutter.push(&entries.exact, &entries.folded, postings, places, cases);
            }
        }
        cutter.finish()
    }

    /// All beginnings whose words are in more than two shards.
    fn wide_beginnings(&self) -> BTreeSet<String> {
        let beginnings = self.starts.iter().flat_map(|start| start.char_indices().map(|(at, _)| &start[..at]));
        let wide = |beginning: &&str| !beginning.is_empty() && self.shards_of(beginning).len() > 2;
        beginnings.filter(wide).map(str::to_owned).collect()
    }

    /// The cases of all words with a beginning, with the best impact of each.
    fn union(&self, beginning: &str) -> String {
        let mut best = vec![0; self.cases as usize];
        for shard in self.shards_of(beginning) {
            let words = self.text(WordShard::Words(shard)).unwrap_or_default();
            take_best(words, &mut |_, folded| u32::from(folded.starts_with(beginning)), &mut best);
        }
        let (mut postings, mut gap) = (String::new(), 0);
        for best in best {
            if best == 0 {
                gap += 1;
            } else {
                push_posting(&mut postings, gap, best - 1);
                gap = 0;
            }
        }
        postings
    }
}
