//! The address bar and the history: the only file that touches them. It must not know what a page shows.
//!
//! Every entry of the history carries a note of its own: how far down the page was, and from which list the visitor
//! came. It is a text, `y origin`, because a text can be stored in every browser without conversion.

use std::time::Duration;

use casebook::{
    locale::Locale,
    route::{Address, Page},
};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, MouseEvent, ScrollRestoration, Url};

use crate::{
    browser::{self, Kept},
    follow, load,
    session::Session,
    shards,
};

/// Whether a visitor may come back to the place that is left.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// A new entry of the history: another page, a filter.
    New,
    /// The same entry: a letter typed into the search box.
    Same,
}

/// The address the page was opened at, and the list it came from. The bare base becomes the first page in the
/// visitor's language.
pub fn current() -> (Address, Option<Address>) {
    let fallback = || browser::wanted_language().or_else(browser::document_language).unwrap_or(Locale::En);
    let (path, search) = place();
    let address = Address::parse(&path, &search, fallback()).unwrap_or_else(|| {
        let home = Address::home(fallback());
        write(&home, Entry::Same, &JsValue::NULL);
        home
    });
    (address, note().1)
}

/// Follows links, the history, and the end of the page's life, as long as the page lives.
pub fn listen(session: Session) {
    browser::on(
        &document(),
        "click",
        Box::new(move |event| {
            browser::fold_facets_outside(event.target());
            let embed = session.address.with_untracked(|here| here.embed);
            let link = internal_link(event.unchecked_ref()).map(|to| Address { embed: to.embed || embed, ..to });
            if link.is_some_and(|to| follow::link(session, to)) {
                event.prevent_default();
            }
        }),
    );
    browser::on(
        &window(),
        "popstate",
        Box::new(move |_| {
            let (address, origin) = current();
            session.brief.set(false);
            if follow::must_load(session, &address) {
                reload();
            } else {
                show(session, address, origin, Some(note().0));
            }
        }),
    );
    // For a way back, or forward, to this entry.
    browser::on(&document(), "scrollend", Box::new(|_| keep_position()));
    // For a reload, and for a return from another site.
    browser::on(&window(), "pagehide", Box::new(|_| keep_position()));
}

/// From now on the app restores places on the page: the browser would before the page has its height.
pub fn restore_places() {
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
}

/// Goes to an address.
pub fn navigate(session: Session, address: Address, entry: Entry) {
    let before = session.address.get_untracked();
    if address == before {
        return;
    }
    restore_places();
    session.awaited.take();
    if entry == Entry::Same {
        follow_keys(session);
    } else {
        session.brief.set(false);
    }
    let origin = match before.page.listing() {
        Some(_) if address.page.listing().is_none() => Some(before),
        _ => session.origin.borrow().clone(),
    }
    .map(|origin| origin.in_locale(address.locale));
    if entry == Entry::New {
        keep_position();
    }
    write(&address, entry, &state(0.0, origin.as_ref()));
    show(session, address, origin, None);
}

/// How long the rest of a list waits for the visitor's next key.
const PAUSE: Duration = Duration::from_millis(150);

/// The list is brief until the visitor pauses.
fn follow_keys(session: Session) {
    let key = session.keys.get() + 1;
    session.keys.set(key);
    session.brief.set(true);
    browser::after(
        PAUSE,
        Box::new(move || {
            if session.keys.get() == key && session.brief.replace(false) {
                shards::arrived(session);
            }
        }),
    );
}

/// Leaves the document for the page of an address.
pub fn load_page(address: &Address) {
    if let Some(url) = resolve(&address.href()) {
        let _ = window().location().assign(&url.href());
    }
}

/// Loads the document once more.
pub fn reload() {
    let _ = window().location().reload();
}

/// The height at which the visitor left this page, to be restored once it is shown.
pub fn kept_position() -> f64 {
    note().0
}

