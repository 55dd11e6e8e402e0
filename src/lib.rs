//! The app: Leptos components that the browser mounts ([`start`]) and the publisher writes as HTML ([`written`]).
//!
//! Data flows in one circle: the address is a signal, what answers it is derived from it and from the catalogue, the
//! components show that, and links and handlers change the address ([`state`]).

// In reading order.
mod app;
mod browser;
mod component;
mod drawing;
mod load;
mod page;
mod state;

mod mount;
mod start;
mod take_over;
mod written;

pub use start::start;
pub use written::Writer;
