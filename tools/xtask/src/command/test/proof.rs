//! `cargo xtask proof`: a published site as other people's programs read it. It must not build one.
//!
//! The Nu checker reads the pages (`html`); Python's libraries read everything else (`tools/xtask/proof`, a file per
//! kind of reader). `--self-test` plants faults in a copy, and each must be found.

mod html;

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use lexopt::Arg::{Long, Short, Value};
use lexopt::ValueExt;

use super::Tally;
use crate::command::Outcome;
use crate::project;
use crate::published::{OWN, Publisher};
use crate::tool::Tool;

const HELP: &str = "\
cargo xtask proof FOLDER [--base-url URL] [--no-cards] [--self-test]

Checks a published site with other people's programs: every kind of page with the Nu HTML checker, the sitemap against
its schema, the feeds with feedparser, the heads of the pages with extruct, table and data package with frictionless,
GeoJSON with geojson, DCAT with rdflib, pictures with Pillow. Installs them first, each pinned, beside the other tools;
needs Java 17 and Python 3.11.

    --base-url URL   the address the site was built for; without it, the one that its robots.txt tells
    --no-cards       the site was built without social cards
    --self-test      plants faults in a copy of the site instead, and wants each of them found
";

/// Where the sites that are built only to be checked would live: under a path, where more can go wrong.
const BASE_URL: &str = "https://example.org/evidence/";

/// What is looked at.
struct Options {
    site: PathBuf,
    base_url: Option<String>,
    no_cards: bool,
    self_test: bool,
}

/// Reads the arguments, checks the site, and prints a line per check.
pub fn command(arguments: lexopt::Parser) -> Result<Outcome> {
    let Some(options) = options(arguments)? else {
        print!("{HELP}");
        return Ok(Outcome::Passed);
    };
    let base_url = match options.base_url {
        Some(given) => given,
        None => base_in_robots(&options.site)?,
    };
    let tally = match (options.self_test, options.no_cards) {
        (true, _) => self_test(&options.site, &base_url)?,
        (false, true) => checked(&options.site, &base_url, &["--no-cards"])?,
        (false, false) => run(&options.site, &base_url)?,
    };
    println!("{} passed, {} failed", tally.passed, tally.failed);
    Ok(if tally.failed == 0 { Outcome::Passed } else { Outcome::Failed })
}

/// Builds the site of this checkout's catalogue and that of a hostile one (whose texts break out of whatever takes them
/// as they are), checks both, and plants faults in a copy of the first.
pub(super) fn step() -> Result<Tally> {
    let publisher = Publisher::ready()?;
    let own = publisher.publish(Path::new(OWN), "proof", BASE_URL, &[])?;
    let hostile = publisher.publish(Path::new("tools/xtask/proof/hostile.json"), "proof-hostile", BASE_URL, &[])?;
    let mut tally = run(&own, BASE_URL)?;
    println!("-- a hostile catalogue");
    tally.add(run(&hostile, BASE_URL)?);
    println!("-- planted faults");
    tally.add(self_test(&own, BASE_URL)?);
    Ok(tally)
}

/// Checks the site in a folder that was built for this address; one count per check.
///
/// # Errors
/// When a program that reads it can't be installed or started; what they find wrong is printed and counted.
pub(super) fn run(site: &Path, base_url: &str) -> Result<Tally> {
    checked(site, base_url, &[])
}

fn checked(site: &Path, base_url: &str, extra: &[&str]) -> Result<Tally> {
    let mut tally = html::check(site)?;
    tally.add(python(site, base_url, extra)?);
    Ok(tally)
}

/// Plants faults in copies of pages and files of a sound site; one count per fault that is found.
pub(super) fn self_test(site: &Path, base_url: &str) -> Result<Tally> {
    let mut tally = html::self_test(site)?;
    tally.add(python(site, base_url, &["--self-test"])?);
    Ok(tally)
}

