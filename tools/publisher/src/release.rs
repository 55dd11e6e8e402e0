//! The built site that every finished site starts from: app, styles and drawing. It knows no catalogue.

use std::{borrow::Cow, collections::BTreeMap, fs, path::Path, sync::Arc};

use base64::{Engine, engine::general_purpose::STANDARD};
use casebook::{map::Drawing, route};
use sha2::{Digest, Sha384};

use crate::{error::Error, output::MARKER};

/// The files of a built site, and what pages must say of them.
#[derive(Clone, Debug)]
pub struct Release {
    /// The app's code.
    pub wasm: Asset,
    /// The script that starts it.
    pub script: Asset,
    /// The one style sheet.
    pub style: Asset,
    /// Name of the drawing that pages refer to.
    pub map: String,
    icon: String,
    drawing: Arc<Drawing>,
    files: BTreeMap<String, Content>,
}

/// A file that is loaded with a check of its content (Subresource Integrity).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// Its name, which changes with its content.
    pub name: String,
    /// `sha384-` and the digest in Base64.
    pub integrity: String,
}

/// A file's bytes: read from a folder, or part of the program.
pub type Content = Cow<'static, [u8]>;

/// The site's icon.
pub(crate) const ICON: &str = "icon.svg";

/// Files of the built site that a finished one has of its own.
const REPLACED: [&str; 3] = ["index.html", "404.html", route::CATALOGUE];

impl Release {
    /// The built site in a folder.
    ///
    /// # Errors
    /// Where the folder can't be read, or holds something else.
    pub fn from_folder(folder: &Path) -> Result<Release, Error> {
        if fs::symlink_metadata(folder.join(MARKER)).is_ok() {
            return Err(Error::Release(format!("a finished site in `{}`", folder.display())));
        }
        let mut files = Vec::new();
        for entry in fs::read_dir(folder).map_err(Error::files("read", folder))? {
            let path = entry.map_err(Error::files("read", folder))?.path();
            if let Some(name) = path.file_name().and_then(|name| name.to_str())
                && path.is_file()
            {
                let content = fs::read(&path).map_err(Error::files("read", &path))?;
                files.push((name.to_owned(), Content::Owned(content)));
            }
        }
        Release::from_files(files)
    }

    /// The built site of these files, by their names.
    ///
    /// # Errors
    /// Where one that every site needs is missing, or not what its name says.
    pub fn from_files(files: impl IntoIterator<Item = (String, Content)>) -> Result<Release, Error> {
        let mut files: BTreeMap<String, Content> = files.into_iter().collect();
        let text = |name: &str| files.get(name).map(|content| String::from_utf8_lossy(content).into_owned());
        let icon = text(ICON).ok_or_else(|| missing(ICON))?;
        let drawing = text(route::DRAWING).ok_or_else(|| missing(route::DRAWING))?;
        let drawing = casebook::map::parse(&drawing)
            .map_err(|error| Error::Release(format!("a `{}` that can't be read: {error}", route::DRAWING)))?;
        files.retain(|name, _| {
            !REPLACED.contains(&name.strip_suffix(".br").or(name.strip_suffix(".gz")).unwrap_or(name))
        });
        Ok(Release {
            wasm: asset(&files, "app-", ".wasm")?,
            script: asset(&files, "app-", ".js")?,
            style: asset(&files, "style-", ".css")?,
            map: hashed(&files, "map-", ".svg")?.0.clone(),
            icon,
            drawing: Arc::new(drawing),
            files,
        })
    }

    /// The site's icon, as SVG.
    pub fn icon(&self) -> &str {
        &self.icon
    }

    /// The map's drawing.
    pub fn drawing(&self) -> Arc<Drawing> {
        self.drawing.clone()
    }

    /// A file's content.
    pub fn file(&self, name: &str) -> Option<&[u8]> {
        self.files.get(name).map(AsRef::as_ref)
    }

    /// Every file that a finished site takes over; one that was packed beforehand is here with its twins.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(name, content)| (name.as_str(), content.as_ref()))
    }
}

/// The one file whose name is this start, a hash, and this ending.
fn hashed<'a>(
    files: &'a BTreeMap<String, Content>,
    start: &str,
    ending: &str,
) -> Result<(&'a String, &'a Content), Error> {
    let pattern = || format!("{start}<hash>{ending}");
    let mut found = files.iter().filter(|(name, _)| name.starts_with(start) && name.ends_with(ending));
    let first = found.next().ok_or_else(|| missing(&pattern()))?;
    match found.next() {
        None => Ok(first),
        Some((second, _)) => {
            Err(Error::Release(format!("`{}` and `{second}` where one `{}` belongs", first.0, pattern())))
        }
    }
}

fn asset(files: &BTreeMap<String, Content>, start: &str, ending: &str) -> Result<Asset, Error> {
    let (name, content) = hashed(files, start, ending)?;
    Ok(Asset { name: name.clone(), integrity: integrity(content) })
}

fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))
}

fn missing(name: &str) -> Error {
    Error::Release(format!("no `{name}`; `cargo xtask build` makes it"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    #[test]
    fn a_release_knows_its_parts() {
        let release = fixture::release();
        assert_eq!(release.wasm.name, "app-0123456789abcdef.wasm");
        assert_eq!(release.map, "map-0123456789abcdef.svg");
        assert_eq!(release.drawing().panels.len(), 1);
        let names: Vec<&str> = release.files().map(|(name, _)| name).collect();
        assert!(names.contains(&"icon.svg") && !names.contains(&"index.html"), "{names:?}");
    }

    #[test]
    fn integrity_is_the_digest_that_browsers_compare() {
        // The digest of nothing, as in FIPS 180-4's example values.
        let empty = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        assert_eq!(integrity(b""), empty);
    }

    #[track_caller]
    fn check(change: impl FnOnce(&mut Vec<(String, Content)>), expected: &str) {
        let mut files = fixture::release_files();
        change(&mut files);
        assert_eq!(Release::from_files(files).unwrap_err().to_string(), expected);
    }

    #[test]
    fn what_is_missing_or_there_twice_is_said() {
        check(
            |files| files.retain(|(name, _)| !name.ends_with(".wasm")),
            "expected the files of a built site, found no `app-<hash>.wasm`; `cargo xtask build` makes it",
        );
        check(
            |files| files.push(("style-f.css".to_owned(), Content::Borrowed(b""))),
            "expected the files of a built site, found `style-0123456789abcdef.css` and `style-f.css` where one \
             `style-<hash>.css` belongs",
        );
        check(
            |files| files.retain(|(name, _)| name != "map.json"),
            "expected the files of a built site, found no `map.json`; `cargo xtask build` makes it",
        );
    }
}
