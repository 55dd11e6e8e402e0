//! Apache httpd: one `.htaccess` among the pages, since web space that is rented with Apache allows nothing else. It
//! uses only what `AllowOverride FileInfo` permits: a directive beyond that would answer 500 to everything.

use casebook::route::BaseUrl;

use crate::headers::{self, FOREVER, HASHED, PIECES, REVALIDATED};
use crate::kind::{FEED, KINDS};
use crate::{FOLDER, File, SiteFacts};

pub(crate) fn files(facts: &SiteFacts) -> Vec<File> {
    vec![File::in_site(".htaccess", rules(facts.base))]
}

fn rules(base: &BaseUrl) -> String {
    let path = base.path();
    // A packed twin has its own type besides its encoding: that of the file it was packed from.
    let kinds: String = KINDS
        .iter()
        .map(|kind| force_type(&format!("\\.{}", kind.ending), kind.media_type))
        .chain([force_type(&format!("^{}", FEED.0.replace('.', "\\.")), FEED.1)])
        .collect();
    let every: String = headers::headers(base)
        .iter()
        .map(|(name, value)| format!("    Header always set {name} \"{value}\"\n"))
        .collect();
    format!(
        "# Lies among the pages; needs `AllowOverride FileInfo` (or All) and the modules headers, mime and rewrite.
ErrorDocument 404 {path}404.html
FileETag MTime Size

{kinds}
<IfModule mod_mime.c>
    AddEncoding br .br
    AddEncoding gzip .gz
    # In some set-ups this ending is the Breton language.
    RemoveLanguage .br
</IfModule>

<IfModule mod_headers.c>
{every}    # Other rules of the server may forbid that pages are embedded; these may be.
    Header always unset X-Frame-Options
    Header unset X-Frame-Options
    Header always set Cache-Control \"{REVALIDATED}\"
    Header always merge Vary Accept-Encoding
    # Names that change with their content.
    <FilesMatch \"{HASHED}(\\.(br|gz))?$\">
        Header always set Cache-Control \"{FOREVER}\"
    </FilesMatch>
    # The pieces of a large catalogue: their folder's name changes with what is in it.
    <If \"%{{REQUEST_URI}} =~ m#{PIECES}#\">
        Header always set Cache-Control \"{FOREVER}\"
    </If>
</IfModule>

<IfModule mod_rewrite.c>
    RewriteEngine On
    RewriteBase {path}
    RewriteRule \"(^|/)\\.(?!well-known/)\" - [R=404,L]
    RewriteRule \"^{FOLDER}/\" - [R=404,L]
    # A folder without a page of its own.
    RewriteCond %{{REQUEST_FILENAME}} -d
    RewriteCond %{{REQUEST_FILENAME}}/index.html !-f
    RewriteRule \"/$\" - [R=404,L]

    # The packed twin beside each text file, to those who can read it.
    RewriteCond %{{PATH_INFO}} ^$
    RewriteCond %{{HTTP:Accept-Encoding}} \\bbr\\b
    RewriteCond %{{REQUEST_FILENAME}} \"!\\.(br|gz)$\"
    RewriteCond %{{REQUEST_FILENAME}}.br -f
    RewriteRule \"^(.+)$\" \"$1.br\" [END,E=no-gzip:1,E=no-brotli:1]
    RewriteCond %{{PATH_INFO}} ^$
    RewriteCond %{{HTTP:Accept-Encoding}} \\bgzip\\b
    RewriteCond %{{REQUEST_FILENAME}} \"!\\.(br|gz)$\"
    RewriteCond %{{REQUEST_FILENAME}}.gz -f
    RewriteRule \"^(.+)$\" \"$1.gz\" [END,E=no-gzip:1,E=no-brotli:1]
</IfModule>
"
    )
}

fn force_type(name: &str, media_type: &str) -> String {
    format!("<FilesMatch \"{name}(\\.(br|gz))?$\">\n    ForceType \"{media_type}\"\n</FilesMatch>\n")
}
