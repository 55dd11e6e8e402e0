//! Rules of the site's code: it is a Leptos app, and what is outside of the app has few doors.

use super::{finding, lines_with};
use crate::source::{File, Tree};

/// Fewer components than this, and screens are written in another way than as components.
const FEWEST_COMPONENTS: usize = 36;

/// The pages. Other files in their folder are parts that several pages share.
const PAGES: &[&str] = &["about", "case", "country", "explore", "map", "not_found"];

/// The one file that knows history and location.
const HISTORY: &str = "src/browser/history.rs";

/// Files whose task is to keep the world outside in step with the signals.
const MAY_HAVE_EFFECTS: &[&str] = &["src/start.rs", "src/state/shards.rs", "src/take_over.rs"];

/// Files outside of `src/browser` that change elements by hand, each for a reason said there.
const MAY_CHANGE_ELEMENTS: &[&str] = &[];

pub fn screens_are_components(tree: &Tree) -> Vec<String> {
    let components = |file: &File| file.code().iter().filter(|(_, code)| code.trim() == "#[component]").count();
    let n: usize = tree.rust("src/").map(components).sum();
    let rule = format!("{n} components, expected {FEWEST_COMPONENTS} or more: a part of a screen is a `#[component]`");
    tree.file("src/component.rs")
        .filter(|_| n < FEWEST_COMPONENTS)
        .map(|file| finding(file, 1, &rule))
        .into_iter()
        .collect()
}

pub fn components_know_no_address(tree: &Tree) -> Vec<String> {
    let mut findings = Vec::new();
    for file in tree.rust("src/component/") {
        for (line, path) in file.used_paths().into_iter().filter(|(_, path)| path.starts_with("casebook::route")) {
            let rule = format!("a component uses `{path}`: it takes links as text, so that it can be shown anywhere");
            findings.push(finding(file, line, &rule));
        }
    }
    findings
}

