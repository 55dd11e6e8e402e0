//! A small site with a file of each kind, and servers that show it.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use casebook::route::BaseUrl;
use hosts::running::{Program, Server};
use hosts::{Host, SiteFacts};
use tempfile::TempDir;

use crate::client::Answer;

/// Names that change with their content.
pub const HASHED: [&str; 4] =
    ["app-0123456789abcdef.js", "app-0123456789abcdef.wasm", "style-0123456789abcdef.css", "map-0123456789abcdef.svg"];

/// A large catalogue in pieces, in a folder whose name changes with them.
pub const PIECES: [&str; 3] =
    ["data/0123abcd/catalogue.json", "data/0123abcd/columns.txt", "data/0123abcd/records/12.txt"];

/// Files that have a name of their own in the address.
pub const FILES: &[&str] = &[
    HASHED[0],
    HASHED[1],
    HASHED[2],
    HASHED[3],
    "catalogue.json",
    "catalogue.csv",
    "catalogue.geojson",
    "catalog.jsonld",
    "manifest.webmanifest",
    "map.json",
    "robots.txt",
    "sitemap.xml",
    "icon.svg",
    "worker.js",
    "en/feed.xml",
    "cards/en.png",
    PIECES[0],
    PIECES[1],
    PIECES[2],
];

const PAGES: [&str; 5] = ["index.html", "404.html", "en/index.html", "en/about/index.html", "es/index.html"];
const UNSEEN: [&str; 4] = [".casebook", "en/.hidden", "hosting/notes.txt", ".git/config"];

/// A running server with the small site.
pub struct Site {
    /// Where the site lives.
    pub path: &'static str,
    /// The public address that its configuration was made for.
    pub base: BaseUrl,
    server: Server,
    _folder: TempDir,
}

/// Runs a check on every server, at the root and under a sub-path.
#[track_caller]
pub fn each(check: impl Fn(&Site)) {
    for program in Program::ALL {
        for path in ["/", "/evidence/"] {
            // Shown where a check fails.
            println!("{program:?} at {path}");
            check(&start(program, path));
        }
    }
}

/// Starts a server with the small site.
#[track_caller]
pub fn start(program: Program, path: &'static str) -> Site {
    let folder = tempfile::tempdir().unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
    write_site(folder.path());
    // Apache's rules lie among the pages, and are written before there is a port.
    let written = BaseUrl::parse(&format!("http://example.org{path}")).unwrap();
    for file in hosts::files(Host::Apache, &SiteFacts { base: &written, hashed: &HASHED }) {
        write(folder.path(), &file.path, &file.content);
    }
    let server = program.start(folder.path(), path).unwrap_or_else(|error| panic!("{program:?}: {error}"));
    let base = if program == Program::Apache { written } else { BaseUrl::parse(server.url()).unwrap() };
    Site { path, base, server, _folder: folder }
}

impl Site {
    /// The whole address of a path below the site's base.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.server.url())
    }

    /// The path of an address as the server sees it.
    pub fn path_of(&self, path: &str) -> String {
        format!("{}{path}", self.path)
    }

    /// What is answered to a plain request.
    #[track_caller]
    pub fn get(&self, path: &str) -> Answer {
        self.get_with(path, &[])
    }

    /// What is answered to a request with headers.
    #[track_caller]
    pub fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        Answer::of("GET", &self.url(path), headers)
    }

    /// What is answered at a path of the server itself.
    #[track_caller]
    pub fn get_above(&self, path: &str) -> Answer {
        let origin = self.server.url().strip_suffix(self.path).unwrap();
        Answer::of("GET", &format!("{origin}{path}"), &[])
    }

    /// What a file, or the page of a folder, has in it in a coding; plain where that is empty.
    pub fn body(&self, path: &str, coding: &str) -> String {
        let page = if path.is_empty() || path.ends_with('/') { "index.html" } else { "" };
        body(&format!("{path}{page}"), coding)
    }
}

/// Servers do not look into what is packed, so that its name will do for it.
fn body(path: &str, coding: &str) -> String {
    if coding.is_empty() {
        format!("the file {path}, plain, and long enough to be packed well\n")
    } else {
        format!("{path} in {coding}\n")
    }
}

fn write_site(folder: &Path) {
    for path in FILES.iter().copied().chain(PAGES) {
        write(folder, path, &body(path, ""));
        if !path.ends_with(".png") {
            write(folder, &format!("{path}.br"), &body(path, "br"));
            write(folder, &format!("{path}.gz"), &body(path, "gzip"));
        }
    }
    for path in UNSEEN {
        write(folder, path, "not for visitors\n");
    }
    write(folder, ".well-known/security.txt", "Contact: mailto:someone@example.org\n");
}

fn write(folder: &Path, path: &str, content: &str) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, content).unwrap();
}
