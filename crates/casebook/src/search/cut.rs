//! Cuts a dictionary into shards while it is written, word by word. It must not know how words are found.

use super::{
    entries::{common, push_word},
    word_index::WordIndex,
};
use crate::digits;

/// Makes an index of words that come in the order of their folded forms.
#[derive(Clone, Debug, Default)]
pub struct Cutter {
    /// About how many bytes a shard may have.
    about: usize,
    index: WordIndex,
    words: String,
    positions: String,
    vocabulary: String,
    /// The last word: exact, folded.
    last: (String, String),
}

impl Cutter {
    pub fn new(cases: u32, about: usize) -> Cutter {
        Cutter {
            about,
            index: WordIndex { cases, ..WordIndex::default() },
            words: String::new(),
            positions: String::new(),
            vocabulary: String::new(),
            last: Default::default(),
        }
    }

    /// Adds a word with its cases and places, as texts, and in how many cases it is.
    pub fn push(&mut self, exact: &str, folded: &str, postings: &str, places: &str, cases: u32) {
        // Words that differ in accents alone are looked up together.
        if self.words.len() >= self.about && folded != self.last.1 {
            self.close();
        }
        let mut before: &str = &self.last.0;
        if self.words.is_empty() {
            self.index.starts.push(parting(&self.last.1, folded).to_owned());
            before = "";
        }
        push_word(&mut self.words, before, exact);
        self.words.push_str(postings);
        self.words.push('\n');
        self.positions.push_str(places);
        self.positions.push('\n');
        push_word(&mut self.vocabulary, &self.last.0, exact);
        digits::push(&mut self.vocabulary, cases);
        self.vocabulary.push('\n');
        self.last = (exact.to_owned(), folded.to_owned());
    }

    /// The index of all words so far.
    pub fn finish(mut self) -> WordIndex {
        self.close();
        self.index.pieces[3].push(self.vocabulary);
        self.index
    }

    /// Ends a shard, if one has been begun.
    fn close(&mut self) {
        if !self.words.is_empty() {
            self.index.pieces[0].push(self.words.as_str().to_owned());
            self.index.pieces[2].push(self.positions.as_str().to_owned());
            self.words.clear();
            self.positions.clear();
        }
    }
}

/// The shortest beginning of the second word that is after the first, which is the smaller one; nothing for the first
/// of all.
fn parting<'a>(before: &str, word: &'a str) -> &'a str {
    let letter = &word[common(before, word)..];
    let end = word.len() - letter.len() + letter.chars().next().map_or(0, char::len_utf8);
    if before.is_empty() { "" } else { &word[..end] }
}

#[cfg(test)]
mod tests {
    use super::parting;

    #[test]
    fn words_are_parted_by_as_little_as_possible() {
        let parted = [("", "agua"), ("agua", "banco"), ("cooperar", "coordinar"), ("a", "agua"), ("año", "ańo")];
        let texts = ["", "b", "coor", "ag", "ań"];
        for ((before, word), text) in parted.into_iter().zip(texts) {
            assert_eq!(parting(before, word), text);
            assert!(before < text || before.is_empty());
        }
    }
}
