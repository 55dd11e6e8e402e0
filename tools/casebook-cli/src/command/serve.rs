//! `casebook serve`: a preview that follows the catalogue while it is edited.
//! It must not know how a site is built: that is `preview`'s.

use std::{
    fs,
    io::{self, ErrorKind, Write},
    path::{Path, PathBuf},
    process::{Command, ExitCode, Stdio},
    sync::mpsc::{self, RecvTimeoutError},
    time::{Duration, SystemTime},
};

use casebook::route::BaseUrl;
use site_server::{Manner, Options, Server};

use super::UNREADABLE;
use crate::{
    preview::{EVENTS, Preview},
    release,
};

/// Preview the site of a catalogue while you edit it
///
/// Builds the site into a temporary folder and serves it on this computer alone, under the strict policy it is made
/// for. When the catalogue's file changes the site is built anew and open pages load themselves again. While the
/// catalogue has errors the last good site stays, and the errors are shown here and in the pages.
///
/// Ends with Ctrl+C; with 2 if the catalogue cannot be read at the start or the port is taken.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The catalogue's file
    #[arg(value_name = "CATALOGUE.JSON")]
    file: PathBuf,

    /// Serve at this port; 0 takes a free one
    #[arg(long, value_name = "NUMBER", default_value_t = 8080)]
    port: u16,

    /// Open the site in your browser
    #[arg(long)]
    open: bool,

    /// Take app and styles from this folder, made by `cargo xtask build`, instead of those in this program
    #[arg(long, value_name = "FOLDER")]
    site: Option<PathBuf>,
}

/// How often the file is looked at. Looking, rather than being told by the system, works on every file system.
const PAUSE: Duration = Duration::from_millis(200);

/// Builds, serves and follows until it is stopped.
///
/// # Errors
/// Only when the output cannot be written.
pub(crate) fn run(arguments: &Arguments, output: &mut impl Write) -> io::Result<ExitCode> {
    match serve(arguments, output)? {
        Ok(()) => Ok(ExitCode::SUCCESS),
        Err(message) => {
            eprintln!("casebook: {message}");
            Ok(ExitCode::from(UNREADABLE))
        }
    }
}

fn serve(arguments: &Arguments, output: &mut impl Write) -> io::Result<Result<(), String>> {
    let release = match release::find(arguments.site.as_deref()) {
        Ok(release) => release,
        Err(message) => return Ok(Err(message)),
    };
    // Removed when this function ends, with all that is in it.
    let room = tempfile::Builder::new().prefix("casebook-").tempdir()?;
    let folder = room.path().join("site");
    let (port, events) = (arguments.port, Some(EVENTS.to_owned()));
    let options = Options { port, events, manner: Manner::Published, ..Options::default() };
    let server = match Server::start(&folder, options) {
        Ok(server) => server,
        Err(error) => return Ok(Err(unbound(&error, arguments.port))),
    };
    let Some(base) = BaseUrl::parse(&server.url()) else {
        return Ok(Err(format!("expected an address to serve at, found `{}`", server.url())));
    };
    let mut preview = Preview::new(&arguments.file, folder, &release, base);
    let seen = Stamp::of(&arguments.file);
    preview.update(output)?;
    if !preview.exists() {
        return Ok(Err("there is nothing to show; the lines above say why".to_owned()));
    }
    server.announce(&preview.news());
    writeln!(output, "{} (Ctrl+C ends it)", server.url())?;
    output.flush()?;
    if arguments.open {
        open_in_browser(&server.url());
    }
    follow(&arguments.file, seen, &mut preview, &server, output)?;
    Ok(Ok(()))
}

/// Builds anew whenever the file has changed and stayed as it is for one look: an editor may still be writing.
fn follow(
    file: &Path,
    mut built: Stamp,
    preview: &mut Preview<'_>,
    server: &Server,
    output: &mut impl Write,
) -> io::Result<()> {
    let (stop, stopped) = mpsc::channel();
    let handler = ctrlc::set_handler(move || {
        // Nobody listens any more only when the program ends anyway.
        let _ = stop.send(());
    });
    handler.map_err(io::Error::other)?;
    let mut last = built;
    while let Err(RecvTimeoutError::Timeout) = stopped.recv_timeout(PAUSE) {
        let now = Stamp::of(file);
        let settled = now == last;
        last = now;
        if settled && now != built {
            built = now;
            preview.update(output)?;
            output.flush()?;
            server.announce(&preview.news());
        }
    }
    Ok(())
}

/// By what a change of a file is seen; both are `None` where there is no file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stamp(Option<SystemTime>, Option<u64>);

impl Stamp {
    fn of(file: &Path) -> Stamp {
        let metadata = fs::metadata(file).ok();
        Stamp(metadata.as_ref().and_then(|it| it.modified().ok()), metadata.map(|it| it.len()))
    }
}

fn unbound(error: &io::Error, port: u16) -> String {
    if error.kind() == ErrorKind::AddrInUse {
        let other = port.checked_add(1).unwrap_or(8080);
        return format!(
            "port {port} is taken by another program; end that one, or choose another port: `--port {other}`"
        );
    }
    format!("can't serve at port {port}: {error}")
}

fn open_in_browser(url: &str) {
    let opener = match std::env::consts::OS {
        "macos" => "open",
        "windows" => "explorer",
        _ => "xdg-open",
    };
    if let Err(error) = Command::new(opener).arg(url).stdout(Stdio::null()).stderr(Stdio::null()).spawn() {
        eprintln!("casebook: can't open a browser with `{opener}` ({error}); the address above works in any");
    }
}
