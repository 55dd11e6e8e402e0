//! Typing errors: which are forgiven, and which word is nearest. It must not rank cases.
//!
//! Distances are those of optimal string alignment (Damerau 1964, restricted): letters that are missing, too many,
//! other, or neighbours in each other's place.

use super::{
    asked::Word,
    entries::{Entries, fold_to},
    word_index::{WordIndex, WordShard},
};
use crate::{digits::Digits, fold};

/// Letters that a word must have before a typing error is forgiven.
const FORGIVEN_FROM: usize = 5;

impl Word {
    /// Whether it is long enough for a typing error.
    pub fn forgivable(&self) -> bool {
        self.folded.chars().count() >= FORGIVEN_FROM
    }
}

/// Whether a word, or its beginning, is what was asked but for one typing error; `Some(true)` for the whole word. Not
/// to be asked of words that do begin with it.
pub fn forgiven(word: &str, asked: &str) -> Option<bool> {
    let common = word.chars().zip(asked.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum::<usize>();
    let (word, asked) = (&word[common..], &asked[common..]);
    let (word_next, asked_next) = (after_first(word), after_first(asked));
    let swapped = first(word) == first(asked_next) && first(word_next) == first(asked) && first(asked_next).is_some();
    let after_swapped =
        if swapped { (after_first(word_next), after_first(asked_next)) } else { (word_next, asked_next) };
    let rests = [(word_next, asked_next), (word, asked_next), (word_next, asked), after_swapped];
    let begins = rests.iter().any(|(word, asked)| word.starts_with(asked));
    begins.then(|| rests.iter().any(|(word, asked)| word == asked))
}

/// How many bytes at the beginning of a word that is not forgiven suffice for that, whatever follows them: as soon as
/// they are not what was asked, or a beginning of it, but for one typing error. `MAX` if it is not known.
pub fn ruled_out_by(word: &str, asked: &str) -> usize {
    // Beyond, the folded form may have other bytes.
    let ascii = word.bytes().take_while(u8::is_ascii).count();
    let possible = |end: &usize| asked.starts_with(&word[..*end]) || forgiven(asked, &word[..*end]).is_some();
    (1..=ascii).find(|end| !possible(end)).unwrap_or(usize::MAX)
}

impl WordIndex {
    /// The word of the dictionary that is nearest to one that finds nothing, with its accents: two typing errors away at
    /// most, one in words of five letters or less, none in words of one or two; among equals the one in most cases.
    /// `Err` has the piece without which there is no answer.
    pub fn nearest(&self, word: &str) -> Result<Option<String>, WordShard> {
        let vocabulary = self.text(WordShard::Vocabulary).ok_or(WordShard::Vocabulary)?;
        let mut asked = String::new();
        fold::words(word).for_each(|word| fold_to(&mut asked, &word));
        let among = letters_of(&asked);
        let asked: Vec<char> = asked.chars().collect();
        let farthest = (asked.len() / 3).min(2);
        let mut nearest = None;
        let mut most = (farthest + 1, 0);
        let mut entries = Entries::new(vocabulary);
        let mut letters = Vec::new();
        while let Some(numbers) = entries.next() {
            entries.fold();
            // An error changes two letters at most.
            if (letters_of(&entries.folded) ^ among).count_ones() as usize > 2 * farthest {
                continue;
            }
            letters.clear();
            letters.extend(entries.folded.chars());
            let cases = Digits::new(numbers).next().unwrap_or_default();
            // Nearer first, then the one in more cases.
            let rank = (distance(&letters, &asked, farthest), u32::MAX - cases);
            if rank.0 <= farthest && (rank < most || nearest.is_none()) {
                most = rank;
                nearest = Some(entries.exact.clone());
            }
        }
        Ok(nearest)
    }
}

/// The distance of two words; anything above the farthest may be said to be just beyond it.
fn distance(a: &[char], b: &[char], farthest: usize) -> usize {
    // Rows of the table: for the letters of `a` up to the one before the last, the last, and the current.
    let mut before = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for row in 1..=a.len() {
        let mut current = vec![row];
        for column in 1..=b.len() {
            let other = usize::from(a[row - 1] != b[column - 1]);
            let mut least = (last[column - 1] + other).min(last[column] + 1).min(current[column - 1] + 1);
            if row > 1 && column > 1 && a[row - 1] == b[column - 2] && a[row - 2] == b[column - 1] {
                least = least.min(before[column - 2] + 1);
            }
            current.push(least);
        }
        if current.iter().all(|&distance| distance > farthest) {
            return farthest + 1;
        }
        before = std::mem::replace(&mut last, current);
    }
    last[b.len()]
}

/// Which of the letters a to z a word has, as bits.
fn letters_of(word: &str) -> u32 {
    word.bytes().filter(u8::is_ascii_lowercase).fold(0, |letters, letter| letters | 1 << (letter - b'a'))
}

fn first(word: &str) -> Option<char> {
    word.chars().next()
}

fn after_first(word: &str) -> &str {
    &word[first(word).map_or(0, char::len_utf8)..]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::{Builder, Field};
    use proptest::prelude::*;

    #[track_caller]
    fn check(word: &str, asked: &str, expected: Option<bool>) {
        assert_eq!(forgiven(word, asked), expected, "{word} {asked}");
    }

    #[test]
    fn one_letter_may_be_missing_or_too_many_or_other_or_swapped() {
        for asked in ["chle", "chiile", "chilr", "hcile", "chiel", "chilez", "xchile", "cjile"] {
            check("chile", asked, Some(true));
            check("chilena", asked, Some(false));
        }
        check("españa", "espana", Some(true));
        check("españa", "esñpn", None);
        check("chile", "hcie", None);
        check("", "ab", None);
    }

    #[test]
    fn the_nearest_word_has_its_accents_and_is_in_most_cases() {
        let mut builder = Builder::new();
        for (case, text) in ["cooperación año", "cooperacion salud", "saludo", "saludo sal"].iter().enumerate() {
            builder.add(case as u32, Field::Text, text);
        }
        let index = builder.finish(4);
        for (word, nearest) in [
            ("coperacoin", Some("cooperacion")),
            ("SALUX", Some("salud")),
            ("saluds", Some("saludo")),
            ("anio", None),
            ("ano", Some("año")),
            ("sa", None),
            ("xyz", None),
            ("", None),
        ] {
            assert_eq!(index.nearest(word).unwrap().as_deref(), nearest, "{word}");
        }
    }

    proptest! {
        #[test]
        fn what_is_forgiven_is_at_distance_one(word in "[abñ]{0,7}", asked in "[abñ]{1,6}") {
            prop_assume!(!word.starts_with(&asked));
            let chars = |text: &str| text.chars().collect::<Vec<_>>();
            let (word_chars, asked_chars) = (chars(&word), chars(&asked));
            let begins = (0..=word_chars.len()).any(|end| distance(&word_chars[..end], &asked_chars, 9) <= 1);
            let whole = distance(&word_chars, &asked_chars, 9) <= 1;
            prop_assert_eq!(forgiven(&word, &asked), begins.then_some(whole));
        }
    }
}
