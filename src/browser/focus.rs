//! Focus, and what screen readers are told.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

/// Id of the polite live region that speaks the title of a new page; outside of the app.
const ANNOUNCER: &str = "announcer";

/// Moves the focus to an element by id and brings it into view.
pub fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        focus_on(&element);
    }
}

/// Moves the focus to the first of these selectors' elements that takes it: what is hidden does not.
pub fn focus_first(selectors: &[&str]) {
    for selector in selectors {
        if let Ok(Some(element)) = document().query_selector(selector) {
            focus_on(&element);
            if document().active_element().as_ref() == Some(&element) {
                return;
            }
        }
    }
}

/// Moves the focus to an element and brings it into view.
pub fn focus_on(element: &Element) {
    focus_with(element, false);
}

/// Moves the focus to an element and leaves the page where it is.
pub fn focus_in_place(element: &Element) {
    focus_with(element, true);
}

/// Whether nothing has the focus, as after its element is gone.
pub fn is_lost() -> bool {
    document().active_element().is_none_or(|active| active.tag_name() == "BODY")
}

/// Takes the focus from its element. One that is removed while it has the focus makes the browser lay out the page first.
pub fn release() {
    if let Some(active) = document().active_element() {
        let _ = active.unchecked_ref::<HtmlElement>().blur();
    }
}

/// Moves the focus to the page's heading and has the page's title read.
pub fn arrive() {
    if let Ok(Some(heading)) = document().query_selector("h1") {
        focus_in_place(&heading);
    }
    announce(&document().title());
}

/// Has a text read by screen readers when they have nothing else to say.
pub fn announce(text: &str) {
    if let Some(announcer) = document().get_element_by_id(ANNOUNCER) {
        announcer.set_text_content(Some(text));
    }
}

fn focus_with(element: &Element, prevent_scroll: bool) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(prevent_scroll);
    // `focus` has the same form on HTML and on SVG elements; the cast only picks the method.
    let _ = element.unchecked_ref::<HtmlElement>().focus_with_options(&options);
}
