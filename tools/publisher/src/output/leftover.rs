//! What builds that died left beside the site: half a new one, or the old one on its way out. All of it carries the
//! marker, locked while its build lives; anything else is somebody else's and stays.

use std::{
    ffi::OsStr,
    fs::{self, File, TryLockError},
    path::Path,
};

use super::{MARKER, remove, sibling};

/// Ends the name of an old site that was moved aside.
pub(super) const ASIDE: &str = "-old";

/// Removes what is left over of the site in `folder`, whose parent and name are given. If a build died after it had
/// moved the old site aside, that one is put back first.
pub(super) fn tidy(folder: &Path, parent: &Path, name: &OsStr) {
    // All of it is best effort: what can't be removed now only takes room, and a build says itself what it can't do.
    let Ok(entries) = fs::read_dir(parent) else { return };
    let start = sibling(name, "");
    for entry in entries.flatten() {
        let found = entry.file_name();
        let Some(rest) = found.to_str().zip(start.to_str()).and_then(|(found, start)| found.strip_prefix(start)) else {
            continue;
        };
        let is_aside = rest.ends_with(ASIDE);
        let number = rest.strip_suffix(ASIDE).unwrap_or(rest);
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        if !is_folder || number.is_empty() || !number.bytes().all(|byte| byte.is_ascii_digit()) {
            continue;
        }
        let path = entry.path();
        if is_aside && fs::symlink_metadata(folder).is_err() && !is_alive(&path) {
            let _ = fs::rename(&path, folder);
        } else if !is_alive(&path) {
            let _ = remove(&path);
        }
    }
}

/// Whether a build is at work in this folder; also where that can't be known.
fn is_alive(folder: &Path) -> bool {
    let marker = folder.join(MARKER);
    match fs::symlink_metadata(&marker) {
        Ok(metadata) if metadata.is_file() => {
            !File::open(&marker).is_ok_and(|file| !matches!(file.try_lock(), Err(TryLockError::WouldBlock)))
        }
        Ok(_) => true,
        // Without a marker it is nobody's, unless there is nothing in it.
        Err(_) => fs::read_dir(folder).map_or(true, |mut entries| entries.next().is_some()),
    }
}
