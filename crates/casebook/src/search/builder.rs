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

/// How many bytes are written in a step: a few milliseconds' work in a browser.
const STEP: usize = 64_000;

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

/// An index whose texts are complete, and whose words are put in order.
#[derive(Clone, Debug, Default)]
pub struct Finishing {
    words: Vec<Word>,
    /// The words that are left: their first letters, their numbers.
    order: Vec<(u64, u32)>,
    lengths: Vec<Counts>,
    averages: [f32; 3],
    cutter: Cutter,
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

    /// The index of so many cases, all at once; cases without texts count too.
    pub fn finish(self, cases: u32) -> WordIndex {
        let mut finishing = self.finishing(cases);
        loop {
            if let Some(index) = finishing.step() {
                return index;
            }
        }
    }

    /// The index of so many cases, to be finished step by step.
    pub fn finishing(mut self, cases: u32) -> Finishing {
        self.lengths.resize(cases as usize, [0; 3]);
        // The beginnings of most words are enough to tell which is first: quicker than to look at the words.
        let mut order: Vec<(u64, u32)> = Vec::new();
        for (number, word) in (0..).zip(&self.words) {
            order.push((first_letters(&word.folded), number));
        }
        // The last first, so that they can be taken from the end.
        order.sort_unstable_by(|a, b| {
            let [a_word, b_word] = [a, b].map(|&(_, number)| &self.words[number as usize]);
            let folded = || b_word.folded.cmp(&a_word.folded);
            b.0.cmp(&a.0).then_with(folded).then_with(|| b_word.exact.cmp(&a_word.exact))
        });
        let averages = weight::averages(&self.lengths);
        Finishing { words: self.words, order, lengths: self.lengths, averages, cutter: Cutter::new(cases, SHARD) }
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

impl Finishing {
    /// Goes on for a few milliseconds; the index, after the last word, and nothing more afterwards.
    pub fn step(&mut self) -> Option<WordIndex> {
        let mut done = 0;
        while done < STEP {
            let Some((_, word)) = self.order.pop() else {
                return Some(std::mem::take(&mut self.cutter).finish());
            };
            let mut word = std::mem::take(&mut self.words[word as usize]);
            word.close();
            let mut postings = String::new();
            weigh(&word.postings, &self.lengths, &self.averages, &mut postings);
            self.cutter.push(&word.exact, &word.folded, &postings, &word.places, word.cases);
            done += postings.len() + word.places.len();
        }
        None
    }
}

impl Word {
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

/// The first bytes of a word as a number that is in the same order.
fn first_letters(word: &str) -> u64 {
    word.bytes().chain([0; 8]).take(8).fold(0, |letters, byte| letters << 8 | u64::from(byte))
}

/// FNV-1a (Fowler, Noll, Vo).
fn hash(word: &str) -> usize {
    word.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)) as usize
}
