//! Rules of any file: its head, its name, its lines; and of style sheets.

use super::finding;
use crate::source::{File, Tree};

pub fn modules_say_what_they_are_for(tree: &Tree) -> Vec<String> {
    let rule = "a Rust file opens with `//!`: what is in it; a reader knows at once if it's the right one";
    let open = |file: &&File| file.text.starts_with("//!");
    tree.rust("").filter(|file| !open(file)).map(|file| finding(file, 1, rule)).collect()
}

pub fn style_sheets_belong_to_components(tree: &Tree) -> Vec<String> {
    let rule = "no component of this name: a component's styles have its name, so that they go when it goes";
    let sheets = tree.files.iter().filter(|file| file.path.starts_with("styles/component/"));
    let orphans = sheets.filter(|file| tree.file(&format!("src/component/{}.rs", file.stem())).is_none());
    orphans.map(|file| finding(file, 1, rule)).collect()
}

pub fn style_sheets_are_linked(tree: &Tree) -> Vec<String> {
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

pub fn names_say_what_is_inside(tree: &Tree) -> Vec<String> {
    let rule = "a name that says nothing: name the file after what is in it";
    let empty = ["util", "utils", "helper", "helpers", "common", "misc"];
    let named =
        |file: &&File| file.path.split('/').any(|part| empty.contains(&part.split('.').next().unwrap_or_default()));
    tree.files.iter().filter(named).map(|file| finding(file, 1, rule)).collect()
}

pub fn lines_end_where_their_text_ends(tree: &Tree) -> Vec<String> {
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
    use super::super::check;
    use super::*;

    #[test]
    fn a_file_without_its_purpose_is_found() {
        let files = [("src/a.rs", "//! Purpose.\n"), ("src/b.rs", "use a;\n")];
        check(modules_say_what_they_are_for, &files, &["src/b.rs:1"]);
    }

    #[test]
    fn a_style_sheet_needs_its_component_and_its_link() {
        let files = [
            ("index.html", "<link data-trunk rel=\"css\" href=\"styles/component/a.css\">\n"),
            ("src/component/a.rs", "//! a\n"),
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
