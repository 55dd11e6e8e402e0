//! The site's parts by the names that visitors know them by. It must not look for them: that is [`crate::page`]'s.

use crate::target::{Target, button, link, role};
use crate::words::Words;
use casebook::locale::Locale;

/// A link of the main navigation, by the key of its word.
pub fn main_link(words: &Words, key: &str) -> Target {
    link(words.get(key)).within(role("navigation").named(words.get("nav_label")))
}

/// The link of the language switch that leads to a language.
pub fn language_link(words: &Words, to: Locale) -> Target {
    link(to.own_name()).within(role("navigation").named(words.get("language_label")))
}

/// The search box of a page that lists cases.
pub fn search_box(words: &Words) -> Target {
    role("combobox").named(words.get("search_label"))
}

/// The search box of a page that leads to the list.
pub fn plain_search_box(words: &Words) -> Target {
    role("searchbox").named(words.get("search_label"))
}

/// A facet's button, by the key of its name.
pub fn facet(words: &Words, key: &str) -> Target {
    role("disclosure").starting(words.get(key))
}

/// A facet's value with its count.
pub fn value(name: &str, count: usize) -> Target {
    role("checkbox").named(&format!("{name} {count}"))
}

/// The button that takes a filter away.
pub fn chip(words: &Words, name: &str) -> Target {
    button(&words.fill("chip_remove", &[("name", name)]))
}

/// The choice of the order.
pub fn sort(words: &Words) -> Target {
    role("combobox").named(words.get("sort_label"))
}

/// The drawing of the map.
pub fn map(words: &Words) -> Target {
    role("group").named(words.get("map_label"))
}

/// A country of the map, by what it says of itself.
pub fn map_country(words: &Words, label: &str) -> Target {
    link(label).within(map(words))
}

/// The sentence below the map and what belongs to it.
pub fn map_caption() -> Target {
    role("caption").within(role("figure"))
}

/// The box's list of suggestions.
pub fn suggestions(words: &Words) -> Target {
    role("listbox").named(words.get("search_suggestions"))
}

/// A suggestion, by its name and, where that is counted, its number of cases.
pub fn suggestion(words: &Words, name: &str, cases: Option<usize>) -> Target {
    let option = role("option").within(suggestions(words));
    match cases {
        Some(n) => option.named(&format!("{name} {}", words.count("results", n, &[]))),
        None => option.named(name),
    }
}

/// The link to a form of the results, by the key of its name.
pub fn layout(words: &Words, key: &str) -> Target {
    link(words.get(key)).within(role("navigation").named(words.get("layout_label")))
}

/// The choice of any or all of the chosen countries below the bar, by the key of its name.
pub fn together(words: &Words, key: &str) -> Target {
    role("radio").starting(words.get(key))
}

/// The chart of cases by year.
pub fn timeline(words: &Words) -> Target {
    role("group").named(words.get("timeline_label"))
}

/// What a bar of the chart says of its year.
pub fn year(words: &Words, year: u64, running: usize, begun: usize) -> String {
    words.count("timeline_year", running, &[("year", &year.to_string()), ("begun", &begun.to_string())])
}

/// The matrix of countries.
pub fn partners(words: &Words) -> Target {
    role("table").named(words.get("partners_label"))
}
