//! Keeps the drawing in step with the figures: fills, marks, spoken names, links, and which country is in the tab
//! order. It must not change what is drawn where.

use casebook::{
    country::Country,
    figure::{Figure, Fill},
};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::{MapContent, Pointers, land};

/// The drawing as markup, or nothing while it is under way.
pub(super) fn drawing(content: MapContent) -> String {
    let drawing = untrack(|| content.drawing.run(()));
    drawing.map(|drawing| land::svg(&drawing, content.words).into_string()).unwrap_or_default()
}

/// Writes everything that can change into the figure; subscribes to all it reads.
pub(super) fn paint(root: &HtmlElement, content: MapContent, pointers: Pointers) {
    if content.drawing.run(()).is_some()
        && let Ok(Some(frame)) = root.query_selector(".map-frame")
        && frame.first_element_child().is_none()
    {
        frame.set_inner_html(&drawing(content));
    }
    let figures = content.figures.run(());
    let Pointers { current, pointed } = pointers;
    for element in elements(root) {
        let Some(country) = element.get_attribute(land::COUNTRY).and_then(|code| Country::parse(&code)) else {
            continue;
        };
        let figure = figures.iter().find(|figure| figure.country == country);
        let class = element.get_attribute("class").unwrap_or_default();
        match class.split(' ').next().unwrap_or_default() {
            "map-land" => set(&element, "class", &land_class(&class, figure, pointed == Some(country))),
            "map-mark" => element.set_text_content(figure.map(|figure| figure.mark.as_str())),
            "map-value" => element.set_text_content(figure.map(|figure| figure.value.as_str())),
            "map-target" => {
                set(&element, "href", &content.href.run(country));
                set(&element, "aria-label", figure.map_or("", |figure| &figure.label));
                set(&element, "tabindex", if current == country { "0" } else { "-1" });
            }
            // Links of the pointer and of the table.
            _ => set(&element, "href", &content.href.run(country)),
        }
    }
}

fn elements(root: &HtmlElement) -> impl Iterator<Item = Element> {
    let found = root.query_selector_all("[data-country]").ok();
    let length = found.as_ref().map_or(0, web_sys::NodeList::length);
    (0..length).filter_map(move |at| found.as_ref()?.get(at)?.dyn_into().ok())
}

/// Writes an attribute only where it changes: most of them do not.
fn set(element: &Element, name: &str, value: &str) {
    if element.get_attribute(name).as_deref() != Some(value) {
        let _ = element.set_attribute(name, value);
    }
}

/// The classes of land: what it is, how it is filled, whether it is pointed at, whether the list is narrowed to it.
fn land_class(class: &str, figure: Option<&Figure>, pointed: bool) -> String {
    let shape = match class.split(' ').nth(1) {
        Some("map-speck") => "map-land map-speck",
        Some("map-pin") => "map-land map-pin",
        _ => "map-land map-area",
    };
    let fill = match figure.map(|figure| figure.fill) {
        None => "",
        Some(Fill::None) => " map-member",
        Some(Fill::TakesPart) => " map-takes-part",
        Some(Fill::Elsewhere) => " map-elsewhere-land",
        Some(Fill::Class(class)) => {
            [" map-1", " map-2", " map-3", " map-4"].get(class.saturating_sub(1)).copied().unwrap_or("")
        }
    };
    let chosen = if figure.is_some_and(|figure| figure.chosen) { " is-chosen" } else { "" };
    let pointed = if pointed && figure.is_some() { " is-pointed" } else { "" };
    [shape, fill, chosen, pointed].concat()
}
