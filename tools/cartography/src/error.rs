//! What can go wrong when the map is drawn.

use std::{fmt, io, path::Path};

/// Why the map could not be drawn; its text says what was expected, what was found and what to do.
#[derive(Debug)]
pub enum Error {
    /// A file could not be read or written.
    File(String),
    /// npm could not deliver the atlas.
    Npm(String),
    /// The atlas is not the TopoJSON that was expected.
    Atlas(String),
    /// The layout asks for something that the atlas doesn't have.
    Layout(String),
    /// The drawing could not be said in JSON.
    Json(String),
}

impl Error {
    /// A file that could not be read or written.
    pub(crate) fn file(action: &str, path: &Path, cause: io::Error) -> Error {
        Error::File(format!("cannot {action} `{}`: {cause}", path.display()))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::File(message)
            | Error::Npm(message)
            | Error::Atlas(message)
            | Error::Layout(message)
            | Error::Json(message) => formatter.write_str(message),
        }
    }
}

impl std::error::Error for Error {}
