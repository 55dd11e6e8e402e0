//! What operating an element means: search, filters, order, and the few buttons. Elements say it by their ids and `data-`
//! attributes; this listens once, at the document, and so works on a page as it was served. It must not change the
//! screen: it goes to an address.

use casebook::{
    query::{Choice, Facet, Query, Sort},
    route::Page,
};
use leptos::prelude::*;
use pages::{SEARCH, SORT};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent};

use crate::{
    address::{Entry, navigate},
    browser, load,
    session::Session,
};

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
    on("input", |session, _, element| {
        if element.id() == SEARCH && is_asking(session) {
            ask(session, Entry::Same, |query| query.searching(browser::value(&element)));
        }
    });
    on("change", change);
    on("submit", send);
    on("keydown", |_, event, element| fold_on_escape(event.unchecked_ref(), &element));
}

/// Takes in what was typed and ticked on a served page before the app was there.
pub fn take_over(session: Session) {
    if !is_asking(session) {
        return;
    }
    let ticked: Vec<Choice> = browser::all("input[data-facet]:checked").filter_map(|input| choice_of(&input)).collect();
    let typed = browser::query("#search").map(|search| browser::value(&search)).filter(|typed| !typed.is_empty());
    if typed.is_some() || !ticked.is_empty() {
        ask(session, Entry::Same, |query| {
            let query = ticked.into_iter().fold(query, Query::with);
            typed.into_iter().fold(query, Query::searching)
        });
    }
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

/// Goes to the same page with nothing asked but the order.
fn ask_nothing(session: Session) {
    ask(session, Entry::New, |query| Query::default().sorted(query.sort));
}

fn press(session: Session, event: &Event, element: Element) {
    let Some(element) = element.closest("[data-do], [data-chip], .skip-link").ok().flatten() else { return };
    if let Some(at) = element.get_attribute("data-chip").and_then(|at| at.parse::<usize>().ok()) {
        ask(session, Entry::New, |query| match query.choices().get(at).cloned() {
            Some(choice) => query.toggled(choice),
            None => query,
        });
        // The chip is gone: its focus goes on to the next one, or back to the facets.
        request_animation_frame(|| browser::focus_first(".chip, .facet summary"));
        return;
    }
    match element.get_attribute("data-do").as_deref() {
        Some("clear-chips") => {
            ask_nothing(session);
            request_animation_frame(|| browser::focus_first(".facet summary"));
        }
        Some("clear-results") => {
            ask_nothing(session);
            request_animation_frame(|| browser::focus(SEARCH));
        }
        Some("retry") => load::again(session),
        _ => {
            event.prevent_default();
            browser::focus(pages::MAIN);
        }
    }
}

fn change(session: Session, _: &Event, element: Element) {
    if element.id() == SORT {
        let sort = Sort::from_id(&browser::value(&element)).unwrap_or_default();
        ask(session, Entry::New, |query| query.sorted(sort));
    } else if let Some(choice) = choice_of(&element) {
        ask(session, Entry::New, |query| query.toggled(choice));
    }
}

fn choice_of(input: &Element) -> Option<Choice> {
    let facet = input.get_attribute("data-facet")?;
    let facet = Facet::ALL.into_iter().find(|known| known.id() == facet)?;
    Choice::parse(facet, &input.get_attribute("value")?)
}

/// Enter in the search box: the same as typing on a page that lists, the whole list on any other.
fn send(session: Session, event: &Event, form: Element) {
    let Some(input) = form.query_selector("#search").ok().flatten() else { return };
    event.prevent_default();
    let text = input.unchecked_into::<HtmlInputElement>().value();
    if is_asking(session) {
        ask(session, Entry::Same, |query| query.searching(text));
    } else {
        let page = Page::Explore(None, Query::default().searching(text));
        navigate(session, session.address.with_untracked(|here| here.to(page)), Entry::New);
    }
}

/// Escape folds the facet and gives the focus back to its button.
fn fold_on_escape(event: &KeyboardEvent, element: &Element) {
    if event.key() != "Escape" {
        return;
    }
    if let Some(facet) = element.closest("details.facet").ok().flatten() {
        let _ = facet.remove_attribute("open");
        browser::focus(&[&facet.id(), "-button"].concat());
    }
}
