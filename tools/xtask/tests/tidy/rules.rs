//! The rules. Each is a function from the tree to findings, in the list [`RULES`]; each has its own small tests.
//!
//! `domain` (the crate `casebook`), `app` (what the site's code does), `modules` (which of its modules use which), `files`
//! (any file).

mod app;
mod domain;
mod files;
mod modules;

use crate::source::{File, Tree};

/// A rule: what it finds wrong, one line each.
pub type Rule = fn(&Tree) -> Vec<String>;

/// Every rule that is kept.
pub const RULES: &[Rule] = &[
    domain::the_domain_is_pure,
    domain::the_domain_has_no_dependency,
    domain::addresses_are_made_by_route,
    app::screens_are_components,
    app::components_know_no_address,
    app::pages_do_not_use_each_other,
    app::history_has_one_reader_and_one_writer,
    app::effects_say_what_they_keep_in_step,
    app::elements_are_changed_by_views,
    app::state_is_in_signals,
    app::views_have_no_style_attribute,
    modules::modules_use_those_below,
    modules::modules_make_no_circle,
    files::modules_say_what_they_are_for,
    files::style_sheets_belong_to_components,
    files::style_sheets_are_linked,
    files::names_say_what_is_inside,
    files::lines_end_where_their_text_ends,
];

fn finding(file: &File, line: usize, rule: &str) -> String {
    format!("{}:{line}: {rule}", file.path)
}

/// A finding for each line of code that has one of these words.
fn lines_with(file: &File, words: &[&str], rule: &str) -> Vec<String> {
    let has_word = |code: &str| words.iter().any(|word| code.contains(word));
    file.code().into_iter().filter(|(_, code)| has_word(code)).map(|(line, _)| finding(file, line, rule)).collect()
}

/// The findings of `rule` in these files, as `path:line` each.
#[cfg(test)]
#[track_caller]
fn check(rule: Rule, files: &[(&str, &str)], expected: &[&str]) {
    let places = rule(&Tree::of(files)).into_iter().map(|finding| finding.split(": ").next().unwrap().to_owned());
    assert_eq!(places.collect::<Vec<_>>(), expected);
}
