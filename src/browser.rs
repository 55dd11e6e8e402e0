//! What Leptos does not do in a browser: the document around the app, focus, scrolling, storage and the history. Thin
//! wrappers of web-sys, and the only place for them.

pub mod document;
pub mod focus;
pub mod history;
pub mod language;
pub mod near_screen;
pub mod scroll;
pub mod served_map;
pub mod snapshot;
