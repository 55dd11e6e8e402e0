//! The drawing as the text of `public/map.json`: one entry of a list on each line, so that a change shows where it is.

use casebook::map::Drawing;
use serde::Serialize;

use crate::Error;

/// The file of a drawing; ends with a line break.
///
/// # Errors
/// When the drawing can't be said in JSON.
pub fn text(drawing: &Drawing) -> Result<String, Error> {
    let Drawing { width, height, panels, legends, targets, leaders, marks, shapes } = drawing;
    let lists = [
        ("panels", lines(panels)?),
        ("legends", lines(legends)?),
        ("targets", lines(targets)?),
        ("leaders", lines(leaders)?),
        ("marks", lines(marks)?),
        ("shapes", lines(shapes)?),
    ];
    let lists: String = lists.iter().map(|(name, lines)| format!(",\n\"{name}\":[{lines}\n]")).collect();
    Ok(format!("{{\"width\":{width},\"height\":{height}{lists}}}\n"))
}

/// The entries of a list, each on a line of its own.
pub(crate) fn lines<T: Serialize>(entries: impl IntoIterator<Item = T>) -> Result<String, Error> {
    let line = |entry| serde_json::to_string(&entry).map(|json| format!("\n{json}"));
    let lines: Result<Vec<String>, serde_json::Error> = entries.into_iter().map(line).collect();
    Ok(lines.map_err(|cause| Error::Json(format!("the drawing can't be written as JSON: {cause}")))?.join(","))
}
