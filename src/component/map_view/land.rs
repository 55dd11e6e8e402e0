//! What is drawn: land, insets, marks and targets. Land is for the eye and the pointer; the targets above it are what
//! the keyboard and a screen reader meet. How it is filled is `paint`'s.

use casebook::{
    country::Country,
    map::{Drawing, Leader, Panel, Rect, Shape, Target},
    words::Words,
};
use maud::{Markup, html};
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget};

/// Names the country that an element stands for.
pub(super) const COUNTRY: &str = "data-country";

/// The id of a country's target.
pub(super) fn target_id(country: Country) -> String {
    ["map-", country.code()].concat()
}

/// The country whose land or target an event met.
pub(super) fn country_at(target: Option<EventTarget>) -> Option<Country> {
    let element = target?.dyn_into::<Element>().ok()?.closest("[data-country]").ok().flatten()?;
    Country::parse(&element.get_attribute(COUNTRY)?)
}

/// The whole drawing, not yet filled. The main panel lies below; insets are framed, and their names stand on sea.
pub(super) fn svg(drawing: &Drawing, words: &'static Words) -> Markup {
    html! {
        svg viewBox=(format!("0 0 {} {}", drawing.width, drawing.height)) role="group" aria-label=(words.map_label)
            aria-describedby="map-help" {
            defs { (hatch()) }
            g aria-hidden="true" {
                @for (at, panel) in drawing.panels.iter().enumerate() { (land(drawing, at, panel, words)) }
            }
            @for country in casebook::map::reading_order() {
                @if let Some(target) = drawing.target(country) { (link(drawing, target)) }
            }
            // Not in the links, whose spoken names say more than two letters.
            g aria-hidden="true" {
                @for target in &drawing.targets { (mark(drawing, target)) }
            }
        }
    }
}

/// The hatching of participants from outside Ibero-America.
fn hatch() -> Markup {
    html! {
        pattern id="map-hatch" width="28" height="28" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
            rect.map-hatch-ground width="28" height="28" {}
            rect.map-hatch-line width="12" height="28" {}
        }
    }
}

fn land(drawing: &Drawing, at: usize, panel: &Panel, words: &'static Words) -> Markup {
    let inset = at > 0;
    html! {
        @if inset { (rect(panel.frame, "map-inset-sea")) }
        @for shape in drawing.shapes_in(at) { (piece(shape)) }
        @for mark in drawing.marks.iter().filter(|mark| mark.panel == at) {
            circle.map-land.map-speck data-country=(mark.country.code()) cx=(mark.at.x.to_string()) cy=(mark.at.y.to_string()) r="11" {}
        }
        @if inset { (rect(panel.frame, "map-inset-frame")) }
        @if let Some(name) = inset_name(&panel.id, words) {
            text.map-inset-name x=(panel.label.x.to_string()) y=((panel.label.y + panel.label.height / 2).to_string()) { (name) }
        }
    }
}

/// Names of the three large insets; those of the islands would be too small to read.
fn inset_name(id: &str, words: &'static Words) -> Option<&'static str> {
    match id {
        "iberia" => Some(words.map_inset_iberia),
        "central-america" => Some(words.map_inset_central),
        "greater-antilles" => Some(words.map_inset_antilles),
        _ => None,
    }
}

fn rect(frame: Rect, class: &str) -> Markup {
    html! {
        rect class=(class) x=(frame.x.to_string()) y=(frame.y.to_string()) width=(frame.width.to_string())
            height=(frame.height.to_string()) rx="10" {}
    }
}

/// Land of a country of Ibero-America is a link for the pointer; the keyboard has the country's target.
fn piece(shape: &Shape) -> Markup {
    let land = html! { path.map-land data-country=[shape.country.as_ref().map(Country::code)] d=(shape.path) {} };
    match shape.country.filter(|country| country.is_ibero_american()) {
        Some(country) => html! { a.map-piece data-country=(country.code()) tabindex="-1" { (land) } },
        None => land,
    }
}

/// A country's link: its leader line and pin, and an invisible circle that is large enough for a finger.
fn link(drawing: &Drawing, target: &Target) -> Markup {
    let country = target.country;
    let [x, y] = [target.centre.x, target.centre.y].map(|value| value.to_string());
    html! {
        a.map-target id=(target_id(country)) data-country=(country.code()) {
            @if let Some(leader) = leader(drawing, country) {
                path.map-leader d=(format!("M{} {}L{} {}", leader.from.x, leader.from.y, leader.to.x, leader.to.y)) {}
                circle.map-land.map-pin data-country=(country.code()) cx=(x) cy=(y) r="30" {}
            }
            circle.map-hit cx=(x) cy=(y) r=(target.radius.to_string()) {}
        }
    }
}

/// Where a country's mark is written: on its land, or beside it at the end of its leader line.
fn mark(drawing: &Drawing, target: &Target) -> Markup {
    let beside = leader(drawing, target.country).is_some();
    let at = if beside { target.centre } else { target.anchor };
    html! { text.map-mark data-country=(target.country.code()) x=(at.x.to_string()) y=(at.y.to_string()) {} }
}

fn leader(drawing: &Drawing, country: Country) -> Option<&Leader> {
    drawing.leaders.iter().find(|leader| leader.country == country)
}