fn options(mut arguments: lexopt::Parser) -> Result<Option<Options>> {
    let (mut site, mut base_url, mut no_cards, mut self_test) = (None, None, false, false);
    while let Some(argument) = arguments.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(None),
            Long("base-url") => base_url = Some(arguments.value()?.string()?),
            Long("no-cards") => no_cards = true,
            Long("self-test") => self_test = true,
            Value(folder) if site.is_none() => site = Some(PathBuf::from(folder)),
            other => return Err(other.unexpected().into()),
        }
    }
    let site = site.context("expected the folder of a published site; `cargo xtask proof --help` tells more")?;
    // Programs that are started elsewhere are told where it is.
    let site = site.canonicalize().with_context(|| format!("there is no folder `{}`", site.display()))?;
    Ok(Some(Options { site, base_url, no_cards, self_test }))
}

/// The site's address, by the sitemap's that `robots.txt` tells.
fn base_in_robots(site: &Path) -> Result<String> {
    let path = site.join("robots.txt");
    let text = std::fs::read_to_string(&path)
        .with_context(|| format!("can't read `{}`; is this a published site? give `--base-url`", path.display()))?;
    match sitemap_in(&text).and_then(|url| url.strip_suffix("sitemap.xml")) {
        Some(base) => Ok(base.to_owned()),
        None => bail!("`{}` names no `sitemap.xml`; give `--base-url`", path.display()),
    }
}

fn sitemap_in(robots: &str) -> Option<&str> {
    robots.lines().find_map(|line| line.strip_prefix("Sitemap:")).map(str::trim)
}

/// Runs the Python readers, passes their lines on, and counts those that tell a result.
fn python(site: &Path, base_url: &str, extra: &[&str]) -> Result<Tally> {
    let python = Tool::ProofPython.ensure()?;
    let schema = Tool::SitemapSchema.ensure()?;
    let mut command = Command::new(python);
    // -I: neither the person's own packages nor their variables; -B: no compiled files in the checkout.
    command.args(["-I", "-B", "-c", START]).arg(project::root().join("tools/xtask/proof"));
    command.arg(site).arg(base_url).arg(schema).args(extra);
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().context("can't start Python")?;
    let output = child.stdout.take().context("Python has no output")?;
    let mut tally = Tally::default();
    let mut results = 0;
    for line in BufReader::new(output).split(b'\n') {
        let line = String::from_utf8_lossy(&line?).into_owned();
        println!("{line}");
        let result = result_in(&line);
        results += u32::from(result != Tally::default());
        tally.add(result);
    }
    let status = child.wait()?;
    if results == 0 || (!status.success() && tally.failed == 0) {
        bail!("the readers in Python ended early ({status})");
    }
    Ok(tally)
}

/// Isolated from the person's settings, Python does not look beside the script by itself.
const START: &str = "import sys; sys.path.insert(0, sys.argv[1]); import proof; sys.exit(proof.main(sys.argv[2:]))";

/// The count of a line `ok    …` or `FAIL  …`; nothing for any other line, such as one fault among many.
fn result_in(line: &str) -> Tally {
    match line.split_whitespace().next() {
        Some("ok") => Tally::one(true),
        Some("FAIL") => Tally::one(false),
        _ => Tally::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_is_the_sitemaps_folder() {
        let robots = "User-agent: *\nAllow: /\n\nSitemap: https://example.org/evidence/sitemap.xml\n";
        assert_eq!(sitemap_in(robots), Some("https://example.org/evidence/sitemap.xml"));
        assert_eq!(sitemap_in("User-agent: *\n"), None);
    }

    #[test]
    fn only_lines_that_tell_a_result_are_counted() {
        assert_eq!(result_in("ok    sitemap: 174 addresses"), Tally::one(true));
        assert_eq!(result_in("FAIL  feeds: 1 fault(s)"), Tally::one(false));
        assert_eq!(result_in("      and 3 more"), Tally::default());
        assert_eq!(result_in("okay"), Tally::default());
    }

    #[test]
    fn a_folder_is_wanted_and_only_one() {
        let read = |words: &[&str]| options(lexopt::Parser::from_args(words.iter().copied()));
        assert!(read(&[]).is_err() && read(&[".", "."]).is_err() && read(&["no-such-folder"]).is_err());
        let options = read(&[".", "--self-test", "--base-url", "https://example.org/"]).unwrap().unwrap();
        assert!(options.self_test && options.base_url.as_deref() == Some("https://example.org/"));
    }
}
