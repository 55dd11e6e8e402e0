//! `cargo run -p synthetic -- 1000 [SEED] > catalogue.json`: writes a made-up catalogue to the standard output.

use std::io::{self, BufWriter, ErrorKind, Write};
use std::process::ExitCode;

const USAGE: &str = "expected the number of cases and perhaps a seed, such as `synthetic 1000` or `synthetic 1000 7`";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some((size, seed)) = options(&arguments) else {
        eprintln!("{USAGE}, found `{}`", arguments.join(" "));
        return ExitCode::from(2);
    };
    let mut out = BufWriter::new(io::stdout().lock());
    match synthetic::write(&mut out, size, seed).and_then(|()| out.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads has read enough, as `| head` does.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("expected to write the catalogue, found {error}");
            ExitCode::FAILURE
        }
    }
}

fn options(arguments: &[String]) -> Option<(usize, u64)> {
    match arguments {
        [size] => Some((size.parse().ok()?, 1)),
        [size, seed] => Some((size.parse().ok()?, seed.parse().ok()?)),
        _ => None,
    }
}
