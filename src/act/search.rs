//! The search box: what typing, sending and the key that reaches it mean. It must not suggest: that is `combobox`'s.

use casebook::{query::Query, route::Page};
use leptos::prelude::*;
use pages::SEARCH;
use web_sys::{Element, Event, KeyboardEvent};

use super::{ask, combobox, is_asking, matches};
use crate::{
    address::{Entry, navigate},
    browser, load,
    session::Session,
};

/// Searches at every letter, on a page that lists.
pub(super) fn typed(session: Session, _: &Event, element: Element) {
    if element.id() == SEARCH && is_asking(session) {
        combobox::typed(&element);
        ask(session, Entry::Same, |query| query.searching(browser::value(&element)));
        load::want_names(session);
    }
}

/// Enter in the search box: the same as typing on a page that lists, the whole list on any other.
pub(super) fn send(session: Session, event: &Event, form: Element) {
    let Some(input) = form.query_selector("#search").ok().flatten() else { return };
    event.prevent_default();
    let text = browser::value(&input);
    if is_asking(session) {
        combobox::close();
        ask(session, Entry::Same, |query| query.searching(text));
    } else {
        let page = Page::Explore(None, Query::default().searching(text));
        navigate(session, session.address.with_untracked(|here| here.to(page)), Entry::New);
    }
}

/// A slash leads to the box, except where it is a letter that is typed or picks an option.
pub(super) fn reach(event: &KeyboardEvent, from: &Element) {
    const TYPED: &str = "input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]";
    if !matches(from, TYPED) && browser::query("#search").is_some() {
        event.prevent_default();
        browser::fold_facets_outside(None);
        browser::focus(SEARCH);
    }
}
