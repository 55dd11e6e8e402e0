//! The map: the drawing, filled by figures, walked with the arrow keys, with its sentence and its table.
//! It must not count or decide: figures say how a country is filled, `href` where it leads.

mod keys;
mod land;
mod legend;
mod paint;
mod table;

use std::sync::Arc;

use casebook::{country::Country, figure::Figure, map, map::Drawing, words::Words};
use leptos::{ev, html, prelude::*};

use super::{Live, live_text::live_text};
pub use legend::LegendKind;

/// What a map shows.
#[derive(Clone, Copy)]
pub struct MapContent {
    /// The interface's words.
    pub words: &'static Words,
    /// The drawing; `None` while it is under way.
    pub drawing: Live<Option<Arc<Drawing>>>,
    /// Whether the drawing could not be had.
    pub failed: Live<bool>,
    /// Every country with something to say.
    pub figures: Live<Vec<Figure>>,
    /// The map as a sentence.
    pub caption: Live<String>,
    /// Names of those that take part from outside Ibero-America; empty where there are none.
    pub elsewhere: Live<String>,
    /// What the colours and marks mean.
    pub legend: Live<LegendKind>,
    /// Where a country leads as things are now.
    pub href: Callback<Country, String>,
    /// A country's name.
    pub name: Callback<Country, String>,
    /// How the map is used, for those who walk it with the keyboard.
    pub help: &'static str,
    /// Heading of the table's second column.
    pub value_heading: &'static str,
}

/// What changes on a map while it is used.
#[derive(Clone, Copy, PartialEq)]
struct Pointers {
    /// The one country in the tab order.
    current: Country,
    /// The one that is pointed at.
    pointed: Option<Country>,
}

/// Id of the sentence below the map, to which Escape leads.
const CAPTION: &str = "map-caption";

/// The figure.
pub fn map_view(content: MapContent) -> impl IntoView {
    let words = content.words;
    let pointers = RwSignal::new(Pointers { current: map::reading_order()[0], pointed: None });
    let root = NodeRef::<html::Figure>::new();
    // Keeps what is drawn in step with the figures: some two hundred attributes, written without a view of their own.
    Effect::new(move |_| {
        if let Some(root) = root.get() {
            paint::paint(&root, content, pointers.get());
        }
    });
    let readout = Live::new(move |()| {
        let country = pointers.get().pointed;
        let figures = content.figures.run(());
        let figure = figures.into_iter().find(|figure| Some(figure.country) == country);
        figure.map(|figure| figure.label).unwrap_or_default()
    });
    let legend = move || legend::legend(content.legend.run(()), words).into_string();
    view! {
        <figure class="map" node_ref=root>
            <div
                class="map-frame"
                inner_html=paint::drawing(content)
                on:keydown=move |event| keys::walk(&event, pointers.get_untracked().current)
                on:focusin=move |event: ev::FocusEvent| meet(pointers, event.target(), true)
                on:focusout=move |_| meet(pointers, None, false)
                on:pointerover=move |event| meet(pointers, event.target(), false)
                on:pointerleave=move |_| meet(pointers, None, false)
            ></div>
            <p class="map-failed" hidden=move || !content.failed.run(())>{words.map_failed}</p>
            <p class="map-readout" aria-hidden="true">{live_text(readout)}</p>
            <p class="visually-hidden" id="map-help">{content.help}</p>
            <div class="legend" inner_html=legend></div>
            <figcaption>
                <p id=CAPTION tabindex="-1">{live_text(content.caption)}</p>
                <p class="map-elsewhere" hidden=move || content.elsewhere.run(()).is_empty()>
                    <strong>{words.map_also}</strong> " " {live_text(content.elsewhere)}
                </p>
            </figcaption>
            <details class="map-table" id="map-table" inner_html=table::table(content).into_string()></details>
        </figure>
    }
}

/// Answers the pointer or the focus on a country, or on none. A focus is also lost when the map is taken away, and its
/// signals with it: then there is nothing left to answer.
fn meet(pointers: RwSignal<Pointers>, target: Option<web_sys::EventTarget>, focused: bool) {
    let Some(before) = pointers.try_get_untracked() else {
        return;
    };
    let pointed = land::country_at(target);
    let current = pointed.filter(|_| focused).unwrap_or(before.current);
    let now = Pointers { current, pointed };
    if now != before {
        pointers.set(now);
    }
}
