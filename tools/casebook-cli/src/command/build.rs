//! `casebook build`: from a catalogue to a finished site in a folder.
//! It must not know what a site consists of: that is the `publisher` crate's.

use std::{
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
};

use casebook::route::BaseUrl;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use hosts::Host;
use publisher::{Error, Release, Summary, Wish, Worker};

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

    /// Write the files that this host needs, too; for several hosts give it several times
    #[arg(long = "host", value_name = "HOST", value_parser = host_names())]
    hosts: Vec<Host>,

    /// Publish the sound records of a catalogue that has errors
    #[arg(long)]
    keep_going: bool,

    /// Draw no cards for social networks
    #[arg(long)]
    no_cards: bool,

    /// Leave the service worker out: the site then needs the network at every visit
    #[arg(long, conflicts_with = "remove_worker")]
    no_worker: bool,

    /// The same, and remove the one that an earlier version of the site installed
    #[arg(long)]
    remove_worker: bool,

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
        Ok(summary) if arguments.quiet => Ok(code(&summary)),
        Ok(summary) => {
            write_summary(arguments, &summary, output)?;
            Ok(code(&summary))
        }
        Err(Error::Unsound(reading)) => {
            check::write_findings(&arguments.file, &text, &reading, output)?;
            eprintln!(
                "casebook: no site was built; repair the errors, or use `--keep-going` to publish the sound records"
            );
            Ok(ExitCode::from(ERRORS))
        }
        Err(Error::Unreadable(unreadable)) => {
            Ok(failed(&format!("{}:{}", arguments.file.display(), source::unreadable(&text, unreadable))))
        }
        Err(error @ Error::BaseUrl(_)) => Ok(failed(&format!("casebook: {error}; or name it with `--base-url`"))),
        Err(error) => Ok(failed(&format!("casebook: {error}"))),
    }
}

fn publish(arguments: &Arguments, text: &str, release: &Release) -> Result<Summary, Error> {
    let worker = match (arguments.no_worker, arguments.remove_worker) {
        (false, false) => Worker::Installed,
        (true, _) => Worker::Absent,
        (false, true) => Worker::Removed,
    };
    let wish = Wish {
        base_url: arguments.base_url.clone(),
        keep_going: arguments.keep_going,
        cards: !arguments.no_cards,
        hosts: &arguments.hosts,
        worker,
        ..Wish::new(text, &arguments.out)
    };
    let line = Line::new(arguments.quiet);
    publisher::publish(&wish, release, &|progress| line.show(progress))
}

fn write_summary(arguments: &Arguments, summary: &Summary, output: &mut impl Write) -> io::Result<()> {
    let file = arguments.file.display();
    let findings = [(summary.errors, "error"), (summary.warnings, "warning")];
    let counted: Vec<String> =
        findings.iter().filter(|(n, _)| *n > 0).map(|(n, noun)| check::counted(*n, noun)).collect();
    if !counted.is_empty() {
        let left_out = match summary.left_out {
            0 => String::new(),
            n => format!("; {} left out", check::counted(n, "case")),
        };
        writeln!(output, "{}{left_out}; `casebook check {file}` lists them", counted.join(", "))?;
    }
    writeln!(output, "{}: {summary}", arguments.out.display())
}

/// Errors that were passed over still end with their code, so that nobody misses them.
fn code(summary: &Summary) -> ExitCode {
    if summary.errors > 0 { ExitCode::from(ERRORS) } else { ExitCode::SUCCESS }
}

fn failed(message: &str) -> ExitCode {
    eprintln!("{message}");
    ExitCode::from(UNREADABLE)
}

/// The names of all hosts, which clap lists.
fn host_names() -> impl TypedValueParser<Value = Host> {
    let names = Host::ALL.map(Host::id).into_iter().chain([CLOUDFLARE]);
    PossibleValuesParser::new(names).try_map(|name| Host::parse(&name).ok_or("there is no such host"))
}

fn base_url(text: &str) -> Result<BaseUrl, String> {
    BaseUrl::parse(text).ok_or_else(|| {
        "expected the address of a folder on the web, such as `https://example.org/evidence/`".to_owned()
    })
}
