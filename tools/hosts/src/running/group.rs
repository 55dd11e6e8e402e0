//! A program and all that it starts, as one thing that is started, waited for, and ended.

use std::io::{BufRead, BufReader, Error, Result};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

/// How long a server may take to start, on a machine that is busy building.
const PATIENCE: Duration = Duration::from_secs(60);

/// Ends its own process group when the pipe from us closes: on drop, and when this process dies in any way. When the
/// program ends by itself, so does its group.
const GUARD: &str = r#"
{ "$@" </dev/null; kill -KILL 0; } &
read -r _
kill -KILL 0
"#;

#[derive(Debug)]
pub(super) struct Group(Child);

impl Group {
    /// Starts a program and returns when it has written a line with `sign` in it to its standard error.
    pub(super) fn start(command: Command, sign: &str) -> Result<Group> {
        let mut guarded = Command::new("sh");
        guarded.args(["-c", GUARD, "guard"]).arg(command.get_program()).args(command.get_args());
        guarded.envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))));
        guarded.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped()).process_group(0);
        let mut group = Group(guarded.spawn()?);
        let lines = group.lines();
        wait_for(sign, &lines)?;
        Ok(group)
    }

    /// What the program writes, line by line; the thread reads on to the end, so that the program never waits for us.
    fn lines(&mut self) -> Receiver<String> {
        let (sender, lines) = channel();
        if let Some(errors) = self.0.stderr.take() {
            std::thread::spawn(move || {
                for line in BufReader::new(errors).split(b'\n').map_while(Result::ok) {
                    // Nobody listens any more when the server has started.
                    let _ = sender.send(String::from_utf8_lossy(&line).into_owned());
                }
            });
        }
        lines
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        // The shell ends its group, itself included; an error would mean that it is already gone.
        let _ = self.0.wait();
    }
}

fn wait_for(sign: &str, lines: &Receiver<String>) -> Result<()> {
    let start = Instant::now();
    let mut said = String::new();
    loop {
        match lines.recv_timeout(PATIENCE.saturating_sub(start.elapsed())) {
            Ok(line) if line.contains(sign) => return Ok(()),
            Ok(line) => said += &format!("\n  {line}"),
            Err(RecvTimeoutError::Disconnected) => return Err(Error::other(format!("the server ended:{said}"))),
            Err(RecvTimeoutError::Timeout) => {
                let seconds = PATIENCE.as_secs();
                return Err(Error::other(format!("waited {seconds} s in vain for `{sign}`:{said}")));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn a_program_that_says_it_is_ready_is_ready_and_ends_with_the_group() {
        let group =
            Group::start(shell("echo one >&2; echo ready now >&2; exec cat /dev/zero > /dev/null"), "ready").unwrap();
        let id = group.0.id();
        drop(group);
        assert!(!std::path::Path::new(&format!("/proc/{id}")).exists());
    }

    #[test]
    fn a_program_that_ends_says_why() {
        let error = Group::start(shell("echo no such option >&2; exit 1"), "ready").unwrap_err().to_string();
        assert_eq!(error, "the server ended:\n  no such option");
    }
}
