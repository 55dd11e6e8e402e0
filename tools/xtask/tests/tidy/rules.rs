//! The rules. Each is a function from the tree to findings, in the list [`RULES`]; each has its own small tests.

use crate::source::{File, Tree};

/// A rule: what it finds wrong, one line each.
pub type Rule = fn(&Tree) -> Vec<String>;

/// Every rule that is kept.
pub const RULES: &[Rule] = &[
    modules_say_what_they_are_for,
    the_domain_is_pure,
    the_domain_has_no_dependency,
    components_see_values_only,
    pages_do_not_see_each_other,
    only_address_touches_history,
    addresses_are_made_by_route,
    effects_say_what_they_keep_in_step,
    views_have_no_style_attribute,
    style_sheets_belong_to_components,
    style_sheets_are_linked,
    names_say_what_is_inside,
    lines_end_where_their_text_ends,
];

/// What the domain crate depends on. Each crate here ships to every visitor. serde and serde_json read catalogues and
/// shards: what a Rust programmer expects, for the domain's own types, at some bytes more than a reader by hand.
const DOMAIN_DEPENDENCIES: &[&str] = &["serde", "serde_json"];

/// The pages. Other files in their folder are parts that several pages share.
const PAGES: &[&str] = &["about", "case", "country", "explore", "map", "not_found"];

/// Files whose task is to keep the world outside in step with the signals.
const MAY_HAVE_EFFECTS: &[&str] = &["src/app.rs"];

fn finding(file: &File, line: usize, rule: &str) -> String {
    format!("{}:{line}: {rule}", file.path)
}

fn modules_say_what_they_are_for(tree: &Tree) -> Vec<String> {
    let rule = "a Rust file opens with `//!`: what it is for, what it must not do; a reader knows at once if it's the right one";
    let open = |file: &&File| file.text.starts_with("//!");
    tree.rust("").filter(|file| !open(file)).map(|file| finding(file, 1, rule)).collect()
}

fn the_domain_is_pure(tree: &Tree) -> Vec<String> {
    const WORDS: [&str; 11] = [
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
    let mut findings = Vec::new();
    for file in tree.rust("crates/casebook/src/").chain(tree.rust("crates/pages/src/")) {
        for (line, code) in file.code() {
            if let Some(word) = WORDS.iter().find(|word| code.contains(**word)) {
                let rule = format!(
                    "`{word}` in the domain: it knows no browser, file or clock, so that it can be tested alone"
                );
                findings.push(finding(file, line, &rule));
            }
        }
    }
    findings
}

fn the_domain_has_no_dependency(tree: &Tree) -> Vec<String> {
    let Some(file) = tree.file("crates/casebook/Cargo.toml") else {
        return Vec::new();
    };
    let manifest: toml::Table = toml::from_str(&file.text).unwrap_or_default();
    let dependencies =
        manifest.get("dependencies").and_then(toml::Value::as_table).into_iter().flat_map(toml::Table::keys);
    let unknown = dependencies.filter(|name| !DOMAIN_DEPENDENCIES.contains(&name.as_str()));
    let line = |name: &str| file.text.lines().position(|line| line.starts_with(name)).map_or(1, |index| index + 1);
    let rule = |name: &str| {
        format!("`{name}` would ship to every visitor; what the domain depends on is decided in the tidy test")
    };
    unknown.map(|name| finding(file, line(name), &rule(name))).collect()
}

fn components_see_values_only(tree: &Tree) -> Vec<String> {
    let mut findings = Vec::new();
    for file in tree.rust("crates/pages/src/component/") {
        for (line, path) in file.used_paths() {
            let part = path.strip_prefix("crate::").and_then(|rest| rest.split("::").next()).unwrap_or_default();
            if ["page", "frame", "live"].contains(&part) {
                let rule = format!("a component uses `{path}`: it takes values, so that it can be shown anywhere");
                findings.push(finding(file, line, &rule));
            }
        }
    }
    findings
}

fn pages_do_not_see_each_other(tree: &Tree) -> Vec<String> {
    const FOLDER: &str = "crates/pages/src/page/";
    let below = |file: &File| file.path.trim_start_matches(FOLDER).trim_end_matches(".rs").to_owned();
    let page_of = |file: &File| below(file).split('/').next().unwrap_or_default().to_owned();
    let mut findings = Vec::new();
    for file in tree.rust(FOLDER) {
        let own = page_of(file);
        // From a page's file, as many `super` as it lies deep lead to the pages' common parent.
        let parent = "super::".repeat(below(file).split('/').count());
        for (line, path) in file.used_paths() {
            let rest = path.strip_prefix("crate::page::").or_else(|| path.strip_prefix(parent.as_str()));
            let other = rest.and_then(|rest| rest.split("::").next()).unwrap_or_default();
            if other != own && PAGES.contains(&other) {
                let rule = format!("`{own}` uses the page `{other}`: what several pages need is a part or a component");
                findings.push(finding(file, line, &rule));
            }
        }
    }
    findings
}

fn only_address_touches_history(tree: &Tree) -> Vec<String> {
    const WORDS: [&str; 6] = [".history()", ".location()", "push_state", "replace_state", "popstate", "PopState"];
    let rule = "only `src/address.rs` touches history and location: the address has one reader and one writer";
    let mut findings = Vec::new();
    for file in tree.rust("src/").filter(|file| file.path != "src/address.rs") {
        let touching = file.code().into_iter().filter(|(_, code)| WORDS.iter().any(|word| code.contains(word)));
        findings.extend(touching.map(|(line, _)| finding(file, line, rule)));
    }
    findings
}

fn addresses_are_made_by_route(tree: &Tree) -> Vec<String> {
    let rule =
        "an address as a string: `casebook::route` makes them all, so that the site moves as a whole, under any base";
    let is_address =
        |text: &str| text.strip_prefix('/').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic()));
    let mut findings = Vec::new();
    for file in tree.rust("src/").chain(tree.rust("crates/casebook/src/")).chain(tree.rust("crates/pages/src/")) {
        if file.path.starts_with("crates/casebook/src/route") {
            continue;
        }
        let included = |line: usize| file.text.lines().nth(line - 1).is_some_and(|text| text.contains("OUT_DIR"));
        let addresses = file.strings().into_iter().filter(|(line, text)| is_address(text) && !included(*line));
        findings.extend(addresses.map(|(line, _)| finding(file, line, rule)));
    }
    findings
}

