//! Finding words in texts: the index, how a search is written, ranking, and what is marked in what was found.
//! It must not know cases, facets or files.
//!
//! Interim: the whole index, by plain comparison.
#![allow(missing_docs, clippy::missing_const_for_fn)]

use crate::fold;
use std::ops::Range;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    Title,
    Name,
    Text,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum WordShard {
    Words(u32),
    Prefixes(u32),
    Positions(u32),
    Vocabulary,
}

#[derive(Clone, Debug, Default)]
pub struct Asked {
    words: Vec<String>,
}

impl Asked {
    pub fn parse(text: &str) -> Asked {
        Asked { words: fold::words(text).collect() }
    }
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    pub case: u32,
    pub score: u32,
}

#[derive(Clone, Debug, Default)]
pub struct Found {
    pub cases: Option<Vec<Hit>>,
    pub missing: Vec<WordShard>,
    pub forgiven: Vec<bool>,
}

#[derive(Default)]
pub struct Builder {
    entries: Vec<(String, String, u32, u32)>,
}

impl Builder {
    pub fn new() -> Builder {
        Builder::default()
    }
    pub fn add(&mut self, case: u32, field: Field, text: &str) {
        let weight = match field {
            Field::Title => 8,
            Field::Name => 4,
            Field::Text => 1,
        };
        self.entries.extend(fold::words(text).map(|exact| (fold::fold(&exact), exact, case, weight)));
    }
    pub fn finish(mut self, cases: u32) -> WordIndex {
        self.entries.sort_unstable();
        self.entries.dedup();
        WordIndex { entries: self.entries, cases }
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct WordIndex {
    entries: Vec<(String, String, u32, u32)>,
    cases: u32,
}

#[derive(Clone, Debug, Default)]
pub struct Shards {
    pub routing: String,
    pub words: Vec<String>,
    pub prefixes: Vec<String>,
    pub positions: Vec<String>,
    pub vocabulary: String,
}

impl WordIndex {
    pub fn sharded(_routing: &str) -> Option<WordIndex> {
        Some(WordIndex::default())
    }
    pub fn shards(&self, _about: usize) -> Shards {
        Shards {
            routing: String::new(),
            words: Vec::new(),
            prefixes: Vec::new(),
            positions: Vec::new(),
            vocabulary: String::new(),
        }
    }
    pub fn insert(&mut self, _shard: WordShard, _text: &str) -> bool {
        true
    }
    pub fn has(&self, _shard: WordShard) -> bool {
        true
    }
    pub fn nearest(&self, _word: &str) -> Result<Option<String>, WordShard> {
        Ok(None)
    }
    pub fn find(&self, asked: &Asked) -> Found {
        if asked.is_empty() {
            return Found::default();
        }
        let mut total = vec![1u32; self.cases as usize];
        for exact in &asked.words {
            let folded = fold::fold(exact);
            let mut scores = vec![0; self.cases as usize];
            for (word, _, case, weight) in &self.entries {
                if word.starts_with(&folded) {
                    let score = &mut scores[*case as usize];
                    *score = (*score).max(weight * 4 + u32::from(*word == folded));
                }
            }
            for (sum, new) in total.iter_mut().zip(scores) {
                *sum = if *sum == 0 || new == 0 { 0 } else { *sum + new };
            }
        }
        let hit = |(case, score): (usize, u32)| Hit { case: u32::try_from(case).unwrap_or_default(), score };
        let cases = total.into_iter().enumerate().filter(|(_, score)| *score > 0).map(hit).collect();
        Found { cases: Some(cases), missing: Vec::new(), forgiven: vec![false; asked.words.len()] }
    }
}

#[derive(Default)]
pub struct Marker {
    words: Vec<String>,
}

impl Marker {
    pub fn new(asked: &Asked, _forgiven: &[bool]) -> Marker {
        Marker { words: asked.words.clone() }
    }
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let lower = text.to_lowercase();
        let mut marks: Vec<Range<usize>> = Vec::new();
        if lower.len() == text.len() {
            for word in &self.words {
                marks.extend(lower.match_indices(word.as_str()).map(|(at, found)| at..at + found.len()));
            }
        }
        marks.sort_by_key(|mark| mark.start);
        marks.dedup_by(|b, a| b.start < a.end);
        marks
    }
}

pub struct Snippet {
    pub text: String,
    pub cut_before: bool,
    pub cut_after: bool,
}

pub fn snippet<'a>(marker: &Marker, paragraphs: impl Iterator<Item = &'a str>, _letters: usize) -> Option<Snippet> {
    let mut paragraphs = paragraphs;
    let found = paragraphs.find(|text| !marker.marks(text).is_empty())?;
    Some(Snippet { text: found.to_owned(), cut_before: false, cut_after: false })
}
