//! How much a word says about a case: the numbers of the ranking, whose formula the head of [`crate::search`] has.
//! It must not know where words are kept.

/// Weights of title, names and running text.
const WEIGHTS: [f32; 3] = [8.0, 4.0, 1.0];

/// How far a field's length counts against a word in it (*b*): fully 1, not at all 0.
const LENGTH_COUNTS: [f32; 3] = [0.4, 0.4, 0.75];

/// The weighted frequency at which a word says half of what it could (*k1*).
const HALF: f32 = 4.0;

/// How many steps an impact has.
pub const LEVELS: u32 = 16;

/// Factor of the whole word with its accents.
pub const EXACT: u32 = 20;
/// Factor of the whole word.
pub const WHOLE: u32 = 16;
/// Factor of the beginning of a word.
pub const BEGINNING: u32 = 10;
/// Factor of a whole word in spite of a typing error.
pub const FORGIVEN: u32 = 8;
/// Factor of the beginning of a word in spite of a typing error.
pub const FORGIVEN_BEGINNING: u32 = 5;

/// How often a word stands in title, names and running text.
pub type Counts = [u32; 3];

/// The average numbers of words, from those of each case; at least 1.
pub fn averages(lengths: &[Counts]) -> [f32; 3] {
    let mut averages = [1.0; 3];
    for (field, average) in averages.iter_mut().enumerate() {
        let total: f32 = lengths.iter().map(|length| length[field] as f32).sum();
        *average = (total / lengths.len() as f32).max(1.0);
    }
    averages
}

/// The impact of a word in a case, from 0 to [`LEVELS`] − 1: from how often it is in each field, how many words that has
/// in this case, and on average.
pub fn impact(counts: Counts, lengths: &Counts, averages: &[f32; 3]) -> u32 {
    let mut frequency = 0.0;
    for field in 0..3 {
        if counts[field] > 0 {
            let b = LENGTH_COUNTS[field];
            let length = 1.0 - b + b * lengths[field] as f32 / averages[field];
            frequency += WEIGHTS[field] * counts[field] as f32 / length;
        }
    }
    ((frequency / (HALF + frequency) * LEVELS as f32) as u32).min(LEVELS - 1)
}

/// The inverse document frequency in sixteenths of a bit, at least 1.
pub fn rarity(cases: u32, matching: u32) -> u32 {
    log2(2 * cases + 2).saturating_sub(log2(2 * matching + 1)).max(1)
}

/// The binary logarithm in sixteenths, straight between powers of two.
fn log2(number: u32) -> u32 {
    let whole = number.ilog2();
    whole * 16 + ((u64::from(number) << 4 >> whole) as u32 - 16)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_say_more_than_names_and_names_more_than_text() {
        let of = |counts| impact(counts, &[10, 10, 100], &[10.0, 10.0, 100.0]);
        assert_eq!([[1, 0, 0], [0, 1, 0], [0, 0, 1], [0, 0, 3], [1, 1, 5]].map(of), [10, 8, 3, 6, 12]);
        assert_eq!(of([7, 7, 31]), 15);
    }

    #[test]
    fn a_word_says_less_in_a_longer_text() {
        let lengths = [[0, 0, 10], [0, 0, 100], [0, 0, 400]];
        let averages = averages(&lengths);
        assert_eq!(averages, [1.0, 1.0, 170.0]);
        assert_eq!(lengths.map(|lengths| impact([0, 0, 2], &lengths, &averages)), [10, 6, 3]);
        assert_eq!(super::averages(&[]), [1.0; 3]);
    }

    #[test]
    fn a_rarer_word_says_more() {
        assert_eq!([1, 10, 100, 500, 1000].map(|matching| rarity(1000, matching)), [151, 106, 54, 16, 1]);
        assert_eq!(rarity(0, 0), 16);
    }
}
