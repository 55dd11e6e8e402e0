//! What a site is made from, and what can be asked of it.

use std::path::Path;

use casebook::route::BaseUrl;
use hosts::Host;

/// What a site is made from.
#[derive(Clone, Debug)]
pub struct Options<'a> {
    /// The catalogue's text.
    pub catalogue: &'a str,
    /// Where the site will be published; the catalogue's own address where it is `None`.
    pub base_url: Option<BaseUrl>,
    /// The folder it is written to.
    pub folder: &'a Path,
    /// Publishes the sound records of a catalogue that has errors, as long as one of its cases is sound.
    pub keep_going: bool,
    /// Whether cards for social networks are drawn.
    pub cards: bool,
    /// The hosts whose files are written too.
    pub hosts: &'a [Host],
    /// What becomes of the service worker.
    pub worker: Worker,
    /// Whether the app gets the catalogue in pieces.
    pub pieces: Pieces,
    /// Whether text files get packed twins.
    pub packed: bool,
    /// A script that every page loads besides, for previews; `None` in what is published.
    pub preview: Option<Preview<'a>>,
}

/// What becomes of the service worker, which keeps a site at hand without a network.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Worker {
    /// It is installed.
    #[default]
    Installed,
    /// There is none, and none is asked for.
    Absent,
    /// There is none, and one that an earlier site installed is removed.
    Removed,
}

/// Whether the app gets the catalogue in one file, or split into pieces of which it loads what a page needs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pieces {
    /// In pieces, where one file would be the heavier way.
    #[default]
    Auto,
    /// In pieces, however few cases there are.
    Always,
    /// In one file, however many there are.
    Never,
}

/// From more cases on than these, a catalogue is split.
///
/// What the app loads before it can answer (Brotli, synthetic cases):
///
/// | cases | in one file | in pieces: head, columns, names of institutions and authors |
/// | --- | --- | --- |
/// | 500 | 329 kB | 9 kB |
/// | 1,000 | 649 kB | 16 kB |
/// | 10,000 | 6.2 MB | 118 kB |
///
/// One file is at hand as a whole, also without a network, so it is the better way as long as a first visit stays below
/// 500 kB in all; app, styles, map and page are some 145 of these.
const ONE_FILE_AT_MOST: usize = 500;

impl Pieces {
    /// Whether a catalogue of so many cases is split.
    pub(crate) const fn of(self, cases: usize) -> bool {
        match self {
            Pieces::Auto => cases > ONE_FILE_AT_MOST,
            Pieces::Always => true,
            Pieces::Never => false,
        }
    }
}

/// A script for previews.
#[derive(Clone, Copy, Debug)]
pub struct Preview<'a> {
    /// Its name, beside the pages.
    pub name: &'a str,
    /// Its text.
    pub script: &'a str,
    /// What it reads in `data-version` of its element.
    pub version: &'a str,
}

impl<'a> Options<'a> {
    /// A whole site for visitors, at the address that the catalogue states.
    pub const fn new(catalogue: &'a str, folder: &'a Path) -> Options<'a> {
        Options {
            catalogue,
            base_url: None,
            folder,
            keep_going: false,
            cards: true,
            hosts: &[],
            worker: Worker::Installed,
            pieces: Pieces::Auto,
            packed: true,
            preview: None,
        }
    }
}
