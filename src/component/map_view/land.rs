//! What is drawn: land, insets, marks and targets. Land is for the eye and the pointer; the targets above it are what
//! the keyboard and a screen reader meet.

use std::sync::Arc;

use casebook::{
    country::Country,
    figure::{Figure, Fill},
    locale::Locale,
    map::{self, Drawing, Leader, Point, Rect, Shape, Target},
    words::Words,
};
use leptos::{prelude::*, svg};

use super::{
    LinkCopies,
    keys::{MapState, target_id},
};
use crate::component::views;

/// Land that has nothing to say.
const OTHER_LAND: &str = "map-land";
/// Radius of the dot for a country too small to be seen.
const DOT: i32 = 11;

/// The whole drawing. The main panel lies below; insets are framed, and their names stand on sea.
#[component]
pub(super) fn Sheet(
    /// The interface's language.
    locale: Locale,
    /// The drawing.
    drawing: Arc<Drawing>,
    /// The file that has the shapes, where they are not written into the page.
    file: Option<Arc<str>>,
    /// The countries from outside Ibero-America that have something to say.
    elsewhere: Vec<Country>,
    /// The map.
    map: MapState,
) -> impl IntoView {
    let words = Words::of(locale);
    let land = Land { drawing: &drawing, file: file.as_deref(), elsewhere: &elsewhere, map };
    let panels = views((0..drawing.panels.len()).map(|at| land.panel(at, words)));
    let targets = map::reading_order().into_iter().filter_map(|country| drawing.target(country));
    let targets = views(targets.map(|target| country_target(*target, leader(&drawing, target.country).copied(), map)));
    let view_box = format!("0 0 {} {}", drawing.width, drawing.height);
    view! {
        <svg viewBox=view_box role="group" aria-label=words.map_label aria-describedby="map-help"
            on:keydown=move |event| map.press(&event) on:pointerover=move |event| map.point(&event)
            on:pointerout=move |_| map.leave() on:focusin=move |event| map.focus(&event) on:focusout=move |_| map.leave()>
            <defs>
                <pattern id="map-hatch" width="28" height="28" patternUnits="userSpaceOnUse"
                    patternTransform="rotate(45)">
                    <rect class="map-hatch-ground" width="28" height="28"></rect>
                    <rect class="map-hatch-line" width="12" height="28"></rect>
                </pattern>
            </defs>
            <g aria-hidden="true">{panels}</g>
            {targets}
            // Not in the links, whose spoken names say more than two letters.
            <g aria-hidden="true">{move || marks(&drawing, map)}</g>
        </svg>
    }
}

/// What land is made from.
struct Land<'a> {
    drawing: &'a Drawing,
    file: Option<&'a str>,
    elsewhere: &'a [Country],
    map: MapState,
}

impl Land<'_> {
    /// One panel: an inset covers what lies below it.
    fn panel(&self, at: usize, words: &'static Words) -> AnyView {
        let panel = &self.drawing.panels[at];
        let is_inset = at > 0;
        let (told, others): (Vec<&Shape>, Vec<&Shape>) =
            self.drawing.shapes_in(at).partition(|shape| shape.country.is_some_and(|country| self.is_told(country)));
        let told = views(told.into_iter().filter_map(|shape| Some(self.piece(shape, shape.country?))));
        let dots: Vec<(Country, Point)> =
            self.drawing.marks.iter().filter(|mark| mark.panel == at).map(|mark| (mark.country, mark.at)).collect();
        let (told_dots, other_dots): (Vec<_>, Vec<_>) =
            dots.into_iter().partition(|(country, _)| self.is_told(*country));
        let other_dots: String = other_dots.into_iter().map(|(_, at)| dot(at)).collect();
        let told_dots = views(told_dots.into_iter().map(|(country, at)| self.told_path(country, dot(at))));
        let name = inset_name(&panel.id, words).map(|name| {
            let (x, y) = (panel.label.x, panel.label.y + panel.label.height / 2);
            view! { <text class="map-inset-name" x=x.to_string() y=y.to_string()>{name}</text> }.into_any()
        });
        view! {
            {is_inset.then(|| frame(panel.frame, "map-inset-sea"))}
            {self.others(&others)}
            {told}
            {(!other_dots.is_empty()).then(|| view! { <path class=OTHER_LAND d=other_dots></path> }.into_any())}
            {told_dots}
            {is_inset.then(|| frame(panel.frame, "map-inset-frame"))}
            {name}
        }
        .into_any()
    }

    /// Whether a country has something to say.
    fn is_told(&self, country: Country) -> bool {
        country.is_ibero_american() || self.elsewhere.contains(&country)
    }

    /// Land that has nothing to say: one path, where its shapes are part of the page.
    fn others(&self, shapes: &[&Shape]) -> Option<AnyView> {
        if shapes.is_empty() {
            return None;
        }
        Some(match self.file {
            // A path's first `m` is relative to the point before it.
            None => {
                let path: String = shapes.iter().map(|shape| format!("M0 0{}", shape.path)).collect();
                view! { <path class=OTHER_LAND d=path></path> }.into_any()
            }
            Some(file) => {
                let shape = |shape: &&Shape| view! { <use href=reference(file, shape) class=OTHER_LAND></use> };
                views(shapes.iter().map(shape)).into_any()
            }
        })
    }

    /// Land of a country that has something to say. In Ibero-America it is a link for the pointer; the keyboard has the
    /// country's target.
    fn piece(&self, shape: &Shape, country: Country) -> AnyView {
        let map = self.map;
        let land = match self.file {
            None => self.told_path(country, shape.path.to_string()),
            Some(file) => {
                let class = move || land_class(map, country);
                let href = reference(file, shape);
                view! { <use class=class data-country=country.code().to_owned() href=href></use> }.into_any()
            }
        };
        // A written page has no use for a link that only a pointer makes.
        let is_made = self.file.is_none() || map.copies == LinkCopies::Always;
        if !is_made || !country.is_ibero_american() {
            return land;
        }
        // `view!` would make a link of HTML.
        svg::a()
            .class("map-piece")
            .attr("tabindex", "-1")
            .attr("data-country", country.code().to_owned())
            .attr("href", move || map.land_href(country))
            .child(land)
            .into_any()
    }

    /// A path that is filled by its country's figure, and named when it is pointed at.
    fn told_path(&self, country: Country, path: String) -> AnyView {
        let map = self.map;
        view! {
            <path class=move || land_class(map, country) data-country=country.code().to_owned() d=path></path>
        }
        .into_any()
    }
}

