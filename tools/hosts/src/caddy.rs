//! Caddy: rules to import into any site block, and a `Caddyfile` that imports them. Written for Caddy 2.6 and newer.

use casebook::route::BaseUrl;

use crate::headers::{self, FOREVER, REVALIDATED, lasting};
use crate::kind::{FEED, KINDS};
use crate::{FOLDER, File, SiteFacts};

pub(crate) fn files(facts: &SiteFacts) -> Vec<File> {
    vec![File::beside("caddy/Caddyfile", caddyfile(facts)), File::beside("caddy/site.caddy", rules(facts.base))]
}

fn caddyfile(facts: &SiteFacts) -> String {
    let name = facts.host_name();
    let path = facts.base.path();
    format!(
        "# The server for {base}. In the folder of the site:
#
#   sudo apt install caddy
#   sudo mkdir -p /var/www/{name}{path}
#   sudo cp -r . /var/www/{name}{path}
#   sudo cp {FOLDER}/caddy/Caddyfile {FOLDER}/caddy/site.caddy /etc/caddy/
#   sudo systemctl reload caddy
#
# Caddy sees to HTTPS by itself. Where it serves {name} already, leave this file out and write its `import` line
# into the block that is there.
{block}",
        base = facts.base.as_str(),
        block = site_block(facts.base.origin(), &format!("/var/www/{name}")),
    )
}

/// A site at this address; its files lie below `root` under its own path.
pub(crate) fn site_block(address: &str, root: &str) -> String {
    format!("{address} {{\n\troot * {root}\n\timport site.caddy\n}}\n")
}

fn rules(base: &BaseUrl) -> String {
    let path = base.path();
    let bare = path.trim_end_matches('/');
    let redirect = if bare.is_empty() { String::new() } else { format!("redir {bare} {path} 301\n\n") };
    format!(
        "# Inside a site block whose `root` has the site's files under {path}
{redirect}handle {path}* {{
	header {{
{headers}		Vary Accept-Encoding
	}}

	# Names that change with their content and the pieces of a large catalogue, and all others. Apart from each other: of
	# two rules for one header, Caddy does not run the later one last.
	@lasting path_regexp {lasting}
	header @lasting Cache-Control \"{FOREVER}\"
	@others not path_regexp {lasting}
	header @others Cache-Control \"{REVALIDATED}\"

{kinds}
	@hidden {{
		path */.* {path}{FOLDER}/*
		not path /.well-known/*
	}}
	error @hidden 404

	# Caddy's own redirect to a folder forgets the query.
	@folder {{
		path_regexp folder ^((?:/[^/]+)+)$
		file {{path}}/index.html
		expression {{query}} == \"\"
	}}
	redir @folder {{re.folder.1}}/ 301
	@asked {{
		path_regexp asked ^((?:/[^/]+)+)$
		file {{path}}/index.html
		expression {{query}} != \"\"
	}}
	redir @asked {{re.asked.1}}/?{{query}} 301

	# The packed twin beside each text file.
	file_server {{
		precompressed br gzip
	}}
}}

handle_errors {{
	@missing {{
		path {path}*
		expression {{err.status_code}} == 404
	}}
	handle @missing {{
		# What the rules above have set for the missing file is still there.
		header {{
{headers}			Cache-Control \"{REVALIDATED}\"
		}}
		rewrite * {path}404.html
		file_server {{
			precompressed br gzip
		}}
	}}
}}
",
        lasting = lasting(),
        headers = headers(base),
        kinds = kinds(),
    )
}

fn headers(base: &BaseUrl) -> String {
    let every = headers::headers(base).into_iter().map(|(name, value)| format!("\t\t{name} \"{value}\"\n"));
    // Other rules of the server may forbid that pages are embedded; these may be.
    every.chain(["\t\t-X-Frame-Options\n\t\t-Server\n".to_owned()]).collect()
}

fn kinds() -> String {
    let (feed, feed_type) = FEED;
    let mut rules = media_type("feed", &format!("path */{feed}"), feed_type);
    for kind in KINDS {
        let paths = match kind.ending {
            // Apart from each other, as above.
            "xml" => format!("{{\n\t\tpath *.xml\n\t\tnot path */{feed}\n\t}}"),
            ending => format!("path *.{ending}"),
        };
        rules += &media_type(kind.ending, &paths, kind.media_type);
    }
    rules
}

/// Deferred: what is set before Caddy comes to the file, it sets anew from its own list.
fn media_type(name: &str, paths: &str, media_type: &str) -> String {
    format!("\t@{name} {paths}\n\theader @{name} {{\n\t\tContent-Type \"{media_type}\"\n\t\tdefer\n\t}}\n")
}
