//! The words of a text with their places, as [`crate::fold::words`] has them, without making a new text for each.
//! It must not fold accents.

use crate::fold;
use std::ops::Range;

/// Hands over every word: where it stands, and how it is written in lower case.
pub fn each_word(text: &str, take: &mut dyn FnMut(Range<usize>, &str)) {
    let mut lower = String::new();
    let mut start = None;
    let ends = std::iter::once((text.len(), ' '));
    for (at, letter) in text.char_indices().chain(ends) {
        if letter.is_alphanumeric() || is_combining(letter) {
            start = start.or(Some(at));
        } else if let Some(from) = start.take() {
            lower.clear();
            lower_to(&mut lower, &text[from..at]);
            if !lower.is_empty() {
                take(from..at, &lower);
            }
        }
    }
}

/// How many bytes of a word stand for so many bytes of its folded form.
pub fn beginning(word: &str, folded: usize) -> usize {
    let mut length = 0;
    for (at, letter) in word.char_indices() {
        if length >= folded && !is_combining(letter) {
            return at;
        }
        length += match letter {
            // Together with the n before it, an ñ.
            '\u{303}' if word[..at].ends_with(['n', 'N']) => 1,
            _ if is_combining(letter) => 0,
            _ => fold::words(letter.encode_utf8(&mut [0; 4])).map(|lower| fold::fold(&lower).len()).sum(),
        };
    }
    word.len()
}

fn lower_to(lower: &mut String, word: &str) {
    if word.is_ascii() {
        lower.push_str(word);
        lower.make_ascii_lowercase();
    } else {
        fold::words(word).for_each(|word| lower.push_str(&word));
    }
}

/// Combining diacritical marks, which are parts of words.
const fn is_combining(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(word: &str, folded: usize, expected: &str) {
        assert_eq!(&word[..beginning(word, folded)], expected);
    }

    #[test]
    fn a_beginning_has_its_accents() {
        check("Cooperación", 11, "Cooperación");
        check("Cooperación", 10, "Cooperació");
        check("Cooperacio\u{301}n", 10, "Cooperacio\u{301}");
        check("ESPAÑA", 6, "ESPAÑ");
        check("Espan\u{303}a", 6, "Espan\u{303}");
        check("Æther", 2, "Æ");
        check("Æther", 1, "Æ");
        check("ab", 9, "ab");
    }

    proptest! {
        #[test]
        fn words_are_those_of_fold(text in "[a-cñÑÁé\u{301}\u{303}0 .-]{0,20}") {
            let mut found = Vec::new();
            each_word(&text, &mut |range, word| {
                assert_eq!(fold::words(&text[range]).collect::<Vec<_>>(), [word]);
                found.push(word.to_owned());
            });
            prop_assert_eq!(found, fold::words(&text).collect::<Vec<_>>());
        }
    }
}
