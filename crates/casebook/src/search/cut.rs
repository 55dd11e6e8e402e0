//! Cuts a dictionary into shards while it is written, word by word. It must not know how words are found.

use super::{entries::push_word, word_index::WordIndex};
use crate::digits;

/// Makes an index of words that come in the order of their folded forms.
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
        if self.index.starts.is_empty() || self.words.len() >= self.about && folded != self.last.1 {
            self.close();
            self.index.starts.push(parting(&self.last.1, folded).to_owned());
        }
        let before = if self.words.is_empty() { "" } else { &self.last.0 };
        push_line(&mut self.words, before, exact, postings);
        self.positions.push_str(places);
        self.positions.push('\n');
        push_word(&mut self.vocabulary, &self.last.0, exact);
        self.vocabulary.push(' ');
        digits::push(&mut self.vocabulary, cases);
        self.vocabulary.push('\n');
        self.last = (exact.to_owned(), folded.to_owned());
    }

    /// The index of all words so far.
    pub fn finish(mut self) -> WordIndex {
        self.close();
        self.index.vocabulary = Some(self.vocabulary);
        self.index
    }

    fn close(&mut self) {
        if !self.words.is_empty() {
            self.words.shrink_to_fit();
            self.positions.shrink_to_fit();
            self.index.words.push(Some(std::mem::take(&mut self.words)));
            self.index.positions.push(Some(std::mem::take(&mut self.positions)));
        }
    }
}

/// Appends a line.
pub fn push_line(text: &mut String, before: &str, word: &str, numbers: &str) {
    push_word(text, before, word);
    text.push(' ');
    text.push_str(numbers);
    text.push('\n');
}

/// The shortest beginning of the second word that is after the first, which is the smaller one.
fn parting<'a>(before: &str, word: &'a str) -> &'a str {
    let mut common = before.bytes().zip(word.bytes()).take_while(|(a, b)| a == b).count();
    while !word.is_char_boundary(common) {
        common -= 1;
    }
    if before.is_empty() {
        return "";
    }
    let next = word[common..].chars().next().map_or(0, char::len_utf8);
    &word[..common + next]
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
