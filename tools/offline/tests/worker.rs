//! The workers in a JavaScript engine with a small stand-in of the browser: `node --test` on the files beside this one.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::path::Path;
use std::process::Command;

use offline::{Contents, File};

#[track_caller]
fn check(name: &str) {
    let node = which::which("node").unwrap_or_else(|_| {
        panic!("expected `node` (18 or newer) on PATH, found none; install Node.js (Debian: `apt-get install nodejs`)")
    });
    let folder = tempfile::tempdir().unwrap();
    for (version, name) in [("1", "first.js"), ("2", "second.js")] {
        std::fs::write(folder.path().join(name), build(version)).unwrap();
    }
    for (version, name) in [("1", "split.js"), ("2", "split-again.js")] {
        std::fs::write(folder.path().join(name), split(version)).unwrap();
    }
    std::fs::write(folder.path().join("removal.js"), offline::removal()).unwrap();
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name);
    let output = Command::new(node).arg("--test").arg(tests).env("CASEBOOK_WORKERS", folder.path()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    assert!(!String::from_utf8_lossy(&output.stdout).contains("# tests 0"), "{name} has no test");
}

/// Two builds of one site: a corrected catalogue, a new script, the same WebAssembly.
fn build(version: &str) -> String {
    let script = format!("app-{}.js", version.repeat(16));
    let catalogue = format!("catalogue.json?v={}", version.repeat(8));
    worker(version, &script, &catalogue, None)
}

/// A build whose catalogue is split; the second one has other pages and the same catalogue.
fn split(version: &str) -> String {
    let script = format!("app-{}.js", version.repeat(16));
    worker(version, &script, "data/11111111/catalogue.json", Some("data/11111111/"))
}

fn worker(version: &str, script: &str, catalogue: &str, shards: Option<&str>) -> String {
    offline::worker(&Contents {
        version,
        script: File { path: script, integrity: "sha384-script" },
        catalogue: File { path: catalogue, integrity: "sha384-catalogue" },
        shards,
        others: vec![
            File { path: "app-00000000000000aa.wasm", integrity: "sha384-wasm" },
            File { path: "icon.svg", integrity: "" },
        ],
        pages: ["", "en/", "es/"].map(str::to_owned).to_vec(),
    })
}

#[test]
fn installing_is_all_or_nothing() {
    check("install.test.mjs");
}

#[test]
fn pages_come_from_the_network_and_without_it_from_the_copy() {
    check("pages.test.mjs");
}

#[test]
fn files_come_from_the_copy_by_their_whole_address() {
    check("files.test.mjs");
}

#[test]
fn a_new_build_takes_over_in_one_step() {
    check("update.test.mjs");
}

#[test]
fn shards_are_kept_as_they_are_asked_for() {
    check("shards.test.mjs");
}

#[test]
fn a_removed_worker_leaves_nothing_behind() {
    check("removal.test.mjs");
}
