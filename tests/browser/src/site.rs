//! The built site, served for one journey: its own port, and thus its own storage and cache.
//! It must not build the site: `cargo xtask build` does.

use site_server::{Options, Server};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// The folder of the built site, from `CASEBOOK_DIST` or `dist/` of this checkout.
pub fn dist() -> Result<PathBuf, String> {
    let folder = std::env::var_os("CASEBOOK_DIST").map_or_else(|| repository().join("dist"), PathBuf::from);
    if folder.join("index.html").is_file() {
        return Ok(folder);
    }
    Err(format!("expected the built site at `{}`, found none; run `cargo xtask build`", folder.display()))
}

/// Names of the files at the site's root with this extension, such as the one of WebAssembly.
pub fn files_ending(extension: &str) -> Vec<String> {
    let entries = dist().and_then(|folder| std::fs::read_dir(folder).map_err(|error| error.to_string()));
    let entries = entries.unwrap_or_else(|error| panic!("could not list the built site: {error}"));
    let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    names.filter(|name| name.rsplit_once('.').is_some_and(|(_, ending)| ending == extension)).collect()
}

/// The checkout that these tests belong to.
pub fn repository() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// Serves the site on a fresh port under a path, such as `/` or `/evidence/`.
pub fn serve(base: &str) -> Result<Server, String> {
    let folder = if base == "/" { dist()? } else { moved(base)? };
    let options = Options { base: base.to_owned(), ..Options::default() };
    Server::start(folder, options).map_err(|error| format!("could not serve the site: {error}"))
}

/// A copy of the site for another path: the pages' `<base>` is all that has to change.
fn moved(base: &str) -> Result<PathBuf, String> {
    // Two journeys at once must not write the same copy.
    static COPYING: Mutex<()> = Mutex::new(());
    let _copying = COPYING.lock().unwrap_or_else(PoisonError::into_inner);
    let folder = repository().join("target/browser-sites").join(base.trim_matches('/'));
    copy(&dist()?, &folder, base)
        .map_err(|error| format!("could not copy the site to `{}`: {error}", folder.display()))?;
    Ok(folder)
}

fn copy(from: &Path, to: &Path, base: &str) -> std::io::Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if entry.file_type()?.is_dir() {
            copy(&source, &target, base)?;
        } else if source.extension().is_some_and(|ending| ending == "html") {
            let page = std::fs::read_to_string(&source)?;
            let [old, new] = ["/", base].map(|path| format!("<base href=\"{path}\""));
            if !page.contains(&old) {
                let message = format!("expected `{old}` in `{}`, found none", source.display());
                return Err(std::io::Error::other(message));
            }
            std::fs::write(&target, page.replace(&old, &new))?;
        } else {
            std::fs::copy(&source, &target)?;
        }
    }
    Ok(())
}
