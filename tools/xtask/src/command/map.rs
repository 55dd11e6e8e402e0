//! `cargo xtask map`: draws the map's geometry anew.

use anyhow::{Context, Result};

use crate::command::{Outcome, asks_for_help};
use crate::{project, tool};

const HELP: &str = "\
cargo xtask map

Draws public/map.json anew from Natural Earth's shapes, which npm brings once (package world-atlas), and tells what each
part weighs. The same shapes give the same bytes; run it after a change of the composition in tools/cartography.
";

/// Draws, and prints what the drawing weighs.
pub fn run(mut arguments: lexopt::Parser) -> Result<Outcome> {
    if asks_for_help(&mut arguments, HELP)? {
        return Ok(Outcome::Passed);
    }
    let output = project::root().join("public").join("map.json");
    let report = cartography::run(&tool::cache()?.join("world-atlas"), &output).context("the map can't be drawn")?;
    print!("{report}");
    Ok(Outcome::Passed)
}
