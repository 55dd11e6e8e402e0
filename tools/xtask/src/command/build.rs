//! `cargo xtask build`: the release site in `dist/`.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use lexopt::Arg::{Long, Short};
use lexopt::ValueExt;

use crate::command::{Outcome, setup};
use crate::polish::Options;
use crate::tool::Tool;
use crate::wasm::Toolchain;
use crate::{polish, process, project, tool, wasm};

const HELP: &str = "\
cargo xtask build [--base /evidence/] [--out dist] [--names]

Makes the release site: Trunk compiles it and runs wasm-bindgen, wasm-opt and esbuild make it smaller, and every file
but the pages and the data gets a name made of its content. Installs what is missing first. The first build takes 3 to
9 minutes, a changed line half a minute, nothing changed a few seconds.

    --base PATH   the path the site will live under, with a slash at both ends (default: /)
    --out FOLDER  where it goes (default: dist); the folder holds exactly the site afterwards
    --names       keeps function names in the WebAssembly, so that a browser's stack trace can be read; not for visitors
";

/// Reads the arguments and builds.
pub fn run(mut arguments: lexopt::Parser) -> Result<Outcome> {
    let (mut options, mut out) = (Options { base: "/".to_owned(), names: false }, project::dist());
    while let Some(argument) = arguments.next()? {
        match argument {
            Short('h') | Long("help") => {
                print!("{HELP}");
                return Ok(Outcome::Passed);
            }
            Long("names") => options.names = true,
            Long("base") => options.base = arguments.value()?.string()?,
            Long("out") => out = PathBuf::from(arguments.value()?),
            other => return Err(other.unexpected().into()),
        }
    }
    build(&options, &out)
}

/// Builds the site for visitors, to live under `base`, into `dist/`.
pub fn release(base: &str) -> Result<Outcome> {
    build(&Options { base: base.to_owned(), names: false }, &project::dist())
}

fn build(options: &Options, out: &Path) -> Result<Outcome> {
    polish::check_base(&options.base)?;
    let start = Instant::now();
    let toolchain = setup::for_build()?;
    let staging = project::wasm_target_dir().join("trunk");
    std::fs::create_dir_all(&staging)?;

    fetch(toolchain)?;
    let mut trunk = Command::new(Tool::Trunk.ensure()?);
    trunk.args(["build", "--release", "--offline=true", "--locked=true", "--filehash=false", "--skip-version-check"]);
    trunk.args(["--log", "warn", "--dist"]).arg(&staging);
    trunk.envs(toolchain.variables()).env("PATH", tool::path_with_tools()?).current_dir(project::root());
    // Trunk's own stack trace says nothing about the site.
    trunk.env("RUST_BACKTRACE", "0");
    if !process::shown(&mut trunk)?.success() {
        bail!("the site can't be built; the compiler's or Trunk's words are above");
    }
    let files = polish::finish(&staging, options)?;
    polish::write(&files, out).with_context(|| format!("can't write the site to `{}`", out.display()))?;
    eprintln!("built {} in {}", out.display(), process::spoken(start.elapsed()));
    Ok(Outcome::Passed)
}

/// Downloads the crates of Cargo.lock where they are missing, so that the build itself touches no network.
fn fetch(toolchain: Toolchain) -> Result<()> {
    let mut rounds = vec![vec!["fetch", "--quiet", "--locked"]];
    if toolchain.builds_std() {
        // The standard library's own crates come only with a target.
        rounds.push(vec!["fetch", "--quiet", "--locked", "--target", wasm::TARGET]);
    }
    for arguments in rounds {
        if !process::shown(toolchain.cargo().args(arguments))?.success() {
            bail!("the crates of Cargo.lock can't be fetched; cargo's words are above (no network? then connect once)");
        }
    }
    Ok(())
}
