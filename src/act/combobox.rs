//! The search box's list of suggestions: opened by typing, walked by the keys of the pattern (APG, "Editable Combobox With
//! List Autocomplete"), closed by choosing or leaving. What is chosen is a link. It must not write the list: that
//! follows the query as the rest of the page does.

use casebook::words::Words;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use super::{ask, matches};
use crate::{address::Entry, browser, session::Session};

const BOX: &str = "#search[role=combobox]";
const LIST: &str = "#suggestions";
const OPTIONS: &str = "#suggestions [role=option]";
const CHOSEN: &str = "#suggestions [aria-selected=true]";

/// On the list while it is to be open.
const TYPED: &str = "data-typed";

/// Whether an element is the box.
pub(super) fn is(element: &Element) -> bool {
    matches(element, BOX)
}

/// Something is being typed: the list opens as soon as it is written, if there is something in it.
pub(super) fn typed(search: &Element) {
    if let Some(list) = browser::query(LIST) {
        browser::set(&list, TYPED, "");
        choose(search, None);
    }
}

/// Opens the list that has been written for what was typed, and says how much is in it.
pub fn follow(session: Session) {
    let (Some(search), Some(list)) = (browser::query(BOX), browser::query(LIST)) else { return };
    if !list.has_attribute(TYPED) {
        return;
    }
    let n = browser::all(OPTIONS).count();
    show(&search, n > 0);
    if browser::query(CHOSEN).is_none() {
        choose(&search, None);
    }
    let words = session.address.with_untracked(|here| Words::of(here.locale));
    let said = if n > 0 { words.suggested.of(n).with(&[("n", &n.to_string())]) } else { String::new() };
    browser::set_text(browser::query("#announcer"), &said);
}

/// Closes the list, until something is typed or asked for.
pub(super) fn close() {
    if let (Some(search), Some(list)) = (browser::query(BOX), browser::query(LIST)) {
        if list.has_attribute(TYPED) {
            browser::set_text(browser::query("#announcer"), "");
        }
        let _ = list.remove_attribute(TYPED);
        show(&search, false);
        choose(&search, None);
    }
}

fn show(search: &Element, open: bool) {
    browser::set(search, "aria-expanded", if open { "true" } else { "false" });
    browser::hide(LIST, !open);
}

/// Answers a key in the box.
pub(super) fn key(session: Session, event: &KeyboardEvent, search: &Element) {
    let is_open = search.get_attribute("aria-expanded").as_deref() == Some("true");
    let options: Vec<Element> = browser::all(OPTIONS).collect();
    // What is seen as chosen: a list that is written anew has nothing chosen.
    let chosen = options.iter().position(|option| option.get_attribute("aria-selected").as_deref() == Some("true"));
    let last = options.len().wrapping_sub(1);
    let next = match (event.key().as_str(), chosen) {
        ("ArrowDown", Some(at)) if at < last => at + 1,
        ("ArrowDown", _) => 0,
        ("ArrowUp", Some(at)) if at > 0 => at - 1,
        ("ArrowUp", _) => last,
        ("Enter", Some(at)) if is_open => {
            event.prevent_default();
            return options[at].unchecked_ref::<HtmlElement>().click();
        }
        ("Escape", _) => {
            event.prevent_default();
            if is_open {
                close();
            } else {
                ask(session, Entry::Same, |query| query.searching(String::new()));
            }
            return;
        }
        _ => return,
    };
    if let Some(option) = options.get(next) {
        event.prevent_default();
        typed(search);
        show(search, true);
        choose(search, Some(option));
    }
}

/// Marks an option as the one that Enter takes, or none.
fn choose(search: &Element, chosen: Option<&Element>) {
    for option in browser::all(OPTIONS) {
        browser::set(&option, "aria-selected", if Some(&option) == chosen { "true" } else { "false" });
    }
    match chosen {
        Some(option) => {
            browser::set(search, "aria-activedescendant", &option.id());
            if let Some(list) = browser::query(LIST) {
                list.set_scroll_top(option.unchecked_ref::<HtmlElement>().offset_top());
            }
        }
        None => {
            let _ = search.remove_attribute("aria-activedescendant");
        }
    }
}
