//! What a search should find, as obviously as can be: every word of every text is looked at. Only the formula's numbers
//! are shared.

use super::{
    super::{Asked, Field, Hit, asked::Term, weight},
    Cases,
};
use crate::fold::{fold, words};

/// A text as words: exact, folded.
type Text = (Field, Vec<(String, String)>);

/// Every text of every case as words: exact, folded.
pub struct Reference {
    cases: Vec<Vec<Text>>,
    lengths: Vec<[u32; 3]>,
    averages: [f32; 3],
}

impl Reference {
    pub fn new(cases: &Cases) -> Reference {
        let split = |text: &str| words(text).map(|word| (word.clone(), fold(&word))).collect::<Vec<_>>();
        let cases: Vec<Vec<_>> =
            cases.iter().map(|texts| texts.iter().map(|(field, text)| (*field, split(text))).collect()).collect();
        let length = |texts: &Vec<(Field, Vec<_>)>| {
            [Field::Title, Field::Name, Field::Text]
                .map(|field| texts.iter().filter(|text| text.0 == field).map(|text| text.1.len() as u32).sum())
        };
        let lengths: Vec<_> = cases.iter().map(length).collect();
        let averages = weight::averages(&lengths);
        Reference { cases, lengths, averages }
    }

    pub fn find(&self, asked: &Asked) -> Option<Vec<Hit>> {
        let all = 0..self.cases.len();
        let worths: Vec<Vec<u32>> = asked
            .terms
            .iter()
            .map(|term| self.forgiving(term, &all.clone().map(|case| self.worth(case, term)).collect::<Vec<_>>()))
            .collect();
        let matching =
            |worths: &[u32]| weight::rarity(all.len() as u32, worths.iter().filter(|worth| **worth > 0).count() as u32);
        let hits = all
            .clone()
            .filter(|&case| asked.terms.iter().zip(&worths).all(|(term, worths)| (worths[case] > 0) != term.excluded));
        let score = |case: usize| worths.iter().map(|worths| worths[case] * matching(worths)).sum();
        (!asked.terms.is_empty()).then(|| hits.map(|case| Hit { case: case as u32, score: score(case) }).collect())
    }

    /// What the term is worth in a case without typing errors.
    fn worth(&self, case: usize, term: &Term) -> u32 {
        if let [word] = &term.words[..] {
            return self.best(case, |exact, folded| match () {
                () if exact == word.exact => weight::EXACT,
                () if folded == word.folded => weight::WHOLE,
                () if term.open && folded.starts_with(&word.folded) => weight::BEGINNING,
                () => 0,
            });
        }
        let length = term.words.len();
        let fits = |row: &[(String, String)]| {
            row.iter().zip(&term.words).enumerate().all(|(at, ((_, folded), word))| {
                let goes_on = term.open && at + 1 == length && folded.starts_with(&word.folded);
                goes_on || *folded == word.folded
            })
        };
        let given = if term.open { length - 1 } else { length };
        let worth = |row: &[(String, String)]| row[..given].iter().map(|(exact, _)| self.impact(case, exact)).min();
        let rows = self.cases[case].iter().flat_map(|(_, text)| text.windows(length));
        rows.filter(|row| fits(row)).filter_map(worth).max().map_or(0, |impact| weight::WHOLE * (impact + 1))
    }

    /// The worths, or those with one typing error where there are none.
    fn forgiving(&self, term: &Term, worths: &[u32]) -> Vec<u32> {
        let [word] = &term.words[..] else { return worths.to_vec() };
        if worths.iter().any(|worth| *worth > 0) || !term.open || word.folded.chars().count() < 5 {
            return worths.to_vec();
        }
        let factor = |_: &str, folded: &str| {
            let letters: Vec<char> = folded.chars().collect();
            let near = |end: usize| one_error(&letters[..end], &word.folded.chars().collect::<Vec<_>>());
            match () {
                () if near(letters.len()) => weight::FORGIVEN,
                () if (0..letters.len()).any(near) => weight::FORGIVEN_BEGINNING,
                () => 0,
            }
        };
        (0..worths.len()).map(|case| self.best(case, factor)).collect()
    }

    /// The best of a case's words.
    fn best(&self, case: usize, factor: impl Fn(&str, &str) -> u32) -> u32 {
        let words = self.cases[case].iter().flat_map(|text| &text.1);
        words.map(|(exact, folded)| factor(exact, folded) * (self.impact(case, exact) + 1)).max().unwrap_or(0)
    }

    fn impact(&self, case: usize, word: &str) -> u32 {
        let count = |field, most| {
            let texts = self.cases[case].iter().filter(|text| text.0 == field);
            let count: usize = texts.map(|text| text.1.iter().filter(|(exact, _)| exact == word).count()).sum();
            (count as u32).min(most)
        };
        let counts = [count(Field::Title, 7), count(Field::Name, 7), count(Field::Text, 31)];
        weight::impact(counts, &self.lengths[case], &self.averages)
    }
}

/// Whether a letter missing, too many or other, or two neighbours swapped, makes one of the other.
fn one_error(a: &[char], b: &[char]) -> bool {
    let without = |word: &[char], at: usize| [&word[..at], &word[at + 1..]].concat();
    let missing = |a: &[char], b: &[char]| (0..b.len()).any(|at| without(b, at) == a);
    let other = |at| a.len() == b.len() && without(a, at) == without(b, at);
    let swapped = |at| {
        let mut word = b.to_vec();
        word.swap(at, at + 1);
        word == a
    };
    missing(a, b) || missing(b, a) || (0..b.len().min(a.len())).any(other) || (1..b.len()).any(|at| swapped(at - 1))
}
