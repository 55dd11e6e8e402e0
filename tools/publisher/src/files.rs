//! The files beside the pages. It must not know how any of them is written: each comes from the crate of its format.

use casebook::route;
use exports::{DataFile, file};
use hosts::{Host, SiteFacts};
use packing::{Effort, Packed, is_packable};
use rayon::prelude::*;

use crate::{
    document,
    error::Error,
    output::Output,
    site::{MANIFEST, Site},
};

/// What robots are told.
const ROBOTS: &str = "robots.txt";

/// The JSON Schema of the catalogue.
const SCHEMA: &str = include_str!("../../../docs/catalogue.schema.json");

/// Writes what the release brings: app, styles, drawing, icon.
pub(crate) fn release(site: &Site<'_>, output: &Output) -> Result<(), Error> {
    let twin = |name: &str, ending: &str| site.release.file(&format!("{name}.{ending}"));
    for (name, content) in site.release.files() {
        if let Some((original, "br" | "gz")) = name.rsplit_once('.')
            && site.release.file(original).is_some()
        {
            continue;
        }
        match (twin(name, "br"), twin(name, "gz")) {
            (Some(brotli), Some(gzip)) if site.options.packed && is_packable(name) => {
                let packed = Packed { brotli: Some(brotli.to_vec()), gzip: Some(gzip.to_vec()) };
                output.write_with(name, content, &packed)?;
            }
            _ => output.write(name, content, Effort::Most)?,
        }
    }
    Ok(())
}

/// Writes the catalogue's data in every form.
pub(crate) fn data(site: &Site<'_>, output: &Output) -> Result<(), Error> {
    let catalogue = &site.library.catalogue;
    let (csv, geojson) = (exports::csv(catalogue, &site.base), exports::geojson(catalogue, &site.base));
    // The catalogue as it was given, to the byte.
    let files = [
        (route::CATALOGUE, site.options.catalogue),
        (file::CSV, &csv),
        (file::GEOJSON, &geojson),
        (file::SCHEMA, SCHEMA),
    ];
    let described: Vec<DataFile> = files[..3].iter().map(|(name, text)| DataFile::of(name, text.as_bytes())).collect();
    let package = exports::datapackage(catalogue, &site.base, &described);
    let entry = exports::dcat(catalogue, &site.base, &described);
    let all = files.into_par_iter().chain([(file::DATA_PACKAGE, package.as_str()), (file::DCAT, entry.as_str())]);
    all.try_for_each(|(name, text)| {
        // Every visitor loads the one, unless it is split; the others are for few.
        let is_loaded = name == route::CATALOGUE && site.cut.is_none();
        let effort = if is_loaded { Effort::Most } else { Effort::Quick };
        output.write(name, text.as_bytes(), effort)
    })
}

/// Writes what machines read of the site as a whole.
pub(crate) fn reading(site: &Site<'_>, output: &Output) -> Result<(), Error> {
    let catalogue = &site.library.catalogue;
    for (name, text) in metadata::sitemap(catalogue, &site.base) {
        output.write(&name, text.as_bytes(), Effort::Quick)?;
    }
    for locale in site.locales() {
        let feed = metadata::feed(catalogue, locale, &site.base);
        output.write(&metadata::feed_path(locale), feed.as_bytes(), Effort::Quick)?;
    }
    output.write(ROBOTS, metadata::robots(&site.base).as_bytes(), Effort::Quick)?;
    output.write(MANIFEST, metadata::manifest(catalogue).as_bytes(), Effort::Quick)
}

/// Writes the two documents that are no page.
pub(crate) fn documents(site: &Site<'_>, output: &Output) -> Result<(), Error> {
    output.write("index.html", document::entry(site, &site.heads()).as_bytes(), Effort::Most)?;
    output.write("404.html", document::without_content(site).as_bytes(), Effort::Most)
}

/// Writes what the hosts that were named need.
pub(crate) fn hosting(site: &Site<'_>, output: &Output) -> Result<(), Error> {
    let release = site.release;
    let hashed = [release.wasm.name.as_str(), &release.script.name, &release.style.name, &release.map];
    let facts = SiteFacts { base: &site.base, hashed: &hashed };
    // Each once, however often it was named.
    let wanted = Host::ALL.into_iter().filter(|host| site.options.hosts.contains(host));
    for file in wanted.flat_map(|host| hosts::files(host, &facts)) {
        // Nobody loads them from the host: they have no twins.
        output.write_with(&file.path, file.content.as_bytes(), &Packed::default())?;
    }
    Ok(())
}

/// Writes the script of a preview.
pub(crate) fn preview(site: &Site<'_>, output: &Output) -> Result<(), Error> {
    match site.options.preview {
        Some(preview) => output.write(preview.name, preview.script.as_bytes(), Effort::Quick),
        None => Ok(()),
    }
}
