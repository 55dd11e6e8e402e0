//! Made-up catalogues of any size, for measuring how the site and its tools grow.
//!
//! The same size and seed give the same bytes, on every machine. The first cases of a catalogue are those of any larger
//! one with the same seed (but for related cases past its end). Texts look like English and Spanish and have their
//! words' natural frequencies, but say nothing: no fact of any real case is here, and none is claimed.
//!
//! Reading order: [`write`], then `case` (one case), `prose` (its texts), `vocabulary` (their words), `places` and
//! `bodies` (who takes part), `record` (the JSON), `random` (chance).

mod bodies;
mod case;
mod places;
mod prose;
mod random;
mod record;
mod vocabulary;

use std::io::{self, Write};

use case::Maker;

/// What comes before the cases: site and sectors, closed by an empty list of cases.
const HEAD: &str = include_str!("head.json");

/// A catalogue of `size` cases as JSON, format 1.
///
/// For more than some ten thousand cases [`write`] needs less memory.
pub fn catalogue(size: usize, seed: u64) -> String {
    let mut text = Vec::new();
    // Neither writing to memory nor turning these records into JSON can fail.
    let written = write(&mut text, size, seed);
    debug_assert!(written.is_ok());
    String::from_utf8(text).unwrap_or_default()
}

/// Writes the same catalogue case by case, a line each.
///
/// # Errors
/// When nothing can be written to `out`.
pub fn write(out: &mut impl Write, size: usize, seed: u64) -> io::Result<()> {
    let maker = Maker::new(size, seed);
    let (before, after) = HEAD.split_once("[]").unwrap_or((HEAD, ""));
    write!(out, "{before}[")?;
    for index in 0..size {
        out.write_all(if index == 0 { b"\n" } else { b",\n" })?;
        serde_json::to_writer(&mut *out, &maker.case(index))?;
    }
    write!(out, "\n]{after}")
}
