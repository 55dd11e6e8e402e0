//! What each program needs around the generated rules: a port, a place for its logs, one worker. It starts nothing.

use std::fs;
use std::io::{Error, Result};
use std::os::unix::fs::{MetadataExt, symlink};
use std::path::Path;
use std::process::Command;

use casebook::route::BaseUrl;

use super::Program;
use crate::{Host, SiteFacts, caddy, nginx};

/// Where Debian and its relatives put nginx's and Apache's modules.
const NGINX_BROTLI: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
const APACHE_MODULES: &str = "/usr/lib/apache2/modules";

/// What a program writes to its standard error once it listens.
pub(super) const fn sign_of_life(program: Program) -> &'static str {
    match program {
        Program::Nginx => "start worker process ",
        Program::Caddy => "serving initial configuration",
        Program::Apache => "resuming normal operations",
    }
}

/// Writes the configuration into `folder` and says how the program is started on it.
pub(super) fn prepare(
    program: Program,
    executable: &Path,
    folder: &Path,
    site: &Path,
    path: &str,
    port: u16,
) -> Result<Command> {
    let root = root(folder, site, path)?;
    let base = format!("http://127.0.0.1:{port}{path}");
    let base = BaseUrl::parse(&base).ok_or_else(|| Error::other(format!("`{path}` is not a site's path")))?;
    write_rules(program, folder, &SiteFacts { base: &base, hashed: &[] })?;
    let mut command = Command::new(executable);
    match program {
        Program::Nginx => {
            let block = nginx::server_block(&[&format!("127.0.0.1:{port}")], "_", &root);
            fs::write(folder.join("nginx.conf"), nginx_main(&block, user()?))?;
            command.args(["-p", &text(folder), "-e", "stderr", "-c", &text(&folder.join("nginx.conf"))]);
        }
        Program::Caddy => {
            let block = caddy::site_block(&format!("http://127.0.0.1:{port}"), &root);
            let options = "{\n\tadmin off\n\tauto_https off\n}\n\n";
            fs::write(folder.join("Caddyfile"), [options, &block].concat())?;
            command.args(["run", "--adapter", "caddyfile", "--config", &text(&folder.join("Caddyfile"))]);
            command.env("XDG_DATA_HOME", folder).env("XDG_CONFIG_HOME", folder).env("HOME", folder);
        }
        Program::Apache => {
            fs::write(folder.join("apache.conf"), apache_main(folder, &root, port, user()?))?;
            command.args(["-DFOREGROUND", "-f", &text(&folder.join("apache.conf"))]);
        }
    }
    Ok(command)
}

/// The servers' root: a folder in which the site lies under its path, or the site itself.
fn root(folder: &Path, site: &Path, path: &str) -> Result<String> {
    let below = path.trim_matches('/');
    if below.is_empty() {
        return Ok(text(site));
    }
    let root = folder.join("root");
    let link = root.join(below);
    fs::create_dir_all(link.parent().unwrap_or(&root))?;
    symlink(site, link)?;
    Ok(text(&root))
}

fn write_rules(program: Program, folder: &Path, facts: &SiteFacts) -> Result<()> {
    let (host, start) = match program {
        Program::Nginx => (Host::Nginx, "hosting/nginx/casebook/"),
        Program::Caddy => (Host::Caddy, "hosting/caddy/site"),
        // Apache's rules lie among the pages.
        Program::Apache => return Ok(()),
    };
    for file in crate::files(host, facts).iter().filter(|file| file.path.starts_with(start)) {
        let name = file.path.splitn(3, '/').last().unwrap_or_default();
        if name.ends_with("brotli.conf") && !Path::new(NGINX_BROTLI).exists() {
            continue;
        }
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap_or(folder))?;
        fs::write(path, &file.content)?;
    }
    Ok(())
}

fn nginx_main(server: &str, user: &str) -> String {
    let module =
        if Path::new(NGINX_BROTLI).exists() { format!("load_module {NGINX_BROTLI};\n") } else { String::new() };
    format!(
        "{module}{user}daemon off;
worker_processes 1;
error_log stderr notice;
pid nginx.pid;
events {{
}}
http {{
    access_log off;
    client_body_temp_path body;
    proxy_temp_path proxy;
    fastcgi_temp_path fastcgi;
    uwsgi_temp_path uwsgi;
    scgi_temp_path scgi;
    # A rule that a server may have around the site's own.
    add_header X-Frame-Options SAMEORIGIN;
    {server}}}
",
        user = if user == "root" { "user root;\n" } else { "" },
    )
}

/// The modules and settings that rented web space has; `Header` is one that it may have around the site's own.
fn apache_main(folder: &Path, root: &str, port: u16, user: &str) -> String {
    let modules: String = [
        "mpm_event",
        "authz_core",
        "mime",
        "dir",
        "headers",
        "rewrite",
        "autoindex",
        "negotiation",
        "deflate",
        "filter",
    ]
    .map(|name| format!("LoadModule {name}_module {APACHE_MODULES}/mod_{name}.so\n"))
    .concat();
    let user = if user == "root" { "User www-data\nGroup www-data\n" } else { "" };
    format!(
        "{modules}{user}ServerRoot {folder}
ServerName 127.0.0.1
Listen 127.0.0.1:{port}
PidFile {folder}/apache.pid
DefaultRuntimeDir {folder}
ErrorLog /dev/stderr
LogLevel notice
TypesConfig /etc/mime.types
AddType application/x-gzip .gz
AddOutputFilterByType DEFLATE text/html text/css application/json
Header always set X-Frame-Options SAMEORIGIN
DirectoryIndex index.html
DocumentRoot {root}
<Directory />
    Options FollowSymLinks
    AllowOverride FileInfo
    Require all granted
</Directory>
<FilesMatch \"^\\.ht\">
    Require all denied
</FilesMatch>
",
        folder = folder.display(),
    )
}

/// `root`, or nothing that a server would have to be told.
fn user() -> Result<&'static str> {
    Ok(if fs::metadata("/proc/self")?.uid() == 0 { "root" } else { "" })
}

fn text(path: &Path) -> String {
    path.display().to_string()
}
