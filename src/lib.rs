//! The app: Leptos components that the browser mounts ([`start`]) and the publisher writes as HTML ([`written`]).
//!
//! Data flows in one circle: the address is a signal, what answers it is derived from it and from the catalogue, the
//! components show that, and links and handlers change the address (`state`).
//!
//! Reading order: `main`, `start` (what the app listens to), `take_over` and `mount` (how it comes onto the page), `app`
//! (what is on the screen), `page`, `component`, `state`, `load`, `browser`; `written` is the publisher's way in.

mod app;
mod browser;
mod component;
mod drawing;
mod load;
mod mount;
mod page;
mod start;
mod state;
mod take_over;
mod written;

pub use start::start;
pub use written::Writer;
