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

/// How many bytes at the beginning of a word stand for the beginning of its folded form; all if none do.
pub fn beginning(word: &str, folded: &str) -> usize {
    let ends = word.char_indices().map(|(at, _)| at).chain([word.len()]);
    let (mut lower, mut shortest) = (String::new(), None);
    for end in ends {
        lower.clear();
        lower_to(&mut lower, &word[..end]);
        let letters = fold::fold(&lower);
        // Accents that stand apart belong to the letter before them.
        match &shortest {
            None if letters.starts_with(folded) => shortest = Some((end, letters)),
            Some((_, same)) if *same != letters => break,
            Some(_) => shortest = Some((end, letters)),
            None => {}
        }
    }
    shortest.map_or(word.len(), |(end, _)| end)
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
    fn check(word: &str, folded: &str, expected: &str) {
        assert_eq!(&word[..beginning(word, folded)], expected);
    }

    #[test]
    fn a_beginning_has_its_accents() {
        check("Cooperación", "cooperacion", "Cooperación");
        check("Cooperación", "cooperacio", "Cooperació");
        check("Cooperacio\u{301}n", "cooperacio", "Cooperacio\u{301}");
        check("ESPAÑA", "españ", "ESPAÑ");
        check("Espan\u{303}a", "españ", "Espan\u{303}");
        check("Æther", "ae", "Æ");
        check("Æther", "a", "Æ");
        check("ab", "b", "ab");
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
