//! One visit of a list: when its first case is painted, and what it takes until it can be searched.

use anyhow::{Context, Result};

use super::window::{Device, Window};

/// What loading took; times in milliseconds, bytes as they were sent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Loading {
    /// From the visitor's first sign to the moment from which on a search is answered.
    pub ready_after: f64,
    /// How long the main thread worked for that.
    pub worked: f64,
    /// The longest block of the main thread until then; 0 where there was none over 50 ms.
    pub longest_block: f64,
    /// Bytes of all that was loaded before the first sign.
    pub bytes_to_read: f64,
    /// The same until the search was ready.
    pub bytes: f64,
}

impl Loading {
    /// Opens an address, gives the sign that a visitor gives by turning to the search box, and waits.
    pub fn measure(window: &Window, url: &str) -> Result<Self> {
        window.visit(url, Device::Desktop)?;
        window.evaluate("casebookSeen.loaded()")?;
        let bytes_to_read = window.number("casebookSeen.bytes()")?;
        let start = window.worked()?;
        let ready_after = window
            .number("casebookSeen.readyAfterSign()")
            .with_context(|| format!("the search of `{url}` does not get ready"))?;
        Ok(Self {
            ready_after,
            worked: window.worked()? - start,
            longest_block: window.number("casebookSeen.longestBlock()")?,
            bytes_to_read,
            bytes: window.number("casebookSeen.bytes()")?,
        })
    }
}

/// How long after the start the title of the first case is painted, on slow 4G and a CPU four times slower.
pub fn first_case(window: &Window, url: &str) -> Result<f64> {
    slowly(window, url, "casebookSeen.firstCase()").with_context(|| format!("no case is painted at `{url}`"))
}

/// The same for the answer to an address that asks for a word.
pub fn answer(window: &Window, url: &str, word: &str) -> Result<f64> {
    let url = format!("{url}?q={word}");
    slowly(window, &url, "casebookSeen.answered()").with_context(|| format!("no answer is painted at `{url}`"))
}

fn slowly(window: &Window, url: &str, seen: &str) -> Result<f64> {
    window.visit(url, Device::Phone)?;
    window.number(seen)
}
