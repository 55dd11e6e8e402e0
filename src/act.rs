//! What operating an element means: search, filters, order, and the few buttons. Elements say it by their ids and `data-`
//! attributes; this listens once, at the document, and so works on a page as it was served. It must not change the
//! screen: it goes to an address.
//!
//! Reading order: this file (what is heard, and the buttons), `choose` (facets and order), `search` (the box), `combobox`
//! (its list of suggestions).

mod choose;
mod combobox;
mod search;

use casebook::query::Query;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

use crate::{
    address::{Entry, navigate},
    browser, load,
    session::Session,
};
pub use choose::take_over;
pub use combobox::follow as follow_typing;

/// Follows what the visitor does, as long as the page lives.
pub fn listen(session: Session) {
    let on = |name: &str, react: fn(Session, &Event, Element)| {
        browser::on(
            &document(),
            name,
            Box::new(move |event| {
                if let Some(element) = event.target().and_then(|it| it.dyn_into::<Element>().ok()) {
                    react(session, &event, element);
                }
            }),
        );
    };
    on("click", press);
    on("input", search::typed);
    on("change", choose::change);
    on("submit", search::send);
    on("focusin", |session, _, element| {
        if combobox::is(&element) {
            load::want_names(session);
        }
    });
    on("focusout", |_, _, element| {
        if combobox::is(&element) {
            combobox::close();
        }
    });
    // The focus stays in the box while its list is operated.
    on("mousedown", |_, event, element| {
        if matches(&element, "#suggestions *") {
            event.prevent_default();
        }
    });
    on("keydown", |session, event, element| {
        let event: &KeyboardEvent = event.unchecked_ref();
        if event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing() {
            return;
        }
        if combobox::is(&element) {
            combobox::key(session, event, &element);
        } else {
            match event.key().as_str() {
                "Escape" => fold(&element),
                "/" => search::reach(event, &element),
                _ => {}
            }
        }
    });
}

/// Whether the page lists or maps cases.
fn is_asking(session: Session) -> bool {
    session.address.with_untracked(|here| here.page.listing().is_some())
}

/// Goes to the same page with the query changed.
fn ask(session: Session, entry: Entry, change: impl FnOnce(Query) -> Query) {
    let here = session.address.get_untracked();
    if let Some((_, query)) = here.page.listing() {
        let page = here.page.with_query(change(query.clone()));
        load::start_once(session);
        navigate(session, here.to(page), entry);
    }
}

fn press(session: Session, event: &Event, element: Element) {
    const HEARD: &str = "[data-do], [data-chip], [popovertarget], .suggestion, .skip-link";
    let Some(element) = element.closest(HEARD).ok().flatten() else { return };
    if let Some(filter) = element.get_attribute("data-chip") {
        ask(session, Entry::New, |query| choose::without(query, &filter));
        return browser::before_paint(Box::new(leave_chip));
    }
    match element.get_attribute("data-do").as_deref() {
        Some("clear-chips") => {
            ask(session, Entry::New, |query| query.cleared());
            browser::before_paint(Box::new(leave_chip));
        }
        Some("clear-results") => {
            ask(session, Entry::New, |query| query.cleared());
            browser::before_paint(Box::new(|| browser::focus(pages::SEARCH)));
        }
        Some("retry") => load::again(session),
        // The facets are a dialog only where they are opened.
        _ if element.has_attribute("popovertarget") => {
            browser::query("#facets").iter().for_each(|facets| browser::set(facets, "role", "dialog"));
        }
        // A link, which is followed as any other; by now the list may be a new one.
        _ if matches(&element, ".suggestion") => combobox::close(),
        _ => {
            event.prevent_default();
            browser::focus(pages::MAIN);
        }
    }
}

/// The chip is gone: its focus goes on to the next one, or back to the facets. What is not on the screen does not take
/// it, so the last of these that is has it.
fn leave_chip() {
    [".facet summary", ".sheet-open", ".chip"].into_iter().for_each(browser::focus_first);
}

/// Escape folds the facet and gives the focus back to its button. In the sheet it closes the sheet, which the browser
/// does.
fn fold(element: &Element) {
    if matches(element, ":popover-open *") {
        return;
    }
    if let Some(facet) = element.closest("details.facet").ok().flatten() {
        let _ = facet.remove_attribute("open");
        browser::focus(&[&facet.id(), "-button"].concat());
    }
}

/// Whether an element matches; no, where the browser does not know the selector.
fn matches(element: &Element, selector: &str) -> bool {
    element.matches(selector).unwrap_or_default()
}
