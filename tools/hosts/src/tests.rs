//! What every host's files have in common, and what can be known of them without a host.

use super::*;

const HASHED: [&str; 2] = ["app-0123456789abcdef.wasm", "style-0123456789abcdef.css"];

#[track_caller]
fn files_at(host: Host, base: &str) -> Vec<File> {
    let base = BaseUrl::parse(base).unwrap();
    files(host, &SiteFacts { base: &base, hashed: &HASHED })
}

#[track_caller]
fn content(host: Host, base: &str, path: &str) -> String {
    let files = files_at(host, base);
    files.into_iter().find(|file| file.path == path).unwrap_or_else(|| panic!("no `{path}`")).content
}

#[test]
fn a_host_is_found_by_its_name_and_cloudflare_pages_by_its_twins() {
    for host in Host::ALL {
        assert_eq!(Host::parse(host.id()), Some(host));
    }
    assert_eq!(Host::parse("cloudflare-pages"), Some(Host::Netlify));
    assert_eq!(Host::parse("NGINX"), None);
}

#[test]
fn what_is_beside_the_pages_is_in_its_folder_and_no_two_hosts_write_one_path() {
    let all: Vec<File> = Host::ALL.into_iter().flat_map(|host| files_at(host, "https://example.org/")).collect();
    for file in &all {
        assert_eq!(file.path.starts_with("hosting/"), file.place == Place::Beside, "{}", file.path);
        assert!(file.content.is_empty() || file.content.ends_with('\n'), "{}", file.path);
        assert_eq!(all.iter().filter(|other| other.path == file.path).count(), 1, "{}", file.path);
        let blank = file.content.lines().find(|line| line.ends_with([' ', '\t']));
        assert_eq!(blank, None, "{}", file.path);
    }
}

#[test]
fn every_host_that_sends_headers_is_told_the_one_policy() {
    for host in Host::ALL {
        let told = files_at(host, "https://example.org/evidence/")
            .iter()
            .any(|file| file.content.contains(&policy("https://example.org")));
        assert_eq!(told, host.sends_headers(), "{}", host.id());
    }
}

#[test]
fn the_policy_allows_neither_inline_nor_eval_and_fits_into_a_header_and_a_meta() {
    for word in ["unsafe-inline", "'unsafe-eval'", "http:", "https:", "*", "frame-ancestors", "sandbox", "report-"] {
        assert!(!POLICY.contains(word), "{word}");
    }
    // Between double quotes in every configuration, and in an attribute.
    for (_, value) in headers(&BaseUrl::parse("https://example.org/").unwrap()) {
        assert!(value.is_ascii() && !value.contains(['"', '\n', '$', '{', '<', '&', '\\']) && !value.contains("  "));
    }
}

#[test]
fn the_sites_origin_is_named_beside_each_self_for_frames_whose_own_origin_is_opaque() {
    let policy = policy("https://example.org");
    assert!(policy.starts_with("default-src 'none'; script-src 'self' https://example.org 'wasm-unsafe-eval'; "));
    assert_eq!(policy.matches("'self' https://example.org").count(), POLICY.matches("'self'").count());
}

#[test]
fn a_sub_path_is_in_each_servers_rules() {
    let base = "https://example.org/evidence/";
    assert!(content(Host::Nginx, base, "hosting/nginx/casebook/site.conf").contains("location ^~ /evidence/ {"));
    assert!(content(Host::Nginx, base, "hosting/nginx/server.conf").contains("server_name example.org;"));
    assert!(content(Host::Caddy, base, "hosting/caddy/site.caddy").contains("handle /evidence/* {"));
    assert!(content(Host::Apache, base, ".htaccess").contains("ErrorDocument 404 /evidence/404.html"));
    assert!(content(Host::Netlify, base, "_redirects").contains("\n/evidence/* /:splat 200\n"));
}

#[test]
fn a_server_is_named_without_its_port() {
    for (base, expected) in
        [("https://example.org", "example.org"), ("http://127.0.0.1:8080", "127.0.0.1"), ("http://[::1]:80", "[::1]")]
    {
        let base = BaseUrl::parse(base).unwrap();
        assert_eq!(SiteFacts { base: &base, hashed: &[] }.host_name(), expected);
    }
}

/// The rules of a `_headers` file: a path and what is set there.
fn rules(text: &str) -> Vec<(&str, Vec<(&str, &str)>)> {
    let mut rules: Vec<(&str, Vec<(&str, &str)>)> = Vec::new();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        match (line.strip_prefix("  "), rules.last_mut()) {
            (Some(header), Some((_, headers))) => headers.push(header.split_once(": ").unwrap()),
            _ => rules.push((line, Vec::new())),
        }
    }
    rules
}

#[test]
fn netlify_and_cloudflare_set_no_header_twice_for_one_path() {
    for base in ["https://example.org/", "https://example.org/evidence/"] {
        let text = content(Host::Netlify, base, "_headers");
        let rules = rules(&text);
        let everywhere: Vec<&str> = rules[0].1.iter().map(|(name, _)| *name).collect();
        assert_eq!(rules[0].0, "/*");
        for (path, headers) in &rules[1..] {
            // The folder of pieces is the one place where a rule is for many.
            assert!(path.starts_with('/') && (!path.contains('*') || path.ends_with("/data/*")), "{path}");
            assert_eq!(rules.iter().filter(|(other, _)| other == path).count(), 1, "{path}");
            assert!(headers.iter().all(|(name, _)| !everywhere.contains(name)), "{path}");
        }
        // Cloudflare's limits: 100 rules, 2,000 characters in a line.
        assert!(rules.len() <= 100 && text.lines().all(|line| line.len() <= 2000));
        let wasm = rules.iter().find(|(path, _)| *path == "/app-0123456789abcdef.wasm").unwrap();
        assert_eq!(wasm.1, [("Cache-Control", FOREVER), ("Content-Type", "application/wasm")]);
    }
}

#[test]
fn github_gets_a_name_only_where_the_site_has_one_of_its_own() {
    let names = |base| files_at(Host::GithubPages, base).into_iter().find(|file| file.path == "CNAME");
    assert_eq!(names("https://cases.example.org/").unwrap().content, "cases.example.org\n");
    assert_eq!(names("https://someone.github.io/evidence/"), None);
    assert_eq!(names("https://example.org/evidence/"), None);
}

#[test]
fn cloudfronts_policy_is_json_with_every_header() {
    let text =
        content(Host::S3Cloudfront, "https://example.org/", "hosting/s3-cloudfront/response-headers-policy.json");
    let policy: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        policy["SecurityHeadersConfig"]["ContentSecurityPolicy"]["ContentSecurityPolicy"],
        super::policy("https://example.org")
    );
    assert_eq!(policy["CorsConfig"]["AccessControlAllowOrigins"]["Items"][0], "*");
    for (name, value) in headers(&BaseUrl::parse("https://example.org/").unwrap()) {
        assert!(name == "X-Content-Type-Options" || text.contains(&value), "{name}");
    }
}

#[test]
fn the_upload_names_every_kind_and_keeps_hashed_files_for_ever() {
    let text = content(Host::S3Cloudfront, "https://example.org/evidence/", "hosting/s3-cloudfront/upload.sh");
    assert!(
        text.contains("put 'app-0123456789abcdef.wasm' 'application/wasm' 'public, max-age=31536000, immutable'\n")
    );
    for kind in KINDS {
        assert!(
            text.contains(&format!("put '*.{}' '{}' 'no-cache'\n", kind.ending, kind.media_type)),
            "{}",
            kind.ending
        );
    }
    assert!(text.contains("expected the name of the bucket}/evidence\""));
}
