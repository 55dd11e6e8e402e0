//! `cargo xtask publish`: the finished sites that the browser tests open.

use anyhow::Result;

use crate::command::{Outcome, asks_for_help};
use crate::published::{self, Publisher};

const HELP: &str = "\
cargo xtask publish

Builds `casebook` and publishes the catalogue of this checkout below target/published, as the browser tests open it:
`root` for a host of its own, `evidence` for the path /evidence/, `next` with a correction, and `without-worker`.
";

/// Builds and publishes.
pub fn run(mut arguments: lexopt::Parser) -> Result<Outcome> {
    if !asks_for_help(&mut arguments, HELP)? {
        Publisher::ready()?.publish_for_browsers()?;
        println!("{}", published::folder().display());
    }
    Ok(Outcome::Passed)
}
