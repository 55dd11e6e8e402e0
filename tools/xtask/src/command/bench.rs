//! `cargo xtask bench`: what finding cases takes at any number of cases, against other people's indexes and the bars of
//! the project, natively, in one JavaScript engine and on a published site.

mod bars;
mod browser;
mod engines;
mod programs;

use std::path::PathBuf;

use anyhow::{Result, bail, ensure};
use lexopt::Arg::{Long, Short};
use lexopt::ValueExt;

use crate::command::Outcome;
use bars::Bars;
use browser::Sites;
use programs::Programs;

const HELP: &str = "\
cargo xtask bench [--cases N]... [--only PART]... [--site FOLDER --small-site FOLDER]

Makes catalogues from a seed and asks them 200 questions drawn from their own words: single words, several words, words
typed letter by letter, phrases, exclusions, typing errors. Prints medians and 95th percentiles:

    native    Casebook natively: reading the catalogue, making the index, questions, facet counts
    engines   MiniSearch, FlexSearch and Casebook's WebAssembly in Node, each in a process of its own
    browser   published sites in Chromium, of many cases and of few: keys, language toggle and list to case, bytes,
              memory, blocks of the main thread, and the time to the first case on a slow phone

A key or click is measured from the event's own time to the first frame after it and to its last change painted: the
frame after the last change of the page that it brings about, titles, texts, counts and map included (before, keys were
measured to the titles only). One that comes over 300 ms after all is still is missed. Keys are typed one at a time, each
when the one before has settled, on the CPU as it is and on one four times slower. The phone has 150 ms more for each
request, 1.6 Mbit/s and a CPU four times slower.

Fails when a bar of the project is missed: in engines those of 10,000 and 100,000 cases, in browser those of both sites.
The browser's bars are absolute times, without another app beside it. Ratios are within one run; close other programs.
Takes about 8 minutes; 100,000 cases take 10 more and 4 GB of memory.

    --cases N            may be given several times (default: 52, 1000, 10000)
    --only PART          native, engines or browser; may be given several times
    --site FOLDER        a published site of many cases (default: made of dist/ and 10,000 made-up cases)
    --small-site FOLDER  one of few, to compare the time to the first case with (default: the same with 52)
";

/// Cases of the catalogues where nothing else is asked for.
const CASES: [usize; 3] = [52, 1_000, 10_000];

/// A part of the measuring.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Native,
    Engines,
    Browser,
}

/// What is asked for.
#[derive(Debug, Default)]
struct Options {
    cases: Vec<usize>,
    parts: Vec<Part>,
    site: Option<PathBuf>,
    small_site: Option<PathBuf>,
}

/// Reads the arguments and measures.
pub fn run(mut arguments: lexopt::Parser) -> Result<Outcome> {
    let mut options = Options::default();
    while let Some(argument) = arguments.next()? {
        match argument {
            Short('h') | Long("help") => {
                print!("{HELP}");
                return Ok(Outcome::Passed);
            }
            Long("cases") => options.cases.push(arguments.value()?.parse()?),
            Long("only") => options.parts.push(part(&arguments.value()?.to_string_lossy())?),
            Long("site") => options.site = Some(PathBuf::from(arguments.value()?)),
            Long("small-site") => options.small_site = Some(PathBuf::from(arguments.value()?)),
            other => return Err(other.unexpected().into()),
        }
    }
    ensure!(!options.cases.contains(&0), "expected at least one case, found `0`");
    ensure!(
        options.site.is_some() == options.small_site.is_some(),
        "expected both `--site` and `--small-site`, or neither: they are compared"
    );
    if options.cases.is_empty() {
        options.cases.extend(CASES);
    }
    if options.parts.is_empty() {
        options.parts.extend([Part::Native, Part::Engines, Part::Browser]);
    }
    measure(options)
}

fn part(name: &str) -> Result<Part> {
    Ok(match name {
        "native" => Part::Native,
        "engines" => Part::Engines,
        "browser" => Part::Browser,
        other => bail!("expected as part one of `native`, `engines`, `browser`, found `{other}`"),
    })
}

fn measure(options: Options) -> Result<Outcome> {
    warn_of_others();
    let mut bars = Bars::default();
    let is_wanted = |part| options.parts.contains(&part);
    if is_wanted(Part::Native) || is_wanted(Part::Engines) {
        let programs = Programs::ready(is_wanted(Part::Engines))?;
        let runs = programs.prepare(&options.cases)?;
        if is_wanted(Part::Native) {
            engines::tell_native(&runs);
        }
        if is_wanted(Part::Engines) {
            for run in &runs {
                engines::compare(&programs, run, &mut bars)?;
            }
        }
    }
    if is_wanted(Part::Browser) {
        browser::measure(&Sites::ready(options.site, options.small_site)?, &mut bars)?;
    }
    print!("\n{}", bars.text());
    Ok(if bars.are_kept() { Outcome::Passed } else { Outcome::Failed })
}

/// Says so where other programs keep the processors busy: ratios then hold roughly, times do not.
fn warn_of_others() {
    let load = std::fs::read_to_string("/proc/loadavg").ok();
    let load = load.and_then(|text| text.split(' ').next()?.parse::<f64>().ok());
    let processors = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    if let Some(load) = load.filter(|load| *load > processors as f64 / 2.0) {
        println!("a busy machine (load average {load:.1} on {processors} processors): times will be too long");
    }
}
