//! `cargo xtask map`: draws the map's geometry anew.

use anyhow::{Context, Result};
use lexopt::Arg::{Long, Short};

use crate::command::Outcome;
use crate::{project, tool};

const HELP: &str = "\
cargo xtask map

Draws public/map.tsv anew from Natural Earth's shapes, which npm brings once (package world-atlas), and tells what each
part weighs. The same shapes give the same bytes; run it after a change of the composition in tools/cartography.
";

/// Draws, and prints what the drawing weighs.
pub fn run(mut arguments: lexopt::Parser) -> Result<Outcome> {
    if let Some(argument) = arguments.next()? {
        return match argument {
            Short('h') | Long("help") => {
                print!("{HELP}");
                Ok(Outcome::Passed)
            }
            other => Err(other.unexpected().into()),
        };
    }
    let output = project::root().join("public").join("map.tsv");
    let report = cartography::run(&tool::cache()?.join("world-atlas"), &output).context("the map can't be drawn")?;
    print!("{report}");
    Ok(Outcome::Passed)
}
