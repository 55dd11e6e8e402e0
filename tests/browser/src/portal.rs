//! Somebody else's page that shows the site in a frame: another origin, without our policy.

use crate::site::repository;
use site_server::{Options, Server};
use std::sync::atomic::{AtomicUsize, Ordering};

/// A portal with one page.
pub struct Portal {
    server: Server,
}

impl Portal {
    /// A page with a frame that may run scripts and nothing else: it has no origin of its own.
    pub fn with_sandboxed_frame(address: &str) -> Result<Portal, String> {
        static PORTALS: AtomicUsize = AtomicUsize::new(0);
        let name = format!("{}-{}", std::process::id(), PORTALS.fetch_add(1, Ordering::Relaxed));
        let folder = repository().join("target/browser-portals").join(name);
        let page = format!(
            "<!doctype html><html lang=en><title>Portal</title><body>\
             <iframe title=Case sandbox=allow-scripts width=1000 height=800 src=\"{address}\"></iframe>"
        );
        let written = std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(folder.join("index.html"), page));
        let started = written.and_then(|()| Server::start(&folder, Options { policy: None, ..Options::default() }));
        Ok(Portal { server: started.map_err(|error| format!("could not serve the portal: {error}"))? })
    }

    /// Where its page is.
    pub fn url(&self) -> String {
        self.server.url()
    }
}
