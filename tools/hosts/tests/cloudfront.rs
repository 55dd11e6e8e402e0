//! The script for CloudFront in a JavaScript engine: `node --test` on the file beside this one.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::path::Path;
use std::process::Command;

use casebook::route::BaseUrl;
use hosts::{Host, SiteFacts};

#[test]
fn cloudfront_finds_pages_as_a_web_server_does() {
    let base = BaseUrl::parse("https://example.org/evidence/").unwrap();
    let files = hosts::files(Host::S3Cloudfront, &SiteFacts { base: &base, hashed: &[] });
    let function = files.iter().find(|file| file.path.ends_with("viewer-request.js")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("viewer-request.js");
    std::fs::write(&path, &function.content).unwrap();
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cloudfront.test.mjs");
    let output = Command::new("node").arg("--test").arg(tests).env("CASEBOOK_FUNCTION", &path).output();
    let output = output.expect("node (18 or newer) runs; Debian: `apt-get install nodejs`");
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && !told.contains("# tests 0"), "{told}");
}

#[test]
fn the_upload_is_a_script_that_a_shell_understands() {
    let base = BaseUrl::parse("https://example.org/evidence/").unwrap();
    let hashed = ["app-0123456789abcdef.js"];
    let files = hosts::files(Host::S3Cloudfront, &SiteFacts { base: &base, hashed: &hashed });
    let upload = files.iter().find(|file| file.path.ends_with("upload.sh")).unwrap();
    // A stand-in for the program `aws` that says what it was asked.
    let script = format!("aws() {{ echo \"$*\"; }}\nset -- bucket\n{}", upload.content);
    let output = Command::new("sh").args(["-c", &script]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(
        lines[0],
        "s3 sync . s3://bucket/evidence --exclude * --include app-0123456789abcdef.js --exclude hosting/* \
         --content-type text/javascript; charset=utf-8 --cache-control public, max-age=31536000, immutable"
    );
    let scripts = lines.iter().find(|line| line.contains("--include *.js ")).unwrap();
    assert!(
        scripts.contains("--exclude app-0123456789abcdef.js --exclude data/* --exclude */feed.xml --exclude hosting/*"),
        "{scripts}"
    );
    let pieces = lines.iter().find(|line| line.contains("--include data/*.txt ")).unwrap();
    assert!(
        pieces.ends_with("text/plain; charset=utf-8 --cache-control public, max-age=31536000, immutable"),
        "{pieces}"
    );
    assert!(lines.last().unwrap().contains("--delete"), "{said}");
}
