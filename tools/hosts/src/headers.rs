//! The headers that every answer carries, and the two ways of caching: one text for all hosts. It knows no host.

use casebook::route::BaseUrl;

/// The `Content-Security-Policy` of every page, in one place; [`policy`] makes it fit for embeds.
///
/// - `default-src 'none'`: what is not named below is not loaded: no frames, no media, no fonts, no objects.
/// - `script-src 'self' 'wasm-unsafe-eval'`: the site's own files; the word, despite its looks, lets WebAssembly be
///   compiled and nothing else. No browser starts the app without it. Workers are covered too: `worker-src` falls back
///   to `script-src` (CSP 3, 6.1.16).
/// - `style-src`, `connect-src`, `manifest-src`: style sheet; WebAssembly and data; the web app's manifest. None falls
///   back to anything but `default-src`.
/// - `img-src 'self'`: icon, cards, and the drawing that pages take in by `<use href>`.
/// - `base-uri`, `form-action`: do not fall back to `default-src`; without them a `<base>` or a form smuggled into a
///   page could lead elsewhere.
///
/// There is no `frame-ancestors` on purpose. Everyone may embed a page, and to say so with `*` would keep out those who
/// do it from an opaque origin (a sandboxed frame of a content system) or from a file: `*` means network addresses.
/// Without it the same text is valid in a `<meta>`, for hosts that send no headers.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                          img-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'self'; \
                          form-action 'self'";

/// What no page uses and nothing embedded in it may ask for. Only names that browsers know: Chromium reports others as
/// errors on the console of every page.
const PERMISSIONS: &str = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), \
                           magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

/// The same policy for a site whose origin is known, such as `https://example.org`: named beside each `'self'`.
///
/// In a sandboxed frame a page has an opaque origin. Chromium and Firefox take `'self'` there for where the page comes
/// from; WebKit takes it for that opaque origin, which nothing matches, and loads neither script nor style.
pub fn policy(origin: &str) -> String {
    POLICY.replace("'self'", &format!("'self' {origin}"))
}

/// The headers of every answer: of pages, files, errors and redirects alike.
///
/// `Access-Control-Allow-Origin` is for embeds: in a sandboxed frame the site's own script, WebAssembly and data come
/// from another origin than the opaque one that the page has there. It gives nothing away: all is public, and no
/// answer depends on who asks.
pub fn headers(base: &BaseUrl) -> [(&'static str, String); 5] {
    [
        ("Content-Security-Policy", policy(base.origin())),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Referrer-Policy", "strict-origin-when-cross-origin".to_owned()),
        ("Permissions-Policy", PERMISSIONS.to_owned()),
        ("Access-Control-Allow-Origin", "*".to_owned()),
    ]
}

/// `Cache-Control` of files whose names change with their content, and of what is in a folder whose name does.
pub const FOREVER: &str = "public, max-age=31536000, immutable";

/// `Cache-Control` of everything else: kept, but asked about before each use (`ETag`, 304).
pub const REVALIDATED: &str = "no-cache";

/// The end of a name that changes with its content, as a regular expression that every server here reads alike.
pub(crate) const HASHED: &str = r"-[0-9a-f]{16}\.(js|css|wasm|svg)";

/// The folder of a split catalogue, whose name changes with what is in it; likewise.
pub(crate) const PIECES: &str = r"/data/[0-9a-f]{8}/";

/// The end of a path of either.
pub(crate) fn lasting() -> String {
    format!("({HASHED}|{PIECES}.+)$")
}
