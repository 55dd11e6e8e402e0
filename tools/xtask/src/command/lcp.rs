//! `cargo xtask lcp`: how soon a published case is painted and taken over on a slow phone, against a hand-written page
//! with the same words.

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
use phone::Phone;
use vitals::Vitals;
use yardstick::Yardstick;

const HELP: &str = "\
cargo xtask lcp [--site FOLDER]... [--runs 5]

Opens a published case and a hand-written static page with the same words in turns, on slow 4G (1.6 Mbit/s, 150 ms) and
a CPU four times slower, each time as a first visit. Fails when the case's largest contentful paint takes more than 1.3
times as long (aim: 1.1; medians), when anything in its layout moves, before the app takes over or after, or when the
WebAssembly is asked for before the text is painted. Takes about 10 s for each run.

    --site FOLDER   a folder that `casebook build` has written; may be given several times (default: two sites that are
                    made of dist/, with the catalogue of this checkout and with 1,000 made-up cases)
    --runs N        visits of each page (default: 5)
";

/// Visits of each page where nothing else is asked for.
pub const RUNS: usize = 5;

const MUST: f64 = 1.3;
const AIM: f64 = 1.1;
const LANGUAGES: [&str; 2] = ["en", "es"];

/// Reads the arguments and measures.
pub fn run(mut arguments: lexopt::Parser) -> Result<Outcome> {
    let (mut folders, mut runs) = (Vec::new(), RUNS);
    while let Some(argument) = arguments.next()? {
        match argument {
            Short('h') | Long("help") => {
                print!("{HELP}");
                return Ok(Outcome::Passed);
            }
            Long("site") => folders.push(PathBuf::from(arguments.value()?)),
            Long("runs") => runs = arguments.value()?.parse()?,
            other => return Err(other.unexpected().into()),
        }
    }
    if runs == 0 {
        bail!("expected at least one run, found `0`");
    }
    measure(&Site::wanted(&folders)?, runs)
}

/// Measures a case of each site and prints a table.
pub fn measure(sites: &[Site], runs: usize) -> Result<Outcome> {
    let phone = Phone::start(&browsers::chromedriver()?)?;
    let mut outcome = Outcome::Passed;
    for (number, site) in sites.iter().enumerate() {
        let server = site.serve()?;
        let language = LANGUAGES[number % LANGUAGES.len()];
        let url = format!("{}{language}/{}", server.url(), site.case);
        let yardstick = Yardstick::of(&phone, &url, language)?;
        let (mut case, mut plain) = (Vec::new(), Vec::new());
        for _ in 0..runs {
            case.push(phone.visit(&url)?);
            plain.push(phone.visit(&yardstick.url())?);
        }
        println!("\n{}, {language}, {} words, {runs} visits of each:", site.name, yardstick.words);
        if !tell(&case, &plain) {
            outcome = Outcome::Failed;
        }
    }
    Ok(outcome)
}

/// Prints what was measured, and whether all bars hold.
fn tell(case: &[Vitals], plain: &[Vitals]) -> bool {
    println!("{}", vitals::HEADING);
    println!("{}", vitals::line("case", case));
    println!("{}", vitals::line("hand-written", plain));
    let faults = faults(case, plain);
    let ratio = ratio(case, plain);
    let reached = if ratio <= AIM { ", aim reached" } else { "" };
    println!("ratio {ratio:.2} (must {MUST}, aim {AIM}{reached})");
    for fault in &faults {
        println!("    {fault}");
    }
    faults.is_empty()
}

fn ratio(case: &[Vitals], plain: &[Vitals]) -> f64 {
    vitals::median(case, |vitals| vitals.largest_paint) / vitals::median(plain, |vitals| vitals.largest_paint)
}

fn faults(case: &[Vitals], plain: &[Vitals]) -> Vec<String> {
    let mut faults = Vec::new();
    let ratio = ratio(case, plain);
    if ratio > MUST || ratio.is_nan() {
        faults.push(format!("the case is painted {ratio:.2} times as late as the hand-written page, over {MUST}"));
    }
    let shift = case.iter().map(Vitals::shift).fold(0.0, f64::max);
    if shift > 0.0 {
        faults.push(format!("the layout shifts by {shift:.4}, expected 0"));
    }
    if case.iter().any(|vitals| vitals.taken_over.is_none()) {
        faults.push("the app did not take the page over".to_owned());
    }
    faults.extend(wasm_too_early(case));
    faults
}

/// The text comes first: nobody waits for a program to read.
fn wasm_too_early(case: &[Vitals]) -> Option<String> {
    let Some(waits) = case.iter().map(Vitals::wasm_after_paint).collect::<Option<Vec<f64>>>() else {
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
    fn check(case: Vitals, expected: &str) {
        assert_eq!(faults(&[case], &[vitals(1000.0)]).join("; "), expected);
    }

    #[test]
    fn a_case_within_the_bars_has_no_fault() {
        check(vitals(1290.0), "");
    }

    #[test]
    fn each_bar_is_kept() {
        check(vitals(1400.0), "the case is painted 1.40 times as late as the hand-written page, over 1.3");
        check(Vitals { shift_after: 0.01, ..vitals(1000.0) }, "the layout shifts by 0.0100, expected 0");
        check(Vitals { taken_over: None, ..vitals(1000.0) }, "the app did not take the page over");
        let early = "the WebAssembly is asked for 400 ms before the text is painted, in 1 visits";
        check(Vitals { wasm_start: Some(500.0), ..vitals(1000.0) }, early);
        check(Vitals { wasm_start: None, ..vitals(1000.0) }, "the WebAssembly is not asked for");
    }
}
