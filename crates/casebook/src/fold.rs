//! Folding of words for search: lower case, without the accents of Spanish and Portuguese, but with ñ kept apart
//! from n, since in Spanish it is another letter. It must not split or rank: that is [`crate::query`]'s.

use crate::locale::Locale;

/// The words of a text in lower case, accents kept and composed, in order. A word is a run of letters and digits.
pub fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !c.is_alphanumeric() && !is_combining(c))
        .map(|word| compose(&lowercase(word)))
        .filter(|word| !word.is_empty())
}

/// A text in lower case: the letters of Basic Latin, Latin-1 and Latin Extended-A, in which the languages of Latin
/// America and Europe are written. Those of other scripts stay as they are: every visitor would load Unicode's whole table for them.
pub fn lowercase(text: &str) -> String {
    text.chars().map(lowercase_letter).collect()
}

/// In Latin-1 a small letter comes 32 places after its capital; in Latin Extended-A they alternate, from U+0139 to U+0148
/// and from U+0179 to U+017E with the capital at odd places.
fn lowercase_letter(letter: char) -> char {
    let distance = match letter {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' => 32,
        '\u{130}' => return 'i',
        '\u{178}' => return 'ÿ',
        '\u{139}'..='\u{148}' | '\u{179}'..='\u{17e}' => u32::from(letter) % 2,
        '\u{100}'..='\u{137}' | '\u{14a}'..='\u{177}' => 1 - u32::from(letter) % 2,
        _ => 0,
    };
    char::from_u32(u32::from(letter) + distance).unwrap_or(letter)
}

/// A word of [`words`] without its accents.
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for letter in word.chars() {
        match letter {
            'à'..='å' => folded.push('a'),
            'æ' => folded.push_str("ae"),
            'ç' => folded.push('c'),
            'è'..='ë' => folded.push('e'),
            'ì'..='ï' => folded.push('i'),
            'ò'..='ö' | 'ø' => folded.push('o'),
            'ù'..='ü' => folded.push('u'),
            'ý' | 'ÿ' => folded.push('y'),
            'ß' => folded.push_str("ss"),
            other => folded.push(other),
        }
    }
    folded
}

/// A key that sorts titles as a dictionary of the locale does: accents aside; in Spanish ñ is a letter of its own
/// between n and o, in English an n with an accent (Unicode CLDR, collations `es` and `en`).
pub fn collation_key(text: &str, locale: Locale) -> String {
    let enye = if locale == Locale::Es { "n~" } else { "n" };
    words(text).map(|word| fold(&word).replace('ñ', enye)).collect::<Vec<_>>().join(" ")
}

/// Combining diacritical marks (Unicode block U+0300 to U+036F): text pasted from some systems has its accents apart.
const fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// Puts the tilde of a decomposed ñ back; other letters lose a mark that stands apart, which folding would drop anyway.
fn compose(word: &str) -> String {
    let mut composed = String::with_capacity(word.len());
    for letter in word.chars() {
        match letter {
            '\u{303}' if composed.ends_with('n') => {
                composed.pop();
                composed.push('ñ');
            }
            mark if is_combining(mark) => {}
            other => composed.push(other),
        }
    }
    composed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, folded: &str) {
        assert_eq!(words(text).map(|word| fold(&word)).collect::<Vec<_>>().join(" "), folded);
    }

    #[test]
    fn accents_of_spanish_and_portuguese_are_folded() {
        check("Cooperación Sur-Sur", "cooperacion sur sur");
        check("PINGÜINO ÁÉÍÓÚ", "pinguino aeiou");
        check("São Tomé, Ação, Você, Avó, à", "sao tome acao voce avo a");
    }

    #[test]
    fn capitals_up_to_latin_extended_a_become_small_as_in_unicode() {
        let differ: String = ('\0'..='\u{17f}')
            .filter(|letter| !lowercase_letter(*letter).to_string().eq(&letter.to_lowercase().to_string()))
            .collect();
        // Unicode makes two of it: an i and a dot.
        assert_eq!(differ, "İ");
        assert_eq!(lowercase("Łódź, ÑANDÚ: Ωmega"), "łódź, ñandú: Ωmega");
    }

    #[test]
    fn an_enye_is_not_an_n() {
        check("España año", "españa año");
        check("ESPAÑA", "españa");
        check("Espan\u{303}a, cooperacio\u{301}n", "españa cooperacion");
    }

    #[test]
    fn marks_without_letters_make_no_words() {
        check("… – · \u{301} ", "");
        check("", "");
        check("VIH/sida 2010", "vih sida 2010");
    }

    #[test]
    fn titles_sort_as_in_a_dictionary() {
        let mut titles = ["Ñandú", "Oso", "Nutria", "Árbol", "Zorro"];
        titles.sort_by_key(|title| collation_key(title, Locale::Es));
        assert_eq!(titles, ["Árbol", "Nutria", "Ñandú", "Oso", "Zorro"]);
        titles.sort_by_key(|title| collation_key(title, Locale::En));
        assert_eq!(titles, ["Árbol", "Ñandú", "Nutria", "Oso", "Zorro"]);
    }
}
