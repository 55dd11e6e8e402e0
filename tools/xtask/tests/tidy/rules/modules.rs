//! Which modules of the site use which: arrows point downwards, and none of them closes a circle.
//!
//! A module is its file and all that is below it. A file and what is below it are one: they may use each other.

use std::collections::BTreeMap;

use super::finding;
use crate::source::{File, Tree};

/// The modules right below the root, from above, each with those that it may use.
const ARROWS: &[(&str, &[&str])] = &[
    ("start", &["take_over", "mount", "state", "browser"]),
    ("take_over", &["mount", "component", "state", "drawing", "browser"]),
    ("mount", &["app", "state", "browser"]),
    ("written", &["app", "state", "drawing"]),
    ("app", &["page", "component", "state", "load", "browser"]),
    ("page", &["component", "state", "browser"]),
    ("component", &["drawing", "browser"]),
    ("state", &["load", "drawing", "browser"]),
    ("load", &[]),
    ("drawing", &[]),
    ("browser", &[]),
];

/// Re-exports of re-exports that are followed.
const DEEPEST_EXPORT: usize = 8;

pub fn modules_use_those_below(tree: &Tree) -> Vec<String> {
    let modules = Modules::of(tree);
    let unknown = |(name, file): (&String, &File)| {
        let rule =
            format!("`{name}` has no place yet: `ARROWS` in the tidy test says what a module of the root may use");
        (!ARROWS.iter().any(|(known, _)| known == name)).then(|| finding(file, 1, &rule))
    };
    let mut findings: Vec<String> = modules.of_root().filter_map(unknown).collect();
    for arrow in modules.arrows().into_iter().filter(|arrow| arrow.parent.is_empty()) {
        let allowed = ARROWS.iter().find(|(name, _)| *name == arrow.from).map(|(_, allowed)| *allowed);
        if allowed.is_some_and(|allowed| !allowed.contains(&arrow.to.as_str())) {
            let rule = format!(
                "`{}` uses `{}`: `ARROWS` in the tidy test says which modules of the root may use which",
                arrow.from, arrow.to
            );
            findings.push(finding(arrow.file, arrow.line, &rule));
        }
    }
    findings
}

pub fn modules_make_no_circle(tree: &Tree) -> Vec<String> {
    let modules = Modules::of(tree);
    let arrows = modules.arrows();
    let in_circle = arrows.iter().filter(|arrow| leads(&arrows, &arrow.parent, &arrow.to, &arrow.from));
    let rule = |arrow: &Arrow<'_>| {
        format!("a circle: `{0}` uses `{1}`, and `{1}`, itself or through others, uses `{0}`", arrow.from, arrow.to)
    };
    in_circle.map(|arrow| finding(arrow.file, arrow.line, &rule(arrow))).collect()
}

/// Whether arrows lead from a module to another with the same parent.
fn leads(arrows: &[Arrow<'_>], parent: &[String], from: &str, to: &str) -> bool {
    let (mut reached, mut next) = (vec![from], 0);
    while let Some(&here) = reached.get(next) {
        let on = arrows.iter().filter(|arrow| arrow.parent == parent && arrow.from == here);
        for arrow in on {
            if !reached.contains(&arrow.to.as_str()) {
                reached.push(&arrow.to);
            }
        }
        next += 1;
    }
    reached.contains(&to)
}

/// A module that uses another with the same parent.
struct Arrow<'a> {
    parent: Vec<String>,
    from: String,
    to: String,
    /// Where it does so first.
    file: &'a File,
    line: usize,
}

/// The site's files by the modules that they are: `src/page/case.rs` is `page`, `case`.
struct Modules<'a>(BTreeMap<Vec<String>, &'a File>);

impl<'a> Modules<'a> {
    fn of(tree: &'a Tree) -> Self {
        let name = |file: &File| -> Vec<String> {
            let path = file.path.trim_start_matches("src/").trim_end_matches(".rs");
            if path == "lib" { Vec::new() } else { path.split('/').map(str::to_owned).collect() }
        };
        // The program is a crate of its own, and tests may use what they like.
        let is_module = |file: &&File| file.path != "src/main.rs" && file.stem() != "tests";
        Self(tree.rust("src/").filter(is_module).map(|file| (name(file), file)).collect())
    }

    /// Those right below the root.
    fn of_root(&self) -> impl Iterator<Item = (&String, &'a File)> {
        self.0.iter().filter_map(|(name, file)| if let [name] = &name[..] { Some((name, *file)) } else { None })
    }

