//! What each host must be told: headers, types, caching, the strict policy.
//!
//! Pure: facts in, files out. It must not write them, and it must not know how pages are made. The one exception is
//! `running` (feature `servers`), which starts real servers for tests.

mod apache;
mod caddy;
mod cloudfront;
mod github_pages;
mod headers;
mod kind;
mod netlify;
mod nginx;
#[cfg(feature = "servers")]
pub mod running;

use casebook::route::BaseUrl;
pub use headers::{FOREVER, POLICY, REVALIDATED, headers, policy};
pub use kind::{FEED, KINDS, Kind};

/// The folder below the site's base for what the host's administrator needs and no visitor does. Every configuration
/// here keeps it from being served; where a host knows no such rule, it holds nothing secret.
pub const FOLDER: &str = "hosting";

/// A kind of host.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Host {
    /// A server of one's own with nginx.
    Nginx,
    /// A server of one's own with Caddy.
    Caddy,
    /// Apache httpd, most often as rented web space where a `.htaccess` is all that can be set.
    Apache,
    /// Netlify; Cloudflare Pages reads the same two files.
    Netlify,
    /// GitHub Pages, which lets nobody set a header.
    GithubPages,
    /// A bucket of Amazon S3 behind CloudFront.
    S3Cloudfront,
}

impl Host {
    /// Every host, in the order in which the program's help lists them.
    pub const ALL: [Host; 6] =
        [Host::Nginx, Host::Caddy, Host::Apache, Host::Netlify, Host::GithubPages, Host::S3Cloudfront];

    /// Its name on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Host::Nginx => "nginx",
            Host::Caddy => "caddy",
            Host::Apache => "apache",
            Host::Netlify => "netlify",
            Host::GithubPages => "github-pages",
            Host::S3Cloudfront => "s3-cloudfront",
        }
    }

    /// The host of a name on the command line; `cloudflare-pages` is Netlify's twin.
    pub fn parse(id: &str) -> Option<Host> {
        let id = if id == "cloudflare-pages" { Host::Netlify.id() } else { id };
        Host::ALL.into_iter().find(|host| host.id() == id)
    }

    /// Whether the site's headers can be set there. Where they can't, the policy belongs into the pages
    /// (`<meta http-equiv="Content-Security-Policy">`, which may say all that [`policy`] says).
    pub const fn sends_headers(self) -> bool {
        !matches!(self, Host::GithubPages)
    }
}

/// What a host must know of a finished site.
#[derive(Clone, Copy, Debug)]
pub struct SiteFacts<'a> {
    /// The site's public address.
    pub base: &'a BaseUrl,
    /// The files whose names change with their content (`app-<16 hex>.wasm` …), below the base. For hosts that know no
    /// patterns.
    pub hashed: &'a [&'a str],
}

impl SiteFacts<'_> {
    /// The name of the server alone, without scheme and port.
    fn host_name(&self) -> &str {
        let host = self.base.origin().split_once("://").map_or(self.base.origin(), |(_, host)| host);
        // A bracketed IPv6 address has colons of its own.
        let end = if host.starts_with('[') { host.find(']').map(|at| at + 1) } else { host.find(':') };
        &host[..end.unwrap_or(host.len())]
    }
}

/// Whom a file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The host looks for it among the pages.
    InSite,
    /// An administrator takes it from [`FOLDER`].
    Beside,
}

/// A file for a host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Below the site's base; begins with [`FOLDER`] where the place is [`Place::Beside`].
    pub path: String,
    /// Whom it is for.
    pub place: Place,
    /// What is in it; may be nothing.
    pub content: String,
}

impl File {
    fn in_site(path: &str, content: impl Into<String>) -> File {
        File { path: path.to_owned(), place: Place::InSite, content: content.into() }
    }

    fn beside(path: &str, content: impl Into<String>) -> File {
        File { path: format!("{FOLDER}/{path}"), place: Place::Beside, content: content.into() }
    }
}

/// The files that a host needs to serve the site as it is meant. No two hosts write the same path.
pub fn files(host: Host, facts: &SiteFacts) -> Vec<File> {
    match host {
        Host::Nginx => nginx::files(facts),
        Host::Caddy => caddy::files(facts),
        Host::Apache => apache::files(facts),
        Host::Netlify => netlify::files(facts),
        Host::GithubPages => github_pages::files(facts),
        Host::S3Cloudfront => cloudfront::files(facts),
    }
}

#[cfg(test)]
mod tests;
