//! Reading a catalogue's file, and saying why it can't be read. It must not look into what it says.

use std::{fs, io, path::Path};

use casebook::{catalogue::Unreadable, json};

/// The file's text, or why there is none.
pub(crate) fn text(file: &Path) -> Result<String, String> {
    let name = file.display();
    let bytes = fs::read(file).map_err(|error| format!("{name}: error: {}", unread(file, &error)))?;
    String::from_utf8(bytes).map_err(|error| {
        let sound = String::from_utf8_lossy(&error.as_bytes()[..error.utf8_error().valid_up_to()]);
        let json::Position { line, column } = json::position(&sound, sound.len());
        format!("{name}:{line}:{column}: error: expected UTF-8, found another encoding: save the file as UTF-8")
    })
}

/// Why there are no bytes. The system's own words for the two common mistakes differ, and tell nobody what to do.
fn unread(file: &Path, error: &io::Error) -> String {
    if file.is_dir() {
        return "expected a file, found a folder; name the file in it".to_owned();
    }
    let folder = std::path::absolute(file).ok().and_then(|path| Some(path.parent()?.to_owned()));
    match folder {
        Some(folder) if error.kind() == io::ErrorKind::NotFound => format!(
            "expected a file, found none of this name in `{}`; correct the name, or put the file's folder before it",
            folder.display()
        ),
        _ => format!("expected a file that can be read, found: {error}"),
    }
}

/// Line and column, and why nothing of the text can be read.
pub(crate) fn unreadable(text: &str, unreadable: Unreadable) -> String {
    let json::Position { line, column } = json::position(text, unreadable.at());
    format!("{line}:{column}: error: {unreadable}")
}
