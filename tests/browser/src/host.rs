//! What serves the site: our own server, which can be made to fail, or a real one with the configuration that is generated
//! for it. It must not know what is served.

use site_server::Fault;

/// A running server.
pub enum Host {
    /// Ours.
    Own(site_server::Server),
    /// Somebody else's.
    Real(hosts::running::Server),
}

impl Host {
    /// The address of the site's first page.
    pub fn url(&self) -> String {
        match self {
            Host::Own(server) => server.url(),
            Host::Real(server) => server.url().to_owned(),
        }
    }

    /// See [`site_server::Server::set_fault`].
    #[track_caller]
    pub fn set_fault(&self, fault: Fault) {
        self.own().set_fault(fault);
    }

    /// See [`site_server::Server::set_fault_for`].
    #[track_caller]
    pub fn set_fault_for(&self, path: &str, fault: Fault) {
        self.own().set_fault_for(path, fault);
    }

    /// See [`site_server::Server::cut`].
    #[track_caller]
    pub fn cut(&self, cut: bool) {
        self.own().cut(cut);
    }

    /// See [`site_server::Server::requests`].
    #[track_caller]
    pub fn requests(&self) -> Vec<String> {
        self.own().requests()
    }

    /// Publishes another site in place of the one that is served: `name` is its folder below the published ones.
    #[track_caller]
    pub fn publish(&self, name: &str) {
        match crate::site::published(name) {
            Ok(folder) => self.own().replace(folder),
            Err(error) => panic!("{error}"),
        }
    }

    #[track_caller]
    fn own(&self) -> &site_server::Server {
        match self {
            Host::Own(server) => server,
            Host::Real(_) => panic!("a real server can't be made to fail: mark the journey `with_faults`"),
        }
    }
}
