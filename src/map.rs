//! The map under the pointer, the keyboard and a changing query. All that it needs is on the map itself, so that it
//! works on a page as it was served. It must not count or decide: figures say how a country is filled.

mod keys;

use casebook::{country::Country, figure::Figure};
use leptos::prelude::document;
use pages::paint::{Land, land_class};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use crate::browser;

/// Names the country that an element stands for.
const COUNTRY: &str = "data-country";

/// The class of land that is pointed at.
const POINTED: &str = " is-pointed";

/// Follows pointer, focus and keys on any map, as long as the page lives.
pub fn listen() {
    let on = |name: &str, react: fn(&Event, Element)| browser::on_inside(".map-frame *", name, react);
    on("pointerover", |_, element| meet(Some(&element)));
    on("pointerout", |_, _| meet(None));
    on("focusout", |_, _| meet(None));
    on("focusin", |_, element| {
        meet(Some(&element));
        keep_in_tab_order(&element);
    });
    on("keydown", |event, element| {
        if let Some(country) = country_of(&element) {
            keys::walk(event.unchecked_ref(), country);
        }
    });
}

/// Writes what countries are now into the drawing and its table.
pub fn paint(figures: &[(Figure, String)]) {
    for element in browser::all("[data-country]") {
        let Some(country) = country_of(&element) else { continue };
        let found = figures.iter().find(|(figure, _)| figure.country == country);
        let (figure, href) = (found.map(|(figure, _)| figure), found.map_or("", |(_, href)| href));
        let class = element.get_attribute("class").unwrap_or_default();
        match class.split(' ').next().unwrap_or_default() {
            "map-land" => {
                let pointed = if class.ends_with(POINTED) { POINTED } else { "" };
                browser::set(&element, "class", &[&land_class(Land::of_class(&class), figure), pointed].concat());
            }
            "map-mark" => browser::set_text(Some(element), figure.map_or("", |figure| &figure.mark)),
            "map-value" => browser::set_text(Some(element), figure.map_or("", |figure| &figure.value)),
            "map-target" => {
                browser::set(&element, "href", href);
                browser::set(&element, "aria-label", figure.map_or("", |figure| &figure.label));
            }
            // Links of the pointer and of the table.
            _ => browser::set(&element, "href", href),
        }
    }
    let pointed = browser::query(".is-pointed");
    read_out(pointed.as_ref());
}

/// Answers the pointer or the focus on a country, or on none.
fn meet(element: Option<&Element>) {
    for before in browser::all(".is-pointed") {
        let class = before.get_attribute("class").unwrap_or_default();
        browser::set(&before, "class", class.trim_end_matches(POINTED));
    }
    let element = element.filter(|element| !label_of(element).is_empty());
    if let Some(country) = element.and_then(country_of) {
        for land in browser::all(&[".map-land[data-country=", country.code(), "]"].concat()) {
            let class = land.get_attribute("class").unwrap_or_default();
            browser::set(&land, "class", &[&class, POINTED].concat());
        }
    }
    read_out(element);
}

/// Shows in words what is pointed at.
fn read_out(element: Option<&Element>) {
    browser::set_text(browser::query(".map-readout"), &element.map(label_of).unwrap_or_default());
}

/// What a country says of itself; empty for land that has nothing to say.
fn label_of(element: &Element) -> String {
    let Some(country) = country_of(element) else { return String::new() };
    let target = document().get_element_by_id(&target_id(country));
    let label = match target {
        Some(target) => target.get_attribute("aria-label"),
        None => element.get_attribute("data-label"),
    };
    label.unwrap_or_default()
}

/// The map is one stop in the tab order: the country that had the focus last.
fn keep_in_tab_order(element: &Element) {
    let Some(country) = country_of(element) else { return };
    let id = target_id(country);
    for target in browser::all(".map-target") {
        browser::set(&target, "tabindex", if target.id() == id { "0" } else { "-1" });
    }
}

/// The id of a country's target.
fn target_id(country: Country) -> String {
    ["map-", country.code()].concat()
}

fn country_of(element: &Element) -> Option<Country> {
    Country::parse(&element.closest("[data-country]").ok().flatten()?.get_attribute(COUNTRY)?)
}
