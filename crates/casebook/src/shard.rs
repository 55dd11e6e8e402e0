//! A split catalogue: the small files that a large one is cut into, what each is called and how its wholeness is seen.
//! It must not fetch anything.
//!
//! The head of a split catalogue is a catalogue without `cases` but with `split` (see [`Split`]). Every other file is a
//! shard: a line that says of which version and which shard it is and how many bytes follow, then those. All of them
//! are text, since every host compresses text. What belongs to records comes in blocks of a few cases, so that a page of
//! results, whose cases are scattered over the catalogue, loads little besides.

mod lists;
pub mod write;

pub(crate) use lists::{authors, in_one_line, read_authors, read_numbers, read_slugs};

use serde::Deserialize;

use crate::{catalogue::Slug, json::Raw, locale::Locale, search::WordShard};

/// One file of a split catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Shard {
    /// What list, facets and map need of every case.
    Columns,
    /// The institutions, and which case names which.
    Institutions,
    /// The authors, with the numbers of their cases.
    Authors,
    /// The place of each case among all titles.
    Titles(Locale),
    /// Records of a block of cases.
    Records(u32),
    /// Slugs of a bucket, with the positions of their cases.
    Slugs(u32),
    /// A part of the index of words.
    Words(WordShard),
}

impl Shard {
    /// Its name, of which its file has its own.
    pub fn name(self) -> String {
        let (kind, number) = match self {
            Shard::Columns => ("columns", None),
            Shard::Institutions => ("institutions", None),
            Shard::Authors => ("authors", None),
            Shard::Titles(Locale::En) => ("titles-en", None),
            Shard::Titles(Locale::Es) => ("titles-es", None),
            Shard::Records(block) => ("records", Some(block)),
            Shard::Slugs(bucket) => ("slugs", Some(bucket)),
            Shard::Words(WordShard::Vocabulary) => ("vocabulary", None),
            Shard::Words(WordShard::Words(number)) => ("words", Some(number)),
            Shard::Words(WordShard::Prefixes(number)) => ("prefixes", Some(number)),
            Shard::Words(WordShard::Positions(number)) => ("positions", Some(number)),
        };
        match number {
            None => kind.to_owned(),
            Some(number) => [kind, "/", &number.to_string()].concat(),
        }
    }
}

/// How a catalogue is split: the member `split` of its head.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Split {
    /// The folder of the shards, relative to the site's base, with a slash at its end.
    pub folder: String,
    /// Of which version of the catalogue they are.
    pub version: String,
    /// How many cases there are.
    pub cases: usize,
    /// How many cases a block of records has; the last one may have fewer.
    pub block: usize,
    /// How many buckets of slugs there are.
    pub buckets: u32,
    /// Which shard has which words: see [`crate::search::WordIndex::sharded`].
    pub words: String,
}

/// Why a shard cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// It ends too early.
    CutOff,
    /// It belongs to another version of the catalogue.
    OtherVersion,
    /// It is something else.
    Malformed,
}

impl Split {
    /// Reads the member `split` of a head; `None` where something is missing.
    pub(crate) fn read(value: Raw) -> Option<Split> {
        value.read().filter(|split: &Split| split.block > 0 && split.buckets > 0)
    }

    /// Where a shard is, relative to the site's base.
    pub fn href(&self, shard: Shard) -> String {
        [&self.folder, shard.name().as_str(), ".txt"].concat()
    }

    /// What is in a shard, if it is whole and belongs here.
    ///
    /// # Errors
    /// Says what is wrong with it.
    pub fn open<'a>(&self, shard: Shard, text: &'a str) -> Result<&'a str, Broken> {
        let (head, body) = text.split_once('\n').ok_or(Broken::Malformed)?;
        let mut fields = head.split(' ');
        let mut field = || fields.next().unwrap_or_default();
        let (magic, version, name, length) = (field(), field(), field(), field());
        let length: usize = length.parse().map_err(|_| Broken::Malformed)?;
        if magic != MAGIC || name != shard.name() {
            return Err(Broken::Malformed);
        }
        if version != self.version {
            return Err(Broken::OtherVersion);
        }
        match body.len() {
            found if found == length => Ok(body),
            found if found < length => Err(Broken::CutOff),
            _ => Err(Broken::Malformed),
        }
    }

    /// The text of a shard with this in it.
    pub fn seal(&self, shard: Shard, body: &str) -> String {
        let length = body.len().to_string();
        [MAGIC, " ", &self.version, " ", &shard.name(), " ", &length, "\n", body].concat()
    }

    /// The block that has the record of a position, and where in it.
    pub const fn block_of(&self, at: usize) -> (u32, usize) {
        ((at / self.block) as u32, at % self.block)
    }

    /// The position of the first record of a block.
    pub const fn first_of(&self, block: u32) -> usize {
        block as usize * self.block
    }

    /// How many records a block has.
    pub fn records_in(&self, block: u32) -> usize {
        self.cases.saturating_sub(self.first_of(block)).min(self.block)
    }

    /// The bucket that has a slug: FNV-1a, 32 bits (Fowler, Noll, Vo; RFC 9923), modulo their number.
    pub fn bucket_of(&self, slug: &Slug) -> u32 {
        let mix = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        slug.as_str().bytes().fold(0x811c_9dc5, mix) % self.buckets
    }
}

/// The first word of every shard: the format and its number.
const MAGIC: &str = "casebook-shard-1";