/// Shows an address; `y` is where the visitor left it, if it was seen before.
fn show(session: Session, address: Address, origin: Option<Address>, y: Option<f64>) {
    let before = session.address.get_untracked();
    let same_page = before.page.without_query() == address.page.without_query();
    let same_language = before.locale == address.locale;
    let kept = Kept::now();
    if !same_language {
        browser::remember_language(address.locale);
    }
    point_language_links(&address);
    let part = |page: &Page| page.listing().map(|(_, query)| query.part);
    let same_part = part(&before.page) == part(&address.page);
    if !(same_page && same_language) {
        session.served.take();
        load::start_once(session);
    }
    session.origin.replace(origin);
    session.address.set(address);
    // After the views have followed, before the browser paints.
    browser::before_paint(Box::new(move || match (same_page, same_language) {
        (true, true) => match y {
            Some(y) => browser::scroll_to(y),
            None if same_part => {}
            None => browser::focus_first(".results-count"),
        },
        (true, false) => {
            kept.restore();
            // What it said was in the other language.
            browser::announce("");
        }
        (false, _) => {
            browser::scroll_to(y.unwrap_or_default());
            if session.is_loaded() {
                browser::arrive();
            }
        }
    }));
}

/// What is asked for is part of the links to this place in other languages.
pub fn point_language_links(address: &Address) {
    for locale in Locale::ALL {
        browser::set_href(&pages::link_id(locale), &address.in_locale(locale).href());
    }
}

/// The address of a click that the app can follow: a link into the site, opened in this tab.
fn internal_link(event: &MouseEvent) -> Option<Address> {
    let plain = event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
    if !plain || event.default_prevented() {
        return None;
    }
    let link = event.target()?.dyn_into::<Element>().ok()?.closest("a[href]").ok().flatten()?;
    if link.has_attribute("target") || link.has_attribute("download") {
        return None;
    }
    let url = resolve(&link.get_attribute("href")?)?;
    let base = resolve("")?;
    let path = url.pathname();
    let path = path.strip_prefix(&base.pathname())?;
    // A name with a dot is a file beside the pages.
    let file = path.rsplit('/').next().is_some_and(|name| name.contains('.'));
    if url.origin() != base.origin() || file || !url.hash().is_empty() {
        return None;
    }
    Address::parse(path, &url.search(), browser::document_language().unwrap_or(Locale::En))
}

/// An address relative to the page's `<base>`.
fn resolve(href: &str) -> Option<Url> {
    Url::new_with_base(href, &document().base_uri().ok().flatten()?).ok()
}

/// Path relative to the base, and the query string.
fn place() -> (String, String) {
    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    let base = resolve("").map(|base| base.pathname()).unwrap_or_default();
    let path = path.strip_prefix(&base).unwrap_or(&path).to_owned();
    (path, location.search().unwrap_or_default())
}

fn write(address: &Address, entry: Entry, state: &JsValue) {
    let (Ok(history), Some(url)) = (window().history(), resolve(&address.href())) else {
        return;
    };
    let result = match entry {
        Entry::New => history.push_state_with_url(state, "", Some(&url.href())),
        Entry::Same => history.replace_state_with_url(state, "", Some(&url.href())),
    };
    // Browsers refuse when asked too often; the page itself has followed all the same.
    let _ = result;
}

/// Notes in the current entry how far down the page is.
fn keep_position() {
    if let Ok(history) = window().history() {
        let _ = history.replace_state(&state(browser::scroll_position(), note().1.as_ref()), "");
    }
}

fn state(y: f64, origin: Option<&Address>) -> JsValue {
    // Whole pixels: printing of fractions costs bytes.
    let y = y as i32;
    JsValue::from_str(&format!("{y} {}", origin.map(Address::href).unwrap_or_default()))
}

/// The note of the current entry.
fn note() -> (f64, Option<Address>) {
    let state = window().history().ok().and_then(|history| history.state().ok()).and_then(|state| state.as_string());
    let state = state.unwrap_or_default();
    let (y, origin) = state.split_once(' ').unwrap_or_default();
    let (path, search) = origin.split_once('?').unwrap_or((origin, ""));
    (y.parse::<i32>().unwrap_or_default().into(), Address::parse(path, search, Locale::En))
}
