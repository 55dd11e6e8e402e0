//! What visitors type: questions drawn from a catalogue's own words by their frequencies, the same for the same catalogue
//! and seed. It must not ask them.
//!
//! A question is drawn from the English text of a case, so that a word comes as often as it is written and words come
//! together as in the texts. Of [`CHOICE`] words drawn so the one that most cases have is taken: visitors ask for what
//! a field is about rather than for rare words. Words of fewer than four letters are passed over: nobody asks for "of".

use std::collections::HashMap;

use casebook::{catalogue::Catalogue, fold};
use serde::{Deserialize, Serialize};

use crate::{document, random::Random};

/// One thing that is typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// What sort of question it is.
    pub sort: Sort,
    /// As typed into Casebook.
    pub typed: String,
    /// The words to find, for indexes that know no signs.
    pub words: String,
    /// The word that must not be there; empty where there is none.
    pub without: String,
}

/// The sorts of questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sort {
    /// One word.
    OneWord,
    /// Two words.
    TwoWords,
    /// Three words.
    ThreeWords,
    /// The beginning of a word, as it stands while it is typed.
    Beginning,
    /// Words that stand together, in quotes.
    Phrase,
    /// A word, and one that must not be there.
    Exclusion,
    /// A word with a typing error.
    TypingError,
}

impl Sort {
    /// Every sort, as listed.
    pub const ALL: [Sort; 7] = [
        Sort::OneWord,
        Sort::TwoWords,
        Sort::ThreeWords,
        Sort::Beginning,
        Sort::Phrase,
        Sort::Exclusion,
        Sort::TypingError,
    ];

    /// Whether it is words and beginnings of words alone, which every index must answer alike.
    pub const fn is_plain(self) -> bool {
        matches!(self, Sort::OneWord | Sort::TwoWords | Sort::ThreeWords | Sort::Beginning)
    }

    /// What it is called in a table.
    pub const fn name(self) -> &'static str {
        match self {
            Sort::OneWord => "one word",
            Sort::TwoWords => "two words",
            Sort::ThreeWords => "three words",
            Sort::Beginning => "letter by letter",
            Sort::Phrase => "phrase",
            Sort::Exclusion => "exclusion",
            Sort::TypingError => "typing error",
        }
    }
}

/// Of how many words drawn by their frequencies the most frequent is taken.
const CHOICE: usize = 3;
/// How many words are typed letter by letter, and how far.
const TYPED_WORDS: usize = 12;
const TYPED_LETTERS: usize = 6;
/// Letters of a word that is asked for, and of one in which an error is made.
const LETTERS: usize = 4;
const LETTERS_WITH_ERROR: usize = 6;
/// Attempts at drawing a run of words before a question is left out: a tiny catalogue may have none.
const ATTEMPTS: usize = 1000;

/// 200 questions; fewer only where the catalogue is too small to draw them from.
pub fn questions(catalogue: &Catalogue, seed: u64) -> Vec<Question> {
    let mut draw = Draw { catalogue, frequency: frequency(catalogue), random: Random::of(seed) };
    let mut questions = Vec::new();
    for (sort, count) in [(Sort::OneWord, 44), (Sort::TwoWords, 36), (Sort::ThreeWords, 16)] {
        questions.extend((0..count).filter_map(|_| draw.words(sort)));
    }
    questions.extend((0..TYPED_WORDS).filter_map(|_| draw.typed()).flatten());
    for (sort, count) in [(Sort::Phrase, 8), (Sort::Exclusion, 8), (Sort::TypingError, 16)] {
        questions.extend((0..count).filter_map(|_| draw.words(sort)));
    }
    questions
}

/// How often each word is written in the English texts.
fn frequency(catalogue: &Catalogue) -> HashMap<String, usize> {
    let mut frequency = HashMap::new();
    for word in catalogue.cases.iter().flat_map(document::paragraphs).flat_map(fold::words) {
        *frequency.entry(word).or_default() += 1;
    }
    frequency
}

struct Draw<'a> {
    catalogue: &'a Catalogue,
    frequency: HashMap<String, usize>,
    random: Random,
}

