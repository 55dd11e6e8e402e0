//! The developers' automation, reached as `cargo xtask <command>` through the alias in `.cargo/config.toml`.
//!
//! This file only picks the command. Each command is one file with one `run`; what they share (processes, tools,
//! toolchain) has a file each. Exit codes: 0 all is well, 1 a check found something, 2 the command can't run.

mod browsers;
mod command;
mod polish;
mod process;
mod project;
mod published;
mod servers;
mod tool;
mod wasm;
mod webdriver;

use std::process::ExitCode;

fn main() -> ExitCode {
    match command::run(lexopt::Parser::from_env()) {
        Ok(command::Outcome::Passed) => ExitCode::SUCCESS,
        Ok(command::Outcome::Failed) => ExitCode::from(1),
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(2)
        }
    }
}
