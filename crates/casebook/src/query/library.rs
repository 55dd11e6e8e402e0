//! A catalogue that answers: whole, or split into shards of which some are there. It must not fetch: it says what is
//! missing, and takes in what came.

use std::collections::BTreeMap;

use super::{
    Answer, Columns, Institutions, Profile, Query, Sort,
    answer::{Occurring, Sources, answer},
    related,
};
use crate::{
    catalogue::{Case, Catalogue, Kind, Slug, read_cases},
    country::Country,
    fold,
    locale::Locale,
    search::{Asked, Builder, WordIndex},
    shard::{self, Broken, Shard, Split},
};

/// What a page needs to find and show cases.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Library {
    /// What the catalogue says of itself; its cases only where it is whole.
    pub catalogue: Catalogue,
    columns: Columns,
    occurring: Occurring,
    institutions: Option<Institutions>,
    /// Names of authors, each with the number of its cases.
    authors: Option<Vec<(String, usize)>>,
    words: WordIndex,
    /// Per locale the place of each case among all titles.
    by_title: [Option<Vec<u32>>; 2],
    split: Option<Parts>,
}

/// What of a split catalogue is there.
#[derive(Clone, Debug, Default, PartialEq)]
struct Parts {
    split: Split,
    records: BTreeMap<u32, Vec<Case>>,
    /// Which blocks those are, the one that came first first.
    kept: Vec<u32>,
    slugs: BTreeMap<u32, Vec<(Slug, usize)>>,
}

/// Blocks of records that are kept: some pages of results. A long visit would gather the whole catalogue.
const KEPT: usize = 256;

impl Parts {
    fn keep(&mut self, block: u32, records: Vec<Case>) {
        if self.records.insert(block, records).is_none() {
            self.kept.push(block);
        }
        if self.kept.len() > KEPT {
            self.records.remove(&self.kept.remove(0));
        }
    }
}

/// Where a case is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Position {
    /// At this position.
    At(usize),
    /// Nowhere: there is no such case.
    Nowhere,
    /// Not known before this is there.
    Missing(Shard),
}

impl Position {
    /// The position, where it is known and there is one.
    pub const fn known(self) -> Option<usize> {
        match self {
            Position::At(at) => Some(at),
            Position::Nowhere | Position::Missing(_) => None,
        }
    }
}

impl Library {
    /// A whole catalogue, with its words.
    pub fn new(catalogue: Catalogue) -> Library {
        let words = super::indexing::index(&catalogue);
        Library::without_words(catalogue).with_words(words)
    }

    /// The same, with this index of its words.
    pub(super) fn with_words(self, words: WordIndex) -> Library {
        Library { words, ..self }
    }

    /// A whole catalogue whose words are not indexed: for pages that are written without a search. A query with words
    /// finds nothing in it.
    pub fn without_words(catalogue: Catalogue) -> Library {
        let columns = Columns::of(&catalogue);
        Library {
            occurring: Occurring::of(&columns),
            columns,
            institutions: Some(Institutions::of(&catalogue.cases)),
            authors: Some(shard::authors(&catalogue.cases)),
            words: Builder::new().finish(catalogue.cases.len() as u32),
            by_title: Locale::ALL.map(|locale| Some(by_title(&catalogue.cases, locale))),
            split: None,
            catalogue,
        }
    }

    /// A split catalogue, from its head and its columns.
    ///
    /// # Errors
    /// Where the columns are not those of this head.
    pub fn split(head: Catalogue, split: Split, columns: &str) -> Result<Library, Broken> {
        let columns = split.open(Shard::Columns, columns)?;
        let columns = Columns::read(columns).filter(|columns| columns.len() == split.cases).ok_or(Broken::Malformed)?;
        let words = WordIndex::sharded(&split.words).ok_or(Broken::Malformed)?;
        Ok(Library {
            catalogue: head,
            occurring: Occurring::of(&columns),
            columns,
            words,
            split: Some(Parts { split, ..Parts::default() }),
            ..Library::default()
        })
    }

    /// Takes in a shard of a split catalogue.
    ///
    /// # Errors
    /// Where it is cut off, of another version of the catalogue, or something else.
    pub fn insert(&mut self, shard: Shard, text: &str) -> Result<(), Broken> {
        let Some(parts) = &mut self.split else { return Ok(()) };
        let body = parts.split.open(shard, text)?;
        let taken = match shard {
            Shard::Columns => true,
            Shard::Institutions => replaced(&mut self.institutions, Institutions::read(body, parts.split.cases)),
            Shard::Authors => replaced(&mut self.authors, shard::read_authors(body)),
            Shard::Titles(locale) => {
                replaced(&mut self.by_title[locale as usize], shard::read_numbers(body, parts.split.cases))
            }
            Shard::Records(block) => match read_cases(body, &self.catalogue.sectors) {
                Some(records) if records.len() == parts.split.records_in(block) => {
                    parts.keep(block, records);
                    true
                }
                _ => false,
            },
            Shard::Slugs(bucket) => match shard::read_slugs(body, parts.split.cases) {
                Some(slugs) => {
                    parts.slugs.insert(bucket, slugs);
                    true
                }
                None => false,
            },
            Shard::Words(words) => self.words.insert(words, body),
        };
        if taken { Ok(()) } else { Err(Broken::Malformed) }
    }