impl Draw<'_> {
    fn words(&mut self, sort: Sort) -> Option<Question> {
        let question = |typed: String, words: String| Question { sort, typed, words, without: String::new() };
        let plain = |words: Vec<String>| question(words.join(" "), words.join(" "));
        Some(match sort {
            Sort::OneWord | Sort::Beginning => plain(self.asked(1)?),
            Sort::TwoWords => plain(self.asked(2)?),
            Sort::ThreeWords => plain(self.asked(3)?),
            Sort::Phrase => {
                let words = self.run(2)?.join(" ");
                question(format!("\"{words}\""), words)
            }
            Sort::Exclusion => {
                let (word, without) = (self.asked(1)?.concat(), self.asked(1)?.concat());
                let typed = format!("{word} -{without}");
                Question { without, ..question(typed, word) }
            }
            Sort::TypingError => {
                let word = self.word_of(LETTERS_WITH_ERROR)?;
                plain(vec![self.with_error(&word)])
            }
        })
    }

    /// A word at each of its first letters.
    fn typed(&mut self) -> Option<Vec<Question>> {
        let word = self.word_of(TYPED_LETTERS)?;
        let beginnings = word.char_indices().skip(1).map(|(end, _)| end).chain([word.len()]).take(TYPED_LETTERS);
        let question = |end: usize| {
            let words = word[..end].to_owned();
            Question { sort: Sort::Beginning, typed: words.clone(), words, without: String::new() }
        };
        Some(beginnings.map(question).collect())
    }

    /// So many words worth asking for out of the text of one case, in its order.
    fn asked(&mut self, count: usize) -> Option<Vec<String>> {
        self.some(|random, frequency, text| {
            let mut left: Vec<(usize, String)> =
                text.into_iter().enumerate().filter(|(_, word)| letters(word) >= LETTERS).collect();
            let mut taken = Vec::new();
            for _ in 0..count {
                let drawn = (0..CHOICE).map(|_| random.below(left.len()));
                let best = drawn.max_by_key(|&at| left.get(at).and_then(|(_, word)| frequency.get(word)))?;
                let (_, word) = left.get(best).cloned()?;
                taken.push(left.remove(best));
                left.retain(|(_, other)| *other != word);
            }
            taken.sort_unstable();
            Some(taken.into_iter().map(|(_, word)| word).collect())
        })
    }

    /// So many words that stand together in the text of one case.
    fn run(&mut self, count: usize) -> Option<Vec<String>> {
        self.some(|random, _, mut words| {
            let start = random.below(words.len().checked_sub(count - 1)?);
            let run = start..start + count;
            let is_worth = words.get(run.clone())?.iter().all(|word| letters(word) >= LETTERS);
            is_worth.then(|| words.drain(run).collect())
        })
    }

    /// A word of at least so many letters.
    fn word_of(&mut self, least: usize) -> Option<String> {
        (0..ATTEMPTS).find_map(|_| self.asked(1)?.pop().filter(|word| letters(word) >= least))
    }

    /// What is made of the words of a paragraph of a case, both drawn by chance; another one where nothing is made.
    fn some<T>(
        &mut self,
        mut make: impl FnMut(&mut Random, &HashMap<String, usize>, Vec<String>) -> Option<T>,
    ) -> Option<T> {
        (0..ATTEMPTS).find_map(|_| {
            let case = self.random.one_of(&self.catalogue.cases)?;
            let title = case.title.in_locale(document::LOCALE).map(String::as_str);
            let texts: Vec<&str> = title.into_iter().chain(document::paragraphs(case)).collect();
            let text = self.random.one_of(&texts)?;
            make(&mut self.random, &self.frequency, fold::words(text).collect())
        })
    }

    /// The word with a letter after its first ones left out, doubled or replaced.
    fn with_error(&mut self, word: &str) -> String {
        let mut letters: Vec<char> = word.chars().collect();
        let at = 2 + self.random.below(letters.len() - 2);
        match self.random.below(3) {
            0 => drop(letters.remove(at)),
            1 => letters.insert(at, letters[at]),
            _ => letters[at] = if letters[at] == 'x' { 'k' } else { 'x' },
        }
        letters.into_iter().collect()
    }
}

fn letters(word: &str) -> usize {
    word.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(cases: usize, seed: u64) -> Vec<Question> {
        questions(&crate::engine::read(&synthetic::catalogue(cases, 1)).unwrap(), seed)
    }

    #[test]
    fn the_same_catalogue_and_seed_give_the_same_questions() {
        let questions = of(20, 1);
        assert_eq!(questions.len(), 200);
        assert_eq!(questions, of(20, 1));
        assert_ne!(questions, of(20, 2));
    }

    #[test]
    fn every_sort_is_asked_in_its_own_signs() {
        let questions = of(20, 1);
        let first = |sort| questions.iter().find(|question| question.sort == sort).unwrap();
        for sort in Sort::ALL {
            let Question { typed, words, without, .. } = first(sort);
            match sort {
                Sort::Phrase => assert_eq!(*typed, format!("\"{words}\"")),
                Sort::Exclusion => assert_eq!(*typed, format!("{words} -{without}")),
                _ => assert_eq!(typed, words),
            }
        }
        assert_eq!(first(Sort::ThreeWords).words.split(' ').count(), 3);
        let letters: Vec<usize> =
            questions.iter().filter(|it| it.sort == Sort::Beginning).map(|it| letters(&it.typed)).take(7).collect();
        assert_eq!(letters, [1, 2, 3, 4, 5, 6, 1]);
    }

    #[test]
    fn words_that_are_asked_for_are_found() {
        let catalogue = crate::engine::read(&synthetic::catalogue(20, 1)).unwrap();
        let questions = questions(&catalogue, 1);
        let engine = crate::engine::Engine::new(catalogue);
        for question in questions.iter().filter(|it| !matches!(it.sort, Sort::Exclusion | Sort::TypingError)) {
            assert!(!engine.find(&question.words).is_empty(), "{question:?}");
        }
    }

    #[test]
    fn an_empty_catalogue_is_asked_nothing() {
        assert_eq!(questions(&Catalogue::default(), 1), []);
    }
}
