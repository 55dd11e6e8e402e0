//! What a site is made from, and what can be asked of it.

use std::path::Path;

use casebook::route::BaseUrl;
use hosts::Host;

/// What a site is made from.
#[derive(Clone, Debug)]
pub struct Wish<'a> {
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

impl<'a> Wish<'a> {
    /// A whole site for visitors, at the address that the catalogue states.
    pub const fn new(catalogue: &'a str, folder: &'a Path) -> Wish<'a> {
        Wish {
            catalogue,
            base_url: None,
            folder,
            keep_going: false,
            cards: true,
            hosts: &[],
            worker: Worker::Installed,
            packed: true,
            preview: None,
        }
    }
}
