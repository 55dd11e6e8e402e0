//! Reading a catalogue's file, and saying why it can't be read. It must not look into what it says.

use std::{fs, path::Path};

use casebook::{catalogue::Unreadable, json};

/// The file's text, or why there is none.
pub(crate) fn text(file: &Path) -> Result<String, String> {
    let name = file.display();
    let bytes =
        fs::read(file).map_err(|error| format!("{name}: error: expected a file that can be read, found: {error}"))?;
    String::from_utf8(bytes).map_err(|error| {
        let sound = String::from_utf8_lossy(&error.as_bytes()[..error.utf8_error().valid_up_to()]);
        let json::Position { line, column } = json::position(&sound, sound.len());
        format!("{name}:{line}:{column}: error: expected UTF-8, found another encoding: save the file as UTF-8")
    })
}

/// Line and column, and why nothing of the text can be read.
pub(crate) fn unreadable(text: &str, unreadable: Unreadable) -> String {
    let json::Position { line, column } = json::position(text, unreadable.at());
    format!("{line}:{column}: error: {unreadable}")
}
