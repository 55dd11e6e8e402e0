//! The pieces of an index for a finished site. It must not be called in the browser, where it would cost bytes.

use super::{
    builder::push_posting,
    cut::{Cutter, push_line},
    entries::Entries,
    find::take_best,
    word_index::{WordIndex, WordShard},
};
use crate::digits::Digits;
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
    /// an index that was built.
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
                push_line(file, &last, &beginning, &index.union(&beginning));
            }
            last = beginning;
        }
        Shards {
            routing: index.routing(),
            words: index.words.into_iter().flatten().collect(),
            prefixes,
            positions: index.positions.into_iter().flatten().collect(),
            vocabulary: index.vocabulary.unwrap_or_default(),
        }
    }

    /// The same index in shards of another size.
    fn cut(&self, about: usize) -> WordIndex {
        let mut cutter = Cutter::new(self.cases, about);
        for at in 0..self.words.len() as u32 {
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
        let wide = |beginning: &&str| {
            let shards = self.shards_of(beginning);
            !beginning.is_empty() && shards.end() - shards.start() >= 2
        };
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
                push_posting(&mut postings, gap, u32::from(best) - 1);
                gap = 0;
            }
        }
        postings
    }
}
