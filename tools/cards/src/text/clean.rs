//! What of a text can be drawn. It must not shape.

/// Characters of a text that are looked at: more would not fit on a card.
const LONGEST: usize = 600;

/// Marks above or below one letter: more would grow out of its line. Vietnamese needs two.
const MARKS: usize = 2;

/// What stands for letters that no font here has.
const ELLIPSIS: char = '…';

/// The text on one line: white space is single spaces, what is not seen by itself is gone (controls, bidirectional
/// marks, joiners, variation selectors), a run of letters without a glyph is one ellipsis, other signs without a glyph
/// are gone.
pub fn clean(text: &str, has_glyph: &dyn Fn(char) -> bool) -> String {
    let mut clean = String::new();
    for character in text.chars().take(LONGEST).filter(|c| !is_hidden(*c)) {
        match character {
            c if c != '\u{a0}' && (c.is_whitespace() || c.is_control()) => push_once(&mut clean, ' '),
            c if is_mark(c) && clean.chars().rev().take(MARKS).filter(|before| is_mark(*before)).count() == MARKS => {}
            c if has_glyph(c) => clean.push(c),
            // Only where the font lacks it: the one that breaks.
            '\u{2011}' => clean.push('-'),
            c if c.is_alphanumeric() => push_once(&mut clean, ELLIPSIS),
            _ => {}
        }
    }
    if text.chars().nth(LONGEST).is_some() {
        push_once(&mut clean, ELLIPSIS);
    }
    clean.trim().to_owned()
}

fn push_once(text: &mut String, character: char) {
    if !text.ends_with(character) {
        text.push(character);
    }
}

/// Whether it is drawn over the letter before it (Unicode block "Combining Diacritical Marks").
fn is_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}')
}

fn is_hidden(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(clean(text, &|c| c < '\u{250}' || c == ELLIPSIS), expected);
    }

    #[test]
    fn white_space_is_single_spaces() {
        check("  uno\n\tdos\r\n  tres ", "uno dos tres");
        check("10\u{a0}000", "10\u{a0}000");
    }

    #[test]
    fn what_is_not_seen_is_gone() {
        check("a\u{202e}b\u{2066}c\u{200b}d\u{ad}e\u{fe0f}", "abcde");
        check("a\0b\u{7f}c", "a b c");
    }

    #[test]
    fn letters_without_a_glyph_are_one_ellipsis_and_signs_are_gone() {
        check("Agua 水资源 y salud", "Agua … y salud");
        check("Agua 🌊 limpia", "Agua limpia");
        check("Sur\u{2011}Sur", "Sur-Sur");
    }

    #[test]
    fn marks_do_not_pile_up() {
        let text = clean("Z\u{301}\u{301}\u{301}\u{301}a\u{301}", &|_| true);
        assert_eq!(text, "Z\u{301}\u{301}a\u{301}");
    }

    #[test]
    fn what_is_endless_ends() {
        let text = clean(&"a".repeat(100_000), &|_| true);
        assert_eq!(text.chars().count(), LONGEST + 1);
        assert!(text.ends_with(ELLIPSIS));
    }
}
