//! `cargo xtask test`: every check there is, and one line at the end that tells.

pub mod proof;

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail};
use lexopt::Arg::{Long, Short};
use lexopt::ValueExt;

use crate::command::{Outcome, build, lcp, lighthouse, size};
use crate::published::{self, Publisher, Site};
use crate::{browsers, process, project, servers};

const HELP: &str = "\
cargo xtask test [--only STEP]...

Runs every check, installing what is missing first, goes on after a failure, and ends with one line `N passed, N failed`.

    fmt         the sources are formatted
    clippy      no warning, in any package
    unit        unit, property and tidy tests of every package but the browser tests
    tidy        the shape of the sources alone (part of unit)
    catalogue   public/catalogue.json has no problem
    size        the site builds and is within its bars
    servers     nginx, Caddy and Apache with the configuration that is written for them
    proof       the published site, and that of a hostile catalogue, as other people's programs read them
    browser     the published site in Chromium, Firefox and WebKitGTK, and on nginx and Caddy;
                CASEBOOK_BROWSERS=firefox takes fewer
    speed       Lighthouse, and the first and the largest paint against a hand-written page, with 52 and 1,000 cases

    --only STEP   runs only this step; may be given several times
";

/// What ran so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Tally {
    passed: u32,
    failed: u32,
}

impl Tally {
    fn one(good: bool) -> Self {
        Self { passed: u32::from(good), failed: u32::from(!good) }
    }

    fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

type Step = (&'static str, fn() -> Result<Tally>);

const STEPS: [Step; 10] = [
    ("fmt", fmt),
    ("clippy", clippy),
    ("unit", unit),
    ("tidy", tidy),
    ("catalogue", catalogue),
    ("size", sizes),
    ("servers", servers),
    ("proof", proof::step),
    ("browser", browser),
    // Last, and alone: what it measures is time.
    ("speed", speed),
];

/// Reads which steps are wanted, runs them, and prints the closing line.
pub fn run(mut arguments: lexopt::Parser) -> Result<Outcome> {
    let mut only: Vec<String> = Vec::new();
    while let Some(argument) = arguments.next()? {
        match argument {
            Short('h') | Long("help") => {
                print!("{HELP}");
                return Ok(Outcome::Passed);
            }
            Long("only") => only.push(arguments.value()?.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    if let Some(unknown) = only.iter().find(|name| !STEPS.iter().any(|(known, _)| known == name)) {
        bail!("there is no step `{unknown}`; `cargo xtask test --help` lists them");
    }
    // The tidy test is one of the unit tests: by itself it runs only when asked for.
    let wanted = |name: &str| {
        if only.is_empty() { name != "tidy" } else { only.iter().any(|chosen| chosen == name) }
    };
    let mut tally = Tally::default();
    let mut failed = Vec::new();
    for (name, step) in STEPS.iter().filter(|(name, _)| wanted(name)) {
        let result = timed(name, *step);
        if result.failed > 0 {
            failed.push(*name);
        }
        tally.add(result);
    }
    if !failed.is_empty() {
        println!("\nfailed: {}", failed.join(", "));
    }
    println!("{} passed, {} failed", tally.passed, tally.failed);
    Ok(if tally.failed == 0 { Outcome::Passed } else { Outcome::Failed })
}

/// A step under its heading. One that can't run counts as failed: the others still run.
fn timed(name: &str, step: fn() -> Result<Tally>) -> Tally {
    println!("\n== {name}");
    let start = Instant::now();
    let tally = step().unwrap_or_else(|error| {
        println!("can't run: {error:#}");
        Tally::one(false)
    });
    println!("-- {name}: {} passed, {} failed, {}", tally.passed, tally.failed, process::spoken(start.elapsed()));
    tally
}

fn fmt() -> Result<Tally> {
    // Workspace members only, which is what --all means inside a workspace.
    check(cargo(&["fmt", "--all", "--check"]))
}

fn clippy() -> Result<Tally> {
    let mut tally = check(cargo(&["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
    let servers =
        ["clippy", "--quiet", "-p", "hosts", "--all-targets", "--features", "servers", "--", "-D", "warnings"];
    tally.add(check(cargo(&servers))?);
    Ok(tally)
}

fn unit() -> Result<Tally> {
    // The browser tests need a published site and browsers: a step of their own.
    counted(cargo(&["test", "--quiet", "--no-fail-fast", "--workspace", "--exclude", "browser-tests"]))
}

fn tidy() -> Result<Tally> {
    counted(cargo(&["test", "--quiet", "-p", "xtask", "--test", "tidy"]))
}

fn catalogue() -> Result<Tally> {
    check(cargo(&["run", "--quiet", "-p", "casebook-cli", "--", "check", "public/catalogue.json"]))
}

fn sizes() -> Result<Tally> {
    build::release("/")?;
    let mut tally = Tally::one(true);
    tally.add(Tally::one(size::measure()? == Outcome::Passed));
    Ok(tally)
}

fn servers() -> Result<Tally> {
    let mut command = cargo(&["test", "--quiet", "--no-fail-fast", "-p", "hosts", "--features", "servers"]);
    command.envs(servers::ensure()?);
    counted(command)
}

fn browser() -> Result<Tally> {
    let variables = browsers::ensure()?.into_iter().chain(servers::ensure()?);
    Publisher::ready()?.publish_for_browsers()?;
    let mut command = cargo(&["test", "--no-fail-fast", "-p", "browser-tests"]);
    command.envs(variables).env("CASEBOOK_DIST", project::dist()).env("CASEBOOK_PUBLISHED", published::folder());
    counted(command)
}

fn speed() -> Result<Tally> {
    let sites = Site::usual(&Publisher::ready()?)?;
    let mut tally = Tally::one(lighthouse::judge(&sites, &lighthouse::KINDS)? == Outcome::Passed);
    tally.add(Tally::one(lcp::measure(&sites, lcp::RUNS)? == Outcome::Passed));
    Ok(tally)
}

fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    // A backtrace in a failed test hides the sentence above it.
    command.args(arguments).current_dir(project::root()).env("RUST_BACKTRACE", "0");
    command
}

fn check(mut command: Command) -> Result<Tally> {
    Ok(Tally::one(process::shown(&mut command)?.success()))
}

/// Runs tests, passes their output on, and sums up the lines in which each test program tells its result.
fn counted(mut command: Command) -> Result<Tally> {
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().context("can't start `cargo`")?;
    let output = child.stdout.take().context("cargo has no output")?;
    let mut tally = Tally::default();
    let mut out = std::io::stdout();
    for line in BufReader::new(output).split(b'\n') {
        let line = line?;
        out.write_all(&line)?;
        out.write_all(b"\n")?;
        tally.add(result_in(&String::from_utf8_lossy(&line)));
    }
    // A test program that doesn't compile, or dies, tells no result.
    if !child.wait()?.success() && tally.failed == 0 {
        tally.failed = 1;
    }
    Ok(tally)
}

/// The counts in a line such as `test result: FAILED. 7 passed; 2 failed; 0 ignored; …`.
fn result_in(line: &str) -> Tally {
    let Some(counts) = line.strip_prefix("test result: ").and_then(|rest| rest.split_once(". ")) else {
        return Tally::default();
    };
    let count = |word: &str| {
        let part = counts.1.split("; ").find_map(|part| part.trim().strip_suffix(word));
        part.and_then(|number| number.trim().parse().ok()).unwrap_or(0)
    };
    Tally { passed: count(" passed"), failed: count(" failed") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_result_line_of_a_test_program_is_counted() {
        let line = "test result: FAILED. 7 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.32s";
        assert_eq!(result_in(line), Tally { passed: 7, failed: 2 });
        assert_eq!(result_in("test result: ok. 12 passed; 0 failed; 1 ignored"), Tally { passed: 12, failed: 0 });
        assert_eq!(result_in("test a ... ok"), Tally::default());
    }

    #[test]
    fn tests_that_do_not_compile_count_as_one_failure() {
        assert_eq!(counted(Command::new("false")).unwrap(), Tally { passed: 0, failed: 1 });
        assert_eq!(counted(Command::new("true")).unwrap(), Tally::default());
    }
}
