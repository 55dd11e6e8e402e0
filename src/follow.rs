//! Which ways through the site the app goes itself, and which it leaves to the browser: as long as there is no catalogue,
//! a page is sooner there as a file. It must not know how an address is written or what is shown at it.

use std::time::Duration;

use casebook::route::Address;
use leptos::prelude::*;

use crate::{
    address::{self, Entry},
    browser,
    load::{self, Load},
    session::Session,
};

/// How long a change of language waits for the catalogue before the page is loaded instead.
const PATIENCE_FOR_LANGUAGE: Duration = Duration::from_millis(1500);

/// Follows a link; `false` leaves it to the browser.
///
/// Any other page than the one that was served is a file, which is there sooner than the catalogue. The same page in
/// another language waits for the catalogue, so that place, focus and what is unfolded are kept.
pub fn link(session: Session, to: Address) -> bool {
    let here = session.address.get_untracked();
    let ready = session.is_loaded();
    let served = session.served.borrow().is_some();
    let same_page = here.page.as_written() == to.page.as_written();
    if ready || !served || to.embed || (same_page && here.locale == to.locale) {
        load::start_once(session);
        address::navigate(session, to, Entry::New);
    } else if same_page && session.awaited.borrow().is_none() {
        load::start_once(session);
        session.awaited.replace(Some(to));
        browser::after(
            PATIENCE_FOR_LANGUAGE,
            Box::new(move || session.awaited.borrow().iter().for_each(address::load_page)),
        );
    } else {
        return false;
    }
    true
}

/// Whether a place that the visitor went back or forward to has to be loaded: it is a file, and there is no catalogue to
/// show it from.
pub fn must_load(session: Session, to: &Address) -> bool {
    let here = session.address.get_untracked();
    let other = here.to(here.page.without_query()) != to.to(to.page.without_query());
    browser::is_served()
        && match *session.library.borrow() {
            Load::Ready(_) => false,
            Load::Failed(_) => true,
            Load::Idle | Load::Waiting | Load::Slow => other,
        }
}

/// Goes where a visitor wanted to go when there was no catalogue yet; without one in the end, by loading the page.
pub fn go_on(session: Session) {
    if let Some(to) = session.awaited.take() {
        if session.is_loaded() { address::navigate(session, to, Entry::New) } else { address::load_page(&to) }
    }
}
