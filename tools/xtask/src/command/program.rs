//! `cargo xtask program`: the maintainers' program with the built site inside.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use packing::{Effort, Packed, is_packable};

use crate::command::{Outcome, asks_for_help, build};
use crate::{polish, process, project};

const HELP: &str = "\
cargo xtask program

Builds the site as `cargo xtask build` does, then `casebook` with that site inside: one file that checks catalogues,
previews and builds finished sites on a computer without Rust, Node or network. Tells where it is and what it weighs.
";

/// What finished sites have of their own; the page stays for the words that it shows where the app can't run.
const LEFT_OUT: [&str; 2] = ["404.html", "catalogue.json"];

/// Builds the site, then the program.
pub fn run(mut arguments: lexopt::Parser) -> Result<Outcome> {
    if asks_for_help(&mut arguments, HELP)? {
        return Ok(Outcome::Passed);
    }
    let program = build()?;
    let bytes = std::fs::metadata(&program).with_context(|| format!("can't find `{}`", program.display()))?.len();
    let tenths = (bytes + 50_000) / 100_000;
    println!("{} ({}.{} MB)", program.display(), tenths / 10, tenths % 10);
    Ok(Outcome::Passed)
}

/// Makes the program as it is now, with the site as it is now; returns where it is.
pub fn build() -> Result<PathBuf> {
    build::release("/")?;
    let start = Instant::now();
    let site = project::root().join("target").join("release-site");
    pack(&project::dist(), &site).with_context(|| format!("can't pack the site into `{}`", site.display()))?;
    let mut cargo = Command::new("cargo");
    // The site's build has fetched every crate of Cargo.lock.
    cargo.args(["build", "--quiet", "--locked", "--offline", "--package", "casebook-cli", "--profile", "program"]);
    cargo.env("CASEBOOK_RELEASE_SITE", &site).current_dir(project::root());
    eprintln!("building `casebook` (usually 1 to 4 min, 30 s after a change) …");
    if !process::shown(&mut cargo)?.success() {
        bail!("`casebook` can't be built; the compiler's words are above");
    }
    eprintln!("built `casebook` in {}", process::spoken(start.elapsed()));
    Ok(project::root().join("target/program").join(format!("casebook{}", std::env::consts::EXE_SUFFIX)))
}

/// Makes `to` hold the site's files with their packed twins: packing them anew for each finished site would take
/// longer than all of its pages.
fn pack(from: &Path, to: &Path) -> Result<()> {
    let mut files = polish::Files::new();
    for (name, content) in polish::read(from)? {
        if name.contains('/') || LEFT_OUT.contains(&name.as_str()) {
            continue;
        }
        if is_packable(&name) && !name.ends_with(".html") {
            let packed = Packed::of(&content, Effort::Most)?;
            files.extend(packed.brotli.map(|twin| (format!("{name}.br"), twin)));
            files.extend(packed.gzip.map(|twin| (format!("{name}.gz"), twin)));
        }
        files.insert(name, content);
    }
    polish::write(&files, to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_site_is_packed_without_what_a_finished_one_has_of_its_own() {
        let folder = std::env::temp_dir().join(format!("casebook-program-{}", std::process::id()));
        let (from, to) = (folder.join("from"), folder.join("to"));
        let text = "the same words, ".repeat(100).into_bytes();
        let names = ["app-1.wasm", "icon.png", "index.html", "404.html", "catalogue.json", "en/index.html"];
        polish::write(&names.map(|name| (name.to_owned(), text.clone())).into(), &from).unwrap();
        pack(&from, &to).unwrap();
        let packed: Vec<String> = polish::read(&to).unwrap().into_keys().collect();
        assert_eq!(packed, ["app-1.wasm", "app-1.wasm.br", "app-1.wasm.gz", "icon.png", "index.html"]);
        std::fs::remove_dir_all(folder).unwrap();
    }
}
