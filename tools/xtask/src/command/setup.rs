//! `cargo xtask setup`: installs what is missing for building, and with `--tests` for the browser tests.

use std::time::Instant;

use anyhow::Result;
use lexopt::Arg::{Long, Short};

use crate::command::Outcome;
use crate::wasm::Toolchain;
use crate::{browsers, process, tool};

const HELP: &str = "\
cargo xtask setup [--tests]

Installs what is missing, and only that: the standard library for WebAssembly (its source from rustup, which makes
the smallest site, else rustup's prebuilt one, else Debian's packages), Trunk, the wasm-bindgen of Cargo.lock, wasm-opt and esbuild. With --tests also what
the browser tests drive: Chromium, Firefox, WebKitGTK, their drivers, and axe-core.

Tools go to $XDG_CACHE_HOME/casebook or ~/.cache/casebook, one folder for each version. Your own are used where they
fit and never changed. From nothing it takes 5 to 10 minutes; afterwards a second.
";

/// Reads the arguments and installs.
pub fn run(mut arguments: lexopt::Parser) -> Result<Outcome> {
    let mut tests = false;
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("tests") => tests = true,
            Short('h') | Long("help") => {
                print!("{HELP}");
                return Ok(Outcome::Passed);
            }
            other => return Err(other.unexpected().into()),
        }
    }
    let start = Instant::now();
    let toolchain = for_build()?;
    if tests {
        let found = browsers::ensure()?;
        let programs: Vec<String> = found.iter().map(|(_, value)| format!("  {value}")).collect();
        eprintln!("ready to test:\n{}", programs.join("\n"));
    }
    eprintln!("ready to build ({}), {}", toolchain.description(), process::spoken(start.elapsed()));
    Ok(Outcome::Passed)
}

/// Everything a build needs; quick and silent when it is all there.
pub fn for_build() -> Result<Toolchain> {
    let toolchain = Toolchain::ensure()?;
    for tool in tool::BUILD {
        tool.ensure()?;
    }
    Ok(toolchain)
}
