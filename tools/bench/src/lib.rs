//! What finding cases takes, at any number of cases: ours natively and as WebAssembly, and others' indexes (`yardstick.mjs`)
//! on the same texts with the same questions. `cargo xtask bench` runs all of it and prints the tables.
//!
//! It must not judge: the bars are the command's. Reading order: `engine` (what is measured), `random` and `question`
//! (what it is asked), `document` and `shards` (the texts as others
//! and a split catalogue get them), `native` (the clock), `statistics` and `table` (what
//! is told of it).

pub mod engine;

#[cfg(target_arch = "wasm32")]
mod script;

#[cfg(not(target_arch = "wasm32"))]
pub mod document;
#[cfg(not(target_arch = "wasm32"))]
pub mod native;
#[cfg(not(target_arch = "wasm32"))]
pub mod question;
#[cfg(not(target_arch = "wasm32"))]
mod random;
#[cfg(not(target_arch = "wasm32"))]
pub mod shards;
#[cfg(not(target_arch = "wasm32"))]
pub mod statistics;
#[cfg(not(target_arch = "wasm32"))]
pub mod table;
#[cfg(not(target_arch = "wasm32"))]
pub mod yardstick;
