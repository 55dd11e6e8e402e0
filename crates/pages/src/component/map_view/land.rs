//! What is drawn: land, insets, marks and targets. Land is for the eye and the pointer; the targets above it are what
//! the keyboard and a screen reader meet.

use casebook::{
    country::Country,
    figure::Figure,
    map::{Drawing, Leader, Panel, Rect, Shape, Target},
    words::Words,
};
use maud::{Markup, html};

use super::paint::{Land, land_class};
use crate::view::Drawn;

/// What every part of the drawing is made from.
struct Sheet<'a> {
    drawing: &'a Drawing,
    /// The file that has the shapes, where they are not written into the page.
    linked: Option<&'a str>,
    words: &'static Words,
    figures: &'a [Figure],
    href: &'a dyn Fn(Country) -> String,
}

impl Sheet<'_> {
    fn figure(&self, country: Country) -> Option<&Figure> {
        self.figures.iter().find(|figure| figure.country == country)
    }

    fn leader(&self, country: Country) -> Option<&Leader> {
        self.drawing.leaders.iter().find(|leader| leader.country == country)
    }
}

/// The whole drawing; nothing while there is none. The main panel lies below; insets are framed, and their names stand
/// on sea.
pub fn drawing(
    drawn: Drawn<'_>,
    words: &'static Words,
    figures: &[Figure],
    href: &dyn Fn(Country) -> String,
) -> Markup {
    let (drawing, linked) = match drawn {
        Drawn::UnderWay | Drawn::Failed => return html! {},
        Drawn::Inline(drawing) => (drawing, None),
        Drawn::Linked(drawing, file) => (drawing, Some(file)),
    };
    let sheet = Sheet { drawing, linked, words, figures, href };
    html! {
        svg viewBox=(format!("0 0 {} {}", drawing.width, drawing.height)) role="group" aria-label=(words.map_label)
            aria-describedby="map-help" {
            defs { (hatch()) }
            g aria-hidden="true" {
                @for (at, panel) in drawing.panels.iter().enumerate() { (land(&sheet, at, panel)) }
            }
            @for (at, country) in casebook::map::reading_order().into_iter().enumerate() {
                @if let Some(target) = drawing.target(country) { (link(&sheet, target, at == 0)) }
            }
            // Not in the links, whose spoken names say more than two letters.
            g aria-hidden="true" {
                @for target in &drawing.targets { (mark(&sheet, target)) }
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

fn land(sheet: &Sheet<'_>, at: usize, panel: &Panel) -> Markup {
    let inset = at > 0;
    html! {
        @if inset { (rect(panel.frame, "map-inset-sea")) }
        @for shape in sheet.drawing.shapes_in(at) { (piece(sheet, shape)) }
        @for mark in sheet.drawing.marks.iter().filter(|mark| mark.panel == at) {
            circle class=(land_class(Land::Speck, sheet.figure(mark.country))) data-country=(mark.country.code())
                data-label=[label(sheet, mark.country)] cx=(mark.at.x.to_string()) cy=(mark.at.y.to_string()) r="11" {}
        }
        @if inset { (rect(panel.frame, "map-inset-frame")) }
        @if let Some(name) = inset_name(&panel.id, sheet.words) {
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
fn piece(sheet: &Sheet<'_>, shape: &Shape) -> Markup {
    let code = shape.country.as_ref().map(Country::code);
    let class = land_class(Land::Area, shape.country.and_then(|country| sheet.figure(country)));
    let label = shape.country.and_then(|country| label(sheet, country));
    let land = html! {
        @match sheet.linked {
            None => path class=(class) data-country=[code] data-label=[label] d=(shape.path) {},
            Some(file) => use class=(class) data-country=[code] data-label=[label] href={ (file) "#" (shape.id()) } {},
        }
    };
    match shape.country.filter(|country| country.is_ibero_american()) {
        Some(country) => html! {
            a.map-piece data-country=(country.code()) href=((sheet.href)(country)) tabindex="-1" { (land) }
        },
        None => land,
    }
}

/// What is said where land without a link of its own is pointed at.
fn label<'a>(sheet: &'a Sheet<'_>, country: Country) -> Option<&'a str> {
    let figure = sheet.figure(country).filter(|_| !country.is_ibero_american());
    figure.map(|figure| figure.label.as_str())
}

/// A country's link: its leader line and pin, and an invisible circle that is large enough for a finger.
fn link(sheet: &Sheet<'_>, target: &Target, first: bool) -> Markup {
    let country = target.country;
    let figure = sheet.figure(country);
    let [x, y] = [target.centre.x, target.centre.y].map(|value| value.to_string());
    html! {
        a.map-target id={ "map-" (country.code()) } data-country=(country.code()) href=((sheet.href)(country))
            aria-label=(figure.map_or("", |figure| &figure.label)) tabindex=(if first { "0" } else { "-1" }) {
            @if let Some(leader) = sheet.leader(country) {
                path.map-leader d=(format!("M{} {}L{} {}", leader.from.x, leader.from.y, leader.to.x, leader.to.y)) {}
                circle class=(land_class(Land::Pin, figure)) data-country=(country.code()) cx=(x) cy=(y) r="30" {}
            }
            circle.map-hit cx=(x) cy=(y) r=(target.radius.to_string()) {}
        }
    }
}

/// Where a country's mark is written: on its land, or beside it at the end of its leader line.
fn mark(sheet: &Sheet<'_>, target: &Target) -> Markup {
    let beside = sheet.leader(target.country).is_some();
    let at = if beside { target.centre } else { target.anchor };
    html! {
        text.map-mark data-country=(target.country.code()) x=(at.x.to_string()) y=(at.y.to_string()) {
            (sheet.figure(target.country).map_or("", |figure| &figure.mark))
        }
    }
}
