//! The folder that a site is written to. A new site grows beside the old one and takes its place when it is whole, so
//! that no visitor and no upload ever meets half a site. Nothing but that folder is touched.
//!
//! Reading order: this file (writing, and the exchange), `marker` (which folders may be replaced), `leftover` (what
//! builds that died left behind).

mod leftover;
mod marker;

use std::{
    ffi::OsString,
    fs::{self, File},
    io::{self, ErrorKind, Write},
    path::{Path, PathBuf},
    process,
    sync::{Mutex, PoisonError},
};

pub use marker::MARKER;
use packing::{Effort, Packed, is_packable};
use sha2::{Digest, Sha256};

use crate::error::Error;

/// A site that is being written. Dropped before [`Output::finish`], it leaves nothing behind.
#[derive(Debug)]
pub struct Output {
    folder: PathBuf,
    staging: PathBuf,
    /// Locked for as long as this build lives: that is how others know that the folder is not left over.
    lock: Option<File>,
    packs: bool,
    written: Mutex<Written>,
}

/// What was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Paths of all files but their packed twins.
    pub paths: Vec<String>,
    /// Number of files, twins included.
    pub files: usize,
    /// Their bytes, twins included.
    pub bytes: u64,
    /// Sum of a digest of each file: the order in which threads write them does not matter.
    digests: u64,
}

impl Output {
    /// Begins a site that will be in `folder`; with `packs`, text files get packed twins.
    ///
    /// # Errors
    /// Where something else is in `folder`, or nothing can be written beside it.
    pub fn begin(folder: &Path, packs: bool) -> Result<Output, Error> {
        let folder = std::path::absolute(folder).map_err(Error::files("find", folder))?;
        let (Some(parent), Some(name)) = (folder.parent(), folder.file_name()) else {
            return Err(Error::Refused(folder, "expected a folder with a name of its own, such as `dist`".to_owned()));
        };
        if !parent.is_dir() {
            let why = format!("there is no folder `{}`; make it first", parent.display());
            return Err(Error::Refused(folder.clone(), why));
        }
        leftover::tidy(&folder, parent, name);
        marker::check(&folder)?;
        let staging = parent.join(sibling(name, &process::id().to_string()));
        fs::create_dir(&staging).map_err(|error| {
            // The name of the folder that failed says nothing to whoever named another.
            let why = format!("no folder can be made in `{}` ({error}); choose another place", parent.display());
            Error::Refused(folder.clone(), why)
        })?;
        let mut output = Output { folder, staging, lock: None, packs, written: Mutex::default() };
        output.lock = Some(marker::lock(&output.staging)?);
        Ok(output)
    }

    /// Writes a file; `path` is below the site's root, with `/` between folders.
    ///
    /// # Errors
    /// Where it can't be written, or was written before.
    pub fn write(&self, path: &str, content: &[u8], effort: Effort) -> Result<(), Error> {
        let packed = if self.packs && is_packable(path) {
            Packed::of(content, effort).map_err(Error::files("pack", Path::new(path)))?
        } else {
            Packed::default()
        };
        self.write_with(path, content, &packed)
    }

    /// The same with twins that are known already.
    ///
    /// # Errors
    /// As of [`Output::write`].
    pub fn write_with(&self, path: &str, content: &[u8], packed: &Packed) -> Result<(), Error> {
        let mut bytes = self.create(path, content)?;
        let mut files = 1;
        for (ending, twin) in [("br", &packed.brotli), ("gz", &packed.gzip)] {
            if let Some(twin) = twin {
                bytes += self.create(&format!("{path}.{ending}"), twin)?;
                files += 1;
            }
        }
        let digest = digest(path, content);
        let mut written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        written.digests = written.digests.wrapping_add(digest);
        written.paths.push(path.to_owned());
        written.files += files;
        written.bytes += bytes;
        Ok(())
    }

