//! Whole numbers as text, few characters each: the digits of shards (see [`crate::shard`]). It must not know what is
//! counted.
//!
//! Base 64 VLQ as in source maps (ECMA-426, "Base64 VLQ"), without their sign bit: each character of the base 64 alphabet
//! (RFC 4648, section 4) holds five bits, the lowest first, and a sixth that says whether another one follows. Text
//! rather than bytes, since every host compresses text, and Brotli then takes it to the size that bytes would have.

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Stands in [`VALUES`] for characters that are no digits.
const NO_DIGIT: u8 = 0xff;

/// The value of every character.
static VALUES: [u8; 256] = {
    let mut values = [NO_DIGIT; 256];
    let mut at = 0;
    while at < ALPHABET.len() {
        values[ALPHABET[at] as usize] = at as u8;
        at += 1;
    }
    values
};

/// Appends a number.
pub fn push(text: &mut String, mut number: u32) {
    while number >= 32 {
        text.push(char::from(ALPHABET[(number & 31 | 32) as usize]));
        number >>= 5;
    }
    text.push(char::from(ALPHABET[number as usize]));
}

/// Reads numbers one after another; ends at the first character that is no digit, and in the middle of a number.
#[derive(Clone, Debug)]
pub struct Digits<'a> {
    rest: std::slice::Iter<'a, u8>,
}

impl<'a> Digits<'a> {
    /// Reads from the beginning of a text.
    pub fn new(text: &'a str) -> Digits<'a> {
        Digits { rest: text.as_bytes().iter() }
    }
}

impl Iterator for Digits<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let (mut number, mut shift) = (0, 0);
        loop {
            let digit = VALUES[usize::from(*self.rest.next()?)];
            if digit == NO_DIGIT || shift > 30 {
                self.rest = [].iter();
                return None;
            }
            number |= u32::from(digit & 31) << shift;
            if digit < 32 {
                return Some(number);
            }
            shift += 5;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_written_as_in_source_maps() {
        let mut text = String::new();
        [0, 1, 31, 32, 1023, 1024].into_iter().for_each(|number| push(&mut text, number));
        assert_eq!(text, "ABfgB/fggB");
    }

    #[test]
    fn reading_ends_where_the_digits_do() {
        assert_eq!(Digits::new("BC D").collect::<Vec<_>>(), [1, 2]);
        assert_eq!(Digits::new("Bgg").collect::<Vec<_>>(), [1]);
        assert_eq!(Digits::new("ggggggggB").next(), None);
        assert_eq!(Digits::new("").next(), None);
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(numbers in prop::collection::vec(any::<u32>(), 0..20)) {
            let mut text = String::new();
            numbers.iter().for_each(|&number| push(&mut text, number));
            prop_assert_eq!(Digits::new(&text).collect::<Vec<_>>(), numbers);
        }
    }
}
