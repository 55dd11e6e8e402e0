//! The map: the drawing, filled by figures, with its sentence, its legend and its table.
//!
//! Reading order: this file (what a map shows), `keys` (pointer and keyboard, which its parts follow), `land` (the
//! drawing), `legend`, `table`.

mod keys;
mod land;
mod legend;
mod table;

use casebook::{country::Country, figure::Figure, locale::Locale, words::Words};
use leptos::prelude::*;

use self::{keys::MapState, land::Sheet, legend::Legend, table::MapTable};
pub use self::{
    keys::{Step, step, target_id},
    legend::LegendKind,
};
use crate::drawing::MapDrawing;

/// Id of the sentence below the map, to which Escape leads.
pub const CAPTION: &str = "map-caption";

/// What a map says.
#[derive(Clone, Debug, PartialEq)]
pub struct MapContent {
    /// Every country with something to say.
    pub figures: Vec<Figure>,
    /// The map as a sentence.
    pub caption: String,
    /// Names of those that take part from outside Ibero-America; empty where there are none.
    pub elsewhere: String,
    /// What the colours and marks mean.
    pub legend: LegendKind,
}

/// When the copies of a country's link are made: the one around its land, for the pointer, and the one in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkCopies {
    /// With the map, so that they are there without the app.
    Always,
    /// When the land is pointed at and the table is unfolded: the page is smaller, and its links may change at each key.
    WhenUsed,
}

