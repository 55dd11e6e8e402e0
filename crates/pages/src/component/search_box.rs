//! The search box, plain or with suggestions. It must not search or suggest: the app hears what is typed and sent.

use casebook::words::Words;
use maud::{Markup, html};

/// Id of the box itself.
pub const SEARCH: &str = "search";

/// Id of the list of suggestions.
pub const SUGGESTIONS: &str = "suggestions";

/// A form that works without script too, by its `action`: it leads to the list with the words in its address.
pub fn search_box(words: &'static Words, action: &str) -> Markup {
    let input = html! {
        input id=(SEARCH) name="q" type="search" autocomplete="off" autocapitalize="none" spellcheck="false"
            enterkeyhint="search" placeholder=(words.search_placeholder);
        button.button type="submit" { (words.search_button) }
    };
    form(words, action, &input)
}

/// The same on a page that lists cases: a combobox (ARIA 1.2; APG, "Editable Combobox With List Autocomplete") whose
/// list the app opens. `text` is what is searched for.
pub fn search_combobox(words: &'static Words, action: &str, text: &str, suggestions: &Markup) -> Markup {
    let input = html! {
        input id=(SEARCH) name="q" type="text" role="combobox" aria-autocomplete="list" aria-expanded="false"
            aria-controls=(SUGGESTIONS) aria-keyshortcuts="/" autocomplete="off" autocapitalize="none"
            spellcheck="false" enterkeyhint="search" placeholder=(words.search_placeholder) value=(text);
        kbd.search-key aria-hidden="true" { "/" }
        div.suggestions id=(SUGGESTIONS) role="listbox" aria-label=(words.search_suggestions) hidden { (suggestions) }
    };
    form(words, action, &input)
}

fn form(words: &'static Words, action: &str, input: &Markup) -> Markup {
    html! {
        search {
            form.search-box role="search" action=(action) method="get" {
                label for=(SEARCH) { (words.search_label) }
                (input)
            }
        }
    }
}
