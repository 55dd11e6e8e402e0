//! A large catalogue in pieces: what they are called and where they are. It must not know how a catalogue is cut, nor
//! what the app does with the pieces.
//!
//! All of them are in `data/<version>/`. A folder never changes: hosts and browsers may keep what is in it for ever.

use std::path::Path;

use casebook::{
    catalogue::Catalogue,
    route,
    search::WordShard,
    shard::{Shard, write::Cut},
};
use packing::Effort;
use rayon::prelude::*;
use sha2::{Digest, Sha256};

use crate::{
    error::Error,
    output::Output,
    site::{self, Site, hex},
};

/// Cuts a catalogue that was read from this text.
pub(crate) fn cut(catalogue: &Catalogue, text: &str) -> Cut {
    let cut = Cut::of(catalogue);
    let version = version(&cut, catalogue, text);
    cut.placed(["data/", &version, "/"].concat(), version)
}

/// What [`split`] has made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Split {
    /// Cases.
    pub cases: usize,
    /// Files, the head included.
    pub files: usize,
    /// Errors of the catalogue that were passed over.
    pub errors: usize,
}

/// Writes a catalogue in pieces, without a site: its head is `catalogue.json`. With `keep_going` of the sound records
/// alone, if the catalogue has errors.
///
/// # Errors
/// As of [`crate::publish`].
pub fn split(catalogue: &str, folder: &Path, keep_going: bool) -> Result<Split, Error> {
    let (read, found) = site::read(catalogue, keep_going)?;
    let output = Output::begin(folder, false)?;
    let cut = cut(&read, catalogue);
    output.write(route::CATALOGUE, cut.head(&read).as_bytes(), Effort::Quick)?;
    write_shards(&cut, &read, &output)?;
    let files = output.written().files;
    output.finish()?;
    Ok(Split { cases: read.cases.len(), files, errors: found.errors })
}

/// The head's path.
pub(crate) fn head(cut: &Cut) -> String {
    [&cut.split().folder, route::CATALOGUE].concat()
}

/// Writes the head and all pieces.
pub(crate) fn write(site: &Site<'_>, output: &Output) -> Result<(), Error> {
    let Some(cut) = &site.cut else { return Ok(()) };
    let catalogue = &site.library.catalogue;
    output.write(&head(cut), cut.head(catalogue).as_bytes(), Effort::Most)?;
    write_shards(cut, catalogue, output)
}

/// Writes all pieces.
pub(crate) fn write_shards(cut: &Cut, catalogue: &Catalogue, output: &Output) -> Result<(), Error> {
    cut.shards().into_par_iter().try_for_each(|shard| {
        output.write(&cut.split().href(shard), cut.text(catalogue, shard).as_bytes(), effort(shard))
    })
}

/// The large ones that are loaded early are worth more work than the thousands of which a visit needs a few.
const fn effort(shard: Shard) -> Effort {
    match shard {
        Shard::Columns | Shard::Institutions | Shard::Authors | Shard::Titles(_) => Effort::Most,
        Shard::Words(WordShard::Vocabulary) => Effort::Most,
        Shard::Records(_) | Shard::Slugs(_) | Shard::Words(_) => Effort::Quick,
    }
}

/// Eight digits that are others as soon as any piece is: of the catalogue's text and of how it is cut. Records and
/// slugs are told by the text and by the first of them, since another way of writing them changes that one too.
fn version(cut: &Cut, catalogue: &Catalogue, text: &str) -> String {
    let others = |shard: &Shard| !matches!(shard, Shard::Records(1..) | Shard::Slugs(1..));
    let shards: Vec<Shard> = cut.shards().into_iter().filter(others).collect();
    let sealed: Vec<[u8; 32]> =
        shards.par_iter().map(|&shard| Sha256::digest(cut.text(catalogue, shard)).into()).collect();
    let start = Sha256::new_with_prefix(text).chain_update(cut.head(catalogue));
    let digest = sealed.iter().fold(start, |digest, shard| digest.chain_update(shard)).finalize();
    hex(&digest[..4])
}
