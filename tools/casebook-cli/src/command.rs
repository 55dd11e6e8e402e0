//! The commands, a file each.

pub(crate) mod build;
pub(crate) mod check;
pub(crate) mod serve;
pub(crate) mod split;

/// Exit code where there were errors in a catalogue that could be read.
pub(crate) const ERRORS: u8 = 1;

/// Exit code where nothing could be read, or written; clap's own for wrong arguments.
pub(crate) const UNREADABLE: u8 = 2;
