//! Thin wrappers of what the app needs from the browser: document, focus, scrolling, storage, fetching.
//! It must not know cases or pages; the address bar and the history are `address`'s.

mod fetch;
mod kept;

use std::time::Duration;

use casebook::locale::Locale;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, Event, EventTarget, HtmlElement, HtmlInputElement};

pub use fetch::fetch_text;
pub use kept::Kept;

/// Where the chosen language is remembered.
const LOCALE_KEY: &str = "casebook.locale";

/// Id of the element that holds the screen.
const APP: &str = "app";

/// Replaces the whole screen.
pub fn set_screen(html: String) {
    if let Some(app) = document().get_element_by_id(APP) {
        app.set_inner_html(&html);
    }
}

/// Whether the document was served with the screen of its address.
pub fn is_served() -> bool {
    document().document_element().is_some_and(|root| root.has_attribute("data-prerendered"))
}

/// Whether the document is in a sandboxed frame without an origin of its own; boot.js looks.
pub fn is_opaque() -> bool {
    document().document_element().is_some_and(|root| root.has_attribute("data-opaque"))
}

/// Where the catalogue is, as the served page says: with its version, so that no old copy is taken for it.
pub fn catalogue() -> Option<String> {
    document().get_element_by_id("app-loader")?.get_attribute("data-catalogue")
}

/// Calls back at every sign that the visitor is going to do something.
pub fn on_sign(react: impl Fn() + Clone + 'static) {
    for name in ["pointermove", "pointerdown", "touchstart", "keydown", "focusin"] {
        let react = react.clone();
        on(&document(), name, Box::new(move |_| react()));
    }
}

/// Calls back on every event of this name at a target, as long as the page lives.
pub fn on(target: &EventTarget, event: &str, react: Box<dyn FnMut(web_sys::Event)>) {
    let closure = Closure::wrap(react);
    let _ = target.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    closure.forget();
}

/// Calls back after a while.
pub fn after(time: Duration, react: Box<dyn FnOnce()>) {
    set_timeout(react, time);
}

/// Calls back before the browser paints next.
pub fn before_paint(react: Box<dyn FnOnce()>) {
    request_animation_frame(react);
}

/// Says something to those who look into the console.
pub fn report(message: String) {
    web_sys::console::error_1(&message.into());
}

/// Sets the document's title.
pub fn set_title(title: &str) {
    if document().title() != title {
        document().set_title(title);
    }
}

/// Sets the document's language.
pub fn set_language(locale: Locale) {
    set_root_attribute("lang", locale.tag());
}

/// Tells scripts outside the app that the page shows what was asked for (`data-ready`), and whether every page can now
/// be shown without loading a document (`data-ready="app"`).
pub fn mark_ready(ready: bool, loaded: bool) {
    if ready {
        set_root_attribute("data-ready", if loaded { "app" } else { "" });
    }
    let Some(root) = document().document_element() else { return };
    // A page that waited for its answer may be seen now.
    let _ = root.remove_attribute(if ready { "data-waiting" } else { "data-ready" });
}

fn set_root_attribute(name: &str, value: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute(name, value);
    }
}

/// The language the document was served in.
pub fn document_language() -> Option<Locale> {
    Locale::from_tag(&document().document_element()?.get_attribute("lang")?)
}

/// The language this visitor wants: the remembered one, else the first of the browser's own.
pub fn wanted_language() -> Option<Locale> {
    let remembered = storage().and_then(|storage| storage.get_item(LOCALE_KEY).ok().flatten());
    let languages: Vec<String> = window().navigator().languages().iter().filter_map(|tag| tag.as_string()).collect();
    Locale::preferred(remembered.iter().chain(&languages).map(String::as_str))
}

/// Remembers the chosen language where storage is allowed; elsewhere nothing happens.
pub fn remember_language(locale: Locale) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(LOCALE_KEY, locale.tag());
    }
}

/// Storage throws where a frame has no origin of its own or the visitor blocks it.
fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}

/// Moves the focus to the page's heading and has the page's title read.
pub fn arrive() {
    if let Some(heading) = query("h1") {
        focus_on(&heading, true);
    }
    announce(&document().title());
}

/// Has a text read by screen readers when they have nothing else to say.
pub fn announce(text: &str) {
    if let Some(announcer) = document().get_element_by_id(ANNOUNCER) {
        announcer.set_text_content(Some(text));
    }
}

/// Id of the polite live region that speaks the title of a new page.
const ANNOUNCER: &str = "announcer";

/// Moves the focus to an element by id and brings it into view.
pub fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        focus_on(&element, false);
    }
}

/// Moves the focus to the first element that matches.
pub fn focus_first(selector: &str) {
    if let Some(element) = query(selector) {
        focus_on(&element, false);
    }
}

/// Sets where the link of this id leads.
pub fn set_href(id: &str, href: &str) {
    if let Some(link) = document().get_element_by_id(id) {
        let _ = link.set_attribute("href", href);
    }
}

/// Moves the focus to an element; brings it into view unless that is prevented.
pub fn focus_on(element: &Element, prevent_scroll: bool) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(prevent_scroll);
    // `focus` has the same form on HTML and on SVG elements; the cast only picks the method.
    let _ = element.unchecked_ref::<HtmlElement>().focus_with_options(&options);
}

