//! The site, served for one journey: its own port, and thus its own storage and cache.
//! It must not build the site: `cargo xtask publish` does.

use crate::host::Host;
use hosts::running::Program;
use site_server::{Manner, Options, Server};
use std::path::{Path, PathBuf};

/// In which form the site is served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Finished: every address a page, as `casebook build` writes it.
    Published,
    /// Finished, with a split catalogue.
    Split,
    /// The app's files alone, as `cargo xtask build` leaves them.
    App,
}

/// The folder of the app's files, from `CASEBOOK_DIST` or `dist/` of this checkout.
pub fn dist() -> Result<PathBuf, String> {
    folder("CASEBOOK_DIST", "dist", "cargo xtask build")
}

/// The folder of a published site, from `CASEBOOK_PUBLISHED` or `target/published/` of this checkout: `root` for `/`, the
/// path's own name for another, or a site for one journey.
pub fn published(name: &str) -> Result<PathBuf, String> {
    let name = if name == "/" { "root" } else { name.trim_matches('/') };
    folder("CASEBOOK_PUBLISHED", "target/published", "cargo xtask publish").map(|folder| folder.join(name))
}

fn folder(variable: &str, usual: &str, command: &str) -> Result<PathBuf, String> {
    let folder = std::env::var_os(variable).map_or_else(|| repository().join(usual), PathBuf::from);
    if folder.is_dir() {
        return Ok(folder);
    }
    Err(format!("expected the site at `{}`, found none; run `{command}`", folder.display()))
}

/// Names of the files at the root of a site in this form with this extension, such as the one of WebAssembly.
pub fn files_ending(form: Form, extension: &str) -> Vec<String> {
    let folder = match form {
        Form::Published => published("/"),
        Form::Split => published("split"),
        Form::App => dist(),
    };
    let entries = folder.and_then(|folder| std::fs::read_dir(folder).map_err(|error| error.to_string()));
    let entries = entries.unwrap_or_else(|error| panic!("could not list the site: {error}"));
    let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    names.filter(|name| name.rsplit_once('.').is_some_and(|(_, ending)| ending == extension)).collect()
}

/// The checkout that these tests belong to.
pub fn repository() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// Serves the site on a fresh port under a path, such as `/` or `/evidence/`.
pub fn serve(form: Form, base: &str, program: Option<Program>) -> Result<Host, String> {
    let (folder, manner) = match form {
        Form::Published => (published(base)?, Manner::Published),
        Form::Split => (published("split")?, Manner::Published),
        Form::App => (dist()?, Manner::Preview),
    };
    let served = match program {
        Some(program) => program.start(&folder, base).map(Host::Real),
        None => Server::start(folder, Options { base: base.to_owned(), manner, ..Options::default() }).map(Host::Own),
    };
    served.map_err(|error| format!("could not serve the site: {error}"))
}