    /// Every arrow between modules with the same parent, once.
    fn arrows(&self) -> Vec<Arrow<'a>> {
        let mut arrows: Vec<Arrow<'a>> = Vec::new();
        for (module, file) in &self.0 {
            for (line, path) in file.used_paths() {
                for other in self.named(module, &path, DEEPEST_EXPORT) {
                    let same = module.iter().zip(&other).take_while(|(own, other)| own == other).count();
                    let (Some(from), Some(to)) = (module.get(same), other.get(same)) else { continue };
                    let parent = &module[..same];
                    if !arrows.iter().any(|known| known.parent == parent && known.from == *from && known.to == *to) {
                        arrows.push(Arrow { parent: parent.to_vec(), from: from.clone(), to: to.clone(), file, line });
                    }
                }
            }
        }
        arrows
    }

    /// The modules that a path in a module names: the one that has the thing, and the one that it re-exports it from.
    fn named(&self, module: &[String], path: &str, depth: usize) -> Vec<Vec<String>> {
        let mut segments: Vec<&str> = path.split("::").filter(|segment| *segment != "self").collect();
        let mut here = module.to_vec();
        match segments.first() {
            Some(&"crate") => here.clear(),
            Some(&"super") => {}
            // A child; anything else is of another crate.
            Some(&first) if self.child(&here, first).is_some() => {}
            _ => return Vec::new(),
        }
        segments.retain(|segment| *segment != "crate");
        while segments.first() == Some(&"super") {
            segments.remove(0);
            here.pop();
        }
        while let Some(child) = segments.first().and_then(|name| self.child(&here, name)) {
            here = child;
            segments.remove(0);
        }
        let mut named = vec![here.clone()];
        if let (Some(thing), Some(file)) = (segments.first(), self.0.get(&here))
            && depth > 0
        {
            let is_same = |other: &&(usize, String)| other.1.rsplit("::").next() == Some(thing) && other.1 != path;
            for (_, path) in file.used_paths().iter().filter(is_same) {
                named.extend(self.named(&here, path, depth - 1));
            }
        }
        named
    }

    fn child(&self, module: &[String], name: &str) -> Option<Vec<String>> {
        let child = [module, &[name.to_owned()]].concat();
        self.0.contains_key(&child).then_some(child)
    }
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use super::*;

    #[test]
    fn an_arrow_upwards_and_a_module_without_a_place_are_found() {
        let files = [
            ("src/browser.rs", ""),
            ("src/component/a.rs", "use crate::state::AppState;\nuse crate::browser::focus;\n"),
            ("src/extra.rs", ""),
            ("src/lib.rs", "pub use start::start;\n"),
            ("src/main.rs", "site::start();\n"),
            ("src/state.rs", "use crate::load::LoadError;\n"),
        ];
        check(modules_use_those_below, &files, &["src/extra.rs:1", "src/component/a.rs:1"]);
    }

    #[test]
    fn two_modules_that_use_each_other_are_found_and_a_file_with_its_parts_is_not() {
        let files = [
            ("src/state.rs", "use crate::load;\npub use answer::Answer;\n"),
            ("src/state/answer.rs", "use super::AppState;\n"),
            ("src/load.rs", "fn f(state: crate::state::AppState) {}\n"),
        ];
        check(modules_make_no_circle, &files, &["src/load.rs:1", "src/state.rs:1"]);
        check(modules_make_no_circle, &files[..2], &[]);
    }

    #[test]
    fn a_circle_through_a_third_module_or_through_a_re_export_is_found() {
        let files = [
            ("src/a.rs", "pub use one::One;\n"),
            ("src/a/one.rs", "use super::{three::Three, two};\n"),
            ("src/a/three.rs", "//! Uses nothing.\n"),
            ("src/a/two.rs", "use super::One;\n#[cfg(test)]\nmod tests { use super::super::three; }\n"),
        ];
        check(modules_make_no_circle, &files, &["src/a/one.rs:1", "src/a/two.rs:1"]);
    }

    #[test]
    fn the_arrows_that_are_allowed_make_no_circle_themselves() {
        for (at, (name, allowed)) in ARROWS.iter().enumerate() {
            let below = || ARROWS[at + 1..].iter().map(|(name, _)| name);
            assert!(allowed.iter().all(|other| below().any(|name| name == other)), "{name}");
        }
    }
}
