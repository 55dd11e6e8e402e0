//! `cargo xtask lcp`: how soon the pages of a published site are painted and taken over on a slow phone, each against a
//! hand-written page with the same words.

mod page;
pub mod phone;
mod vitals;
mod yardstick;

use std::path::PathBuf;

use anyhow::{Result, bail};
use lexopt::Arg::{Long, Short};
use lexopt::ValueExt;

use crate::browsers;
use crate::command::Outcome;
use crate::published::Site;
use page::Kind;
use phone::Phone;
use vitals::Vitals;
use yardstick::Yardstick;

const HELP: &str = "\
cargo xtask lcp [--site FOLDER]... [--page KIND]... [--runs 5]

Opens a published page and a hand-written page in turns, on slow 4G (1.6 Mbit/s, 150 ms for each request) and a CPU four
times slower, each time as a first visit. The hand-written page has the same words in one file, with a small style and no
script. Fails when the page's first or largest contentful paint takes more than 1.3 times as long (aim: 1.1; medians),
when anything in its layout moves, before the app takes over or after, or when the WebAssembly is asked for before the
text is painted. Takes about 5 s for each run.

    --site FOLDER   a folder that `casebook build` has written; may be given several times (default: two sites that are
                    made of dist/, with the catalogue of this checkout and with 1,000 made-up cases)
    --page KIND     only this kind: list, case, map, country; may be given several times (default: all four in the first
                    site, list and case in the others)
    --runs N        visits of each page (default: 5)
";

/// Visits of each page where nothing else is asked for.
pub const RUNS: usize = 5;

const MUST: f64 = 1.3;
const AIM: f64 = 1.1;
const LANGUAGES: [&str; 2] = ["en", "es"];

/// The time of a paint.
type Paint = fn(&Vitals) -> f64;

/// The paints that are compared.
const PAINTS: [(&str, Paint); 2] = [("first", |vitals| vitals.first_paint), ("largest", |vitals| vitals.largest_paint)];

/// Reads the arguments and measures.
pub fn run(mut arguments: lexopt::Parser) -> Result<Outcome> {
    let (mut folders, mut kinds, mut runs) = (Vec::new(), Vec::new(), RUNS);
    while let Some(argument) = arguments.next()? {
        match argument {
            Short('h') | Long("help") => {
                print!("{HELP}");
                return Ok(Outcome::Passed);
            }
            Long("site") => folders.push(PathBuf::from(arguments.value()?)),
            Long("page") => kinds.push(Kind::of_name(&arguments.value()?.string()?)?),
            Long("runs") => runs = arguments.value()?.parse()?,
            other => return Err(other.unexpected().into()),
        }
    }
    if runs == 0 {
        bail!("expected at least one run, found `0`");
    }
    let sites = Site::wanted(&folders)?;
    if kinds.is_empty() { measure(&sites, runs) } else { measure_pages(&sites, |_| &kinds, runs) }
}

/// Measures the pages of each site and prints their tables: every kind in the first site, and those that differ with the
/// number of cases in the others.
pub fn measure(sites: &[Site], runs: usize) -> Result<Outcome> {
    measure_pages(sites, |number| if number == 0 { &Kind::ALL } else { &Kind::OF_MANY }, runs)
}

fn measure_pages<'a>(sites: &[Site], kinds: impl Fn(usize) -> &'a [Kind], runs: usize) -> Result<Outcome> {
    let phone = Phone::start(&browsers::chromedriver()?)?;
    let mut outcome = Outcome::Passed;
    for (number, site) in sites.iter().enumerate() {
        let server = site.serve()?;
        let language = LANGUAGES[number % LANGUAGES.len()];
        for kind in kinds(number) {
            let url = format!("{}{language}/{}", server.url(), kind.path(site));
            let yardstick = Yardstick::of(&phone, &url, language)?;
            let (mut page, mut plain) = (Vec::new(), Vec::new());
            for _ in 0..runs {
                page.push(phone.visit(&url)?);
                plain.push(phone.visit(&yardstick.url())?);
            }
            println!("\n{}, {language}, {} words, {runs} visits of each:", site.name, yardstick.words);
            if !tell(kind.name(), &page, &plain) {
                outcome = Outcome::Failed;
            }
        }
    }
    Ok(outcome)
}

