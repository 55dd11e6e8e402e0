//! Where a text stops being JSON, and for tools what was expected there.

#[cfg(feature = "check")]
mod expected;

#[cfg(feature = "check")]
pub use expected::SyntaxErrorKind;

/// The first place where a text stops being JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// Offset of the byte that was not expected; the text's length where it ends too early.
    pub at: usize,
    /// What was found; `None` at the end of the text.
    pub found: Option<char>,
    /// What was expected.
    #[cfg(feature = "check")]
    pub kind: SyntaxErrorKind,
}

impl SyntaxError {
    /// From the error that serde_json found in `json`, which `text` ends with.
    pub(super) fn new(text: &str, json: &str, error: &serde_json::Error) -> SyntaxError {
        let at = if ends_too_early(json, error) { json.len() } else { offset(json, error) };
        #[cfg(feature = "check")]
        let (at, kind) = expected::at(json, at, error);
        SyntaxError {
            at: text.len() - json.len() + at,
            found: json[at..].chars().next(),
            #[cfg(feature = "check")]
            kind,
        }
    }
}

/// serde_json takes the end of the text in a number for a character.
fn ends_too_early(json: &str, error: &serde_json::Error) -> bool {
    error.is_eof() || (json.ends_with(['-', '+', '.', 'e', 'E']) && offset(json, error) + 1 == json.len())
}

/// The offset of an error's line and column. The column is that of the byte at fault, from 1; a line break at fault
/// is in column 0 of the next line.
fn offset(json: &str, error: &serde_json::Error) -> usize {
    let lines = json.split_inclusive('\n').take(error.line().saturating_sub(1));
    let start: usize = lines.map(str::len).sum();
    json.floor_char_boundary((start + error.column()).saturating_sub(1))
}
