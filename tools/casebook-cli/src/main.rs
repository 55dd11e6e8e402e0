//! `casebook`: the program for those who maintain a catalogue.
//! It only parses arguments and picks a command; each command is a file with one `run`.

mod command;

mod preview;
mod progress;
mod release;
mod source;

use clap::{Parser, Subcommand};
use std::{
    io::{self, ErrorKind, Write},
    process::ExitCode,
};

/// Packing a page takes megabytes for a millisecond. The system's allocator gives them back and asks anew each time,
/// which took longer than the packing.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// What comes after what.
const ORDER: &str = "\
In this order:
  casebook check catalogue.json
  casebook serve catalogue.json --open
  casebook build catalogue.json --out dist --base-url https://example.org/evidence/ --host apache

`casebook help build` tells more of a command. Where one begins: docs/publishing.md, docs/publicar.md (español)";

/// Looks after a catalogue of South-South cooperation cases.
#[derive(Parser)]
#[command(name = "casebook", version, arg_required_else_help = true, after_help = ORDER)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Check(command::check::Arguments),
    Build(command::build::Arguments),
    Serve(command::serve::Arguments),
    Split(command::split::Arguments),
}

fn main() -> ExitCode {
    let mut output = io::stdout().lock();
    let outcome = match Arguments::parse().command {
        Command::Check(arguments) => command::check::run(&arguments, &mut output),
        Command::Build(arguments) => command::build::run(&arguments, &mut output),
        Command::Serve(arguments) => command::serve::run(&arguments, &mut output),
        Command::Split(arguments) => command::split::run(&arguments, &mut output),
    };
    match outcome.and_then(|code| output.flush().map(|()| code)) {
        Ok(code) => code,
        // Whoever reads has read enough, as `| head` does.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("casebook: expected to write the output, found {error}");
            ExitCode::from(command::UNREADABLE)
        }
    }
}
