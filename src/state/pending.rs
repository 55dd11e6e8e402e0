//! What is under way and shown on no screen.

use casebook::{route::Address, shard::Shard};
use leptos::leptos_dom::helpers::TimeoutHandle;

/// What is under way.
#[derive(Debug, Default)]
pub struct Pending {
    /// The served page in another language, asked for before there is a catalogue to show it from.
    pub awaited: Option<Address>,
    /// Whether the address bar is behind the address: a key has changed it, and that is not painted yet.
    pub unwritten: bool,
    /// Whether the catalogue is loaded once more after a failure.
    pub retrying: bool,
    /// The end of the pause after which the visitor is no longer typing.
    pub pause: Option<TimeoutHandle>,
    /// Shards that are being fetched.
    pub under_way: Vec<Shard>,
    /// Shards that could not be had; they are not asked for until the visitor tries again.
    pub failed: Vec<Shard>,
    /// Shards that failed once and are fetched past every copy of them that is kept.
    pub retried: Vec<Shard>,
}
