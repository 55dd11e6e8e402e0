//! Browsers that are ready for the next journey: starting one costs seconds, so each is used again.
//! It must not know journeys.

use crate::browser::{Browser, Start};
use crate::session::{Failure, Session};
use std::sync::{Mutex, PoisonError};

/// Idle sessions. As many run at once as there are journeys at once.
#[derive(Default)]
pub struct Pool {
    idle: Mutex<Vec<(Start, Session)>>,
}

impl Pool {
    /// An idle session of a browser, or a new one.
    pub fn take(&self, browser: Browser, start: Start) -> Result<Session, Failure> {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let found = idle.iter().position(|(started, session)| *started == start && session.browser == browser);
        if let Some(position) = found {
            return Ok(idle.swap_remove(position).1);
        }
        drop(idle);
        Session::start(browser, start)
    }

    /// Keeps a session for the next journey. One that failed should rather be dropped.
    pub fn give_back(&self, start: Start, session: Session) {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push((start, session));
    }
}
