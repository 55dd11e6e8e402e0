//! Written screens as a parser of HTML reads them: of the real catalogue, of random queries, and of a catalogue that means
//! harm. Browsers look at the finished site in `tests/browser`.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod fixture;

mod filters;
mod hostile;
mod lists;
mod pages;
mod queries;
mod served;
mod weight;
