//! `cargo xtask serve`: from nothing to the site in a browser.

use std::io::{Error, ErrorKind};
use std::net::TcpListener;
use std::process::{Command, Stdio};

use anyhow::Result;
use lexopt::Arg::{Long, Short};
use lexopt::ValueExt;
use site_server::{Options, Server};

use crate::command::{Outcome, build};
use crate::project;

const HELP: &str = "\
cargo xtask serve [--port 8080] [--open] [--base /evidence/]

Installs what is missing, builds the release site and serves it at http://127.0.0.1:8080 until Ctrl+C, under the strict
policy the site is made for.

    --port NUMBER   another port; 0 takes a free one
    --open          opens the address in your browser
    --base PATH     serves under a path, with a slash at both ends, as on a host that shares its domain
";

/// Reads the arguments, builds and serves.
pub fn run(mut arguments: lexopt::Parser) -> Result<Outcome> {
    let (mut port, mut open, mut base) = (8080, false, "/".to_owned());
    while let Some(argument) = arguments.next()? {
        match argument {
            Short('h') | Long("help") => {
                print!("{HELP}");
                return Ok(Outcome::Passed);
            }
            Long("port") => port = arguments.value()?.parse()?,
            Long("open") => open = true,
            Long("base") => base = arguments.value()?.string()?,
            other => return Err(other.unexpected().into()),
        }
    }
    // Looked at before the build, which may take minutes.
    TcpListener::bind(("127.0.0.1", port)).map_err(|error| unbound(error, port))?;
    build::release(&base)?;
    let options = Options { base, port, ..Options::default() };
    let server = Server::start(project::dist(), options).map_err(|error| unbound(error, port))?;
    println!("{} (Ctrl+C ends it)", server.url());
    if open {
        open_in_browser(&server.url());
    }
    server.wait();
    Ok(Outcome::Passed)
}

fn unbound(error: Error, port: u16) -> anyhow::Error {
    if error.kind() != ErrorKind::AddrInUse {
        return anyhow::Error::new(error).context(format!("can't serve at port {port}"));
    }
    let other = port.checked_add(1).unwrap_or(8080);
    anyhow::anyhow!(
        "port {port} is taken by another program; end that one, or choose another port: `cargo xtask serve --port {other}`"
    )
}

fn open_in_browser(url: &str) {
    let opener = if cfg!(target_os = "macos") { "open" } else { "xdg-open" };
    if let Err(error) = Command::new(opener).arg(url).stdout(Stdio::null()).stderr(Stdio::null()).spawn() {
        eprintln!("can't open a browser with `{opener}` ({error}); the address above works in any");
    }
}
