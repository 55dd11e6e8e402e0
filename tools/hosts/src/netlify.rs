//! Netlify's `_headers` and `_redirects`, which Cloudflare Pages reads too. Only what both understand.
//!
//! Neither lets one rule undo another: where two match, Cloudflare joins their values with a comma. So `/*` has only
//! what every answer carries, and all else is said of single paths, and of the one folder that needs nothing else. Both send `max-age=0, must-revalidate` by
//! themselves, and compress by themselves.

use casebook::locale::Locale;

use crate::headers::{self, FOREVER};
use crate::kind::{FEED, KINDS};
use crate::{File, SiteFacts};

/// The files whose types a host may not know.
const DATA: [&str; 5] =
    ["catalogue.csv", "catalogue.geojson", "catalog.jsonld", "manifest.webmanifest", "datapackage.json"];

pub(crate) fn files(facts: &SiteFacts) -> Vec<File> {
    vec![File::in_site("_headers", headers(facts)), File::in_site("_redirects", redirects(facts.base.path()))]
}

fn headers(facts: &SiteFacts) -> String {
    let mut text = String::from("# Read by Netlify and by Cloudflare Pages.\n\n/*\n");
    for (name, value) in headers::headers(facts.base) {
        text += &format!("  {name}: {value}\n");
    }
    // Under a sub-path the same file answers at two addresses (`_redirects`).
    let bases = if facts.base.path() == "/" { vec!["/"] } else { vec![facts.base.path(), "/"] };
    for base in bases {
        for file in facts.hashed {
            text += &format!("\n{base}{file}\n  Cache-Control: {FOREVER}\n");
            text += &media_type(file).map(|media_type| format!("  Content-Type: {media_type}\n")).unwrap_or_default();
        }
        // The pieces of a large catalogue, in a folder whose name changes with them.
        text += &format!("\n{base}data/*\n  Cache-Control: {FOREVER}\n");
        for file in DATA {
            let media_type = media_type(file).unwrap_or_default();
            text += &format!("\n{base}{file}\n  Content-Type: {media_type}\n");
        }
        for locale in Locale::ALL {
            text += &format!("\n{base}{}/{}\n  Content-Type: {}\n", locale.tag(), FEED.0, FEED.1);
        }
    }
    text
}

fn redirects(path: &str) -> String {
    if path == "/" {
        return "# Nothing to redirect: every address is a file, and 404.html answers for the rest.\n".to_owned();
    }
    format!("# The site's files lie at the root here, and are shown under {path}\n{path}* /:splat 200\n")
}

fn media_type(file: &str) -> Option<&'static str> {
    let (_, ending) = file.rsplit_once('.')?;
    KINDS.iter().find(|kind| kind.ending == ending).map(|kind| kind.media_type)
}
