//! The service worker's list of what belongs to a build. It comes last: its version is that of all other files.

use casebook::route::{self, Address};
use offline::{Contents, File};
use packing::Effort;
use sha2::{Digest, Sha256};

use crate::{
    error::Error,
    options::Worker,
    output::Output,
    release::{Asset, ICON},
    site::{MANIFEST, Site, hex},
};

/// Writes the worker, or the one that removes it.
pub(crate) fn write(site: &Site<'_>, output: &Output) -> Result<(), Error> {
    let script = match site.options.worker {
        // A worker that works differently is another version as well, even of the same files.
        Worker::Installed => {
            installed(site, &[output.version(), hex(&Sha256::digest(installed(site, "")))].concat()[..32])
        }
        Worker::Removed => offline::removal().to_owned(),
        Worker::Absent => return Ok(()),
    };
    output.write(offline::FILE, script.as_bytes(), Effort::Most)
}

fn installed(site: &Site<'_>, version: &str) -> String {
    let release = site.release;
    let plain = |path| File { path, integrity: "" };
    let (catalogue, columns) = (site.catalogue_href(), site.columns_href());
    let mut others = vec![
        checked(&release.wasm),
        checked(&release.style),
        plain(&release.map),
        plain(route::DRAWING),
        plain(ICON),
        plain(MANIFEST),
    ];
    others.extend(columns.as_deref().map(plain));
    offline::worker(&Contents {
        version,
        script: checked(&release.script),
        catalogue: plain(&catalogue),
        others,
        shards: site.cut.as_ref().map(|cut| cut.split().folder.as_str()),
        // The entry and the first page of each language; with the catalogue the app shows all others.
        pages: std::iter::once(String::new())
            .chain(site.locales().into_iter().map(|locale| Address::home(locale).href()))
            .collect(),
    })
}

fn checked(asset: &Asset) -> File<'_> {
    File { path: &asset.name, integrity: &asset.integrity }
}