/// A country's link: its leader line and pin, and an invisible circle that is large enough for a finger.
fn country_target(target: Target, leader: Option<Leader>, map: MapState) -> AnyView {
    let country = target.country;
    let [x, y] = [target.centre.x, target.centre.y].map(|value| value.to_string());
    let pin = leader.map(|Leader { from, to, .. }| {
        let line = format!("M{} {}L{} {}", from.x, from.y, to.x, to.y);
        let class = move || land_class(map, country);
        let code = country.code().to_owned();
        view! {
            <path class="map-leader" d=line></path>
            <circle class=class data-country=code cx=x.clone() cy=y.clone() r="30"></circle>
        }
    });
    let tabindex = move || if map.stop() == country { "0" } else { "-1" };
    // `view!` would make a link of HTML.
    svg::a()
        .class("map-target")
        .id(target_id(country))
        .attr("data-country", country.code().to_owned())
        .attr("href", move || map.href.run(country))
        .attr("aria-label", move || map.label(country))
        .attr("tabindex", tabindex)
        .child(view! { {pin} <circle class="map-hit" cx=x.clone() cy=y.clone() r=target.radius.to_string()></circle> })
        .into_any()
}

/// What is written on countries: on their land, or beside it at the end of a leader line.
fn marks(drawing: &Drawing, map: MapState) -> AnyView {
    let mark = |figure: &Figure| {
        let target = drawing.target(figure.country).filter(|_| !figure.mark.is_empty())?;
        let at = if leader(drawing, figure.country).is_some() { target.centre } else { target.anchor };
        let (code, mark) = (figure.country.code().to_owned(), figure.mark.clone());
        Some(view! {
            <text class="map-mark" data-country=code x=at.x.to_string() y=at.y.to_string()>{mark}</text>
        })
    };
    map.content.with(|content| views(content.figures.iter().filter_map(mark))).into_any()
}

fn leader(drawing: &Drawing, country: Country) -> Option<&Leader> {
    drawing.leaders.iter().find(|leader| leader.country == country)
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

fn frame(Rect { x, y, width, height }: Rect, class: &'static str) -> AnyView {
    let [x, y, width, height] = [x, y, width, height].map(|value| value.to_string());
    view! { <rect class=class x=x y=y width=width height=height rx="10"></rect> }.into_any()
}

/// A dot as a path.
fn dot(Point { x, y }: Point) -> String {
    format!("M{} {y}a{DOT} {DOT} 0 1 0 {} 0a{DOT} {DOT} 0 1 0 -{} 0z", x - DOT, 2 * DOT, 2 * DOT)
}

/// The address of a shape in the file that has the shapes.
fn reference(file: &str, shape: &Shape) -> String {
    format!("{file}#{}", shape.id())
}

/// The classes of a country's land: how it is filled, whether the list is narrowed to it, whether it is pointed at.
fn land_class(map: MapState, country: Country) -> String {
    let is_pointed = map.pointed.get() == Some(country);
    map.figure(country, |figure| {
        let is_chosen = figure.is_some_and(|figure| figure.chosen);
        let chosen = if is_chosen { " is-chosen" } else { "" };
        let pointed = if is_pointed { " is-pointed" } else { "" };
        format!("{OTHER_LAND}{}{chosen}{pointed}", fill_class(figure.map(|figure| figure.fill)))
    })
}

fn fill_class(fill: Option<Fill>) -> &'static str {
    match fill {
        None => "",
        Some(Fill::None) => " map-member",
        Some(Fill::TakesPart) => " map-takes-part",
        Some(Fill::Elsewhere) => " map-elsewhere-land",
        Some(Fill::Class(class)) => {
            [" map-1", " map-2", " map-3", " map-4"].get(class.saturating_sub(1)).copied().unwrap_or("")
        }
    }
}
