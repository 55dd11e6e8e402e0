//! The kinds of file in a finished site and their media types. It knows no host.

/// Files of one ending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind {
    /// The ending, without its dot.
    pub ending: &'static str,
    /// The `Content-Type`, with the encoding where the type alone doesn't say it.
    pub media_type: &'static str,
}

/// Every kind, by its ending.
pub const KINDS: [Kind; 14] = [
    kind("html", "text/html; charset=utf-8"),
    kind("css", "text/css; charset=utf-8"),
    kind("js", "text/javascript; charset=utf-8"),
    kind("wasm", "application/wasm"),
    kind("json", "application/json"),
    // RFC 7946, section 12.
    kind("geojson", "application/geo+json"),
    kind("jsonld", "application/ld+json"),
    // Web Application Manifest, section "Media type registration".
    kind("webmanifest", "application/manifest+json"),
    // RFC 7111.
    kind("csv", "text/csv; charset=utf-8"),
    kind("txt", "text/plain; charset=utf-8"),
    kind("xml", "application/xml; charset=utf-8"),
    kind("svg", "image/svg+xml"),
    kind("png", "image/png"),
    kind("ico", "image/x-icon"),
];

/// The Atom feeds (RFC 4287, section 7), which end in `.xml` as well.
pub const FEED: (&str, &str) = ("feed.xml", "application/atom+xml; charset=utf-8");

const fn kind(ending: &'static str, media_type: &'static str) -> Kind {
    Kind { ending, media_type }
}
