//! Shows a finished site as a real server does: `cargo run -p hosts --features servers --example serve -- nginx dist /`.
//! Ends when its standard input does (Ctrl+D).

use std::path::Path;
use std::process::ExitCode;

use hosts::running::Program;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [program, folder, path] = arguments.as_slice() else {
        eprintln!("expected a program (nginx, caddy or apache), the folder of a site, and the path it lives under");
        return ExitCode::from(2);
    };
    let Some(program) = Program::ALL.into_iter().find(|known| format!("{known:?}").eq_ignore_ascii_case(program))
    else {
        eprintln!("expected nginx, caddy or apache, found `{program}`");
        return ExitCode::from(2);
    };
    match program.start(Path::new(folder), path) {
        Ok(server) => {
            println!("{}", server.url());
            // The end of the input is what is waited for; what is in it doesn't matter.
            let _ = std::io::copy(&mut std::io::stdin(), &mut std::io::sink());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}
