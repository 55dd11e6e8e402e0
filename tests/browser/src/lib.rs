//! What the browser tests stand on: browsers, pages that are used by role and name, and the words and facts to expect.
//! It must not hold a journey (those are in `tests/`) and must not use the site's own code to say what is right,
//! except for the table of country names.
//!
//! Reading order: [`journey`] (what a test is), [`page`] (how it acts and looks), [`target`] and [`parts`] (how it names things),
//! [`words`], [`records`] and [`find`] (what it expects), then [`browser`], [`driver`], [`session`], [`pool`] (the machinery).

pub mod host;
pub mod journey;

pub mod page;
pub mod parts;
pub mod portal;
pub mod target;

pub mod find;
pub mod records;
pub mod words;

pub mod audit;
pub mod emulation;
pub mod site;

pub mod browser;
pub mod driver;
pub mod pool;
pub mod session;
