//! What machines read of the site: heads of pages, site map, robots, feeds, manifest. All of it is text made from a
//! catalogue and the site's base address; this crate must not touch files, and what it says of a page comes from
//! [`casebook::head`] alone.
//!
//! The formats and their specifications are listed in `docs/metadata.md`.

mod feed;
mod manifest;
mod markup;
mod robots;
mod sitemap;
mod xml;

pub use feed::{feed, feed_path};
pub use manifest::manifest;
pub use markup::head_markup;
pub use robots::robots;
pub use sitemap::sitemap;
