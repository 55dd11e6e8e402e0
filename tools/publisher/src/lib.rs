//! From a catalogue to a finished static site in a folder: every address a page, and beside the pages all that hosts,
//! search engines, reference managers and feed readers ask for.
//!
//! This crate arranges; it must not know what a screen shows (`site`), what a head says (`metadata`) or how a format
//! is written. Pages are made one by one and written at once, so that memory does not grow with their number. The same
//! catalogue and release give the same bytes.

// In reading order.
mod error;
mod options;

mod release;

mod site;

mod document;

mod files;
mod pictures;
mod pieces;
mod worker;

mod output;

mod summary;

#[cfg(test)]
mod fixture;
#[cfg(test)]
mod tests;

use std::{
    sync::atomic::{AtomicUsize, Ordering},
    time::Instant,
};

use casebook::route::{self, Address, Page};
use rayon::prelude::*;

pub use error::Error;
pub use options::{Options, Pieces, Preview, Worker};
pub use output::MARKER;
pub use pieces::{Split, split};
pub use release::{Asset, Content, Release};
pub use summary::{Progress, Step, Summary};

use output::Output;
use packing::Effort;
use site::Site;

/// Called while a build goes on, from any thread, after each page or card.
pub type Tell<'a> = &'a (dyn Fn(Progress) + Sync);

/// Writes the site.
///
/// The folder has the old site until the new one is whole, then the new one.
///
/// # Errors
/// Where the catalogue, the address, the release or the folder is not as it has to be; the old site then stays.
pub fn publish(options: &Options<'_>, release: &Release, tell: Tell<'_>) -> Result<Summary, Error> {
    let start = Instant::now();
    let (site, found) = Site::read(options, release)?;
    let output = Output::begin(options.folder, options.packed)?;
    let many = || rayon::join(|| write_pages(&site, &output, tell), || pictures::cards(&site, &output, tell));
    let (files, (pages, cards)) = rayon::join(|| write_files(&site, &output), many);
    let (pages, cards) = files.and(Ok((pages?, cards?)))?;
    worker::write(&site, &output)?;
    let written = output.finish()?;
    Ok(Summary {
        base: site.base,
        pages,
        cards,
        files: written.files,
        bytes: written.bytes,
        errors: found.errors,
        warnings: found.warnings,
        left_out: found.left_out,
        time: start.elapsed(),
    })
}

fn write_files(site: &Site<'_>, output: &Output) -> Result<(), Error> {
    let parts = [
        files::release,
        files::data,
        pieces::write,
        files::reading,
        files::documents,
        files::hosting,
        files::preview,
        pictures::icons,
    ];
    parts.into_par_iter().try_for_each(|part| part(site, output))
}

/// Writes the page of every address; returns how many there are.
fn write_pages(site: &Site<'_>, output: &Output, tell: Tell<'_>) -> Result<usize, Error> {
    let catalogue = &site.library.catalogue;
    let addresses: Vec<Address> =
        site.locales().into_iter().flat_map(|locale| route::published(catalogue, locale)).collect();
    let heads = site.heads();
    let (done, total) = (AtomicUsize::new(0), addresses.len());
    // One by one: the first are the longest lists, and a thread that has one must not have a queue behind it.
    addresses.par_iter().with_max_len(1).try_for_each(|address| {
        let path = format!("{}index.html", address.href());
        output.write(&path, document::page(site, &heads, address).as_bytes(), effort(address))?;
        tell(Progress { step: Step::Pages, done: done.fetch_add(1, Ordering::Relaxed) + 1, total });
        Ok(())
    })?;
    Ok(total)
}

/// A list's first page is the largest there is and the one that most visits begin with: it is worth more work (1.8 kB of
/// 13) than each of thousands.
fn effort(address: &Address) -> Effort {
    match &address.page {
        Page::Explore(_, query) if query.part == 0 => Effort::Most,
        _ => Effort::Quick,
    }
}
