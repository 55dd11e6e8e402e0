//! What visitors of a list wait for, on one CPU: keys, the language toggle, a case; and the memory after typing.

use anyhow::Result;

use super::latency::Latencies;
use super::loading::Loading;
use super::memory::{self, Memory};
use super::window::Window;
use super::{clicks, typing};

/// All of it.
pub struct Waits {
    /// Keys in the search box.
    pub keys: Latencies,
    /// Clicks on the other language.
    pub toggle: Latencies,
    /// Clicks on a case in the list.
    pub list_to_case: Latencies,
    /// What was used after the keys.
    pub memory: Memory,
}

impl Waits {
    /// Opens the list at this address, and types and clicks in it on a CPU so many times slower.
    pub fn measure(window: &Window, url: &str, slower: u32) -> Result<Self> {
        Loading::measure(window, url)?;
        window.slow_cpu(slower)?;
        let keys = typing::keys(window)?;
        let memory = memory::used(window)?;
        let (toggle, list_to_case) = (clicks::toggle(window)?, clicks::list_to_case(window)?);
        Ok(Self { keys, toggle, list_to_case, memory })
    }
}