fn effects_say_what_they_keep_in_step(tree: &Tree) -> Vec<String> {
    let rule = "an effect outside its files: derive with a memo, or say in a comment above which outside thing it keeps in step";
    let mut findings = Vec::new();
    for file in tree.rust("src/").filter(|file| !MAY_HAVE_EFFECTS.contains(&file.path.as_str())) {
        let lines: Vec<&str> = file.text.lines().collect();
        let explained = |line: usize| line >= 2 && lines[line - 2].trim_start().starts_with("//");
        let effects = file.code().into_iter().filter(|(_, code)| code.contains("Effect::new"));
        findings.extend(effects.filter(|(line, _)| !explained(*line)).map(|(line, _)| finding(file, line, rule)));
    }
    findings
}

fn views_have_no_style_attribute(tree: &Tree) -> Vec<String> {
    let rule = "a style attribute: the site's policy blocks it in generated pages; use a class, or an attribute that CSS reads";
    let mut findings = Vec::new();
    for file in tree.rust("src/").chain(tree.rust("crates/pages/src/")) {
        let styled = |code: &str| {
            [" style=", " style:", "\"style\""].iter().any(|word| format!(" {}", code.trim()).contains(word))
        };
        findings.extend(
            file.code().into_iter().filter(|(_, code)| styled(code)).map(|(line, _)| finding(file, line, rule)),
        );
    }
    findings
}

fn style_sheets_belong_to_components(tree: &Tree) -> Vec<String> {
    let rule = "no component of this name: a component's styles have its name, so that they go when it goes";
    let sheets = tree.files.iter().filter(|file| file.path.starts_with("styles/component/"));
    let orphans = sheets.filter(|file| tree.file(&format!("crates/pages/src/component/{}.rs", file.stem())).is_none());
    orphans.map(|file| finding(file, 1, rule)).collect()
}

fn style_sheets_are_linked(tree: &Tree) -> Vec<String> {
    let Some(index) = tree.file("index.html") else {
        return Vec::new();
    };
    let rule = "not linked in `index.html`: no visitor would ever get it";
    let sheets = tree.files.iter().filter(|file| file.path.starts_with("styles/") && file.path.ends_with(".css"));
    sheets
        .filter(|file| !index.text.contains(&format!("\"{}\"", file.path)))
        .map(|file| finding(file, 1, rule))
        .collect()
}

fn names_say_what_is_inside(tree: &Tree) -> Vec<String> {
    let rule = "a name that says nothing: name the file after what is in it";
    let empty = ["util", "utils", "helper", "helpers", "common", "misc"];
    let named =
        |file: &&File| file.path.split('/').any(|part| empty.contains(&part.split('.').next().unwrap_or_default()));
    tree.files.iter().filter(named).map(|file| finding(file, 1, rule)).collect()
}

