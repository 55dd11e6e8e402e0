//! What machines read, read by other people's readers. The tests must not know how any of it is made.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod fixture;
mod gaps;
mod hostile;
mod real;