/// Prints what was measured, and whether all bars hold.
fn tell(name: &str, page: &[Vitals], plain: &[Vitals]) -> bool {
    println!("{}", vitals::HEADING);
    println!("{}", vitals::line(name, page));
    println!("{}", vitals::line("hand-written", plain));
    let faults = faults(page, plain);
    let ratios = PAINTS.map(|(_, paint)| ratio(page, plain, paint));
    let reached = if ratios.iter().all(|ratio| *ratio <= AIM) { ", aim reached" } else { "" };
    let [first, largest] = ratios;
    println!("ratio: first {first:.2}, largest {largest:.2} (must {MUST}, aim {AIM}{reached})");
    for fault in &faults {
        println!("    {fault}");
    }
    faults.is_empty()
}

fn ratio(page: &[Vitals], plain: &[Vitals], paint: Paint) -> f64 {
    vitals::median(page, paint) / vitals::median(plain, paint)
}

fn faults(page: &[Vitals], plain: &[Vitals]) -> Vec<String> {
    let mut faults = Vec::new();
    for (name, paint) in PAINTS {
        let ratio = ratio(page, plain, paint);
        if ratio > MUST || ratio.is_nan() {
            faults.push(format!(
                "the {name} paint comes {ratio:.2} times as late as the hand-written page's, over {MUST}"
            ));
        }
    }
    let shift = page.iter().map(Vitals::shift).fold(0.0, f64::max);
    if shift > 0.0 {
        faults.push(format!("the layout shifts by {shift:.4}, expected 0"));
    }
    if page.iter().any(|vitals| vitals.taken_over.is_none()) {
        faults.push("the app did not take the page over".to_owned());
    }
    faults.extend(wasm_too_early(page));
    faults
}

/// The text comes first: nobody waits for a program to read.
fn wasm_too_early(page: &[Vitals]) -> Option<String> {
    let Some(waits) = page.iter().map(Vitals::wasm_after_paint).collect::<Option<Vec<f64>>>() else {
        return Some("the WebAssembly is not asked for".to_owned());
    };
    let early: Vec<f64> = waits.into_iter().filter(|wait| *wait < 0.0).collect();
    let most = early.iter().copied().reduce(f64::min)?;
    Some(format!("the WebAssembly is asked for {:.0} ms before the text is painted, in {} visits", -most, early.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vitals(largest_paint: f64) -> Vitals {
        Vitals {
            first_paint: 900.0,
            largest_paint,
            taken_over: Some(3000.0),
            wasm_start: Some(1500.0),
            ..Vitals::default()
        }
    }

    #[track_caller]
    fn check(page: Vitals, expected: &str) {
        assert_eq!(faults(&[page], &[vitals(1000.0)]).join("; "), expected);
    }

    #[test]
    fn a_page_within_the_bars_has_no_fault() {
        check(vitals(1290.0), "");
    }

    #[test]
    fn each_bar_is_kept() {
        check(vitals(1400.0), "the largest paint comes 1.40 times as late as the hand-written page's, over 1.3");
        let first = "the first paint comes 1.33 times as late as the hand-written page's, over 1.3";
        check(Vitals { first_paint: 1200.0, ..vitals(1290.0) }, first);
        check(Vitals { shift_after: 0.01, ..vitals(1000.0) }, "the layout shifts by 0.0100, expected 0");
        check(Vitals { taken_over: None, ..vitals(1000.0) }, "the app did not take the page over");
        let early = "the WebAssembly is asked for 400 ms before the text is painted, in 1 visits";
        check(Vitals { wasm_start: Some(500.0), ..vitals(1000.0) }, early);
        check(Vitals { wasm_start: None, ..vitals(1000.0) }, "the WebAssembly is not asked for");
    }
}
