//! Builds an index from texts, case by case: every step costs as much as its text, and the end little. It must not
//! know where texts come from.

use super::{
    Field,
    cut::Cutter,
    entries::fold_to,
    tokens::each_word,
    weight::{self, Counts},
    word_index::WordIndex,
};
use crate::digits::{self, Digits};

/// About how many bytes a shard has in memory: as much as is quick to look through.
const SHARD: usize = 16_000;

/// Where the numbers of occurrences in title, names and running text are in one number, and the greatest of each. What
/// is in running text alone is one digit.
const COUNTED: [(u32, u32); 3] = [(5, 7), (8, 7), (0, 31)];

/// An index in the making.
#[derive(Clone, Debug, Default)]
pub struct Builder {
    words: Vec<Word>,
    /// Hash table with open addressing: numbers of words plus one.
    table: Vec<u32>,
    /// The number of words in each field of each case.
    lengths: Vec<Counts>,
    /// The place of the next word in the current case.
    place: u32,
}

/// A word with its cases so far.
#[derive(Clone, Debug, Default)]
struct Word {
    exact: String,
    folded: String,
    /// The cases before the last: how many are left out, and occurrences as in [`COUNTED`].
    postings: String,
    /// Every occurrence: the distance from the one before in the case, doubled, plus 1 at the first of a case.
    places: String,
    /// In how many cases it is.
    cases: u32,
    /// The case after the last one in `postings`.
    next: u32,
    /// The last case, its occurrences, and the place of the last.
    case: u32,
    counts: u32,
    place: u32,
}

impl Builder {
    /// No texts yet.
    pub fn new() -> Builder {
        Builder::default()
    }

    /// Adds one of a case's texts. A case's texts come one after another, and cases in ascending order; phrases do not
    /// go from one text into the next.
    pub fn add(&mut self, case: u32, field: Field, text: &str) {
        if case as usize >= self.lengths.len() {
            self.lengths.resize(case as usize + 1, [0; 3]);
            self.place = 0;
        }
        each_word(text, &mut |_, exact| {
            let word = self.word(exact);
            self.words[word].occurs(case, field, self.place);
            self.place += 1;
            self.lengths[case as usize][field as usize] += 1;
        });
        self.place += 1;
    }

    /// The index of so many cases; cases without texts count too.
    pub fn finish(mut self, cases: u32) -> WordIndex {
        self.lengths.resize(cases as usize, [0; 3]);
        let averages = weight::averages(&self.lengths);
        self.table = Vec::new();
        let mut order: Vec<usize> = (0..self.words.len()).collect();
        order.sort_unstable_by(|&a, &b| self.words[a].before(&self.words[b]));
        let mut cutter = Cutter::new(cases, SHARD);
        let mut postings = String::new();
        for word in order {
            let mut word = std::mem::take(&mut self.words[word]);
            word.close();
            postings.clear();
            weigh(&word.postings, &self.lengths, &averages, &mut postings);
            cutter.push(&word.exact, &word.folded, &postings, &word.places, word.cases);
        }
        cutter.finish()
    }

    /// The number of a word.
    fn word(&mut self, exact: &str) -> usize {
        if self.words.len() * 2 >= self.table.len() {
            self.grow();
        }
        let slot = self.slot(exact);
        if self.table[slot] == 0 {
            let mut folded = String::new();
            fold_to(&mut folded, exact);
            self.words.push(Word { exact: exact.to_owned(), folded, ..Word::default() });
            self.table[slot] = self.words.len() as u32;
        }
        self.table[slot] as usize - 1
    }

    /// Where the word is in the table, or should be.
    fn slot(&self, exact: &str) -> usize {
        let mut slot = hash(exact);
        loop {
            slot &= self.table.len() - 1;
            match self.table[slot] {
                0 => return slot,
                word if self.words[word as usize - 1].exact == exact => return slot,
                _ => slot += 1,
            }
        }
    }

    fn grow(&mut self) {
        self.table = vec![0; (self.table.len() * 2).max(1024)];
        for word in 0..self.words.len() {
            let slot = self.slot(&self.words[word].exact);
            self.table[slot] = word as u32 + 1;
        }
    }
}

impl Word {
    fn before(&self, other: &Word) -> std::cmp::Ordering {
        self.folded.cmp(&other.folded).then_with(|| self.exact.cmp(&other.exact))
    }

    fn occurs(&mut self, case: u32, field: Field, place: u32) {
        let first = self.cases == 0 || self.case != case;
        if first {
            self.close();
            self.cases += 1;
            (self.case, self.counts, self.place) = (case, 0, 0);
        }
        digits::push(&mut self.places, (place - self.place) << 1 | u32::from(first));
        self.place = place;
        let (shift, most) = COUNTED[field as usize];
        if self.counts >> shift & most < most {
            self.counts += 1 << shift;
        }
    }

    /// Writes the last case down.
    fn close(&mut self) {
        if self.cases > 0 {
            digits::push(&mut self.postings, self.case - self.next);
            digits::push(&mut self.postings, self.counts);
            self.next = self.case + 1;
        }
    }
}

/// Turns occurrences into impacts.
fn weigh(occurrences: &str, lengths: &[Counts], averages: &[f32; 3], postings: &mut String) {
    let mut numbers = Digits::new(occurrences);
    let mut case = 0;
    while let (Some(gap), Some(counts)) = (numbers.next(), numbers.next()) {
        case += gap;
        let counts = COUNTED.map(|(shift, most)| counts >> shift & most);
        push_posting(postings, gap, weight::impact(counts, &lengths[case as usize], averages));
        case += 1;
    }
}

/// Appends a case: how many are left out before it, and the impact there, in one number.
pub fn push_posting(postings: &mut String, gap: u32, impact: u32) {
    digits::push(postings, (gap * weight::LEVELS) | impact);
}

/// FNV-1a (Fowler, Noll, Vo).
fn hash(word: &str) -> usize {
    word.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)) as usize
}
