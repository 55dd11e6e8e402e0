//! Rules of the crate `casebook`: what is true without a browser.

use super::{finding, lines_with};
use crate::source::Tree;

/// What the domain crate depends on. Each crate here ships to every visitor. serde and serde_json read catalogues and
/// shards: what a Rust programmer expects, for the domain's own types, at some bytes more than a reader by hand.
const DEPENDENCIES: &[&str] = &["serde", "serde_json"];

/// What the domain does not know.
const OUTSIDE: [&str; 11] = [
    "leptos",
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "std::fs",
    "std::env",
    "std::io",
    "std::net",
    "std::process",
    "SystemTime",
    "Instant::now",
];

pub fn the_domain_is_pure(tree: &Tree) -> Vec<String> {
    let found = OUTSIDE.iter().flat_map(|word| {
        let rule =
            format!("`{word}` in the domain: it knows no browser, file or clock, so that it can be tested alone");
        tree.rust("crates/casebook/src/").flat_map(move |file| lines_with(file, &[word], &rule))
    });
    found.collect()
}

pub fn the_domain_has_no_dependency(tree: &Tree) -> Vec<String> {
    let Some(file) = tree.file("crates/casebook/Cargo.toml") else {
        return Vec::new();
    };
    let manifest: toml::Table = toml::from_str(&file.text).unwrap_or_default();
    let dependencies =
        manifest.get("dependencies").and_then(toml::Value::as_table).into_iter().flat_map(toml::Table::keys);
    let unknown = dependencies.filter(|name| !DEPENDENCIES.contains(&name.as_str()));
    let line = |name: &str| file.text.lines().position(|line| line.starts_with(name)).map_or(1, |index| index + 1);
    let rule = |name: &str| {
        format!("`{name}` would ship to every visitor; what the domain depends on is decided in the tidy test")
    };
    unknown.map(|name| finding(file, line(name), &rule(name))).collect()
}

pub fn addresses_are_made_by_route(tree: &Tree) -> Vec<String> {
    let rule =
        "an address as a string: `casebook::route` makes them all, so that the site moves as a whole, under any base";
    let is_address =
        |text: &str| text.strip_prefix('/').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic()));
    let mut findings = Vec::new();
    for file in tree.rust("src/").chain(tree.rust("crates/casebook/src/")) {
        if file.path.starts_with("crates/casebook/src/route") {
            continue;
        }
        let included = |line: usize| file.text.lines().nth(line - 1).is_some_and(|text| text.contains("OUT_DIR"));
        let addresses = file.strings().into_iter().filter(|(line, text)| is_address(text) && !included(*line));
        findings.extend(addresses.map(|(line, _)| finding(file, line, rule)));
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use super::*;

    #[test]
    fn a_browser_or_a_file_in_the_domain_is_found_and_a_test_is_not() {
        let text = "//! no leptos here\nuse std::fmt;\nuse std::fs;\n#[cfg(test)]\nmod tests { use std::env; }";
        let files = [("crates/casebook/src/a.rs", text), ("src/a.rs", text)];
        check(the_domain_is_pure, &files, &["crates/casebook/src/a.rs:3"]);
    }

    #[test]
    fn a_new_dependency_of_the_domain_is_found_and_one_of_its_tests_is_not() {
        let text = "[dependencies]\nserde = \"1\"\nregex = \"1\"\n\n[dev-dependencies]\nproptest = \"1\"\n";
        check(the_domain_has_no_dependency, &[("crates/casebook/Cargo.toml", text)], &["crates/casebook/Cargo.toml:3"]);
    }

    #[test]
    fn an_address_as_a_string_is_found_outside_route() {
        let text = "let a = \"/en/map/\";\nlet b = \"a/b\";\nlet c = \"//\";\ninclude!(concat!(env!(\"OUT_DIR\"), \"/x.rs\"));\n";
        let files = [("crates/casebook/src/route/a.rs", text), ("src/b.rs", text)];
        check(addresses_are_made_by_route, &files, &["src/b.rs:1"]);
    }
}
