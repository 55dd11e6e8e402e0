//! The web servers that the tests of `hosts` start: found, or installed where that can be done.

use std::path::PathBuf;

use anyhow::{Result, bail, ensure};

use crate::browsers::Variables;
use crate::wasm;

/// Each program: the variable that names it, where it may be, and Debian's packages of it.
///
/// The servers of these packages start by themselves where the machine has an init system; the tests use their own
/// ports and need none of them.
const PROGRAMS: [(&str, &str, &[&str]); 3] = [
    ("CASEBOOK_NGINX", "nginx", &["nginx", "libnginx-mod-http-brotli-static"]),
    ("CASEBOOK_CADDY", "caddy", &["caddy"]),
    ("CASEBOOK_APACHE", "apache2", &["apache2"]),
];

/// nginx's part that sends `.br` files; the tests expect them.
const BROTLI: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// Finds or installs the servers, and names each in its variable.
pub fn ensure() -> Result<Variables> {
    let missing = |program: &str| find(program).is_err() || (program == "nginx" && !PathBuf::from(BROTLI).exists());
    let packages: Vec<&str> = PROGRAMS
        .iter()
        .filter(|(_, program, _)| missing(program))
        .flat_map(|(_, _, packages)| *packages)
        .copied()
        .collect();
    if !packages.is_empty() {
        let words = "the web servers for the tests";
        ensure!(cfg!(target_os = "linux"), "install {words}: {}", packages.join(", "));
        wasm::apt_install(words, "under 1 min", &packages)?;
    }
    PROGRAMS.iter().map(|(variable, program, _)| Ok((*variable, find(program)?.display().to_string()))).collect()
}

/// Debian keeps servers in a folder that is not on everyone's `PATH`.
fn find(program: &str) -> Result<PathBuf> {
    if let Ok(path) = which::which(program) {
        return Ok(path);
    }
    let path = PathBuf::from("/usr/sbin").join(program);
    if path.is_file() { Ok(path) } else { bail!("expected `{program}` on PATH or in /usr/sbin, but it isn't there") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_is_nowhere_is_named() {
        let error = find("no-such-server").unwrap_err().to_string();
        assert_eq!(error, "expected `no-such-server` on PATH or in /usr/sbin, but it isn't there");
    }
}
