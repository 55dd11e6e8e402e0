//! A line that tells how far a build is: in place at a terminal, else one now and then. Short builds get none.

use std::{
    io::{self, IsTerminal},
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

use publisher::Progress;

/// The line.
pub(crate) struct Line {
    quiet: bool,
    terminal: bool,
    /// When something is to be said next.
    next: Mutex<Instant>,
}

impl Line {
    /// A line that says nothing yet, or with `quiet` nothing at all.
    pub(crate) fn new(quiet: bool) -> Line {
        // Older consoles of Windows show the codes that write in place as they are.
        let terminal = io::stderr().is_terminal() && !cfg!(windows);
        Line { quiet, terminal, next: Mutex::new(Instant::now() + pause(terminal)) }
    }

    /// Says how far the build is, if it is time to.
    pub(crate) fn show(&self, progress: Progress) {
        // Whoever finds it taken has nothing newer to say.
        let Ok(mut next) = self.next.try_lock() else { return };
        let now = Instant::now();
        if self.quiet || now < *next {
            return;
        }
        *next = now + pause(self.terminal);
        let Progress { step, done, total } = progress;
        if self.terminal {
            eprint!("\r\x1b[K{done} of {total} {step}");
        } else {
            eprintln!("{done} of {total} {step}");
        }
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        let _held = self.next.lock().unwrap_or_else(PoisonError::into_inner);
        if self.terminal && !self.quiet {
            eprint!("\r\x1b[K");
        }
    }
}

const fn pause(terminal: bool) -> Duration {
    if terminal { Duration::from_millis(200) } else { Duration::from_secs(10) }
}
