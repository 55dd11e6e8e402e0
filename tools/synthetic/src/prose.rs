//! Titles, sentences and paragraphs in a theme: a text comes back to its words, as real ones do, and a translation
//! shares them.

use casebook::locale::Locale;

use crate::random::Random;
use crate::vocabulary::{Rank, Vocabulary};

/// Words that a case is about.
const THEME: usize = 14;
/// In how many of 100 places a word with a meaning is one of the theme.
const ON_THEME: u64 = 30;

/// What writes the texts of one case.
pub struct Writer<'a> {
    vocabulary: &'a Vocabulary,
    theme: Vec<Rank>,
}

impl<'a> Writer<'a> {
    /// A writer with a theme of its own.
    pub fn new(vocabulary: &'a Vocabulary, random: &mut Random) -> Self {
        let theme = (0..THEME).map(|_| vocabulary.draw_content(random)).collect();
        Self { vocabulary, theme }
    }

    /// A title of 5 to 25 words, mostly about ten.
    pub fn title(&self, random: &mut Random, locale: Locale) -> String {
        let words = random.low_of(3, 5, 25);
        self.phrase(random, locale, words)
    }

    /// A sentence of 6 to 30 words.
    pub fn sentence(&self, random: &mut Random, locale: Locale) -> String {
        let words = random.low_of(2, 8, 34);
        format!("{}.", self.phrase(random, locale, words))
    }

    /// One to three sentences.
    pub fn paragraph(&self, random: &mut Random, locale: Locale) -> String {
        let sentences: Vec<String> = (0..random.between(1, 3)).map(|_| self.sentence(random, locale)).collect();
        sentences.join(" ")
    }

    /// A word of the theme, by its place in it.
    pub fn theme_word(&self, place: usize, locale: Locale) -> &'a str {
        self.vocabulary.form(self.theme[place % THEME], locale)
    }

    /// Words with a capital at the start, a comma here and there, and a word with a meaning at the end.
    fn phrase(&self, random: &mut Random, locale: Locale, words: usize) -> String {
        let mut text = String::new();
        for place in 0..words {
            let rank = if place + 1 == words { self.content(random) } else { self.any(random) };
            if !text.is_empty() {
                text.push(' ');
            }
            text += self.vocabulary.form(rank, locale);
            let inside = place > 1 && place + 3 < words;
            if inside && self.vocabulary.has_meaning(rank) && random.chance(8) {
                text.push(',');
            }
        }
        capitalized(&text)
    }

    fn any(&self, random: &mut Random) -> Rank {
        let rank = self.vocabulary.draw(random);
        if self.vocabulary.has_meaning(rank) && random.chance(ON_THEME) { random.one_of(&self.theme) } else { rank }
    }

    fn content(&self, random: &mut Random) -> Rank {
        if random.chance(ON_THEME) { random.one_of(&self.theme) } else { self.vocabulary.draw_content(random) }
    }
}

/// The text with a capital at its start.
pub fn capitalized(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_begins_with_a_capital_and_ends_with_a_stop() {
        let vocabulary = Vocabulary::new();
        let mut random = Random::of(1, 0);
        let writer = Writer::new(&vocabulary, &mut random);
        for locale in Locale::ALL {
            let sentence = writer.sentence(&mut random, locale);
            assert!(sentence.starts_with(char::is_uppercase) && sentence.ends_with('.'), "{sentence}");
        }
    }

    #[test]
    fn a_title_has_5_to_25_words() {
        let vocabulary = Vocabulary::new();
        let mut random = Random::of(1, 0);
        let writer = Writer::new(&vocabulary, &mut random);
        for _ in 0..200 {
            let title = writer.title(&mut random, Locale::Es);
            assert!((5..=25).contains(&title.split(' ').count()), "{title}");
        }
    }
}
