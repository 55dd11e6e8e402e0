//! Driver processes: started on a free port, waited for, and ended with everything they started.
//! It must not speak WebDriver: that is [`crate::session`]'s.

use crate::browser::Browser;
use std::ffi::OsStr;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long a driver may take to answer, on a machine that is busy building.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running driver. Dropping it ends its whole process group: driver, browser and display.
pub struct Driver {
    port: u16,
    // Fields drop in this order: the driver first, then the display that its browser draws on.
    _process: Group,
    _display: Option<Group>,
}

impl Driver {
    /// Starts a browser's driver and waits until it answers.
    pub fn start(browser: Browser) -> Result<Driver, String> {
        let port = free_port()?;
        let folder = own_folder(browser, port)?;
        let display = if browser == Browser::WebKit { Some(display()?) } else { None };
        let mut command = guarded(browser.driver()?.as_os_str(), &browser.driver_arguments(port));
        command.env("TMPDIR", &folder).env("CASEBOOK_DRIVER_FOLDER", &folder);
        if let Some((_, number)) = &display {
            // Without these, GTK asks a session bus and a portal that a bare machine lacks, and waits for them.
            command.env("DISPLAY", format!(":{number}")).env("GTK_USE_PORTAL", "0").env("NO_AT_BRIDGE", "1");
        }
        let log = folder.join("driver.log");
        let [output, errors] = [open(&log)?, open(&log)?];
        command.stdout(output).stderr(errors);
        let mut process = Group::start(command, browser.id())?;
        wait_for(port, &mut process, &log)?;
        Ok(Driver { port, _process: process, _display: display.map(|(group, _)| group) })
    }

    /// The address at which it answers.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

/// A process group that ends when this value drops or when the tests die in any way: its leader is a shell that
/// waits on a pipe from us and, when that closes, ends its own group.
struct Group(Child);

impl Group {
    fn start(mut command: Command, what: &str) -> Result<Group, String> {
        let child = command.stdin(Stdio::piped()).process_group(0).spawn();
        child.map(Group).map_err(|error| format!("could not start {what}: {error}"))
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        // The shell ends its group, itself included; an error would mean that it is already gone.
        let _ = self.0.wait();
    }
}

/// The politer signal first, which the shell itself ignores; then the folder goes in which browsers leave their
/// profiles. When the program ends by itself, so does its group.
const GUARD: &str = r#"
{ "$@" </dev/null; kill -KILL 0; } &
trap "" TERM
read -r _
kill -TERM 0
sleep 0.3
[ -z "$CASEBOOK_DRIVER_FOLDER" ] || rm -rf "$CASEBOOK_DRIVER_FOLDER"
kill -KILL 0
"#;

fn guarded(program: &OsStr, arguments: &[String]) -> Command {
    let mut command = Command::new("sh");
    command.args(["-c", GUARD, "sh"]).arg(program).args(arguments);
    command
}

/// A virtual display on the first free number, which the server chooses itself.
fn display() -> Result<(Group, u32), String> {
    let arguments = ["-displayfd", "1", "-screen", "0", "640x480x24", "-nolisten", "tcp"].map(str::to_owned);
    let mut command = guarded(OsStr::new("Xvfb"), &arguments);
    command.stdout(Stdio::piped()).stderr(Stdio::null());
    let mut group = Group::start(command, "Xvfb")?;
    let mut line = String::new();
    let output = group.0.stdout.take().ok_or("Xvfb has no output to read its display from")?;
    BufReader::new(output).read_line(&mut line).map_err(|error| error.to_string())?;
    let number = line.trim().parse();
    number.map(|number| (group, number)).map_err(|_| {
        format!("expected a display number from Xvfb, found `{}`; is the package xvfb installed?", line.trim())
    })
}

/// A port that nobody listens on at this moment.
fn free_port() -> Result<u16, String> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(|error| format!("no free port: {error}"))?;
    listener.local_addr().map(|address| address.port()).map_err(|error| error.to_string())
}

/// A temporary folder for a driver's log and its browsers' profiles.
fn own_folder(browser: Browser, port: u16) -> Result<PathBuf, String> {
    let path = std::env::temp_dir().join(format!("casebook-{}-{port}", browser.id()));
    std::fs::create_dir_all(&path).map_err(|error| format!("could not make `{}`: {error}", path.display()))?;
    Ok(path)
}

fn open(path: &Path) -> Result<File, String> {
    let file = File::options().create(true).append(true).open(path);
    file.map_err(|error| format!("could not write `{}`: {error}", path.display()))
}

fn wait_for(port: u16, process: &mut Group, log: &Path) -> Result<(), String> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let started = Instant::now();
    while started.elapsed() < PATIENCE {
        if TcpStream::connect_timeout(&address, Duration::from_secs(1)).is_ok() {
            return Ok(());
        }
        if let Ok(Some(status)) = process.0.try_wait() {
            let said = std::fs::read_to_string(log).unwrap_or_default();
            return Err(format!("the driver ended before it answered ({status}); it said: {}", said.trim()));
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    Err(format!("the driver did not answer on port {port} within {} s", PATIENCE.as_secs()))
}
