//! The file that says that a folder was written by casebook, and what in it was. Only such a folder is ever replaced,
//! and only while nothing else has come into it.

use std::{
    collections::HashSet,
    fs::{self, File},
    io::{self, ErrorKind},
    path::Path,
};

use crate::error::Error;

/// Name of the file.
pub const MARKER: &str = ".casebook";

/// Its first line.
const HEAD: &str =
    "casebook made this folder and replaces it as a whole; these files, and their .br and .gz, are its own";

/// What file managers leave wherever they have been.
const STRAY: [&str; 3] = [".DS_Store", "Thumbs.db", "desktop.ini"];

/// How many files are named that nobody expected.
const NAMED: usize = 3;

/// The file's text for a site of these files.
pub(super) fn text(paths: &[String]) -> String {
    let mut text = String::from(HEAD);
    for path in paths {
        text.push('\n');
        text.push_str(path);
    }
    text.push('\n');
    text
}

/// Makes the file, and locks it for as long as it is open.
pub(super) fn lock(folder: &Path) -> Result<File, Error> {
    let path = folder.join(MARKER);
    let file = File::create_new(&path).map_err(Error::files("write", &path))?;
    // Where a file system has no locks there is one build at a time, as everywhere.
    let _ = file.try_lock();
    Ok(file)
}

/// Refuses a folder that must not be replaced.
pub(super) fn check(folder: &Path) -> Result<(), Error> {
    let refused = |why: String| Error::Refused(folder.to_owned(), why);
    let metadata = match fs::symlink_metadata(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        other => other.map_err(Error::files("look at", folder))?,
    };
    if metadata.is_symlink() {
        return Err(refused("it is a symbolic link; name the folder itself".to_owned()));
    }
    if !metadata.is_dir() {
        return Err(refused("it is a file; name a folder".to_owned()));
    }
    let Some(own) = own_files(folder).map_err(Error::files("read", &folder.join(MARKER)))? else {
        let mut entries = fs::read_dir(folder).map_err(Error::files("read", folder))?;
        return match entries.next() {
            None => Ok(()),
            Some(_) => Err(refused(
                "it holds files that casebook didn't make; name another folder, or empty this one".to_owned(),
            )),
        };
    };
    let mut strangers = Vec::new();
    find_strangers(folder, "", &own, &mut strangers).map_err(Error::files("read", folder))?;
    if strangers.is_empty() { Ok(()) } else { Err(refused(complaint(&mut strangers))) }
}

fn complaint(strangers: &mut [String]) -> String {
    strangers.sort_unstable();
    let named: Vec<String> = strangers.iter().take(NAMED).map(|path| format!("`{path}`")).collect();
    let more = match strangers.len() - named.len() {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    format!(
        "{}{more} came into it since casebook made it; move that away, for a build replaces the folder",
        named.join(", ")
    )
}

/// The files that the marker lists; `None` where there is none, or another file of its name.
fn own_files(folder: &Path) -> io::Result<Option<HashSet<String>>> {
    let path = folder.join(MARKER);
    if !fs::symlink_metadata(&path).is_ok_and(|metadata| metadata.is_file()) {
        return Ok(None);
    }
    let text = fs::read(path)?;
    let text = String::from_utf8_lossy(&text);
    let mut lines = text.lines();
    Ok((lines.next() == Some(HEAD)).then(|| lines.map(str::to_owned).collect()))
}

/// Collects what is neither listed nor the twin of a listed file. Links are not followed: one is a stranger itself.
fn find_strangers(folder: &Path, below: &str, own: &HashSet<String>, strangers: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if below.is_empty() { name.clone() } else { format!("{below}/{name}") };
        let listed = path.strip_suffix(".br").or(path.strip_suffix(".gz")).unwrap_or(&path);
        if entry.file_type()?.is_dir() {
            find_strangers(&entry.path(), &path, own, strangers)?;
        } else if entry.file_type()?.is_symlink()
            || !(own.contains(listed) || path == MARKER || STRAY.contains(&name.as_str()))
        {
            strangers.push(path);
        }
    }
    Ok(())
}