/// The first element that matches.
pub fn query(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

/// All elements that match, in the order of the page.
pub fn all(selector: &str) -> impl Iterator<Item = Element> {
    let found = document().query_selector_all(selector).ok();
    let length = found.as_ref().map_or(0, web_sys::NodeList::length);
    (0..length).filter_map(move |at| found.as_ref()?.get(at)?.dyn_into().ok())
}

/// Writes an attribute where it changes: most of them do not.
pub fn set(element: &Element, name: &str, value: &str) {
    if element.get_attribute(name).as_deref() != Some(value) {
        let _ = element.set_attribute(name, value);
    }
}

/// Replaces the text of an element where it changes. Its whole content: a browser's own translation replaces text nodes
/// by elements of its own.
pub fn set_text(element: Option<Element>, text: &str) {
    if let Some(element) = element.filter(|element| element.text_content().as_deref() != Some(text)) {
        element.set_text_content(Some(text));
    }
}

/// Hides the first element that matches, or shows it.
pub fn hide(selector: &str, hidden: bool) {
    if let Some(element) = query(selector) {
        let _ = if hidden { element.set_attribute("hidden", "") } else { element.remove_attribute("hidden") };
    }
}

/// Replaces what is in an element. What comes again stays as it was: unfolded, by its id; with the focus, by its id or by
/// where its link leads. A focus whose element is gone goes on to the number of results.
pub fn replace_inside(element: &Element, html: &str) {
    let focused = document().active_element().filter(|focused| element.contains(Some(focused)));
    let unfolded: Vec<String> =
        all("details[open][id]").filter(|it| element.contains(Some(it))).map(|it| it.id()).collect();
    element.set_inner_html(html);
    unfold(unfolded);
    let Some(focused) = focused else { return };
    let by_href = || {
        let href = focused.get_attribute("href")?;
        element.query_selector(&["a[href=\"", &href, "\"]"].concat()).ok().flatten()
    };
    match document().get_element_by_id(&focused.id()).or_else(by_href) {
        Some(again) => focus_on(&again, true),
        None => focus_first(".results-count"),
    }
}

fn unfold(ids: Vec<String>) {
    for details in ids.iter().filter_map(|id| document().get_element_by_id(id)) {
        let _ = details.set_attribute("open", "");
    }
}

/// Calls back on every event of this name inside of what matches, now and later, with the nearest element that does.
pub fn on_inside(selector: &'static str, event: &str, react: fn(&Event, Element)) {
    on(
        &document(),
        event,
        Box::new(move |event| {
            if let Some(element) = closest(event.target(), selector) {
                react(&event, element);
            }
        }),
    );
}

/// The nearest element around an event's target that matches.
pub fn closest(target: Option<EventTarget>, selector: &str) -> Option<Element> {
    target?.dyn_into::<Element>().ok()?.closest(selector).ok().flatten()
}

/// Shows an element of this id at the end of the document, or removes it.
pub fn set_foot(id: &str, html: Option<String>) {
    let shown = document().get_element_by_id(id);
    match (html, shown) {
        (Some(html), Some(element)) => element.set_inner_html(&html),
        (Some(html), None) => {
            let (Some(body), Ok(element)) = (document().body(), document().create_element("div")) else { return };
            element.set_id(id);
            let _ = body.append_child(&element);
            element.set_inner_html(&html);
        }
        (None, Some(element)) => element.remove(),
        (None, None) => {}
    }
}

/// Says whether the page waits for an answer; the style sheet shows it after a while.
pub fn mark_busy(busy: bool) {
    if let Some(main) = document().get_element_by_id(pages::MAIN) {
        let _ = if busy { main.set_attribute("aria-busy", "true") } else { main.remove_attribute("aria-busy") };
    }
}

/// What is in a field now; inputs and selects have it under the same name.
pub fn value(field: &Element) -> String {
    match field.dyn_ref::<web_sys::HtmlSelectElement>() {
        Some(select) => select.value(),
        None => field.unchecked_ref::<HtmlInputElement>().value(),
    }
}

/// Shows words in the search box. Where they are there already it leaves the box alone, and with it the cursor.
pub fn show_typed(text: &str) {
    if let Some(search) = document().get_element_by_id(pages::SEARCH).filter(|search| value(search) != text) {
        search.unchecked_ref::<HtmlInputElement>().set_value(text);
    }
}

/// Ticks a checkbox or not.
pub fn set_checked(input: &Element, checked: bool) {
    input.unchecked_ref::<HtmlInputElement>().set_checked(checked);
}

/// How far down the page is, in CSS pixels.
pub fn scroll_position() -> f64 {
    window().scroll_y().unwrap_or_default()
}

/// Scrolls the page to a height in CSS pixels, at once.
pub fn scroll_to(y: f64) {
    let options = web_sys::ScrollToOptions::new();
    options.set_top(y);
    options.set_behavior(web_sys::ScrollBehavior::Instant);
    window().scroll_to_with_scroll_to_options(&options);
}

/// Folds every open facet in which this click or key was not.
pub fn fold_facets_outside(target: Option<EventTarget>) {
    let inside = closest(target, "details.facet");
    for facet in all("details.facet[open]").filter(|facet| inside.as_ref() != Some(facet)) {
        let _ = facet.remove_attribute("open");
    }
}
