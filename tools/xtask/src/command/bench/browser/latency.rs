//! How long visitors wait for what their keys and clicks bring about, one at a time, on the page that is open.

use anyhow::Result;
use bench::statistics::Samples;
use bench::table::{Table, figure, grouped};

use super::window::Window;

/// What keys or clicks of one kind took; times in milliseconds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Latencies {
    /// From the event's own time to the first frame after it, as painted.
    frame: Vec<f64>,
    /// From the event's own time to the last change that it brings about, as painted.
    painted: Vec<f64>,
    /// How long the main thread worked for each.
    worked: Vec<f64>,
    /// The longest block of the main thread; 0 where there was none over 50 ms.
    longest_block: f64,
    /// How many files were fetched meanwhile.
    requests: f64,
    /// What was transferred for them, in bytes.
    bytes: f64,
}

/// What is measured each time.
#[derive(Clone, Copy, Debug)]
pub struct Act {
    /// The type of the event that the key or click is heard by, such as `keydown`.
    pub event: &'static str,
    /// Selector of the part of the page whose changes count.
    pub root: &'static str,
}

impl Latencies {
    /// Does something, waits until the page has settled with what `done` selects, and adds how long it took.
    pub fn add(&mut self, window: &Window, act: Act, does: impl FnOnce() -> Result<()>, done: &str) -> Result<()> {
        let Act { event, root } = act;
        let (requests, bytes) = loaded(window)?;
        let worked = window.worked()?;
        window.evaluate(&format!("casebookSeen.forgetBlocks(), casebookLatency.arm({event:?}, {root:?})"))?;
        does()?;
        let settled = window.evaluate(&format!("casebookLatency.settled({done:?})"))?;
        self.frame.extend(settled[0].as_f64());
        self.painted.extend(settled[1].as_f64());
        self.worked.push(window.worked()? - worked);
        self.longest_block = self.longest_block.max(window.number("casebookSeen.longestBlock()")?);
        let (requests_after, bytes_after) = loaded(window)?;
        self.requests += requests_after - requests;
        self.bytes += bytes_after - bytes;
        Ok(())
    }

    /// The times to the last change painted.
    pub fn painted(&self) -> Samples {
        Samples::new(self.painted.clone())
    }
}

/// Files and bytes that the page has fetched so far.
fn loaded(window: &Window) -> Result<(f64, f64)> {
    Ok((window.number("casebookSeen.requests()")?, window.number("casebookSeen.bytes()")?))
}

/// A table of them, by name.
pub fn table(rows: &[(String, &Latencies)]) -> String {
    let heading = [
        "ms",
        "times",
        "first frame",
        "p95",
        "last change painted",
        "p95",
        "most",
        "work",
        "p95",
        "longest block",
        "files",
        "kB",
    ];
    let mut table = Table::new(&heading);
    for (name, latencies) in rows {
        let [frame, worked] = [&latencies.frame, &latencies.worked].map(|it| Samples::new(it.clone()));
        let painted = latencies.painted();
        table.row([
            name.clone(),
            painted.count().to_string(),
            figure(frame.median()),
            figure(frame.p95()),
            figure(painted.median()),
            figure(painted.p95()),
            figure(painted.most()),
            figure(worked.median()),
            figure(worked.p95()),
            figure(latencies.longest_block),
            grouped(latencies.requests),
            figure(latencies.bytes / 1e3),
        ]);
    }
    table.text()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_first_frame_and_last_change_side_by_side() {
        let keys = Latencies { frame: vec![8.0, 10.0, 9.0], painted: vec![20.0, 40.0, 30.0], ..Latencies::default() };
        let text = table(&[("key".to_owned(), &keys), ("list to case".to_owned(), &Latencies::default())]);
        let cells: Vec<Vec<&str>> =
            text.lines().map(|line| line.split("  ").filter(|it| !it.is_empty()).map(str::trim).collect()).collect();
        assert_eq!(cells[1][..7], ["key", "3", "9.0", "10.0", "30.0", "40.0", "40.0"]);
        assert_eq!(cells[2][..4], ["list to case", "0", "-", "-"]);
    }
}
