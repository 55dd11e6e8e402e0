//! How a search is written: words, `"phrases"`, and `-exclusions`. It must not know an index.

use super::{entries::fold_to, tokens::each_word};
use std::ops::Range;

/// How many things can be asked at once; what follows is not looked at.
const LIMIT: usize = 32;

/// Letters that the last word of an unfinished phrase must have to be looked for in its place. A shorter one stands for
/// so many words that their places would be most of the index.
const SOUGHT_IN_PLACE: usize = 3;

/// What a search text asks for: all of its terms.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    pub(super) terms: Vec<Term>,
}

/// A word, or several in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Term {
    /// At least one.
    pub words: Vec<Word>,
    /// Cases that have it are not wanted.
    pub excluded: bool,
    /// The last word may go on.
    pub open: bool,
    /// Where it stands in the search text; of a phrase, its last word.
    place: Range<usize>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// As it is written, in lower case.
    pub exact: String,
    pub folded: String,
}

impl Asked {
    /// Reads a search text; every text is one. Words match by their beginning; a phrase in quotes, of whatever kind,
    /// matches whole words in a row, and an unclosed one reaches to the end, where its last word is a beginning; a hyphen
    /// at the start of a word or phrase, after a space, excludes it as a whole.
    pub fn parse(text: &str) -> Asked {
        let mut asked = Asked::default();
        let (mut start, mut quoted, mut excluded, mut after_space) = (0, false, false, true);
        for (at, letter) in text.char_indices() {
            let quote = matches!(letter, '"' | '“' | '”' | '„' | '«' | '»');
            let space = letter.is_whitespace() && !quoted;
            if letter == '-' && after_space {
                excluded = true;
            } else if quote || space {
                asked.add(text, start..at, quoted || excluded, excluded, false);
                start = at;
                // A hyphen holds for the quote after it.
                excluded &= quote && !quoted && text[..at].ends_with('-');
                quoted ^= quote;
            }
            after_space = space;
        }
        asked.add(text, start..text.len(), quoted || excluded, excluded, !excluded);
        asked
    }

    /// Whether nothing is asked, which every case answers.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// The words that match by their beginning: the number of the term, as in [`super::Found`], and where the word
    /// stands in the search text. For these a nearest spelling can be proposed.
    pub fn words(&self) -> impl Iterator<Item = (usize, Range<usize>)> + '_ {
        let words = self.terms.iter().enumerate().filter(|(_, term)| term.open && term.words.len() == 1);
        words.map(|(at, term)| (at, term.place.clone()))
    }

    /// Adds the words of a part of the text: as a row, or each by itself.
    fn add(&mut self, text: &str, part: Range<usize>, row: bool, excluded: bool, open: bool) {
        let mut term = Term { words: Vec::new(), excluded, open: open || !row, place: part.clone() };
        each_word(&text[part.clone()], &mut |place, exact| {
            if !row {
                self.push(&mut term);
            }
            term.words.push(Word::new(exact));
            term.place = part.start + place.start..part.start + place.end;
        });
        let short = |last: &Word| last.exact.chars().count() < SOUGHT_IN_PLACE;
        if term.open && term.words.len() > 1 && term.words.last().is_some_and(short) {
            let last = term.words.split_off(term.words.len() - 1);
            term.open = false;
            self.push(&mut term);
            (term.words, term.open) = (last, true);
        }
        self.push(&mut term);
    }

    /// Takes the words of a term, if it has any, as one.
    fn push(&mut self, term: &mut Term) {
        let words = std::mem::take(&mut term.words);
        if !words.is_empty() && self.terms.len() < LIMIT {
            self.terms.push(Term { words, place: term.place.clone(), ..*term });
        }
    }
}

impl Word {
    fn new(exact: &str) -> Word {
        let mut folded = String::new();
        fold_to(&mut folded, exact);
        Word { exact: exact.to_owned(), folded }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Terms are parted by commas; a beginning ends with `*`, an exclusion starts with `not`.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let asked = Asked::parse(text);
        let terms = asked.terms.iter().map(|term| {
            let words: Vec<_> = term.words.iter().map(|word| word.folded.as_str()).collect();
            let not = if term.excluded { "not " } else { "" };
            [not, &words.join(" "), if term.open { "*" } else { "" }].concat()
        });
        assert_eq!(terms.collect::<Vec<_>>().join(", "), expected, "{text}");
    }

    #[test]
    fn words_match_by_their_beginning() {
        check("Salud pública", "salud*, publica*");
        check("Sur-Sur e-poster", "sur*, sur*, e*, poster*");
        check(" año\u{a0}2010, sí ", "año*, 2010*, si*");
    }

    #[test]
    fn quotes_of_all_kinds_hold_phrases() {
        check("\"banco de leche\"", "banco de leche");
        check("“Milk banks” «leche humana» x", "milk banks, leche humana, x*");
        check("agua\"de la\"vida", "agua*, de la, vida*");
        check("\"leche\"", "leche");
    }

    #[test]
    fn an_unclosed_phrase_goes_on() {
        check("\"banco de lec", "banco de lec*");
        check("\"banco de l", "banco de, l*");
        check("\"ban", "ban*");
        check("\"b", "b*");
    }

    #[test]
    fn a_hyphen_at_the_start_excludes() {
        check("agua -río", "agua*, not rio");
        check("-agua", "not agua");
        check("-\"agua de río\" -sur-sur", "not agua de rio, not sur sur");
        check("-\"agua de r", "not agua de r");
        check("\"agua\"-río", "agua, rio*");
        check("agua- río --mar", "agua*, rio*, not mar");
    }

    #[test]
    fn marks_without_words_ask_for_nothing() {
        for text in ["", " ", "-", "- ", "\"\"", "\"", "-\"\"", "-\" \"", "“”", "… –", "-\u{301}"] {
            check(text, "");
            assert!(Asked::parse(text).is_empty());
        }
        check("- agua", "agua*");
    }

    #[test]
    fn what_is_asked_has_an_end() {
        let many: String = (0..100).map(|number| format!("{number} ")).collect();
        assert_eq!(Asked::parse(&many).terms.len(), LIMIT);
    }

    #[test]
    fn words_know_where_they_stand() {
        let text = "Água \"de la\" Sur-Súr -no";
        let places = Asked::parse(text).words().map(|(term, place)| (term, &text[place])).collect::<Vec<_>>();
        assert_eq!(places, [(0, "Água"), (2, "Sur"), (3, "Súr")]);
    }
}
