//! The ways a file can fail on purpose. Each is one that visitors meet.

use std::time::Duration;

/// What happens to requests for a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fault {
    /// Nothing: the file is served.
    #[default]
    None,
    /// The connection is closed without an answer, as when the network is away.
    Offline,
    /// An answer with this status and a short text; such as 404 or 500.
    Status(u16),
    /// A page with status 200 where data was asked for, as login walls and misconfigured hosts do.
    HtmlInsteadOfJson,
    /// The length of the whole file is announced, half of it is sent, then the connection closes.
    CutOff,
    /// The first half of the file as if it were whole: what a broken upload leaves.
    Truncated,
    /// The host has no such file, and answers as it does then.
    Missing,
    /// The file, after this time.
    Slow(Duration),
}
