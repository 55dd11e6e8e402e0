//! Tests of reading catalogues, through the crate's public face only.
#![allow(
    clippy::unwrap_used,
    reason = "a test may stop at the first surprise; Clippy sees that only inside of #[test]"
)]

mod damage;
mod fixture;
mod problems;
mod properties;
mod real;
mod records;
mod values;
