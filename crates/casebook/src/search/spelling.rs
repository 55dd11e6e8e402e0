//! Typing errors: which are forgiven, and which word is nearest. It must not rank cases.
//!
//! Distances are those of optimal string alignment (Damerau 1964, restricted): letters that are missing, too many,
//! other, or neighbours in each other's place.

use super::{
    asked::Word,
    entries::{Entries, common, fold_to},
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

/// Whether a word, or its beginning, is what was asked but for one typing error; `Some(true)` for the whole word.
pub fn forgiven(word: &str, asked: &str) -> Option<bool> {
    is_near(word, asked, 1, true).then(|| is_near(word, asked, 1, false))
}

/// Whether so many typing errors at most make one word of the other, or the beginning of a word of what was asked.
fn is_near(word: &str, asked: &str, errors: usize, beginning: bool) -> bool {
    let common = common(word, asked);
    let (word, asked) = (&word[common..], &asked[common..]);
    let (mut letters, mut asked_letters) = (word.chars(), asked.chars());
    let (first, asked_first) = (letters.next(), asked_letters.next());
    if asked.is_empty() {
        return beginning || word.chars().count() <= errors;
    }
    let Some(errors) = errors.checked_sub(1) else {
        return false;
    };
    let (word_next, asked_next) = (letters.as_str(), asked_letters.as_str());
    let swapped = letters.next() == asked_first && asked_letters.next() == first && first.is_some();
    is_near(word_next, asked_next, errors, beginning)
        || is_near(word, asked_next, errors, beginning)
        || is_near(word_next, asked, errors, beginning)
        || swapped && is_near(letters.as_str(), asked_letters.as_str(), errors, beginning)
}

/// How many bytes at the beginning of a word that is not forgiven suffice for that, whatever follows them: as soon as
/// they are no beginning of what was asked but for one typing error. `MAX` if it is not known.
pub fn ruled_out_by(word: &str, asked: &str) -> usize {
    // Beyond, the folded form may have other bytes.
    let ascii = word.bytes().take_while(u8::is_ascii).count();
    (1..=ascii).find(|&end| !is_near(asked, &word[..end], 1, true)).unwrap_or(usize::MAX)
}

impl WordIndex {
    /// The word of the dictionary that is nearest to one that finds nothing, with its accents: two typing errors away at
    /// most, one in words of five letters or less, none in words of one or two; among equals the one in most cases.
    /// `Err` has the piece without which there is no answer.
    pub fn nearest(&self, word: &str) -> Result<Option<String>, WordShard> {
        let mut asked = String::new();
        fold::words(word).for_each(|word| fold_to(&mut asked, &word));
        let mut errors = (asked.chars().count() / 3).min(2);
        let (mut nearest, mut most) = (None, 0);
        if self.starts.is_empty() {
            return Ok(None);
        }
        let among = letters_of(&asked);
        let mut entries = Entries::new(self.text(WordShard::Vocabulary).ok_or(WordShard::Vocabulary)?);
        while let Some(numbers) = entries.next() {
            entries.fold();
            // An error changes two letters at most: this is quicker to see.
            let others = (letters_of(&entries.folded) ^ among).count_ones() as usize;
            if others > 2 * errors || !is_near(&entries.folded, &asked, errors, false) {
                continue;
            }
            let cases = Digits::new(numbers).next().unwrap_or_default();
            while errors > 0 && is_near(&entries.folded, &asked, errors - 1, false) {
                (errors, most) = (errors - 1, 0);
            }
            if cases > most {
                (nearest, most) = (Some(entries.exact.clone()), cases);
            }
        }
        Ok(nearest)
    }
}

/// Which of the letters a to z a word has, as bits.
fn letters_of(word: &str) -> u32 {
    word.bytes().filter(u8::is_ascii_lowercase).fold(0, |letters, letter| letters | 1 << (letter - b'a'))
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

    /// The distance by the table that the definition has: rows for the letters of `a`.
    fn distance(a: &[char], b: &[char]) -> usize {
        let mut table = vec![(0..=b.len()).collect::<Vec<_>>()];
        for row in 1..=a.len() {
            table.push(vec![row]);
            for column in 1..=b.len() {
                let other = usize::from(a[row - 1] != b[column - 1]);
                let (up, left) = (table[row - 1][column] + 1, table[row][column - 1] + 1);
                let mut least = up.min(left).min(table[row - 1][column - 1] + other);
                if row > 1 && column > 1 && a[row - 1] == b[column - 2] && a[row - 2] == b[column - 1] {
                    least = least.min(table[row - 2][column - 2] + 1);
                }
                table[row].push(least);
            }
        }
        table[a.len()][b.len()]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]

        #[test]
        fn near_is_what_the_table_says(word in "[abñ]{0,7}", asked in "[abñ]{0,7}", errors in 0..3_usize) {
            let chars = |text: &str| text.chars().collect::<Vec<_>>();
            let near = distance(&chars(&word), &chars(&asked)) <= errors;
            prop_assert_eq!(is_near(&word, &asked, errors, false), near);
        }

        #[test]
        fn what_is_forgiven_is_at_distance_one(word in "[abñ]{0,7}", asked in "[abñ]{1,6}") {
            let chars = |text: &str| text.chars().collect::<Vec<_>>();
            let (word_chars, asked_chars) = (chars(&word), chars(&asked));
            let begins = (0..=word_chars.len()).any(|end| distance(&word_chars[..end], &asked_chars) <= 1);
            let whole = distance(&word_chars, &asked_chars) <= 1;
            prop_assert_eq!(forgiven(&word, &asked), begins.then_some(whole));
        }
    }
}