    /// Whether a shard is there; always, where the catalogue is whole.
    pub fn has(&self, shard: Shard) -> bool {
        let Some(parts) = &self.split else { return true };
        match shard {
            Shard::Columns => true,
            Shard::Institutions => self.institutions.is_some(),
            Shard::Authors => self.authors.is_some(),
            Shard::Titles(locale) => self.by_title[locale as usize].is_some(),
            Shard::Records(block) => parts.records.contains_key(&block),
            Shard::Slugs(bucket) => parts.slugs.contains_key(&bucket),
            Shard::Words(words) => self.words.has(words),
        }
    }

    /// Where the shards of a split catalogue are; `None` where it is whole.
    pub fn split_head(&self) -> Option<&Split> {
        self.split.as_ref().map(|parts| &parts.split)
    }

    /// What is known of every case.
    pub const fn columns(&self) -> &Columns {
        &self.columns
    }

    /// The record of the case at a position, if it is there.
    pub fn case(&self, at: usize) -> Option<&Case> {
        match &self.split {
            None => self.catalogue.cases.get(at),
            Some(parts) => {
                let (block, within) = parts.split.block_of(at);
                parts.records.get(&block)?.get(within)
            }
        }
    }

    /// What has to be there for the record at a position.
    pub fn record_shard(&self, at: usize) -> Option<Shard> {
        let parts = self.split.as_ref()?;
        let block = parts.split.block_of(at).0;
        (!parts.records.contains_key(&block)).then_some(Shard::Records(block))
    }

    /// Where the case of a slug is.
    pub fn position(&self, slug: &Slug) -> Position {
        let at = |at: Option<usize>| at.map_or(Position::Nowhere, Position::At);
        let Some(parts) = &self.split else {
            return at(self.catalogue.cases.iter().position(|case| case.slug == *slug));
        };
        // A record that is there says its slug itself.
        for (&block, records) in &parts.records {
            if let Some(within) = records.iter().position(|case| case.slug == *slug) {
                return Position::At(parts.split.first_of(block) + within);
            }
        }
        let bucket = parts.split.bucket_of(slug);
        match parts.slugs.get(&bucket) {
            Some(slugs) => at(slugs.iter().find(|(known, _)| known == slug).map(|&(_, at)| at)),
            None => Position::Missing(Shard::Slugs(bucket)),
        }
    }

    /// Every institution; `None` while they are not there.
    pub const fn institutions(&self) -> Option<&Institutions> {
        self.institutions.as_ref()
    }

    /// Every author with the number of its cases, by name; `None` while they are not there.
    pub fn authors(&self) -> Option<&[(String, usize)]> {
        self.authors.as_deref()
    }

    /// The index of words.
    pub const fn words(&self) -> &WordIndex {
        &self.words
    }

    /// The cases that answer a query, in its order, with the counts of all facets.
    pub fn answer(&self, query: &Query, locale: Locale) -> Answer {
        self.find(query, locale, true)
    }

    /// Positions of the cases that answer a query, in its order; none while something is missing for that.
    pub fn cases(&self, query: &Query, locale: Locale) -> Vec<usize> {
        self.order(query, locale).cases
    }

    /// The same answer without counts.
    pub fn order(&self, query: &Query, locale: Locale) -> Answer {
        self.find(query, locale, false)
    }

    fn find(&self, query: &Query, locale: Locale, counting: bool) -> Answer {
        let found = self.words.find(&Asked::parse(&query.text));
        let mut missing: Vec<Shard> = found.missing.into_iter().map(Shard::Words).collect();
        let by_title = self.by_title[locale as usize].as_deref();
        if query.sort == Sort::Title && by_title.is_none() {
            missing.push(Shard::Titles(locale));
        }
        if self.institutions.is_none() && query.choices().iter().any(|it| it.facet() == super::Facet::Institution) {
            missing.push(Shard::Institutions);
        }
        if !missing.is_empty() {
            return Answer { missing, ..Answer::default() };
        }
        let sources = Sources {
            columns: &self.columns,
            institutions: self.institutions.as_ref(),
            occurring: self.occurring,
            hits: found.cases,
            by_title,
        };
        let (cases, counts) = answer(&sources, query, counting);
        Answer { cases, counts, missing, forgiven: found.forgiven }
    }

    /// A country in figures.
    pub fn profile(&self, country: Country) -> Profile {
        self.columns.profile(country)
    }

    /// Positions of the cases most like the one at a position, best first, at most `most`; the positions in `without`
    /// are left out.
    pub fn related(&self, at: usize, without: &[usize], most: usize) -> Vec<usize> {
        related::related(&self.columns, at, without, most)
    }

    /// How many cases there are of a kind, or of all kinds.
    pub fn count(&self, kind: Option<Kind>) -> usize {
        self.columns.count(kind)
    }
}

/// Puts something new, if there is anything, into a place.
fn replaced<T>(place: &mut Option<T>, new: Option<T>) -> bool {
    let is_new = new.is_some();
    if is_new {
        *place = new;
    }
    is_new
}

/// The place of each case among all titles, in the order of a dictionary.
pub(crate) fn by_title(cases: &[Case], locale: Locale) -> Vec<u32> {
    let mut order: Vec<usize> = (0..cases.len()).collect();
    order.sort_by_cached_key(|&at| {
        cases[at].title.get(locale).map_or(String::new(), |title| fold::collation_key(title.value, locale))
    });
    let mut places = vec![0; cases.len()];
    order.into_iter().enumerate().for_each(|(place, at)| places[at] = place as u32);
    places
}
