//! Casebook's domain: everything about the catalogue that is true without a browser.
//!
//! This crate must not know Leptos, web-sys, files or a clock: text comes in, values and text go out, so that all
//! of it is tested natively and ships to the browser unchanged.

// In reading order: the interface's languages, the data, the drawing, finding cases, saying it, addresses.
pub mod locale;

pub mod words;

pub mod country;

pub mod json;

pub mod catalogue;

pub mod vocabulary;

pub mod map;

pub mod fold;

pub mod digits;

pub mod search;

pub mod shard;

pub mod query;

pub mod format;

pub mod sentence;

pub mod route;

pub mod head;

pub mod figure;
