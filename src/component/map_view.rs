//! The map: the drawing, filled by figures, walked with the arrow keys, with its sentence and its table.
//! It must not count or decide: figures say how a country is filled, `open` says what choosing one means.

mod keys;
mod land;
mod legend;
mod table;

use std::sync::Arc;

use casebook::{
    country::Country,
    figure::Figure,
    map::{self, Drawing},
    words::Words,
};
use leptos::{ev, prelude::*};

use super::live_text::live_text;
pub use legend::LegendKind;

/// What a map shows.
#[derive(Clone, Copy)]
pub struct MapContent {
    /// The interface's words.
    pub words: &'static Words,
    /// The drawing; `None` while it is under way.
    pub drawing: Signal<Option<Arc<Drawing>>>,
    /// Whether the drawing could not be had.
    pub failed: Signal<bool>,
    /// Every country with something to say.
    pub figures: Memo<Vec<Figure>>,
    /// The map as a sentence.
    pub caption: Memo<String>,
    /// Names of those that take part from outside Ibero-America; empty where there are none.
    pub elsewhere: Memo<String>,
    /// What the colours and marks mean.
    pub legend: LegendKind,
    /// How the map is used, for those who walk it with the keyboard.
    pub help: &'static str,
    /// Heading of the table's second column.
    pub value_heading: &'static str,
}

/// Id of the sentence below the map, to which Escape leads.
const CAPTION: &str = "map-caption";

/// The figure; `href` is where a country leads as things are now, `name` its name.
pub fn map_view(
    content: MapContent,
    href: impl Fn(Country) -> String + Clone + Send + Sync + 'static,
    name: impl Fn(Country) -> String + Clone + Send + Sync + 'static,
) -> impl IntoView {
    let words = content.words;
    // The one country in the tab order, and the one that is pointed at.
    let current = RwSignal::new(map::reading_order()[0]);
    let pointed = RwSignal::new(None::<Country>);
    let readout = move || {
        let label = pointed.get().and_then(|country| label(content.figures, country));
        label.unwrap_or_default()
    };
    let drawn = {
        let href = href.clone();
        move || {
            content
                .drawing
                .get()
                .map(|drawing| svg(content, drawing, href.clone(), current, pointed))
        }
    };
    view! {
        <figure class="map">
            <div class="map-frame">
                {drawn}
                <p class="map-failed" hidden=move || !content.failed.get()>{words.map_failed}</p>
            </div>
            <p class="map-readout" aria-hidden="true">{live_text(readout)}</p>
            <p class="visually-hidden" id="map-help">{content.help}</p>
            {legend::legend(content.legend, words)}
            <figcaption>
                <p id=CAPTION tabindex="-1">{live_text(move || content.caption.get())}</p>
                <p class="map-elsewhere" hidden=move || content.elsewhere.with(String::is_empty)>
                    <strong>{words.map_also}</strong> " " {live_text(move || content.elsewhere.get())}
                </p>
            </figcaption>
            {table::table(content, href, name)}
        </figure>
    }
}

fn svg(
    content: MapContent,
    drawing: Arc<Drawing>,
    href: impl Fn(Country) -> String + Clone + Send + Sync + 'static,
    current: RwSignal<Country>,
    pointed: RwSignal<Option<Country>>,
) -> impl IntoView {
    let view_box = format!("0 0 {} {}", drawing.width, drawing.height);
    let point = move |country: Option<Country>| {
        if pointed.get_untracked() != country {
            pointed.set(country);
        }
    };
    view! {
        <svg
            viewBox=view_box
            role="group"
            aria-label=content.words.map_label
            aria-describedby="map-help"
            on:keydown=move |event| keys::walk(&event, current)
            on:focusin=move |event: ev::FocusEvent| {
                if let Some(country) = land::country_at(event.target()) {
                    current.set(country);
                    point(Some(country));
                }
            }
            on:focusout=move |_| point(None)
            on:pointerover=move |event| point(land::country_at(event.target()))
            on:pointerleave=move |_| point(None)
        >
            {land::patterns()}
            {land::land(&drawing, content.figures, href.clone(), pointed)}
            {land::targets(&drawing, content.figures, href, current)}
        </svg>
    }
}

/// What a country says of itself now.
fn label(figures: Memo<Vec<Figure>>, country: Country) -> Option<String> {
    figure(figures, country, |figure| figure.label.clone())
}

/// Something of a country's figure as it is now.
fn figure<T>(figures: Memo<Vec<Figure>>, country: Country, take: impl FnOnce(&Figure) -> T) -> Option<T> {
    figures.with(|figures| figures.iter().find(|figure| figure.country == country).map(take))
}
