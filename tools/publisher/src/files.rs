//! The files beside the pages. It must not know how any of them is written: each comes from the crate of its format.

use casebook::route;

use crate::{
    document,
    error::Error,
    output::Output,
    packed::{Effort, Packed, is_packable},
    site::Site,
};

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
            (Some(brotli), Some(gzip)) if site.wish.packed && is_packable(name) => {
                let packed = Packed { brotli: Some(brotli.to_vec()), gzip: Some(gzip.to_vec()) };
                output.write_with(name, content, &packed)?;
            }
            _ => output.write(name, content, Effort::Most)?,
        }
    }
    Ok(())
}

/// Writes what the catalogue brings as a whole: its data in every form, and what machines read of the site.
pub(crate) fn catalogue(site: &Site<'_>, output: &Output) -> Result<(), Error> {
    // As it was given, to the byte.
    output.write(route::CATALOGUE, site.wish.catalogue.as_bytes(), Effort::Most)?;
    Ok(())
}

/// Writes the two documents that are no page.
pub(crate) fn documents(site: &Site<'_>, output: &Output) -> Result<(), Error> {
    output.write("index.html", document::entry(site).as_bytes(), Effort::Most)?;
    output.write("404.html", document::without_content(site).as_bytes(), Effort::Most)
}

/// Writes the script of a preview.
pub(crate) fn preview(site: &Site<'_>, output: &Output) -> Result<(), Error> {
    match site.wish.preview {
        Some(preview) => output.write(preview.name, preview.script.as_bytes(), Effort::Quick),
        None => Ok(()),
    }
}
