//! Where the shapes come from: Natural Earth's countries at 1:50 million (public domain), as TopoJSON in the npm
//! package `world-atlas`. npm checks the package's integrity; the cache keeps it for the next time.

use std::{fs, path::Path, process::Command};

use crate::Error;

/// The package, with the version that the committed drawing was made from.
pub const PACKAGE: &str = "world-atlas@2.0.2";
const FILE: &str = "node_modules/world-atlas/countries-50m.json";

/// The atlas's text, installed into `cache` by npm unless it is there already.
///
/// # Errors
/// When npm is missing or fails, or when the installed file can't be read.
pub fn fetch(cache: &Path) -> Result<String, Error> {
    let file = cache.join(FILE);
    if !file.exists() {
        fs::create_dir_all(cache).map_err(|cause| Error::file("create", cache, cause))?;
        install(cache)?;
    }
    fs::read_to_string(&file).map_err(|cause| Error::file("read", &file, cause))
}

fn install(cache: &Path) -> Result<(), Error> {
    let output = Command::new("npm")
        .args(["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"])
        .arg(cache)
        .arg(PACKAGE)
        .output()
        .map_err(|cause| Error::Npm(format!("cannot start `npm`: {cause}; install Node.js, which brings it")))?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(Error::Npm(format!("expected `npm install {PACKAGE}` to succeed, but it failed: {}", said.trim())))
}
