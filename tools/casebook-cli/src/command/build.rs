//! `casebook build`: from a catalogue to a finished site in a folder.
//! It must not know what a site consists of: that is the `publisher` crate's.

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use casebook::{catalogue::Reading, route::BaseUrl};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use hosts::Host;
use publisher::{Error, Options, Pieces, Release, Summary, Worker};

use super::{ERRORS, UNREADABLE, check};
use crate::{progress::Line, release, source};

/// Another name of the host `netlify`.
const CLOUDFLARE: &str = "cloudflare-pages";

/// Build the finished site of a catalogue
///
/// Every case, country and list becomes a page in each language that can be read without JavaScript; beside them lie
/// the data, feeds, cards and all else that hosts and search engines ask for. Put the folder on any static host.
///
/// The catalogue is checked first. Errors stop the build and are listed as `casebook check` lists them; warnings don't.
/// The folder is replaced as a whole, and only when the new site is complete; a folder that casebook did not make, or
/// that something else was put into, is left alone. Nothing beside it is touched.
///
/// Ends with 0 if the site is there, 1 if the catalogue has errors, 2 if it cannot be read or the site not be written.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The catalogue's file
    #[arg(value_name = "CATALOGUE.JSON")]
    file: PathBuf,

    /// The folder that will hold the site
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,

    /// The address where the site will be published; else `site.base_url` of the catalogue
    #[arg(long, value_name = "URL", value_parser = base_url)]
    base_url: Option<BaseUrl>,

    /// Write the files that this host needs, too; several hosts are separated by commas
    #[arg(long = "host", value_name = "HOST", value_delimiter = ',', value_parser = host_names())]
    hosts: Vec<Host>,

    /// Publish the sound records of a catalogue that has errors
    #[arg(long)]
    keep_going: bool,

    /// Draw no cards for social networks
    #[arg(long)]
    no_cards: bool,

    /// Leave the service worker out: the site then needs the network at every visit. Browsers that have one keep it
    #[arg(long, conflicts_with = "remove_worker")]
    no_worker: bool,

    /// Leave it out, and remove the one that an earlier version of the site installed
    #[arg(long)]
    remove_worker: bool,

    /// Give the app the catalogue in pieces, of which it loads what a page needs: `auto` from 501 cases on
    #[arg(long, value_name = "WHEN", default_value = "auto", value_parser = split_names())]
    split: Pieces,

    /// Take app and styles from this folder, made by `cargo xtask build`, instead of those in this program
    #[arg(long, value_name = "FOLDER")]
    site: Option<PathBuf>,

    /// Say nothing but errors
    #[arg(long, short)]
    quiet: bool,
}

/// Builds, and writes what was found and what was made.
///
/// # Errors
/// Only when the output cannot be written.
pub(crate) fn run(arguments: &Arguments, output: &mut impl Write) -> io::Result<ExitCode> {
    let text = match source::text(&arguments.file) {
        Ok(text) => text,
        Err(message) => return Ok(failed(&message)),
    };
    let release = match release::find(arguments.site.as_deref()) {
        Ok(release) => release,
        Err(message) => return Ok(failed(&format!("casebook: {message}"))),
    };
    match publish(arguments, &text, &release) {
        Ok(summary) => {
            match found(arguments, &summary) {
                Some(found) if !arguments.quiet => writeln!(output, "{found}")?,
                Some(found) if summary.errors > 0 => eprintln!("{found}"),
                _ => {}
            }
            if !arguments.quiet {
                write_summary(arguments, &summary, output)?;
            }
            Ok(code(&summary))
        }
        Err(Error::Unsound(reading)) => refused("no site was built", &arguments.file, &text, &reading, output),
        Err(Error::Unreadable(unreadable)) => {
            Ok(failed(&format!("{}:{}", arguments.file.display(), source::unreadable(&text, unreadable))))
        }
        Err(error @ Error::BaseUrl(_)) => {
            Ok(failed(&format!("casebook: {error}; or name the address with `--base-url`")))
        }
        Err(error) => Ok(failed(&format!("casebook: {error}"))),
    }
}

fn publish(arguments: &Arguments, text: &str, release: &Release) -> Result<Summary, Error> {
    let worker = match (arguments.no_worker, arguments.remove_worker) {
        (false, false) => Worker::Installed,
        (true, _) => Worker::Absent,
        (false, true) => Worker::Removed,
    };
    let options = Options {
        base_url: arguments.base_url.clone(),
        keep_going: arguments.keep_going,
        cards: !arguments.no_cards,
        hosts: &arguments.hosts,
        worker,
        pieces: arguments.split,
        ..Options::new(text, &arguments.out)
    };
    let line = Line::new(arguments.quiet);
    publisher::publish(&options, release, &|progress| line.show(progress))
}