fn lines_end_where_their_text_ends(tree: &Tree) -> Vec<String> {
    let mut findings = Vec::new();
    // A fixture is what it is.
    for file in tree.files.iter().filter(|file| !file.path.contains("/fixtures/")) {
        let blank = file.text.lines().enumerate().filter(|(_, line)| line.ends_with([' ', '\t']));
        findings.extend(blank.map(|(index, _)| finding(file, index + 1, "white space at the end of the line")));
        if !file.text.is_empty() && !file.text.ends_with('\n') {
            findings.push(finding(file, file.text.lines().count(), "no line end at the end of the file"));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The findings of `rule` in these files, as `path:line` each.
    #[track_caller]
    fn check(rule: Rule, files: &[(&str, &str)], expected: &[&str]) {
        let places = rule(&Tree::of(files)).into_iter().map(|finding| finding.split(": ").next().unwrap().to_owned());
        assert_eq!(places.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_file_without_its_purpose_is_found() {
        let files = [("src/a.rs", "//! Purpose.\n"), ("src/b.rs", "use a;\n")];
        check(modules_say_what_they_are_for, &files, &["src/b.rs:1"]);
    }

    #[test]
    fn a_browser_or_a_file_in_the_domain_is_found_and_a_test_is_not() {
        let text = "//! no leptos here\nuse std::fmt;\nuse std::fs;\n#[cfg(test)]\nmod tests { use std::env; }";
        check(the_domain_is_pure, &[("crates/casebook/src/a.rs", text)], &["crates/casebook/src/a.rs:3"]);
    }

    #[test]
    fn a_new_dependency_of_the_domain_is_found_and_one_of_its_tests_is_not() {
        let text = "[dependencies]\nserde = \"1\"\nregex = \"1\"\n\n[dev-dependencies]\nproptest = \"1\"\n";
        check(the_domain_has_no_dependency, &[("crates/casebook/Cargo.toml", text)], &["crates/casebook/Cargo.toml:3"]);
    }

    #[test]
    fn a_component_that_knows_a_page_is_found_in_a_group_too() {
        let text = "//! x\nuse crate::{\n    component::b,\n    page::case,\n};\nlet c = crate::frame::screen();";
        check(
            components_see_values_only,
            &[("crates/pages/src/component/a.rs", text)],
            &["crates/pages/src/component/a.rs:2", "crates/pages/src/component/a.rs:6"],
        );
    }

    #[test]
    fn a_page_that_uses_another_page_is_found_and_its_own_parts_are_not() {
        let files = [
            ("crates/pages/src/page/case.rs", "use crate::page::case::facts;\nuse super::map;\n"),
            (
                "crates/pages/src/page/case/facts.rs",
                "use super::Facts;\nuse crate::page::Heading;\nuse super::super::map::X;\n",
            ),
            ("crates/pages/src/page/map.rs", "use crate::page::{case, results};\n"),
        ];
        let expected = [
            "crates/pages/src/page/case.rs:2",
            "crates/pages/src/page/case/facts.rs:3",
            "crates/pages/src/page/map.rs:1",
        ];
        check(pages_do_not_see_each_other, &files, &expected);
    }

    #[test]
    fn history_outside_address_is_found() {
        let text = "window.history();\n";
        let files = [("src/address.rs", text), ("src/app.rs", text)];
        check(only_address_touches_history, &files, &["src/app.rs:1"]);
    }

    #[test]
    fn an_address_as_a_string_is_found_outside_route() {
        let text = "let a = \"/en/map/\";\nlet b = \"a/b\";\nlet c = \"//\";\ninclude!(concat!(env!(\"OUT_DIR\"), \"/x.rs\"));\n";
        let files = [("crates/casebook/src/route/a.rs", text), ("src/b.rs", text)];
        check(addresses_are_made_by_route, &files, &["src/b.rs:1"]);
    }

    #[test]
    fn an_effect_needs_its_place_or_a_comment() {
        let files = [
            ("src/app.rs", "Effect::new(f);\n"),
            ("src/load.rs", "// Keeps the title in step.\nEffect::new(f);\nEffect::new(g);\n"),
        ];
        check(effects_say_what_they_keep_in_step, &files, &["src/load.rs:3"]);
    }

    #[test]
    fn a_style_attribute_is_found_and_a_class_is_not() {
        let text = "view! { <p style=\"x\" class=\"style\">\n<p class:style=true>\nstyle:width=w }\n";
        check(views_have_no_style_attribute, &[("src/a.rs", text)], &["src/a.rs:1", "src/a.rs:3"]);
    }

    #[test]
    fn a_style_sheet_needs_its_component_and_its_link() {
        let files = [
            ("index.html", "<link data-trunk rel=\"css\" href=\"styles/component/a.css\">\n"),
            ("crates/pages/src/component/a.rs", "//! a\n"),
            ("styles/component/a.css", "a {}\n"),
            ("styles/component/b.css", "b {}\n"),
        ];
        check(style_sheets_belong_to_components, &files, &["styles/component/b.css:1"]);
        check(style_sheets_are_linked, &files, &["styles/component/b.css:1"]);
    }

    #[test]
    fn an_empty_name_is_found_in_folders_too() {
        let files = [("src/utils.rs", ""), ("tests/common/a.rs", ""), ("src/commonwealth.rs", "")];
        check(names_say_what_is_inside, &files, &["src/utils.rs:1", "tests/common/a.rs:1"]);
    }

    #[test]
    fn white_space_that_nobody_sees_is_found() {
        check(lines_end_where_their_text_ends, &[("a.md", "a \nb\nc")], &["a.md:1", "a.md:3"]);
    }
}
