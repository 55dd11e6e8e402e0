//! The words of the made-up texts: some ten thousand forms in each language, with the frequencies of natural language.
//!
//! The form at rank r has a frequency in proportion to 1 / (r + 2.7): the law of Zipf and Mandelbrot (B. Mandelbrot, "An
//! informational theory of the statistical structure of language", 1953) with exponent 1. First come the languages' own
//! most frequent words, then words of the field, then made-up ones. A rank means the same in both languages, so that a
//! text and its translation speak of the same things.

mod words;

use std::collections::HashSet;

use casebook::locale::Locale;

use crate::random::Random;
use words::{CLOSE, CONSONANTS, ENDINGS, FIELD, FUNCTION, ONSETS, OPEN};

/// Made-up forms, beside the real words at the top.
const MADE_UP: usize = 30_000;
/// The vocabulary is the same for every catalogue.
const SEED: u64 = 1953;

/// A word by its rank, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rank(usize);

/// All words, and the sums of their frequencies.
pub struct Vocabulary {
    forms: Vec<[String; 2]>,
    /// `tickets[r]`: the sum of the frequencies of the forms 0 to r.
    tickets: Vec<u64>,
}

impl Vocabulary {
    /// Makes the vocabulary.
    pub fn new() -> Self {
        let mut forms: Vec<[String; 2]> = FUNCTION.iter().chain(FIELD).map(|pair| pair.map(str::to_owned)).collect();
        forms.extend(made_up(&forms));
        let mut sum = 0;
        let tickets = (1..=forms.len() as u64).map(|rank| {
            sum += 1_000_000_000_000 / (10 * rank + 27);
            sum
        });
        Self { tickets: tickets.collect(), forms }
    }

    /// A word by its frequency.
    pub fn draw(&self, random: &mut Random) -> Rank {
        self.drawn(random, 0)
    }

    /// A word that has a meaning, by its frequency.
    pub fn draw_content(&self, random: &mut Random) -> Rank {
        self.drawn(random, FUNCTION.len())
    }

    /// The form of a word in a language.
    pub fn form(&self, rank: Rank, locale: Locale) -> &str {
        let [en, es] = &self.forms[rank.0];
        match locale {
            Locale::En => en,
            Locale::Es => es,
        }
    }

    /// Whether a word has a meaning by itself, unlike "of" and "the".
    pub fn has_meaning(&self, rank: Rank) -> bool {
        rank.0 >= FUNCTION.len()
    }

    fn drawn(&self, random: &mut Random, first: usize) -> Rank {
        let before = if first == 0 { 0 } else { self.tickets[first - 1] };
        let ticket = before + random.below(self.tickets[self.tickets.len() - 1] - before);
        Rank(self.tickets.partition_point(|sum| *sum <= ticket))
    }
}

/// Made-up forms in both languages, each once.
fn made_up(real: &[[String; 2]]) -> Vec<[String; 2]> {
    let mut random = Random::of(SEED, 0);
    let mut known: [HashSet<String>; 2] =
        [0, 1].map(|language| real.iter().map(|pair| pair[language].clone()).collect());
    let mut stems: Vec<[String; 2]> = Vec::new();
    let mut forms = Vec::with_capacity(MADE_UP);
    while forms.len() < MADE_UP {
        // Most words share their stem with others, as "inform", "information", "informative" do.
        if stems.is_empty() || random.chance(15) {
            stems.push(stem(&mut random));
        }
        let stem = &stems[random.below(stems.len() as u64) as usize];
        let endings = random.one_of(ENDINGS);
        let pair = [0, 1].map(|language| format!("{}{}", stem[language], endings[language]));
        if known[0].contains(&pair[0]) || known[1].contains(&pair[1]) {
            continue;
        }
        for (known, form) in known.iter_mut().zip(&pair) {
            known.insert(form.clone());
        }
        forms.push(pair);
    }
    forms
}

/// One or two syllables and a consonant that an ending can follow.
fn stem(random: &mut Random) -> [String; 2] {
    let mut start = String::new();
    if random.chance(55) {
        start += random.one_of(ONSETS);
        start += random.one_of(OPEN);
        start += random.one_of(CLOSE);
    }
    start += random.one_of(ONSETS);
    start += random.one_of(OPEN);
    random.one_of(CONSONANTS).map(|consonant| format!("{start}{consonant}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_there_once() {
        let vocabulary = Vocabulary::new();
        for locale in Locale::ALL {
            let forms: HashSet<&str> =
                (0..vocabulary.forms.len()).map(|rank| vocabulary.form(Rank(rank), locale)).collect();
            assert_eq!(forms.len(), MADE_UP + FUNCTION.len() + FIELD.len(), "{}", locale.tag());
        }
    }

    #[test]
    fn a_made_up_word_and_its_translation_look_alike() {
        let vocabulary = Vocabulary::new();
        let rank = Rank(FUNCTION.len() + FIELD.len());
        let forms = Locale::ALL.map(|locale| vocabulary.form(rank, locale).to_owned());
        assert_eq!(forms[0][..3], forms[1][..3], "{forms:?}");
        assert!(vocabulary.has_meaning(rank) && !vocabulary.has_meaning(Rank(0)));
    }
}
