//! The active filters, each with a way to remove it. It must not filter: the app hears what is pressed.

use casebook::words::Words;
use maud::{Markup, html};

/// An active filter.
pub struct Chip {
    /// What the app hears of it: the position among the query's choices, `years` or `together`.
    pub filter: String,
    /// Its name.
    pub name: String,
}

/// Chips, in this order; nothing at all where there are none.
pub fn chips(words: &'static Words, chips: &[Chip]) -> Markup {
    html! {
        @if !chips.is_empty() {
            div.chips {
                ul aria-label=(words.chips_label) {
                    @for Chip { filter, name } in chips {
                        li {
                            button.chip type="button" data-chip=(filter)
                                aria-label=(words.chip_remove.with(&[("name", name)])) {
                                span { (name) }
                                span.chip-cross aria-hidden="true" {}
                            }
                        }
                    }
                }
                button.chips-clear type="button" data-do="clear-chips" { (words.chips_clear) }
            }
        }
    }
}
