//! The built site that finished ones start from: part of this program, or a folder.

use std::path::Path;

use publisher::{Content, Release};

// `FILES`: name and content of each file, written by build.rs; empty where the program was built without a site.
include!(concat!(env!("OUT_DIR"), "/release.rs"));

/// The site in a folder, else the program's own.
pub(crate) fn find(folder: Option<&Path>) -> Result<Release, String> {
    match folder {
        Some(folder) => Release::from_folder(folder),
        None if FILES.is_empty() => {
            return Err("this program was built without a site inside; name the folder of a built one with \
                        `--site`, or use a program made by `cargo xtask program`"
                .to_owned());
        }
        None => {
            Release::from_files(FILES.iter().map(|(name, content)| ((*name).to_owned(), Content::Borrowed(content))))
        }
    }
    .map_err(|error| error.to_string())
}
