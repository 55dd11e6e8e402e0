//! How files are given: as while developing, or as a good host gives a published site. It must not send anything.

use std::path::Path;

use hyper::header::HeaderValue;

/// How files are given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Manner {
    /// Whole and never kept; an unknown address gets the app's page.
    #[default]
    Preview,
    /// A packed twin (`.br`, `.gz`) to those who take it; names with a hash kept for ever, the rest asked for anew each
    /// time; an unknown address gets `404.html` with status 404.
    Published,
}

/// A file as it is sent: the name of what is read, and its `Content-Encoding`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// The file that is read.
    pub name: String,
    /// Its `Content-Encoding`; `None` for the file itself.
    pub encoding: Option<&'static str>,
}

/// Packed twins in the order of their worth: word of `Accept-Encoding`, ending of the file.
const TWINS: [(&str, &str); 2] = [("br", ".br"), ("gzip", ".gz")];

/// Which of a file and its twins is sent to somebody with this `Accept-Encoding`.
pub fn sent(manner: Manner, folder: &Path, name: &str, accepted: Option<&HeaderValue>) -> Sent {
    let accepted = accepted.and_then(|value| value.to_str().ok()).unwrap_or_default();
    let twin = |(encoding, ending): (&'static str, &str)| {
        let name = format!("{name}{ending}");
        (accepts(accepted, encoding) && folder.join(&name).is_file()).then_some(Sent { name, encoding: Some(encoding) })
    };
    let packed = if manner == Manner::Published { TWINS.into_iter().find_map(twin) } else { None };
    packed.unwrap_or_else(|| Sent { name: name.to_owned(), encoding: None })
}

/// The `Cache-Control` of a file.
pub fn cache_control(manner: Manner, name: &str) -> &'static str {
    match manner {
        Manner::Preview => "no-cache, no-store",
        Manner::Published if is_hashed(name) => "public, max-age=31536000, immutable",
        Manner::Published => "no-cache",
    }
}

/// Whether `Accept-Encoding` names an encoding without refusing it (RFC 9110, section 12.5.3).
fn accepts(header: &str, encoding: &str) -> bool {
    header.split(',').any(|entry| {
        let mut parts = entry.split(';').map(str::trim);
        let refused = |weight: &str| weight.strip_prefix("q=").is_some_and(|q| q.parse() == Ok(0.0));
        parts.next() == Some(encoding) && !parts.any(refused)
    })
}

/// Whether the content decides the name, `app-3c1e830d3d95d6f2.wasm`, or the folder, `data/794caccf/columns.txt`.
fn is_hashed(name: &str) -> bool {
    let is_hash = |text: &str| text.len() >= 8 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let version = name.strip_prefix("data/").and_then(|rest| rest.split_once('/')).map_or("", |(version, _)| version);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let hash = stem.rsplit_once('-').map_or("", |(_, hash)| hash);
    is_hash(hash) || is_hash(version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_encoding_is_accepted_when_named_and_not_refused() {
        assert!(accepts("gzip, deflate, br, zstd", "br"));
        assert!(accepts("br;q=0.5", "br"));
        assert!(!accepts("gzip;q=1, br;q=0", "br"));
        assert!(!accepts("brotli", "br"));
        assert!(!accepts("", "gzip"));
    }

    #[test]
    fn only_a_hashed_name_is_kept_for_ever() {
        let kept = |name| cache_control(Manner::Published, name).contains("immutable");
        assert!(kept("app-3c1e830d3d95d6f2.wasm") && kept("style-794caccf.css"));
        assert!(kept("data/794caccf/columns.txt") && kept("data/794caccf/words/12.txt") && !kept("data/all/x.txt"));
        for name in
            ["catalogue.json", "icon-192.png", "sitemap-1.xml", "cards/es/cuba-mas-medicos.png", "es/index.html"]
        {
            assert!(!kept(name), "{name}");
        }
        assert_eq!(cache_control(Manner::Preview, "app-3c1e830d3d95d6f2.wasm"), "no-cache, no-store");
    }
}
