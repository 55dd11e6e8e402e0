//! What is drawn: land, insets, marks and targets. Land is for the eye and the pointer; the targets above it are what
//! the keyboard and a screen reader meet.

use casebook::{
    country::Country,
    figure::{Figure, Fill},
    map::{Drawing, Panel, Shape},
};
use leptos::{either::Either, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget};

use super::{figure, label};

/// Names the country that an element stands for.
const COUNTRY: &str = "data-country";

/// The id of a country's target.
pub(super) fn target_id(country: Country) -> String {
    ["map-", country.code()].concat()
}

/// The country whose land or target an event met.
pub(super) fn country_at(target: Option<EventTarget>) -> Option<Country> {
    let element = target?
        .dyn_into::<Element>()
        .ok()?
        .closest("[data-country]")
        .ok()
        .flatten()?;
    Country::parse(&element.get_attribute(COUNTRY)?)
}

/// The hatching of participants from outside Ibero-America.
pub(super) fn patterns() -> impl IntoView {
    view! {
        <defs>
            <pattern id="map-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <rect class="map-hatch-ground" width="7" height="7" />
                <rect class="map-hatch-line" width="3" height="7" />
            </pattern>
        </defs>
    }
}

/// All land, panel by panel; insets lie over the main map, framed.
pub(super) fn land<H>(
    drawing: &Drawing,
    figures: Memo<Vec<Figure>>,
    href: H,
    pointed: RwSignal<Option<Country>>,
) -> impl IntoView + use<H>
where
    H: Fn(Country) -> String + Clone + Send + Sync + 'static,
{
    let panels: Vec<_> = drawing
        .panels
        .iter()
        .enumerate()
        .map(|(at, panel)| {
            let shapes: Vec<_> = drawing
                .shapes_in(at)
                .map(|shape| land_of(shape, figures, href.clone(), pointed))
                .collect();
            let specks: Vec<_> = drawing
                .marks
                .iter()
                .filter(|mark| mark.panel == at)
                .map(|mark| {
                    let country = mark.country;
                    view! {
                        <circle
                            class=move || land_class(figures, country, pointed)
                            data-country=country.code().to_owned()
                            cx=mark.at.x.to_string()
                            cy=mark.at.y.to_string()
                            r="3"
                        />
                    }
                })
                .collect();
            let inset = at > 0;
            view! {
                <g>
                    {inset.then(|| frame(panel, "map-inset-sea"))} {shapes} {specks}
                    {inset.then(|| frame(panel, "map-inset-frame"))}
                </g>
            }
        })
        .collect();
    view! { <g aria-hidden="true">{panels}</g> }
}

fn frame(panel: &Panel, class: &'static str) -> impl IntoView + use<> {
    let frame = panel.frame;
    view! {
        <rect
            class=class
            x=frame.x.to_string()
            y=frame.y.to_string()
            width=frame.width.to_string()
            height=frame.height.to_string()
            rx="4"
        />
    }
}

fn land_of<H>(
    shape: &Shape,
    figures: Memo<Vec<Figure>>,
    href: H,
    pointed: RwSignal<Option<Country>>,
) -> impl IntoView + use<H>
where
    H: Fn(Country) -> String + Send + Sync + 'static,
{
    let path = shape.path.to_string();
    match shape.country {
        None => Either::Left(view! { <path class="map-land" d=path /> }),
        Some(country) => {
            let class = move || land_class(figures, country, pointed);
            let path = view! { <path class=class data-country=country.code().to_owned() d=path /> };
            Either::Right(match country.is_ibero_american() {
                true => Either::Left(view! { <a href=move || href(country) tabindex="-1">{path}</a> }),
                false => Either::Right(path),
            })
        }
    }
}

/// One class for the fill, one while the country is pointed at, one while the list is narrowed to it.
fn land_class(figures: Memo<Vec<Figure>>, country: Country, pointed: RwSignal<Option<Country>>) -> String {
    let known = figure(figures, country, |figure| (figure.fill, figure.chosen));
    let fill = match known {
        None if !country.is_ibero_american() => "map-land",
        None | Some((Fill::None, _)) => "map-land map-member",
        Some((Fill::TakesPart, _)) => "map-land map-takes-part",
        Some((Fill::Elsewhere, _)) => "map-land map-elsewhere-land",
        Some((Fill::Class(class), _)) => ["map-land map-1", "map-land map-2", "map-land map-3", "map-land map-4"]
            .get(class.saturating_sub(1))
            .copied()
            .unwrap_or("map-land map-4"),
    };
    let pointed = if pointed.get() == Some(country) && known.is_some() {
        " is-pointed"
    } else {
        ""
    };
    let chosen = if known.is_some_and(|(_, chosen)| chosen) {
        " is-chosen"
    } else {
        ""
    };
    [fill, pointed, chosen].concat()
}

/// The links of the 22 countries, in reading order; exactly one is in the tab order.
pub(super) fn targets<H>(
    drawing: &Drawing,
    figures: Memo<Vec<Figure>>,
    href: H,
    current: RwSignal<Country>,
) -> impl IntoView + use<H>
where
    H: Fn(Country) -> String + Clone + Send + Sync + 'static,
{
    casebook::map::reading_order()
        .into_iter()
        .filter_map(|country| drawing.target(country))
        .map(|target| {
            let (country, href) = (target.country, href.clone());
            let leaders: Vec<_> = drawing
                .leaders
                .iter()
                .filter(|leader| leader.country == country)
                .map(|leader| {
                    let d = format!("M{} {}L{} {}", leader.from.x, leader.from.y, leader.to.x, leader.to.y);
                    view! { <path class="map-leader" d=d /> }
                })
                .collect();
            let beside = !leaders.is_empty();
            let at = if beside { target.centre } else { target.anchor };
            let mark = move || figure(figures, country, |figure| figure.mark.clone()).unwrap_or_default();
            let class = if beside { "map-mark map-mark-beside" } else { "map-mark" };
            view! {
                <a
                    id=target_id(country)
                    class="map-target"
                    data-country=country.code().to_owned()
                    href=move || href(country)
                    aria-label=move || label(figures, country)
                    tabindex=move || if current.get() == country { "0" } else { "-1" }
                >
                    {leaders}
                    {beside.then(|| {
                        view! { <circle class="map-pin" cx=at.x.to_string() cy=at.y.to_string() r="5" /> }
                    })}
                    <text class=class x=at.x.to_string() y=at.y.to_string() inner_html=mark></text>
                    <circle
                        class="map-hit"
                        cx=target.centre.x.to_string()
                        cy=target.centre.y.to_string()
                        r=target.radius.to_string()
                    />
                </a>
            }
        })
        .collect::<Vec<_>>()
}