/// Lists the errors for which nothing was made, and says what can be done.
pub(crate) fn refused(
    what: &str,
    file: &Path,
    text: &str,
    reading: &Reading,
    output: &mut impl Write,
) -> io::Result<ExitCode> {
    check::write_findings(file, text, reading, output)?;
    let remedy = if reading.catalogue.cases.is_empty() && reading.left_out > 0 {
        ", for no case is without an error that hides it; repair the errors"
    } else {
        "; repair the errors, or use `--keep-going` to publish the sound records"
    };
    eprintln!("casebook: {what}{remedy}");
    Ok(ExitCode::from(ERRORS))
}

/// What is wrong with a catalogue whose site was built all the same.
fn found(arguments: &Arguments, summary: &Summary) -> Option<String> {
    let findings = [(summary.errors, "error"), (summary.warnings, "warning")];
    let counted: Vec<String> =
        findings.iter().filter(|(n, _)| *n > 0).map(|(n, noun)| check::counted(*n, noun)).collect();
    let left_out = match summary.left_out {
        0 => String::new(),
        n => format!("; {} left out", check::counted(n, "case")),
    };
    let file = arguments.file.display();
    (!counted.is_empty()).then(|| format!("{}{left_out}; `casebook check {file}` lists them", counted.join(", ")))
}

fn write_summary(arguments: &Arguments, summary: &Summary, output: &mut impl Write) -> io::Result<()> {
    writeln!(output, "{}: {summary}", arguments.out.display())?;
    let base = summary.base.as_str();
    writeln!(output, "it belongs at {base}: upload everything in the folder, hidden files too")
}

/// Errors that were passed over still end with their code, so that nobody misses them.
fn code(summary: &Summary) -> ExitCode {
    if summary.errors > 0 { ExitCode::from(ERRORS) } else { ExitCode::SUCCESS }
}

pub(crate) fn failed(message: &str) -> ExitCode {
    eprintln!("{message}");
    ExitCode::from(UNREADABLE)
}

/// When a catalogue is split.
fn split_names() -> impl TypedValueParser<Value = Pieces> {
    PossibleValuesParser::new(["auto", "always", "never"]).map(|name| match name.as_str() {
        "always" => Pieces::Always,
        "never" => Pieces::Never,
        _ => Pieces::Auto,
    })
}

/// The names of all hosts, which clap lists.
fn host_names() -> impl TypedValueParser<Value = Host> {
    let names = Host::ALL.map(Host::id).into_iter().chain([CLOUDFLARE]);
    PossibleValuesParser::new(names).try_map(|name| Host::parse(&name).ok_or("there is no such host"))
}

fn base_url(text: &str) -> Result<BaseUrl, String> {
    let last = text.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let names_a_file = [".html", ".htm", ".php"].iter().any(|ending| last.to_ascii_lowercase().ends_with(ending));
    match BaseUrl::parse(text) {
        Some(base) if !names_a_file => Ok(base),
        _ => Err(format!(
            "expected the address of a folder on the web, such as `https://example.org/evidence/`{}",
            remedy(text, names_a_file)
        )),
    }
}

/// What to do about an address that is none, where that can be told.
fn remedy(text: &str, names_a_file: bool) -> &'static str {
    match text {
        _ if names_a_file => "; leave the file's name out",
        _ if !text.starts_with("https://") && !text.starts_with("http://") => "; put `https://` before it",
        _ if !text.is_ascii() => "; write letters with accents as browsers send them, such as `xn--…` or `%C3%B3`",
        _ if text.contains(['?', '#']) => "; leave out what begins with `?` or `#`",
        _ if text.contains(' ') => "; an address has no spaces",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, remedy: &str) {
        let expected = "expected the address of a folder on the web, such as `https://example.org/evidence/`";
        assert_eq!(base_url(text).unwrap_err(), format!("{expected}{remedy}"));
    }

    #[test]
    fn an_address_that_is_none_comes_with_what_to_do() {
        check("example.org/evidence", "; put `https://` before it");
        check("https://example.org/evidence/index.html", "; leave the file's name out");
        check("https://example.org/?lang=es", "; leave out what begins with `?` or `#`");
        check("https://example.org/our cases/", "; an address has no spaces");
        check(
            "https://cooperación.example/",
            "; write letters with accents as browsers send them, such as `xn--…` or `%C3%B3`",
        );
        check("https://", "");
    }

    #[test]
    fn a_folder_may_go_without_its_slash() {
        assert_eq!(base_url("https://example.org/evidence").unwrap().as_str(), "https://example.org/evidence/");
    }
}