    fn create(&self, path: &str, content: &[u8]) -> Result<u64, Error> {
        let file = self.staging.join(path);
        let create = || File::create_new(&file);
        let made = create().or_else(|error| match (error.kind(), file.parent()) {
            (ErrorKind::NotFound, Some(parent)) => fs::create_dir_all(parent).and_then(|()| create()),
            _ => Err(error),
        });
        let write = |mut made: File| made.write_all(content);
        made.and_then(write).map_err(Error::files("write", &self.folder.join(path)))?;
        Ok(content.len() as u64)
    }

    /// What is written by now, in the order of the paths.
    pub fn written(&self) -> Written {
        let mut written = self.written.lock().unwrap_or_else(PoisonError::into_inner).clone();
        written.paths.sort_unstable();
        written
    }

    /// A text that is another one as soon as any byte of what is written by now is.
    pub fn version(&self) -> String {
        format!("{:016x}", self.written.lock().unwrap_or_else(PoisonError::into_inner).digests)
    }

    /// Puts the new site into its place and removes the old one.
    ///
    /// # Errors
    /// Where something else has come into the folder meanwhile, or the system refuses; the old site then stays.
    pub fn finish(mut self) -> Result<Written, Error> {
        let mut written = self.written();
        let list = marker::text(&written.paths);
        if let Some(lock) = &mut self.lock {
            lock.write_all(list.as_bytes()).map_err(Error::files("write", &self.folder.join(MARKER)))?;
        }
        written.files += 1;
        written.bytes += list.len() as u64;
        marker::check(&self.folder)?;
        // An open file would keep its folder from being renamed there.
        if cfg!(windows) {
            self.lock = None;
        }
        replace(&self.staging, &self.folder).map_err(Error::files("replace", &self.folder))?;
        Ok(written)
    }
}

impl Drop for Output {
    /// Removes what is now beside the site: the old one, or the unfinished new one.
    fn drop(&mut self) {
        // Only room on the disk is at stake, and the next build tries again.
        let _ = remove(&self.staging);
    }
}

fn digest(path: &str, content: &[u8]) -> u64 {
    let digest = Sha256::new_with_prefix(path).chain_update([0]).chain_update(content).finalize();
    digest.iter().take(8).fold(0, |number, byte| number << 8 | u64::from(*byte))
}

/// Name of a folder beside the site's own: `.dist.casebook-1234`.
fn sibling(name: &std::ffi::OsStr, which: &str) -> OsString {
    let mut sibling = OsString::from(".");
    sibling.push(name);
    sibling.push(".casebook-");
    sibling.push(which);
    sibling
}

/// Puts `new` where `folder` is; an old `folder` is afterwards where `new` was.
fn replace(new: &Path, folder: &Path) -> io::Result<()> {
    match exchange(new, folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => fs::rename(new, folder),
        Err(_) => replace_by_renames(new, folder),
        Ok(()) => Ok(()),
    }
}

/// Exchanges two folders in one step: there is no moment without a site.
#[cfg(target_os = "linux")]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

#[cfg(not(target_os = "linux"))]
fn exchange(_: &Path, other: &Path) -> io::Result<()> {
    let kind = if other.exists() { ErrorKind::Unsupported } else { ErrorKind::NotFound };
    Err(kind.into())
}

/// The same in three steps, for systems that can't exchange. A build that dies between them leaves the old site beside
/// the place, where the next build finds it.
fn replace_by_renames(new: &Path, folder: &Path) -> io::Result<()> {
    let mut aside = new.as_os_str().to_owned();
    aside.push(leftover::ASIDE);
    fs::rename(folder, &aside)?;
    if let Err(error) = fs::rename(new, folder) {
        fs::rename(&aside, folder)?;
        return Err(error);
    }
    fs::rename(&aside, new)
}

/// Removes a site. The marker goes last: as long as anything is left, it says whose it is.
fn remove(site: &Path) -> io::Result<()> {
    for entry in fs::read_dir(site)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            fs::remove_dir_all(entry.path())?;
        } else if entry.file_name() != MARKER {
            fs::remove_file(entry.path())?;
        }
    }
    let marker = site.join(MARKER);
    if fs::symlink_metadata(&marker).is_ok() {
        fs::remove_file(marker)?;
    }
    fs::remove_dir(site)
}

#[cfg(test)]
mod tests;
