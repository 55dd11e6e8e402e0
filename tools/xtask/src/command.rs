//! The list of commands and the words of `--help`. It must not do any command's work.

mod bench;
mod build;
mod env;
mod lcp;
mod lighthouse;
mod map;
pub mod program;
mod publish;
mod serve;
mod setup;
mod shots;
mod size;
mod test;

use anyhow::{Result, bail};
use lexopt::Arg::{Long, Short, Value};

/// How a command that could run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Everything asked for is done, every check holds.
    Passed,
    /// A check found something, and has said what.
    Failed,
}

const HELP: &str = "\
Casebook's automation.

    cargo xtask serve       from nothing to the site at http://127.0.0.1:8080
    cargo xtask test        every check there is; one line at the end tells

For daily work:

    cargo xtask setup       installs what is missing: WebAssembly target, Trunk, wasm-bindgen, wasm-opt, esbuild
    cargo xtask build       makes the release site in dist/
    cargo xtask program     the maintainers' program, with that site inside
    cargo xtask publish     the finished sites that the browser tests open
    cargo xtask size        what the built site weighs, against the bars
    cargo xtask shots       pictures of every page: widths, languages, light and dark
    cargo xtask proof       a published site, checked by other people's programs
    cargo xtask lighthouse  Lighthouse on every kind of page of a published site
    cargo xtask lcp         how soon a case is painted, against a hand-written page
    cargo xtask bench       how fast cases are found among 52, 1,000 and 10,000, against MiniSearch and FlexSearch
    cargo xtask map         draws the map's geometry anew
    cargo xtask env         shell lines after which plain `trunk serve` works: eval \"$(cargo xtask env)\"

`cargo xtask <command> --help` tells about one. Exit codes: 0 all is well, 1 a check found something, 2 can't run.
";

/// Runs the command that the arguments name.
pub fn run(mut arguments: lexopt::Parser) -> Result<Outcome> {
    let Some(first) = arguments.next()? else {
        print!("{HELP}");
        return Ok(Outcome::Passed);
    };
    match first {
        Short('h') | Long("help") => {
            print!("{HELP}");
            Ok(Outcome::Passed)
        }
        Value(name) => match name.to_string_lossy().as_ref() {
            "bench" => bench::run(arguments),
            "build" => build::run(arguments),
            "env" => env::run(arguments),
            "lcp" => lcp::run(arguments),
            "lighthouse" => lighthouse::run(arguments),
            "map" => map::run(arguments),
            "program" => program::run(arguments),
            "proof" => test::proof::command(arguments),
            "publish" => publish::run(arguments),
            "serve" => serve::run(arguments),
            "setup" => setup::run(arguments),
            "shots" => shots::run(arguments),
            "size" => size::run(arguments),
            "test" => test::run(arguments),
            other => bail!("there is no command `{other}`; `cargo xtask --help` lists them"),
        },
        other => Err(other.unexpected().into()),
    }
}

/// Reads the arguments of a command that takes none but `--help`; prints `help` and says so where it is asked for.
fn asks_for_help(arguments: &mut lexopt::Parser, help: &str) -> Result<bool> {
    match arguments.next()? {
        None => Ok(false),
        Some(Short('h') | Long("help")) => {
            print!("{help}");
            Ok(true)
        }
        Some(other) => Err(other.unexpected().into()),
    }
}
