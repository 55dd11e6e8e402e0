//! Real servers on the generated configuration: for tests, and to look at a site as its host will show it.
//!
//! A server listens on a free port of the loopback address, serves one folder at one path, and ends with everything it
//! started when its value is dropped, or when this process dies in any way. It must not be used to face a network.

mod group;
mod setup;

use std::io::{Error, ErrorKind, Result};
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};

use group::Group;
use tempfile::TempDir;

/// A server program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Program {
    /// nginx, with its module `brotli_static` where it finds it.
    Nginx,
    /// Caddy.
    Caddy,
    /// Apache httpd.
    Apache,
}

/// How often another port is tried when someone took the free one meanwhile.
const TRIES: u32 = 5;

impl Program {
    /// Every program.
    pub const ALL: [Program; 3] = [Program::Nginx, Program::Caddy, Program::Apache];

    /// The variable that says where the program is.
    pub const fn variable(self) -> &'static str {
        match self {
            Program::Nginx => "CASEBOOK_NGINX",
            Program::Caddy => "CASEBOOK_CADDY",
            Program::Apache => "CASEBOOK_APACHE",
        }
    }

    /// Starts the program on a folder with a site. `path` is where the site lives, with a slash at both ends.
    ///
    /// The configuration is made for that path here; of the folder only `.htaccess` is read, by Apache. The address
    /// answers when this returns.
    ///
    /// # Errors
    /// Where the program is not named in the environment, or does not start; then with what it said.
    pub fn start(self, site: &Path, path: &str) -> Result<Server> {
        let program = self.find()?;
        let site = site.canonicalize()?;
        let mut tries = 0;
        loop {
            tries += 1;
            match self.start_once(&program, &site, path) {
                Err(error) if tries < TRIES && error.to_string().contains("in use") => {}
                result => return result,
            }
        }
    }

    fn start_once(self, program: &Path, site: &Path, path: &str) -> Result<Server> {
        let folder = tempfile::Builder::new().prefix("casebook-server-").tempdir()?;
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let command = setup::prepare(self, program, folder.path(), site, path, port)?;
        let group = Group::start(command, setup::sign_of_life(self))?;
        Ok(Server { url: format!("http://127.0.0.1:{port}{path}"), _group: group, _folder: folder })
    }

    fn find(self) -> Result<PathBuf> {
        let missing = |found: String| {
            let name = self.variable();
            let words = format!(
                "expected the path of a server program in `{name}`, found {found}; `cargo xtask test --only servers` \
                 installs the programs and names them"
            );
            Error::new(ErrorKind::NotFound, words)
        };
        let path = std::env::var_os(self.variable()).ok_or_else(|| missing("nothing".to_owned()))?;
        let path = PathBuf::from(path);
        if path.is_file() { Ok(path) } else { Err(missing(format!("`{}`, which is no file", path.display()))) }
    }
}

/// A running server; it ends when this value is dropped.
#[derive(Debug)]
pub struct Server {
    url: String,
    // Fields drop in this order: the program first, then what it reads.
    _group: Group,
    _folder: TempDir,
}

impl Server {
    /// The address of the site's base, such as `http://127.0.0.1:41234/evidence/`.
    pub fn url(&self) -> &str {
        &self.url
    }
}
