//! The main part of a place: its page, or why there is none yet. It must not know what is on a page.

use std::{any::Any, sync::Arc};

use casebook::{
    head,
    query::Library,
    route::{Address, Page},
    sentence,
    words::Words,
};
use leptos::{mount::mount_to, prelude::*};

use super::{Place, Stage};
use crate::{browser, component::notice::notice, load, page, session::Session};

/// Puts it on the screen; dropping what is returned takes it away. Each page is mounted as what it is: one type for
/// all of them would keep in the browser, for every page, the code that changes one page into another.
pub(super) fn content(session: Session, place: &Place) -> Box<dyn Any> {
    let words = Words::of(place.address.locale);
    match (place.stage, session.library.with_untracked(|library| library.ready().cloned())) {
        (Stage::Failed(error), _) => {
            let again = Callback::new(move |()| load::again(session));
            mount(move || notice(words.failed_title, error.sentence(words), words.failed_retry, again))
        }
        (_, Some(library)) => page(session, library, &place.address),
        (stage, None) => {
            let slow = (stage == Stage::Slow).then_some(words.loading);
            mount(move || view! { <p class="loading" role="status">{slow}</p> })
        }
    }
}

fn page(session: Session, library: Arc<Library>, address: &Address) -> Box<dyn Any> {
    let locale = address.locale;
    let heading = sentence::without_breaks(&head::heading(&library.catalogue, address));
    match address.page.clone() {
        Page::Explore(kind, _) => mount(move || page::explore::explore(session, library, locale, kind, heading)),
        Page::Map(_) => mount(move || page::map::map(session, library, locale, heading)),
        Page::Case(slug) => match library.catalogue.case(slug.as_str()).cloned() {
            Some(case) => mount(move || page::case::case(session, library, locale, &case)),
            None => mount(move || page::not_found::not_found(session, locale, heading)),
        },
        Page::Country(country) => mount(move || page::country::country(session, library, locale, country, heading)),
        Page::About => mount(move || page::about::about(&library, locale, &heading)),
        Page::Unknown(_) => mount(move || page::not_found::not_found(session, locale, heading)),
    }
}

fn mount<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) -> Box<dyn Any> {
    Box::new(mount_to(browser::place(browser::MAIN), view))
}
