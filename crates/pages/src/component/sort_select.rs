//! The order of the results. It must not sort: the app hears the choice.

use casebook::{query::Sort, words::Words};
use maud::{Markup, html};

/// Id of the select.
pub const SORT: &str = "sort";

/// A labelled select with these options; hidden where nothing is in any order.
pub fn sort_select(words: &'static Words, hidden: bool, options: &Markup) -> Markup {
    html! {
        div.sort-select hidden[hidden] {
            label for=(SORT) { (words.sort_label) }
            select id=(SORT) autocomplete="off" { (options) }
        }
    }
}

/// The options: every order by its name as things are now.
pub fn sort_options(chosen: Sort, name: &dyn Fn(Sort) -> &'static str) -> Markup {
    html! {
        @for option in Sort::ALL {
            option value=(option.id()) selected[option == chosen] { (name(option)) }
        }
    }
}
