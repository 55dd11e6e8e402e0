//! nginx: a `location` to include in any server, and a server that includes it. Written for nginx 1.18 and newer.

use casebook::route::BaseUrl;

use crate::headers::{self, FOREVER, REVALIDATED, lasting};
use crate::kind::{FEED, KINDS};
use crate::{FOLDER, File, SiteFacts};

/// Where the location is included from, below nginx's own folder of configuration.
const INCLUDED: &str = "casebook";

pub(crate) fn files(facts: &SiteFacts) -> Vec<File> {
    vec![
        File::beside("nginx/server.conf", server(facts)),
        File::beside(&format!("nginx/{INCLUDED}/site.conf"), location(facts.base)),
        File::beside(&format!("nginx/{INCLUDED}/brotli.conf"), BROTLI),
    ]
}

const BROTLI: &str = "# Needs nginx's module brotli_static (Debian, Ubuntu: libnginx-mod-http-brotli-static).
# Without it, leave this file out: site.conf takes it in where it is there.
brotli_static on;
";

fn server(facts: &SiteFacts) -> String {
    let name = facts.host_name();
    let path = facts.base.path();
    format!(
        "# The server for {base}. In the folder of the site:
#
#   sudo apt install nginx libnginx-mod-http-brotli-static
#   sudo mkdir -p /etc/nginx/{INCLUDED} /var/www/{name}{path}
#   sudo cp {FOLDER}/nginx/{INCLUDED}/*.conf /etc/nginx/{INCLUDED}/
#   sudo cp {FOLDER}/nginx/server.conf /etc/nginx/sites-enabled/{name}.conf
#   sudo cp -r . /var/www/{name}{path}
#   sudo nginx -t && sudo systemctl reload nginx
#
# HTTPS: `sudo certbot --nginx -d {name}` adds what it needs to the copied file. Where nginx serves {name}
# already, leave this file out and write its `include` line into the server that is there.
{block}",
        base = facts.base.as_str(),
        block = server_block(&["80", "[::]:80"], name, &format!("/var/www/{name}")),
    )
}

/// A server at these addresses; the site lies below `root` under its own path.
pub(crate) fn server_block(listen: &[&str], name: &str, root: &str) -> String {
    let listen: String = listen.iter().map(|address| format!("    listen {address};\n")).collect();
    format!("server {{\n{listen}    server_name {name};\n    root {root};\n    include {INCLUDED}/site.conf;\n}}\n")
}

fn location(base: &BaseUrl) -> String {
    let path = base.path();
    // Under a sub-path, before any regular expression of the server around it; at the root, those go first.
    let place = if path == "/" { "/".to_owned() } else { format!("^~ {path}") };
    let bare = path.trim_end_matches('/');
    let redirect = if bare.is_empty() {
        String::new()
    } else {
        format!("location = {bare} {{\n    absolute_redirect off;\n    return 301 {path}$is_args$args;\n}}\n\n")
    };
    let types: String =
        KINDS.iter().map(|kind| format!("        \"{}\" {};\n", kind.media_type, kind.ending)).collect();
    let (feed, feed_type) = FEED;
    format!(
        "# Inside a `server` whose `root` has the site's files under {path}
{redirect}location {place} {{
    index index.html;
    error_page 404 {path}404.html;
    # A folder without a page of its own.
    error_page 403 =404 {path}404.html;
    # Behind a proxy, the address that visitors see is another one than nginx's own.
    absolute_redirect off;

    # The packed twin beside each text file; none is packed while someone waits.
    gzip off;
    gzip_static on;
    gzip_vary on;
    gzip_proxied any;
    # Nothing happens where the file is missing.
    include {INCLUDED}/brotli*.conf;

    types {{
{types}    }}
    default_type application/octet-stream;
    charset off;
    etag on;

{headers}
    # Names that change with their content, and the pieces of a large catalogue.
    location ~ \"{lasting}\" {{
{forever}    }}

    location ~ /{feed_name}$ {{
        types {{ }}
        default_type \"{feed_type}\";
{nested}    }}

    location ~ \"/\\.(?!well-known/)\" {{
        return 404;
    }}

    location ~ ^{path}{FOLDER}/ {{
        return 404;
    }}
}}
",
        lasting = lasting(),
        headers = headers(base, "    ", REVALIDATED),
        // nginx forgets all headers of the outer location where the inner one has any.
        forever = headers(base, "        ", FOREVER),
        nested = headers(base, "        ", REVALIDATED),
        feed_name = feed.replace('.', "\\."),
    )
}

/// With `always`, errors carry them too.
fn headers(base: &BaseUrl, indent: &str, caching: &str) -> String {
    let all = headers::headers(base).into_iter().chain([("Cache-Control", caching.to_owned())]);
    all.map(|(name, value)| format!("{indent}add_header {name} \"{value}\" always;\n")).collect()
}
