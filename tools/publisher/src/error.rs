//! Why there is no new site. The old one, if there was one, is then still in its place.

use std::{
    error, fmt,
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

use casebook::catalogue::{Reading, Unreadable};

/// Why there is no new site.
#[derive(Debug)]
pub enum Error {
    /// Nothing can be read of the catalogue.
    Unreadable(Unreadable),
    /// The catalogue has errors, and it was not asked to publish the sound records alone, or no case is sound.
    Unsound(Box<Reading>),
    /// No address to publish at; with what was found instead of one.
    BaseUrl(Option<String>),
    /// The files of the release are not those of a built site.
    Release(String),
    /// The folder must not be replaced: its path, and why.
    Refused(PathBuf, String),
    /// A file or a folder failed: what was tried, with which one, and the system's answer.
    Files(&'static str, PathBuf, io::Error),
    /// A part of the site can't be made: which one, and why.
    Part(String, String),
}

impl Error {
    /// For `map_err`: what was tried, and with which file or folder.
    pub(crate) fn files(tried: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Error {
        move |error| Error::Files(tried, path.to_owned(), error)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Unreadable(unreadable) => unreadable.fmt(formatter),
            Error::Unsound(_) => formatter
                .write_str("expected a catalogue without errors; repair them, or publish the sound records alone"),
            Error::BaseUrl(None) => formatter.write_str(
                "expected the address where the site will be published, found none; add `base_url` to `site` in the \
                 catalogue, such as `https://example.org/evidence/`",
            ),
            Error::BaseUrl(Some(found)) => write!(
                formatter,
                "expected in `site.base_url` of the catalogue the address of a folder on the web, such as \
                 `https://example.org/evidence/`, found `{found}`; correct it"
            ),
            Error::Release(why) => write!(formatter, "expected the files of a built site, found {why}"),
            Error::Refused(folder, why) => write!(formatter, "can't write the site to `{}`: {why}", folder.display()),
            Error::Files(tried, path, error) => {
                write!(formatter, "can't {tried} `{}`: {error}", path.display())?;
                match error.kind() {
                    ErrorKind::PermissionDenied => formatter.write_str(
                        "; close the programs and windows that show it, or choose a place where you may write",
                    ),
                    _ => Ok(()),
                }
            }
            Error::Part(part, why) => write!(formatter, "can't make {part}: {why}"),
        }
    }
}

impl error::Error for Error {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            Error::Files(_, _, error) => Some(error),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_the_system_protects_comes_with_what_to_do() {
        let error = Error::files("replace", Path::new("dist"))(ErrorKind::PermissionDenied.into());
        assert_eq!(
            error.to_string(),
            "can't replace `dist`: permission denied; close the programs and windows that show it, or choose a place \
             where you may write"
        );
    }
}
