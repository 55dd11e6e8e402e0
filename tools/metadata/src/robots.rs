//! `robots.txt` (RFC 9309, and the line `Sitemap` of <https://www.sitemaps.org/protocol.html#submit_robots>).

use casebook::route::BaseUrl;

use crate::sitemap::SITEMAP;

/// Everything may be read, and where the site map is. Robots ask for this file at the root of a host alone: a site
/// under a path has to add the line `Sitemap` to the host's own file.
pub fn robots(base: &BaseUrl) -> String {
    format!("User-agent: *\nAllow: /\n\nSitemap: {}\n", base.file(SITEMAP))
}