pub fn pages_do_not_use_each_other(tree: &Tree) -> Vec<String> {
    const FOLDER: &str = "src/page/";
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

pub fn history_has_one_reader_and_one_writer(tree: &Tree) -> Vec<String> {
    const WORDS: [&str; 6] = [".history()", ".location()", "push_state", "replace_state", "popstate", "PopState"];
    let rule = format!("history or location outside of `{HISTORY}`: the address has one reader and one writer");
    tree.rust("src/").filter(|file| file.path != HISTORY).flat_map(|file| lines_with(file, &WORDS, &rule)).collect()
}

pub fn effects_say_what_they_keep_in_step(tree: &Tree) -> Vec<String> {
    let rule = "an effect outside its files: derive with a memo, or say in a comment above which outside thing it keeps in step";
    let mut findings = Vec::new();
    for file in tree.rust("src/").filter(|file| !MAY_HAVE_EFFECTS.contains(&file.path.as_str())) {
        let lines: Vec<&str> = file.text.lines().collect();
        let explained = |line: usize| line >= 2 && lines[line - 2].trim_start().starts_with("//");
        let effects = file
            .code()
            .into_iter()
            .filter(|(_, code)| ["Effect::", "RenderEffect"].iter().any(|word| code.contains(word)));
        findings.extend(effects.filter(|(line, _)| !explained(*line)).map(|(line, _)| finding(file, line, rule)));
    }
    findings
}

pub fn elements_are_changed_by_views(tree: &Tree) -> Vec<String> {
    const WORDS: [&str; 9] = [
        "inner_html",
        "outer_html",
        "insert_adjacent",
        "query_selector",
        "set_attribute",
        "remove_attribute",
        "set_text_content",
        "append_child",
        "class_list",
    ];
    let rule = "an element looked for or changed by hand: a view follows its signals; what a view can't do is in `src/browser`";
    let may = |file: &&File| file.path.starts_with("src/browser/") || MAY_CHANGE_ELEMENTS.contains(&file.path.as_str());
    tree.rust("src/").filter(|file| !may(file)).flat_map(|file| lines_with(file, &WORDS, rule)).collect()
}

pub fn state_is_in_signals(tree: &Tree) -> Vec<String> {
    const WORDS: [&str; 4] = ["Box::leak", "thread_local!", "static mut", "std::cell"];
    let rule = "state outside of signals: nothing follows it; what is under way and on no screen is a `StoredValue`";
    let is_cell = |code: &str| {
        let names = code.split(|character: char| !character.is_alphanumeric());
        names
            .into_iter()
            .any(|name| ["Cell", "RefCell", "OnceCell", "LazyCell"].contains(&name) || name.starts_with("Atomic"))
    };
    let holds = |code: &str| is_cell(code) || WORDS.iter().any(|word| code.contains(word));
    let mut findings = Vec::new();
    for file in tree.rust("src/") {
        findings
            .extend(file.code().into_iter().filter(|(_, code)| holds(code)).map(|(line, _)| finding(file, line, rule)));
    }
    findings
}

pub fn views_have_no_style_attribute(tree: &Tree) -> Vec<String> {
    let rule = "a style attribute: the site's policy blocks it in generated pages; use a class, or an attribute that CSS reads";
    let styled = |code: &str| {
        [" style=", " style:", "\"style\"", ".style("].iter().any(|word| format!(" {}", code.trim()).contains(word))
    };
    let mut findings = Vec::new();
    for file in tree.rust("src/") {
        findings.extend(
            file.code().into_iter().filter(|(_, code)| styled(code)).map(|(line, _)| finding(file, line, rule)),
        );
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use super::*;

    #[test]
    fn few_components_are_found() {
        let component = "#[component]\nfn A() {}\n";
        let few = [("src/component.rs", ""), ("src/component/a.rs", component)];
        check(screens_are_components, &few, &["src/component.rs:1"]);
        let many = component.repeat(FEWEST_COMPONENTS);
        check(screens_are_components, &[("src/component.rs", ""), ("src/page/a.rs", &many)], &[]);
    }

    #[test]
    fn a_component_that_knows_an_address_is_found_in_a_group_too() {
        let text = "use casebook::{\n    locale::Locale,\n    route::{Address, Page},\n};\nlet a = casebook::route::CATALOGUE;";
        let places = ["src/component/a.rs:1", "src/component/a.rs:1", "src/component/a.rs:5"];
        check(components_know_no_address, &[("src/component/a.rs", text), ("src/page/a.rs", text)], &places);
    }

    #[test]
    fn a_page_that_uses_another_page_is_found_and_its_own_parts_are_not() {
        let files = [
            ("src/page/case.rs", "use crate::page::case::facts;\nuse super::map;\n"),
            ("src/page/case/facts.rs", "use super::Facts;\nuse crate::page::Heading;\nuse super::super::map::X;\n"),
            ("src/page/map.rs", "use crate::page::{case, results};\n"),
        ];
        let expected = ["src/page/case.rs:2", "src/page/case/facts.rs:3", "src/page/map.rs:1"];
        check(pages_do_not_use_each_other, &files, &expected);
    }

    #[test]
    fn history_outside_its_file_is_found() {
        let text = "window.history();\n";
        let files = [(HISTORY, text), ("src/app.rs", text)];
        check(history_has_one_reader_and_one_writer, &files, &["src/app.rs:1"]);
    }

    #[test]
    fn an_effect_needs_its_place_or_a_comment() {
        let files = [
            ("src/start.rs", "Effect::new(f);\n"),
            ("src/load.rs", "// Keeps the title in step.\nEffect::new(f);\nEffect::watch(g);\n"),
        ];
        check(effects_say_what_they_keep_in_step, &files, &["src/load.rs:3"]);
    }

    #[test]
    fn an_element_changed_by_hand_is_found_outside_of_browser() {
        let text = "// set_attribute\nlet _ = element.set_attribute(\"a\", \"\");\nview! { <p inner_html=x></p> }\n";
        let files = [("src/app.rs", text), ("src/browser/focus.rs", text)];
        check(elements_are_changed_by_views, &files, &["src/app.rs:2", "src/app.rs:3"]);
    }

    #[test]
    fn a_cell_a_counter_and_a_leak_are_found_and_other_words_are_not() {
        let text = "let a = Rc<RefCell<u8>>;\nuse std::cell::OnceCell;\nstatic N: AtomicU32 = x;\nBox::leak(b);\nstruct TableCell;\nself.cell(1);\n";
        check(state_is_in_signals, &[("src/a.rs", text)], &["src/a.rs:1", "src/a.rs:2", "src/a.rs:3", "src/a.rs:4"]);
    }

    #[test]
    fn a_style_attribute_is_found_and_a_class_is_not() {
        let text =
            "view! { <p style=\"x\" class=\"style\">\n<p class:style=true>\nstyle:width=w }\nsvg::a().style(x)\n";
        check(views_have_no_style_attribute, &[("src/a.rs", text)], &["src/a.rs:1", "src/a.rs:3", "src/a.rs:4"]);
    }
}
