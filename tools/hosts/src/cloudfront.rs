//! Amazon S3 behind CloudFront: what S3 must be told of each file when it is uploaded, and what CloudFront does with a
//! request and an answer. CloudFront packs by itself, so the packed twins stay at home.

use serde_json::json;

use casebook::route::BaseUrl;

use crate::headers::{self, FOREVER, REVALIDATED};
use crate::kind::{FEED, KINDS};
use crate::{FOLDER, File, SiteFacts};

const PLACE: &str = "s3-cloudfront";

pub(crate) fn files(facts: &SiteFacts) -> Vec<File> {
    vec![
        File::beside(&format!("{PLACE}/response-headers-policy.json"), policy(facts.base)),
        File::beside(&format!("{PLACE}/viewer-request.js"), viewer_request(facts.base.path())),
        File::beside(&format!("{PLACE}/upload.sh"), upload(facts)),
    ]
}

/// For `aws cloudfront create-response-headers-policy --response-headers-policy-config file://…`.
fn policy(base: &BaseUrl) -> String {
    let headers = headers::headers(base);
    let value = |wanted: &str| headers.iter().find(|(name, _)| *name == wanted).map_or("", |(_, value)| value.as_str());
    let list = |items: &[&str]| json!({ "Quantity": items.len(), "Items": items });
    let policy = json!({
        "Name": "casebook",
        "Comment": "Headers of a Casebook site",
        "SecurityHeadersConfig": {
            "ContentSecurityPolicy": { "Override": true, "ContentSecurityPolicy": value("Content-Security-Policy") },
            "ContentTypeOptions": { "Override": true },
            "ReferrerPolicy": { "Override": true, "ReferrerPolicy": value("Referrer-Policy") },
        },
        "CorsConfig": {
            "AccessControlAllowOrigins": list(&[value("Access-Control-Allow-Origin")]),
            "AccessControlAllowHeaders": list(&["*"]),
            "AccessControlAllowMethods": list(&["GET", "HEAD"]),
            "AccessControlAllowCredentials": false,
            "OriginOverride": true,
        },
        "CustomHeadersConfig": list_of_headers(value("Permissions-Policy")),
    });
    format!("{policy:#}\n")
}

fn list_of_headers(permissions: &str) -> serde_json::Value {
    let header = json!({ "Header": "Permissions-Policy", "Value": permissions, "Override": true });
    json!({ "Quantity": 1, "Items": [header] })
}

/// A CloudFront function (runtime 2.0) for the event "viewer request": S3 knows files, not folders. Written in old
/// words: that runtime lacks destructuring and `for … of`.
fn viewer_request(path: &str) -> String {
    format!(
        r#"// Finds the page of a folder, and leads an address without its last slash to the one with it.
function handler(event) {{
  var request = event.request;
  // One slash: an address that begins with two would lead to another server.
  var uri = request.uri.replace(/^\/+/, "/");
  var last = uri.slice(uri.lastIndexOf("/") + 1);
  if (uri.indexOf("{path}{FOLDER}/") === 0 || /\/\.(?!well-known\/)/.test(uri)) {{
    request.uri = "{path}not-served";
  }} else if (last === "") {{
    request.uri = uri + "index.html";
  }} else if (last.indexOf(".") < 0) {{
    var target = uri + "/" + search(request.querystring);
    return {{ statusCode: 301, statusDescription: "Moved Permanently", headers: {{ location: {{ value: target }} }} }};
  }}
  return request;
}}

function search(query) {{
  var pairs = [];
  Object.keys(query).forEach(function (key) {{
    (query[key].multiValue || [query[key]]).forEach(function (one) {{
      pairs.push(one.value === "" ? key : key + "=" + one.value);
    }});
  }});
  return pairs.length > 0 ? "?" + pairs.join("&") : "";
}}
"#
    )
}

/// Hashed names first and deletions last: who reads while it runs finds what the page names.
fn upload(facts: &SiteFacts) -> String {
    let media_type = |ending: &str| KINDS.iter().find(|kind| kind.ending == ending).map_or("", |kind| kind.media_type);
    let mut lines = String::new();
    for file in facts.hashed {
        let ending = file.rsplit('.').next().unwrap_or_default();
        lines += &format!("put '{file}' '{}' '{FOREVER}'\n", media_type(ending));
    }
    // The pieces of a large catalogue, in a folder whose name changes with them.
    for ending in ["txt", "json"] {
        lines += &format!("put 'data/*.{ending}' '{}' '{FOREVER}'\n", media_type(ending));
    }
    // Pages after what they name.
    for kind in KINDS.iter().rev() {
        lines += &format!("put '*.{}' '{}' '{REVALIDATED}'\n", kind.ending, kind.media_type);
    }
    let kept: String = facts.hashed.iter().chain([&"data/*"]).map(|file| format!(" --exclude '{file}'")).collect();
    format!(
        "#!/bin/sh
# Uploads the site: sh {FOLDER}/{PLACE}/upload.sh <bucket>, in the folder of the site.
set -eu
to=\"s3://${{1:?expected the name of the bucket}}{path}\"

# Pattern, Content-Type, Cache-Control.
put() {{
  case \"$3\" in
    {REVALIDATED}) set -- \"$@\"{kept} --exclude '{feed}' ;;
  esac
  pattern=$1 type=$2 caching=$3
  shift 3
  aws s3 sync . \"$to\" --exclude '*' --include \"$pattern\" \"$@\" --exclude '{FOLDER}/*' \\
    --content-type \"$type\" --cache-control \"$caching\"
}}

{lines}aws s3 sync . \"$to\" --exclude '*' --include '{feed}' --content-type '{feed_type}' --cache-control '{REVALIDATED}'
aws s3 sync . \"$to\" --delete --size-only --exclude '{FOLDER}/*' --exclude '*.br' --exclude '*.gz' --exclude '.*'
",
        path = facts.base.path().trim_end_matches('/'),
        feed = format_args!("*/{}", FEED.0),
        feed_type = FEED.1,
    )
}