/// The figure.
#[component]
pub fn MapView(
    /// The interface's language.
    locale: Locale,
    /// The drawing.
    #[prop(into)]
    drawing: Signal<MapDrawing>,
    /// What it says.
    #[prop(into)]
    content: Signal<MapContent>,
    /// Where a country leads as things are now.
    href: Callback<Country, String>,
    /// A country's name.
    name: Callback<Country, String>,
    /// How the map is used, for those who walk it with the keyboard.
    help: &'static str,
    /// Heading of the table's second column.
    value_heading: &'static str,
    /// When the copies of a country's link are made.
    copies: LinkCopies,
) -> impl IntoView {
    let words = Words::of(locale);
    let map = MapState::new(content, href, copies);
    let legend = Memo::new(move |_| content.with(|content| content.legend.clone()));
    // Land of other countries has a figure on the map of a case alone, which never changes.
    let elsewhere = move || -> Vec<Country> {
        let is_elsewhere = |country: &Country| !country.is_ibero_american();
        content.with_untracked(|content| {
            content.figures.iter().map(|figure| figure.country).filter(is_elsewhere).collect()
        })
    };
    let sheet = move || {
        let (drawing, file) = match drawing.get() {
            MapDrawing::Waiting | MapDrawing::Failed => return None,
            MapDrawing::Inline(drawing) => (drawing, None),
            MapDrawing::Linked(drawing, file) => (drawing, Some(file)),
        };
        Some(view! { <Sheet locale drawing file elsewhere=elsewhere() map /> })
    };
    let is_well = move || drawing.with(|drawing| !matches!(drawing, MapDrawing::Failed));
    let elsewhere_names = move || {
        let names = content.with(|content| content.elsewhere.clone());
        (!names.is_empty())
            .then(|| view! { <p class="map-elsewhere"><strong>{words.map_also}</strong> " " {names}</p> }.into_any())
    };
    view! {
        <figure class="map">
            <div class="map-frame">{sheet}</div>
            <p class="map-failed" hidden=is_well>{words.map_failed}</p>
            <p class="map-readout" aria-hidden="true">{move || map.readout()}</p>
            <p class="visually-hidden" id="map-help">{help}</p>
            <div class="legend"><Legend locale legend /></div>
            // HTML wants the caption last; the style sheet shows it above the table.
            <MapTable locale map name value_heading />
            <figcaption>
                <p id=CAPTION tabindex="-1">{move || content.with(|content| content.caption.clone())}</p>
                <div class="map-elsewhere-place">{elsewhere_names}</div>
            </figcaption>
        </figure>
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use casebook::{
        catalogue::Catalogue,
        figure,
        map::{Choropleth, Drawing, Shape, parse},
    };

    fn country(code: &str) -> Country {
        Country::parse(code).unwrap()
    }

    fn drawing() -> Arc<Drawing> {
        Arc::new(parse(include_str!("../../public/map.json")).unwrap())
    }

    fn content() -> MapContent {
        let counts = [(country("BR"), 7), (country("PY"), 1)];
        MapContent {
            figures: figure::of_list(&Catalogue::default(), &counts, &[country("PY")], Locale::En),
            caption: "A sentence".to_owned(),
            elsewhere: String::new(),
            legend: LegendKind::List(Choropleth::new(&[7, 1])),
        }
    }

    fn href() -> Callback<Country, String> {
        Callback::new(|country: Country| format!("en/{}", country.code()))
    }

    fn written(drawing: MapDrawing, content: MapContent, copies: LinkCopies) -> String {
        let html = Owner::new().with(|| {
            let name = Callback::new(|country: Country| country.name(Locale::En).to_owned());
            let (drawing, content) = (Signal::stored(drawing), Signal::stored(content));
            view! {
                <MapView locale=Locale::En drawing content href=href() name help="Help" value_heading="Cases" copies />
            }
            .to_html()
        });
        html.replace("<!>", "")
    }

    fn linked() -> MapDrawing {
        MapDrawing::Linked(drawing(), "map.svg".into())
    }

    #[track_caller]
    fn check(html: &str, expected: &[(&str, usize)]) {
        let found: Vec<(&str, usize)> = expected.iter().map(|(text, _)| (*text, html.matches(text).count())).collect();
        assert_eq!(found, expected, "{html}");
    }

    #[test]
    fn a_written_map_beside_a_list_has_one_link_for_each_country_and_refers_to_each_shape_once() {
        let html = written(linked(), content(), LinkCopies::WhenUsed);
        let shapes = drawing().shapes.len();
        check(&html, &[("<use ", shapes), ("map.svg#", shapes), ("<a ", 22), ("tabindex=\"0\"", 1), ("<tr>", 0)]);
        check(
            &html,
            &[("map-land map-4\"", 1), ("map-land map-3 is-chosen\"", 1), ("aria-label=\"Brazil: 7 cases\"", 1)],
        );
        let elements = html.matches('<').count() - html.matches("</").count();
        assert!(elements <= 160, "{elements} elements");
    }

    #[test]
    fn a_written_map_that_is_the_main_thing_has_its_copies_too() {
        let html = written(linked(), content(), LinkCopies::Always);
        let land =
            drawing().shapes.iter().filter(|shape| shape.country.is_some_and(Country::is_ibero_american)).count();
        check(&html, &[("<tr>", 23), ("class=\"map-piece\"", land), ("href=\"en/BR\"", 3), ("tabindex=\"0\"", 1)]);
    }

    #[test]
    fn land_that_has_nothing_to_say_is_one_path_in_each_panel() {
        let drawing = drawing();
        let html = written(MapDrawing::Inline(drawing.clone()), content(), LinkCopies::WhenUsed);
        let is_other = |shape: &&Shape| !shape.country.is_some_and(Country::is_ibero_american);
        let panels: std::collections::BTreeSet<usize> =
            drawing.shapes.iter().filter(is_other).map(|shape| shape.panel).collect();
        check(&html, &[("<use ", 0), ("<path d=\"M0 0m", panels.len())]);
    }

    #[test]
    fn a_participant_from_elsewhere_has_land_of_its_own() {
        let haiti = Figure {
            country: country("HT"),
            fill: figure::Fill::Elsewhere,
            mark: "Re".to_owned(),
            label: "Haiti: recipient".to_owned(),
            value: "recipient".to_owned(),
            chosen: false,
        };
        let content = MapContent { figures: vec![haiti], ..content() };
        let html = written(linked(), content, LinkCopies::Always);
        let land = drawing().shapes_of(country("HT")).count();
        check(&html, &[("map-land map-elsewhere-land\"", land), ("data-country=\"HT\"", land)]);
    }

    #[test]
    fn without_a_drawing_its_place_is_empty_and_only_a_failure_is_said() {
        let waiting = written(MapDrawing::Waiting, content(), LinkCopies::Always);
        let failed = written(MapDrawing::Failed, content(), LinkCopies::Always);
        check(&waiting, &[("<svg", 0), ("<div class=\"map-frame\"></div>", 1), ("<p hidden class=\"map-failed\"", 1)]);
        check(&failed, &[("<svg", 0), ("<div class=\"map-frame\"></div>", 1), ("<p class=\"map-failed\"", 1)]);
    }
}
