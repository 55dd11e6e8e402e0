//! Which file an address means, and its type. Pure but for the look whether a file exists.

use std::path::{Component, Path, PathBuf};

use percent_encoding::percent_decode_str;

/// What an address means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A file, by its path below the site's root.
    File(String),
    /// A page's address that is no file: the app's own page answers, and decides.
    App,
    /// Nothing: a missing file, or an address outside the site.
    Missing,
}

/// What `path` (of the request, percent-encoded) means in the site in `folder` that lives under `base`.
pub fn target(folder: &Path, base: &str, path: &str) -> Target {
    let Some(below) = path.strip_prefix(base) else {
        return Target::Missing;
    };
    let Ok(name) = percent_decode_str(below).decode_utf8() else {
        return Target::Missing;
    };
    // Nothing above the folder: each part must be an ordinary name.
    if Path::new(name.as_ref()).components().any(|part| !matches!(part, Component::Normal(_))) {
        return Target::Missing;
    }
    let candidates = [name.to_string(), format!("{}/index.html", name.trim_end_matches('/'))];
    for candidate in &candidates {
        let candidate = candidate.trim_start_matches('/');
        if !candidate.is_empty() && folder.join(candidate).is_file() {
            return Target::File(candidate.to_owned());
        }
    }
    let last = name.rsplit('/').next().unwrap_or_default();
    if last.contains('.') { Target::Missing } else { Target::App }
}

/// The `Content-Type` of a file.
pub fn content_type(name: &str) -> &'static str {
    match PathBuf::from(name).extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" => "image/jpeg",
        "ico" => "image/x-icon",
        "webmanifest" => "application/manifest+json",
        "xml" => "application/xml",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
