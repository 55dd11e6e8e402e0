//! What of a text is marked: what a search has found there. It must not make markup.

use super::{
    asked::{Asked, Term},
    entries::fold_to,
    spelling::forgiven,
    tokens::{beginning, each_word},
};
use std::ops::Range;

/// Finds in texts what a search asks for.
#[derive(Clone, Copy, Debug)]
pub struct Marker<'a> {
    pub(super) terms: &'a [Term],
    forgiven: &'a [bool],
}

/// A word of a text.
struct Word<'a> {
    start: usize,
    text: &'a str,
    folded: String,
}

impl Marker<'_> {
    /// A marker of what is asked, with [`super::Found::forgiven`] of its answer (as far as it is known).
    pub fn new<'a>(asked: &'a Asked, forgiven: &'a [bool]) -> Marker<'a> {
        Marker { terms: &asked.terms, forgiven }
    }

    /// The parts of a text that were found, in bytes: ascending, not touching one another. Of a word that matches by
    /// its beginning that beginning, where a typing error was forgiven the whole word, of a phrase all from its first
    /// word to its last. What is excluded is not marked.
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let mut ranges: Vec<Range<usize>> = Vec::new();
        for (_, range) in self.found(text) {
            match ranges.last_mut() {
                Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
                _ => ranges.push(range),
            }
        }
        ranges
    }

    /// Every place of every term, by its number, in the order of their beginnings.
    pub(super) fn found(&self, text: &str) -> Vec<(usize, Range<usize>)> {
        let (mut marks, mut words) = (Vec::new(), Vec::new());
        each_word(text, &mut |place, exact| {
            let mut folded = String::new();
            fold_to(&mut folded, exact);
            words.push(Word { start: place.start, text: &text[place], folded });
        });
        for at in 0..words.len() {
            for (number, term) in self.terms.iter().enumerate() {
                let forgive = self.forgiven.get(number).is_some_and(|&forgiven| forgiven);
                if let Some(end) = end_of(term, forgive, &words[at..]) {
                    marks.push((number, words[at].start..end));
                }
            }
        }
        marks
    }
}

/// Where a term ends that stands at the beginning of these words.
fn end_of(term: &Term, forgive: bool, words: &[Word]) -> Option<usize> {
    let mut end = None;
    for (at, asked) in term.words.iter().enumerate() {
        let word = words.get(at)?;
        let mut length = word.text.len();
        if word.folded != asked.folded {
            if term.open && at + 1 == term.words.len() && word.folded.starts_with(&asked.folded) {
                length = beginning(word.text, &asked.folded);
            } else if !forgive || forgiven(&word.folded, &asked.folded).is_none() {
                return None;
            }
        }
        end = Some(word.start + length);
    }
    end.filter(|_| !term.excluded)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What is marked stands in brackets.
    #[track_caller]
    fn check(asked: &str, text: &str, expected: &str) {
        let asked = Asked::parse(asked);
        let forgiven: Vec<bool> = asked.terms.iter().map(|term| term.words[0].folded == "coperacion").collect();
        let mut marked = text.to_owned();
        for range in Marker::new(&asked, &forgiven).marks(text).into_iter().rev() {
            marked.insert(range.end, ']');
            marked.insert(range.start, '[');
        }
        assert_eq!(marked, expected);
    }

    #[test]
    fn the_beginning_that_was_asked_is_marked() {
        check("coop sur", "Cooperación Sur-Sur", "[Coop]eración [Sur]-[Sur]");
        check("cooperacio", "Cooperación, COOPERACIO\u{301}N", "[Cooperació]n, [COOPERACIO\u{301}]N");
        check("ano", "año ano", "año [ano]");
        check("", "agua", "agua");
    }

    #[test]
    fn a_word_with_a_typing_error_is_marked_as_a_whole() {
        check("coperacion", "La cooperación", "La [cooperación]");
    }

    #[test]
    fn words_of_a_phrase_are_marked_only_in_a_row() {
        check("\"banco de leche\"", "Banco de Leche, de leche", "[Banco de Leche], de leche");
        check("\"banco de lec", "El banco de leche", "El [banco de lec]he");
        check("\"de\"", "De dentro", "[De] dentro");
    }

    #[test]
    fn what_is_excluded_is_not_marked() {
        check("agua -río", "Agua y río", "[Agua] y río");
    }

    #[test]
    fn marks_that_meet_are_one() {
        check("\"banco de\" \"de leche\" ban lech", "banco de leche", "[banco de leche]");
        check("sal salud", "salud", "[salud]");
    }

    proptest! {
        #[test]
        fn marks_are_in_order_and_on_letters(asked in "[abñ \"-]{0,9}", text in "[abÁñ\u{303} -]{0,30}") {
            let mut end = 0;
            for (at, range) in Marker::new(&Asked::parse(&asked), &[true; 9]).marks(&text).into_iter().enumerate() {
                prop_assert!(at == 0 || range.start > end);
                prop_assert!(!text[range.clone()].is_empty());
                end = range.end;
            }
        }
    }
}
