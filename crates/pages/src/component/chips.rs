//! The active filters, each with a way to remove it. It must not filter: the app hears what is pressed.

use casebook::words::Words;
use maud::{Markup, html};

/// Chips by name, in the order of the query's choices; nothing at all where there are none.
pub fn chips(words: &'static Words, names: &[String]) -> Markup {
    html! {
        @if !names.is_empty() {
            div.chips {
                ul aria-label=(words.chips_label) {
                    @for (at, name) in names.iter().enumerate() {
                        li {
                            button.chip type="button" data-chip=(at.to_string())
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
