//! The address bar and the history.
//!
//! Every entry of the history carries a note of its own: how far down the page was, and from which list the visitor
//! came. It is a text, `y origin`, because a text can be stored in every browser without conversion.

use casebook::{locale::Locale, route::Address};
use leptos::{
    ev,
    prelude::{document, window, window_event_listener},
};
use wasm_bindgen::JsValue;
use web_sys::{Element, MouseEvent, ScrollRestoration, Url};

use super::{document as outside, language, scroll};

/// Whether a visitor may come back to the place that is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A new entry of the history: another page, a filter.
    New,
    /// The same entry: a letter typed into the search box.
    Same,
}

/// What an entry of the history carries besides its address.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Note {
    /// How far down the page was, in CSS pixels.
    pub y: f64,
    /// The list from which the visitor came, if any.
    pub origin: Option<Address>,
}

/// The address that the page is at. The bare base becomes the first page in the visitor's language.
pub fn address() -> Address {
    let fallback = || language::wanted().or_else(outside::language).unwrap_or(Locale::En);
    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    let base = resolve("").map(|base| base.pathname()).unwrap_or_default();
    let path = path.strip_prefix(&base).unwrap_or(&path);
    let search = location.search().unwrap_or_default();
    Address::parse(path, &search, fallback()).unwrap_or_else(|| {
        let home = Address::home(fallback());
        write(&home, Entry::Same, None);
        home
    })
}

/// The note of the current entry; an empty one where it has none.
pub fn note() -> Note {
    let state = window().history().ok().and_then(|history| history.state().ok()).and_then(|state| state.as_string());
    let state = state.unwrap_or_default();
    let (y, origin) = state.split_once(' ').unwrap_or_default();
    let (path, search) = origin.split_once('?').unwrap_or((origin, ""));
    Note { y: y.parse::<i32>().unwrap_or_default().into(), origin: Address::parse(path, search, Locale::En) }
}

/// Writes an address into the address bar, from the top of its page.
pub fn write(address: &Address, entry: Entry, origin: Option<&Address>) {
    let (Ok(history), Some(url)) = (window().history(), resolve(&address.href())) else {
        return;
    };
    let state = state(0.0, origin);
    // Browsers refuse when asked too often; the page itself has followed all the same.
    let _ = match entry {
        Entry::New => history.push_state_with_url(&state, "", Some(&url.href())),
        Entry::Same => history.replace_state_with_url(&state, "", Some(&url.href())),
    };
}

/// Calls back when the visitor has gone back or forward, as long as the page lives.
pub fn on_travel(react: impl Fn() + 'static) {
    let _ = window_event_listener(ev::popstate, move |_| react());
}

/// Notes in the current entry how far down the page is.
pub fn keep_position() {
    if let Ok(history) = window().history() {
        let _ = history.replace_state(&state(scroll::position(), note().origin.as_ref()), "");
    }
}

/// From now on the app restores places on the page: the browser would before the page has its height.
pub fn restore_positions() {
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
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

/// The address of a click that the app can follow: a link into the site, opened in this tab.
pub fn internal_link(event: &MouseEvent) -> Option<Address> {
    let plain = event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
    if !plain || event.default_prevented() {
        return None;
    }
    let link: Element = outside::closest(&event.target()?, "a[href]")?;
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
    Address::parse(path, &url.search(), outside::language().unwrap_or(Locale::En))
}

/// An address relative to the page's `<base>`.
fn resolve(href: &str) -> Option<Url> {
    Url::new_with_base(href, &document().base_uri().ok().flatten()?).ok()
}

fn state(y: f64, origin: Option<&Address>) -> JsValue {
    // Whole pixels: printing of fractions costs bytes.
    let y = y as i32;
    JsValue::from_str(&format!("{y} {}", origin.map(Address::href).unwrap_or_default()))
}
