//! Running other programs: quietly with a sign of life, or shown as they are. It knows nothing of what they do.

use std::fs::File;
use std::io::{IsTerminal, Write};
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// Lines of a failed program's output that are shown.
const TAIL: usize = 25;

/// Runs a long step with its output in `log`, telling every few seconds that it is alive.
///
/// `usual` is how long it usually takes, in words. A failure shows the end of the output, and what to do where the
/// cause is a known one.
pub fn quiet(label: &str, usual: &str, log: &Path, command: &mut Command) -> Result<()> {
    if let Some(folder) = log.parent() {
        std::fs::create_dir_all(folder).with_context(|| format!("can't make the folder `{}`", folder.display()))?;
    }
    let file = File::create(log).with_context(|| format!("can't write `{}`", log.display()))?;
    let errors = file.try_clone()?;
    command.stdin(Stdio::null()).stdout(file).stderr(errors);
    let status = watched(label, usual, command)?;
    if status.success() {
        return Ok(());
    }
    let output = String::from_utf8_lossy(&std::fs::read(log)?).into_owned();
    // A full disk takes the log as well, and with it the reason.
    let cause = if is_full(log) { remedy("No space left on device") } else { remedy(&output) };
    bail!("{label} failed ({status}){cause}\n{}", tail(&output));
}

/// Whether nothing more can be written beside this file.
fn is_full(file: &Path) -> bool {
    let probe = file.with_extension("probe");
    let result = std::fs::write(&probe, [0; 65_536]);
    // Best effort: where it couldn't be written there is nothing to remove.
    let _ = std::fs::remove_file(&probe);
    result.is_err_and(|error| error.kind() == std::io::ErrorKind::StorageFull)
}

/// Runs a step whose output the person wants to see as it comes.
pub fn shown(command: &mut Command) -> Result<ExitStatus> {
    let program = command.get_program().to_string_lossy().into_owned();
    command.stdin(Stdio::null()).status().with_context(|| format!("can't start `{program}`"))
}

/// The standard output of a short command; an error when it can't start or fails.
pub fn output(command: &mut Command) -> Result<String> {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command.stdin(Stdio::null()).output().with_context(|| format!("can't start `{program}`"))?;
    if !output.status.success() {
        let errors = String::from_utf8_lossy(&output.stderr);
        bail!("`{program}` failed ({}){}\n{}", output.status, remedy(&errors), tail(&errors));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// A duration as a person says it.
pub fn spoken(time: Duration) -> String {
    match time.as_secs() {
        0 => format!("{:.1} s", time.as_secs_f64()),
        seconds @ 1..=99 => format!("{seconds} s"),
        seconds => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

fn watched(label: &str, usual: &str, command: &mut Command) -> Result<ExitStatus> {
    let program = command.get_program().to_string_lossy().into_owned();
    let start = Instant::now();
    let live = std::io::stderr().is_terminal();
    let pause = Duration::from_secs(if live { 1 } else { 30 });
    eprintln!("{label} (usually {usual}) …");
    let mut child = command.spawn().with_context(|| format!("can't start `{program}`"))?;
    let mut told = start;
    loop {
        if let Some(status) = child.try_wait()? {
            let verb = if status.success() { "done" } else { "failed" };
            eprintln!("{}  {verb} after {}", if live { "\r" } else { "" }, spoken(start.elapsed()));
            return Ok(status);
        }
        if told.elapsed() >= pause {
            told = Instant::now();
            eprint!("{}  {} …{}", if live { "\r" } else { "" }, spoken(start.elapsed()), if live { "" } else { "\n" });
            std::io::stderr().flush()?;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
}

fn tail(output: &str) -> String {
    let lines: Vec<&str> = output.lines().collect();
    lines[lines.len().saturating_sub(TAIL)..].join("\n")
}

/// What a person can do about a failure with this output; empty when the cause isn't a known one.
fn remedy(output: &str) -> &'static str {
    const KNOWN: [(&[&str], &str); 4] = [
        (
            &["No space left on device", "ENOSPC"],
            ": the disk is full; free some room (3 GB are enough) and run it again",
        ),
        (
            &[
                "Could not resolve host",
                "Couldn't resolve host",
                "Temporary failure resolving",
                "failed to lookup address",
                "ENOTFOUND",
                "EAI_AGAIN",
                "ECONNREFUSED",
                "Network is unreachable",
                "Could not connect to server",
                "Couldn't connect to server",
                "Connection timed out",
            ],
            ": the network can't be reached; connect (or set `HTTPS_PROXY`) and run it again, what is done stays done",
        ),
        (
            &["requires rustc", "is not supported by the following package"],
            ": the Rust toolchain is too old; run `rustup update stable`",
        ),
        (&["Permission denied", "EACCES"], ": a file or folder can't be written; the lines below name it"),
    ];
    KNOWN.iter().find(|(signs, _)| signs.iter().any(|sign| output.contains(sign))).map_or("", |(_, words)| words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_known_cause_comes_with_what_to_do() {
        assert!(remedy("error: write: No space left on device (os error 28)").contains("free some room"));
        assert!(remedy("npm error code EAI_AGAIN").contains("network"));
        assert!(remedy("rustc 1.80 is not supported by the following package").contains("rustup update"));
        assert_eq!(remedy("mismatched types"), "");
    }

    #[test]
    fn a_time_is_told_in_the_unit_that_fits() {
        assert_eq!(spoken(Duration::from_millis(340)), "0.3 s");
        assert_eq!(spoken(Duration::from_secs(7)), "7 s");
        assert_eq!(spoken(Duration::from_secs(125)), "2 min 5 s");
    }

    #[test]
    fn a_failed_program_shows_the_end_of_its_output() {
        let many: String = (0..100).map(|line| format!("line {line}\n")).collect();
        assert!(tail(&many).starts_with("line 75") && tail(&many).ends_with("line 99"));
    }
}
