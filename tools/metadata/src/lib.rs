//! What machines read of the site: heads of pages, site map, feeds, manifest.
