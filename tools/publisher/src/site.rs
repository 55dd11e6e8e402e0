//! A site before it is written: what all its documents and files are made from. It must not write any.

use std::{fmt::Write as _, sync::Arc};

use casebook::{
    catalogue::{self, Catalogue, Reading, Severity},
    head::{Cards, Heads},
    locale::Locale,
    query::Library,
    route::{self, Address, BaseUrl},
    shard::{Shard, write::Cut},
};
use sha2::{Digest, Sha256};
use site::Writer;

use crate::{
    error::Error,
    options::{Options, Worker},
    pieces,
    release::Release,
};

/// The web app's manifest.
pub(crate) const MANIFEST: &str = "manifest.webmanifest";

/// The icon of iOS' home screen.
pub(crate) const TOUCH_ICON: &str = "apple-touch-icon.png";

/// What all documents and files of a site are made from.
pub(crate) struct Site<'a> {
    pub(crate) options: &'a Options<'a>,
    pub(crate) release: &'a Release,
    pub(crate) base: BaseUrl,
    pub(crate) library: Arc<Library>,
    writer: Writer,
    /// How the catalogue is split, where it is.
    pub(crate) cut: Option<Cut>,
    catalogue_version: String,
}

/// What the reading of the catalogue found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) errors: usize,
    pub(crate) warnings: usize,
    pub(crate) left_out: usize,
}

impl<'a> Site<'a> {
    /// Reads the catalogue.
    ///
    /// # Errors
    /// Where it can't be read, has errors that were not to be passed over, or no address is known.
    pub(crate) fn read(options: &'a Options<'a>, release: &'a Release) -> Result<(Site<'a>, Found), Error> {
        let (catalogue, found) = read(options.catalogue, options.keep_going)?;
        let base = match &options.base_url {
            Some(base) => base.clone(),
            None => stated_base(&catalogue)?,
        };
        let catalogue_version = hex(&Sha256::digest(options.catalogue)[..4]);
        let split = options.pieces.of(catalogue.cases.len());
        let cut = split.then(|| pieces::cut(&catalogue, options.catalogue));
        let library = Arc::new(Library::without_words(catalogue));
        let writer = Writer::new(library.clone(), release.drawing(), &release.map);
        Ok((Site { options, release, base, library, writer, cut, catalogue_version }, found))
    }

    /// The languages that the site has.
    pub(crate) fn locales(&self) -> Vec<Locale> {
        Locale::ALL.to_vec()
    }

    /// The language of the bare base.
    pub(crate) fn default_locale(&self) -> Locale {
        self.library.catalogue.site.default_locale.unwrap_or(Locale::En)
    }

    /// The site's name.
    pub(crate) fn title(&self, locale: Locale) -> &str {
        self.library.catalogue.site.title.get(locale).map_or("", |title| title.value)
    }

    /// What the site says about itself.
    pub(crate) fn description(&self, locale: Locale) -> &str {
        self.library.catalogue.site.description.get(locale).map_or("", |description| description.value)
    }

    /// What the app reads first, with its version: an old page must not get new data from a cache. It is the catalogue,
    /// or the head of a split one.
    pub(crate) fn catalogue_href(&self) -> String {
        match &self.cut {
            None => format!("{}?v={}", route::CATALOGUE, self.catalogue_version),
            Some(cut) => pieces::head(cut),
        }
    }

    /// What the app needs at once besides, where the catalogue is split.
    pub(crate) fn columns_href(&self) -> Option<String> {
        self.cut.as_ref().map(|cut| cut.split().href(Shard::Columns))
    }

    /// The service worker, where pages have to ask for one.
    pub(crate) fn worker(&self) -> Option<&'static str> {
        (self.options.worker == Worker::Installed).then_some(offline::FILE)
    }

    /// What machines read of the pages.
    pub(crate) fn heads(&self) -> Heads<'_> {
        Heads::new(&self.library.catalogue, &self.base, if self.options.cards { Cards::Drawn } else { Cards::Absent })
    }

    /// The screen of an address.
    pub(crate) fn screen(&self, address: &Address) -> String {
        self.writer.screen(address)
    }
}

impl Found {
    fn of(reading: &Reading) -> Found {
        let errors = reading.problems.iter().filter(|problem| problem.severity() == Severity::Error).count();
        Found { errors, warnings: reading.problems.len() - errors, left_out: reading.left_out }
    }
}

/// Reads a catalogue that is to be published.
///
/// # Errors
/// Where it can't be read, or has errors that were not to be passed over.
pub(crate) fn read(text: &str, keep_going: bool) -> Result<(Catalogue, Found), Error> {
    let reading = catalogue::read(text).map_err(Error::Unreadable)?;
    let found = Found::of(&reading);
    // A site without any of its cases must not take the place of a good one.
    let nothing_left = found.left_out > 0 && reading.catalogue.cases.is_empty();
    if found.errors > 0 && (!keep_going || nothing_left) {
        return Err(Error::Unsound(Box::new(reading)));
    }
    Ok((reading.catalogue, found))
}

fn stated_base(catalogue: &Catalogue) -> Result<BaseUrl, Error> {
    let stated = catalogue.site.base_url.as_ref().map(catalogue::Href::as_str);
    stated.and_then(BaseUrl::parse).ok_or_else(|| Error::BaseUrl(stated.map(str::to_owned)))
}

/// Bytes as hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a String can't fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
