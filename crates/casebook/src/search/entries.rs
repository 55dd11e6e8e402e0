//! Lines of words with numbers: what every shard is made of. It must not know what the numbers mean.
//!
//! A line is a digit (how many bytes of the word before are its beginning too, at most 31), the rest of the word, a
//! space, the numbers and a newline: front coding (Witten, Moffat, Bell: Managing Gigabytes, 1999, section 4.1).

use crate::{digits, fold};

/// Reads a shard word by word; ends at the first line that is malformed.
pub struct Entries<'a> {
    rest: &'a str,
    /// The word as it is written, in lower case.
    pub exact: String,
    /// Its folded form, after [`Entries::fold`].
    pub folded: String,
}

impl<'a> Entries<'a> {
    pub fn new(text: &'a str) -> Entries<'a> {
        Entries { rest: text, exact: String::new(), folded: String::new() }
    }

    /// Steps to the next word; its numbers.
    pub fn next(&mut self) -> Option<&'a str> {
        let (head, rest) = until(self.rest, b' ')?;
        let (numbers, rest) = until(rest, b'\n')?;
        let common = digits::Digits::new(head.get(..1)?).next()? as usize;
        self.exact.get(..common)?;
        self.exact.truncate(common);
        self.exact.push_str(&head[1..]);
        self.rest = rest;
        Some(numbers)
    }

    /// Leaves out the words that follow, as long as they have the first so many bytes of this one.
    pub fn skip(&mut self, beginning: usize) {
        // These digits are in the order of ASCII.
        let mut least = String::new();
        digits::push(&mut least, beginning.min(32) as u32);
        let mut line_starts = true;
        let goes_on = |byte: u8| !std::mem::replace(&mut line_starts, byte == b'\n') || byte >= least.as_bytes()[0];
        let end = self.rest.bytes().map(goes_on).position(|goes_on| !goes_on);
        self.rest = end.map_or("", |end| &self.rest[end..]);
    }

    /// Whether all lines were sound.
    pub fn has_ended(&self) -> bool {
        self.rest.is_empty()
    }

    /// Folds the word: apart, since not everyone needs it.
    pub fn fold(&mut self) {
        self.folded.clear();
        fold_to(&mut self.folded, &self.exact);
    }
}

/// What stands before and after an ASCII character. Parts are short: quicker than what the library has for long ones.
fn until(text: &str, end: u8) -> Option<(&str, &str)> {
    let at = text.bytes().position(|byte| byte == end)?;
    Some((&text[..at], &text[at + 1..]))
}

/// Appends a word's folded form.
pub fn fold_to(folded: &mut String, exact: &str) {
    if exact.is_ascii() {
        folded.push_str(exact);
    } else {
        folded.push_str(&fold::fold(exact));
    }
}

/// Appends the beginning of a line: the word, front coded, and the space.
pub fn push_word(text: &mut String, before: &str, word: &str) {
    let mut common = common(before, word).min(31);
    while !word.is_char_boundary(common) {
        common -= 1;
    }
    digits::push(text, common as u32);
    text.push_str(&word[common..]);
    text.push(' ');
}

/// How many bytes the beginning of whole letters has that two words share.
pub fn common(a: &str, b: &str) -> usize {
    let mut common = a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count();
    while !b.is_char_boundary(common) {
        common -= 1;
    }
    common
}

/// Whether a text is what a shard of words can be: every line a word with digits.
pub fn is_sound(text: &str) -> bool {
    let mut entries = Entries::new(text);
    while let Some(numbers) = entries.next() {
        if !are_digits(numbers) || entries.exact.contains('\n') {
            return false;
        }
    }
    entries.has_ended()
}

/// Whether a text has nothing but digits.
pub fn are_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_written_without_the_beginning_they_share() {
        let mut text = String::new();
        let words = ["año", "año", "ańo", "cooperación", "cooperar"];
        let mut before = "";
        for word in words {
            push_word(&mut text, before, word);
            text.push_str("A\n");
            before = word;
        }
        assert_eq!(text, "Aaño A\nE A\nBńo A\nAcooperación A\nHr A\n");
        let mut entries = Entries::new(&text);
        for word in words {
            assert_eq!(entries.next(), Some("A"));
            assert_eq!(entries.exact, word);
        }
        assert_eq!(entries.next(), None);
        entries.fold();
        assert_eq!(entries.folded, "cooperar");
    }

    #[test]
    fn words_with_the_same_beginning_can_be_left_out() {
        let mut entries = Entries::new("Aabc A\nDd A\nDe A\nCx A\nAb A\n");
        entries.next();
        entries.skip(3);
        entries.next();
        assert_eq!(entries.exact, "abx");
        entries.skip(0);
        assert!(entries.has_ended());
    }

    #[test]
    fn a_malformed_line_ends_the_reading() {
        for text in
            ["A", "\n", "Aa\n", "Ba B\n", "*a B\n", " B\n", "ña B\n", "Aa B", "Aa ñ\n", "Añ B\nBa B\n", "gA B\n"]
        {
            assert!(!is_sound(text), "{text:?}");
        }
        assert!(is_sound(""));
        assert!(is_sound("Aa BgB\nA \n"));
    }
}
