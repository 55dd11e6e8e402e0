//! The document around the app: its title, language and state, as scripts and style sheets outside the app see them.

use std::time::Duration;

use casebook::locale::Locale;
use leptos::prelude::{document, set_timeout};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, Event, EventTarget, HtmlElement};

/// Id of the element that holds the app.
const APP: &str = "app";

/// The element that holds the app.
pub fn app() -> Option<HtmlElement> {
    document().get_element_by_id(APP).map(JsCast::unchecked_into)
}

/// Takes away what is in the element that holds the app.
pub fn clear(app: &HtmlElement) {
    app.set_text_content(None);
}

/// Whether the document was served with the screen of its address.
pub fn is_served() -> bool {
    has("data-prerendered")
}

/// Whether the document is in a sandboxed frame without an origin of its own; boot.js looks.
pub fn is_opaque() -> bool {
    has("data-opaque")
}

/// Whether the visitor has done something before the app was there; boot.js notes it.
pub fn is_touched() -> bool {
    has("data-touched")
}

/// Where the catalogue is, as the served page says: with its version, so that no old copy is taken for it.
pub fn catalogue() -> Option<String> {
    document().get_element_by_id("app-loader")?.get_attribute("data-catalogue")
}

/// Sets the document's title.
pub fn set_title(title: &str) {
    if document().title() != title {
        document().set_title(title);
    }
}

/// Sets the document's language.
pub fn set_language(locale: Locale) {
    set("lang", locale.tag());
}

/// The language the document was served in.
pub fn language() -> Option<Locale> {
    Locale::from_tag(&document().document_element()?.get_attribute("lang")?)
}

/// Tells scripts outside the app that the page shows what was asked for (`data-ready`), and whether every page can now
/// be shown without loading a document (`data-ready="app"`).
pub fn mark_ready(ready: bool, loaded: bool) {
    let Some(root) = document().document_element() else { return };
    if ready {
        set("data-ready", if loaded { "app" } else { "" });
        // A page that waited for its answer may be seen now.
        let _ = root.remove_attribute("data-waiting");
    } else {
        let _ = root.remove_attribute("data-ready");
    }
}

/// Whether something has put elements of its own around the app's texts, as a browser's translation does: the app itself
/// never writes a `<font>`.
pub fn is_rewritten() -> bool {
    app().is_some_and(|app| app.query_selector("font").ok().flatten().is_some())
}

/// Calls back at the first signs that the visitor is going to do something.
pub fn on_sign(react: impl Fn() + Clone + 'static) {
    for name in ["pointermove", "pointerdown", "touchstart", "keydown", "focusin", "input"] {
        let react = react.clone();
        capture(&document(), name, move |_| react());
    }
}

/// Calls back on every event of this name below a target, also on those that do not bubble, as long as the page lives.
pub fn capture(target: &EventTarget, event: &str, react: impl FnMut(Event) + 'static) {
    let react: Box<dyn FnMut(Event)> = Box::new(react);
    let closure = Closure::wrap(react).into_js_value();
    let _ = target.add_event_listener_with_callback_and_bool(event, closure.unchecked_ref(), true);
}

/// Calls back in a task of its own.
pub fn later(react: impl FnOnce() + 'static) {
    set_timeout(react, Duration::ZERO);
}

/// Says something to those who look into the console.
pub fn report(message: String) {
    web_sys::console::error_1(&message.into());
}

/// Opens a popover by id, or closes it.
pub fn toggle_popover(id: &str) {
    if let Some(popover) = document().get_element_by_id(id) {
        let _ = popover.unchecked_ref::<HtmlElement>().toggle_popover();
    }
}

/// Folds every open facet in which this click or key was not.
pub fn fold_facets_outside(target: Option<EventTarget>) {
    let inside = target.and_then(|target| closest(&target, "details.facet"));
    let Ok(open) = document().query_selector_all("details.facet[open]") else { return };
    for facet in (0..open.length()).filter_map(|at| open.get(at)?.dyn_into::<Element>().ok()) {
        if Some(&facet) != inside.as_ref() {
            let _ = facet.remove_attribute("open");
        }
    }
}

/// The nearest element around an event's target that matches.
pub fn closest(target: &EventTarget, selector: &str) -> Option<Element> {
    target.dyn_ref::<Element>()?.closest(selector).ok().flatten()
}

fn has(name: &str) -> bool {
    document().document_element().is_some_and(|root| root.has_attribute(name))
}

/// Sets an attribute of the root. The same value once more would cost as much as another one: the style of every element.
fn set(name: &str, value: &str) {
    if let Some(root) = document().document_element()
        && root.get_attribute(name).as_deref() != Some(value)
    {
        let _ = root.set_attribute(name, value);
    }
}
