//! Split catalogues, through the crate's public face only: written, cut, put together again, and broken on the way.
#![allow(
    clippy::unwrap_used,
    reason = "a test may stop at the first surprise; Clippy sees that only inside of #[test]"
)]

mod fixture;

mod broken;
mod whole;
mod written;
