//! `casebook check`: what is wrong in a catalogue, a line each.
//! It must not know the format: that is the `casebook` crate's.

use super::{ERRORS, UNREADABLE};
use crate::source;
use casebook::catalogue::{
    self, Reading, Severity,
    report::{self, Finding},
};
use std::{
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Check a catalogue and list what is wrong with it
///
/// Each finding is a line: file, line, column, `error` or `warning`, what was expected and what was found. Errors are
/// what visitors do not get to see: a case or a field that is left out. Warnings are what somebody should look at: a
/// missing translation, an unknown field.
///
/// Ends with 0 if the catalogue is sound, 1 if there are errors, 2 if it cannot be read at all.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The catalogue's file
    #[arg(value_name = "CATALOGUE.JSON")]
    file: PathBuf,

    /// Let warnings fail the check as errors do
    #[arg(long)]
    strict: bool,
}

/// Reads the file, writes the findings and a last line that counts them.
///
/// # Errors
/// Only when the output cannot be written.
pub(crate) fn run(arguments: &Arguments, output: &mut impl Write) -> io::Result<ExitCode> {
    let name = arguments.file.display();
    let text = match source::text(&arguments.file) {
        Ok(text) => text,
        Err(message) => {
            eprintln!("{message}");
            return Ok(ExitCode::from(UNREADABLE));
        }
    };
    let reading = match catalogue::read(&text) {
        Ok(reading) => reading,
        Err(unreadable) => {
            eprintln!("{name}:{}", source::unreadable(&text, unreadable));
            return Ok(ExitCode::from(UNREADABLE));
        }
    };
    let findings = write_findings(&arguments.file, &text, &reading, output)?;
    let worst = if arguments.strict { Severity::Warning } else { Severity::Error };
    let failed = findings.iter().any(|finding| finding.severity() <= worst);
    Ok(if failed { ExitCode::from(ERRORS) } else { ExitCode::SUCCESS })
}

/// Writes the findings, and a last line that counts them.
///
/// # Errors
/// Only when the output cannot be written.
pub(crate) fn write_findings(
    file: &Path,
    text: &str,
    reading: &Reading,
    output: &mut impl Write,
) -> io::Result<Vec<Finding>> {
    let findings = report::findings(text, &reading.problems);
    for finding in &findings {
        writeln!(output, "{}:{finding}", file.display())?;
    }
    writeln!(output, "{}", summary(reading, &findings))?;
    Ok(findings)
}

/// `52 cases, 0 errors, 0 warnings`, and how many cases more are in the file but left out.
fn summary(reading: &Reading, findings: &[Finding]) -> String {
    let errors = findings.iter().filter(|finding| finding.severity() == Severity::Error).count();
    let counts = [
        counted(reading.catalogue.cases.len(), "case"),
        counted(errors, "error"),
        counted(findings.len() - errors, "warning"),
    ];
    match reading.left_out {
        0 => counts.join(", "),
        left_out => format!("{}; {} left out", counts.join(", "), counted(left_out, "case")),
    }
}

/// `1 case`, `2 cases`.
pub(crate) fn counted(number: usize, noun: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{ending}")
}
