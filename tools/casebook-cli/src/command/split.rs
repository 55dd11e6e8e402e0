//! `casebook split`: a catalogue in pieces, for a site that `casebook build` does not make.
//! It must not know how a catalogue is cut: that is the `casebook` crate's.

use std::{
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
};

use publisher::Error;

use super::{
    ERRORS,
    build::{failed, refused},
    check::counted,
};
use crate::source;

/// Split a catalogue into pieces, for a site that `casebook build` does not make
///
/// `casebook build` splits large catalogues by itself. This is for the app alone, as `trunk build` makes it: put
/// `catalogue.json` and the folder `data` in the place of the site's own `catalogue.json`. The app then loads what a
/// page needs instead of the whole collection. Keep the catalogue that you edit: this one has no cases in it.
///
/// The catalogue is checked first, and the folder replaced as a whole, as by `casebook build`.
///
/// Ends with 0 if the pieces are there, 1 if the catalogue has errors, 2 if it cannot be read or they not be written.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The catalogue's file
    #[arg(value_name = "CATALOGUE.JSON")]
    file: PathBuf,

    /// The folder that will hold the pieces
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,

    /// Split the sound records of a catalogue that has errors
    #[arg(long)]
    keep_going: bool,
}

/// Splits, and writes what was made.
///
/// # Errors
/// Only when the output cannot be written.
pub(crate) fn run(arguments: &Arguments, output: &mut impl Write) -> io::Result<ExitCode> {
    let Arguments { file, out, keep_going } = arguments;
    let text = match source::text(file) {
        Ok(text) => text,
        Err(message) => return Ok(failed(&message)),
    };
    match publisher::split(&text, out, *keep_going) {
        Ok(pieces) => {
            let (cases, files) = (counted(pieces.cases, "case"), counted(pieces.files, "file"));
            writeln!(output, "{}: {cases} in {files}", out.display())?;
            writeln!(output, "put `{}` and `data` in the place of the site's own", casebook::route::CATALOGUE)?;
            if pieces.errors > 0 {
                eprintln!("{}; `casebook check {}` lists them", counted(pieces.errors, "error"), file.display());
                return Ok(ExitCode::from(ERRORS));
            }
            Ok(ExitCode::SUCCESS)
        }
        Err(Error::Unsound(reading)) => refused("nothing was split", file, &text, &reading, output),
        Err(Error::Unreadable(unreadable)) => {
            Ok(failed(&format!("{}:{}", file.display(), source::unreadable(&text, unreadable))))
        }
        Err(error) => Ok(failed(&format!("casebook: {error}"))),
    }
}
