//! The service worker of a finished site: after one visit, what was installed and the pages seen work offline.
//!
//! The worker is `worker.js`, written to be read; here it is told what belongs to a build. It must not know how files
//! are written, and it must not name a place: the worker takes its scope from where it was registered.

use casebook::locale::Locale;
use serde_json::{Map, Value, json};

/// The worker's file beside the pages. Its name never changes, since browsers ask for it again under this name.
pub const FILE: &str = "worker.js";

/// A file that is installed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct File<'a> {
    /// Relative to the site's base, with its query, exactly as pages name it: the worker compares whole addresses.
    pub path: &'a str,
    /// What Subresource Integrity compares (`sha384-…`); may be empty where the content is not known.
    pub integrity: &'a str,
}

/// What belongs to a build.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contents<'a> {
    /// Changes with any byte of any page or file of the build.
    pub version: &'a str,
    /// The app's script. Each page, `index.html` and `404.html` included, must have this name in it.
    pub script: File<'a>,
    /// The catalogue, such as `catalogue.json?v=0123abcd`, or the head of a split one. Each page must have this in it as
    /// well.
    pub catalogue: File<'a>,
    /// The folder of a split catalogue's shards, such as `data/0123abcd/`: its name is the shards' version. They are
    /// kept as they are asked for, but for those among `others`.
    pub shards: Option<&'a str>,
    /// What the app needs besides: WebAssembly, styles, drawing, icon, manifest.
    pub others: Vec<File<'a>>,
    /// Pages that are installed, relative to the base (`""`, `en/`, `en/map/` …). `404.html` always is.
    pub pages: Vec<String>,
}

/// The worker of a build.
pub fn worker(contents: &Contents) -> String {
    let installed = [contents.script, contents.catalogue].into_iter().chain(contents.others.iter().copied());
    let files: Map<String, Value> = installed.map(|file| (file.path.to_owned(), Value::from(file.integrity))).collect();
    let contents = json!({
        "version": contents.version,
        "languages": Locale::ALL.map(Locale::tag),
        "files": files,
        "pages": contents.pages,
        "marks": [contents.script.path, contents.catalogue.path],
        "shards": contents.shards.unwrap_or_default(),
    });
    without_comments(include_str!("worker.js")).replacen("= CONTENTS;", &format!("= {contents:#};"), 1)
}

/// Browsers ask for the worker again and again; its reasons are for those who change it. Comments there are lines.
fn without_comments(script: &str) -> String {
    let lines = script.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.fold(String::new(), |text, line| text + line + "\n")
}

/// A worker that removes the copies of an installed one and then itself: for sites that shall not work offline any
/// more. It must be published as [`FILE`]; browsers keep a worker whose file is merely gone.
pub const fn removal() -> &'static str {
    include_str!("removal.js")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contents() -> Contents<'static> {
        Contents {
            version: "0123456789abcdef",
            script: File { path: "app-0123456789abcdef.js", integrity: "sha384-a" },
            catalogue: File { path: "catalogue.json?v=0123abcd", integrity: "sha384-b" },
            shards: None,
            others: vec![File { path: "icon.svg", integrity: "" }],
            pages: vec![String::new(), "en/".to_owned()],
        }
    }

    #[test]
    fn the_worker_is_told_everything_once() {
        let script = worker(&contents());
        assert!(!script.contains("= CONTENTS;"));
        let (_, rest) = script.split_once("shards } = ").unwrap();
        let told: Value =
            serde_json::from_str(rest.split_once("};").map(|(told, _)| format!("{told}}}")).unwrap().as_str()).unwrap();
        assert_eq!(told["languages"], json!(["en", "es"]));
        assert_eq!(told["files"]["catalogue.json?v=0123abcd"], "sha384-b");
        assert_eq!(told["files"]["icon.svg"], "");
        assert_eq!(told["pages"], json!(["", "en/"]));
        assert_eq!(told["marks"], json!(["app-0123456789abcdef.js", "catalogue.json?v=0123abcd"]));
        assert_eq!(told["shards"], "");
    }

    #[test]
    fn another_version_is_another_script_and_the_same_is_the_same() {
        let other = Contents { version: "fedcba9876543210", ..contents() };
        assert_ne!(worker(&contents()), worker(&other));
        assert_eq!(worker(&contents()), worker(&contents()));
    }
}
