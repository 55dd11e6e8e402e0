//! Cutting a catalogue into shards: for the writers of sites; the browser never calls it. It must not know where files
//! are or how they are packed.
//!
//! The text of a shard is made when it is asked for, so that a large catalogue is never there twice, and those who write
//! shards may do so in parallel.

use super::{Shard, Split};
use crate::{
    catalogue::{Catalogue, write},
    digits,
    json::write::Object,
    locale::Locale,
    query::{self, Columns, Institutions},
    search::{Shards, WordShard},
};

/// How many cases a block of records has.
///
/// Cases that answer a question are scattered over the catalogue, so each of them loads a whole block; those of the
/// open list follow each other, and share blocks. Measured with 10,000 synthetic cases, Brotli 5, a page of 60 cases:
///
/// | cases a block | scattered | in order | all files |
/// | --- | --- | --- | --- |
/// | 2 | 60 requests, 130 kB | 30 requests, 65 kB | 5,000, 10.8 MB |
/// | 4 | 60 requests, 235 kB | 15 requests, 58 kB | 2,500, 9.8 MB |
/// | 8 | 60 requests, 434 kB | 8 requests, 57 kB | 1,250, 9.1 MB |
///
/// What is searched for is what people wait for, and hosts answer 30 requests as fast as 15 (HTTP/2).
const BLOCK: usize = 2;

/// How many slugs a bucket has about: an address that is opened needs one bucket, of some ten kB before it is packed.
const BUCKET: usize = 512;

/// About how many bytes a shard of words has. Smaller ones are loaded faster, and are more; a very large catalogue has
/// enough of them as it is: with 100,000 cases, 64 kB make 730 files of words and beginnings, 16 kB would make thousands.
const fn shard_of_words(cases: usize) -> usize {
    if cases > 30_000 { 65_536 } else { 16_384 }
}

/// How a catalogue is cut. Whoever asks for texts hands over the same catalogue again, which is not kept here.
#[derive(Clone, Debug)]
pub struct Cut {
    split: Split,
    words: Shards,
    /// Per bucket the positions of its slugs.
    buckets: Vec<Vec<u32>>,
}

impl Cut {
    /// Cuts a catalogue; where the shards are to be, and their version, are still open.
    pub fn of(catalogue: &Catalogue) -> Cut {
        let cases = catalogue.cases.len();
        let words = query::index(catalogue).shards(shard_of_words(cases));
        let buckets = cases.div_ceil(BUCKET).max(1) as u32;
        let routing = words.routing.clone();
        let split = Split { cases, block: BLOCK, buckets, words: routing, ..Split::default() };
        let mut positions = vec![Vec::new(); buckets as usize];
        for (at, case) in catalogue.cases.iter().enumerate() {
            positions[split.bucket_of(&case.slug) as usize].push(at as u32);
        }
        Cut { split, words, buckets: positions }
    }

    /// The same with a folder, which ends with a slash, and a version, a word that is another one as soon as any shard
    /// is.
    #[must_use]
    pub fn placed(mut self, folder: String, version: String) -> Cut {
        (self.split.folder, self.split.version) = (folder, version);
        self
    }

    /// How it is split.
    pub const fn split(&self) -> &Split {
        &self.split
    }

    /// Every shard, what is needed first first. There is no vocabulary where there is no word.
    pub fn shards(&self) -> Vec<Shard> {
        let numbered = |n: usize, shard: fn(u32) -> Shard| (0..n as u32).map(shard);
        let words = &self.words;
        [Shard::Columns, Shard::Institutions, Shard::Authors]
            .into_iter()
            .chain(Locale::ALL.map(Shard::Titles))
            .chain((!words.vocabulary.is_empty()).then_some(Shard::Words(WordShard::Vocabulary)))
            .chain(numbered(words.words.len(), |number| Shard::Words(WordShard::Words(number))))
            .chain(numbered(words.prefixes.len(), |number| Shard::Words(WordShard::Prefixes(number))))
            .chain(numbered(words.positions.len(), |number| Shard::Words(WordShard::Positions(number))))
            .chain(numbered(self.buckets.len(), Shard::Slugs))
            .chain(numbered(self.split.cases.div_ceil(self.split.block), Shard::Records))
            .collect()
    }

    /// What is in a shard, without its first line: for whoever needs to know whether anything changed.
    pub fn body(&self, catalogue: &Catalogue, shard: Shard) -> String {
        match shard {
            Shard::Columns => Columns::of(catalogue).write(),
            Shard::Institutions => Institutions::of(&catalogue.cases).write(),
            Shard::Authors => {
                let authors = super::authors(&catalogue.cases);
                authors.into_iter().map(|(name, n)| [&n.to_string(), " ", &name, "\n"].concat()).collect()
            }
            Shard::Titles(locale) => {
                let mut text = String::new();
                let places = query::by_title(&catalogue.cases, locale);
                places.into_iter().for_each(|place| digits::push(&mut text, place));
                text
            }
            Shard::Records(block) => self.records(catalogue, block),
            Shard::Slugs(bucket) => {
                let line = |&at: &u32| {
                    let case = catalogue.cases.get(at as usize)?;
                    Some([case.slug.as_str(), " ", &at.to_string(), "\n"].concat())
                };
                self.buckets.get(bucket as usize).into_iter().flatten().filter_map(line).collect()
            }
            Shard::Words(WordShard::Vocabulary) => self.words.vocabulary.clone(),
            Shard::Words(WordShard::Words(number)) => nth(&self.words.words, number),
            Shard::Words(WordShard::Prefixes(number)) => nth(&self.words.prefixes, number),
            Shard::Words(WordShard::Positions(number)) => nth(&self.words.positions, number),
        }
    }

    /// The text of a shard's file.
    pub fn text(&self, catalogue: &Catalogue, shard: Shard) -> String {
        self.split.seal(shard, &self.body(catalogue, shard))
    }

    /// The text of the head's file.
    pub fn head(&self, catalogue: &Catalogue) -> String {
        let Split { folder, version, cases, block, buckets, words } = &self.split;
        let split = Object::new()
            .with("folder", folder)
            .with("version", version)
            .with("cases", *cases as u64)
            .with("block", *block as u64)
            .with("buckets", u64::from(*buckets))
            .with("words", words);
        write::head(catalogue).with("split", split).to_string()
    }

    fn records(&self, catalogue: &Catalogue, block: u32) -> String {
        let first = self.split.first_of(block);
        let records = &catalogue.cases[first..first + self.split.records_in(block)];
        let records: Vec<String> = records.iter().map(|case| write::case(case).to_string()).collect();
        ["[", &records.join(",\n"), "]"].concat()
    }
}

fn nth(texts: &[String], number: u32) -> String {
    texts.get(number as usize).cloned().unwrap_or_default()
}
