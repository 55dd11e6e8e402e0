//! Casebook's domain: everything about the catalogue that is true without a browser.
//!
//! This crate must not know Leptos, web-sys, files or a clock: text comes in, values and text go out, so that all
//! of it is tested natively and ships to the browser unchanged.
//!
//! Reading order: [`locale`] and [`words`] (the interface's languages), [`country`] (who takes part), [`json`] and
//! [`catalogue`] (reading the data), [`map`] (the drawing), [`query`] (finding cases), [`route`] (addresses).

pub mod locale;

pub mod country;

pub mod json;

pub mod catalogue;

pub mod map;
