//! The search box. It must not search: the app hears what is typed and sent.

use casebook::words::Words;
use maud::{Markup, html};

/// Id of the box itself.
pub const SEARCH: &str = "search";

/// A form that works without script too, by its `action`: it leads to the list with the words in its address. `text` is
/// what is searched for; a button there is only where `button` names it.
pub fn search_box(words: &'static Words, action: &str, button: Option<&str>, text: &str) -> Markup {
    html! {
        search {
            form.search-box role="search" action=(action) method="get" {
                label for=(SEARCH) { (words.search_label) }
                input id=(SEARCH) name="q" type="search" autocomplete="off" autocapitalize="none" spellcheck="false"
                    enterkeyhint="search" placeholder=(words.search_placeholder) value=(text);
                @if let Some(button) = button { button.button type="submit" { (button) } }
            }
        }
    }
}
