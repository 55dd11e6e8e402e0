//! The map under the pointer and the keyboard. It is one stop in the tab order, though every country on it is a link.
//!
//! Left and right walk in reading order, so that each country is met once; up and down go to the nearest country north
//! and south; Home and End go to the ends, Escape leaves. Enter is the link's own.

use casebook::{
    country::Country,
    figure::Figure,
    map::{self, Direction},
};
use leptos::{
    ev::{Event, FocusEvent, KeyboardEvent, PointerEvent},
    prelude::*,
};

use super::{CAPTION, LinkCopies, MapContent};
use crate::browser::{document as outside, focus::focus};

/// What the parts of a map follow. Copying it copies the handles.
#[derive(Clone, Copy)]
pub(super) struct MapState {
    /// What it says.
    pub content: Signal<MapContent>,
    /// Where a country leads as things are now.
    pub href: Callback<Country, String>,
    /// When the copies of a country's link are made.
    pub copies: LinkCopies,
    /// The country under the pointer, or with the focus.
    pub pointed: RwSignal<Option<Country>>,
    /// The country that was pointed at last.
    last_pointed: Memo<Option<Country>>,
    /// The country that had the focus last.
    stop: RwSignal<Option<Country>>,
}

impl MapState {
    /// The state of a map on which nothing is pointed at yet.
    pub fn new(content: Signal<MapContent>, href: Callback<Country, String>, copies: LinkCopies) -> MapState {
        let pointed = RwSignal::new(None);
        let last_pointed =
            Memo::new(move |before: Option<&Option<Country>>| pointed.get().or(before.copied().flatten()));
        MapState { content, href, copies, pointed, last_pointed, stop: RwSignal::new(None) }
    }

    /// The map's one stop in the tab order.
    pub fn stop(self) -> Country {
        let [first, ..] = map::reading_order();
        self.stop.get().unwrap_or(first)
    }

    /// Something of a country has the focus.
    pub fn focus(self, event: &FocusEvent) {
        if let Some(country) = country_of(event) {
            self.enter(country);
        }
    }

    /// The pointer is over something of a country.
    pub fn point(self, event: &PointerEvent) {
        if let Some(country) = country_of(event) {
            self.pointed.set(Some(country));
        }
    }

    fn enter(self, country: Country) {
        self.pointed.set(Some(country));
        self.stop.set(Some(country));
    }

    /// Pointer or focus has left a country.
    pub fn leave(self) {
        self.pointed.set(None);
    }

    /// Reads what is said of a country, and follows it.
    pub fn figure<T>(self, country: Country, read: impl FnOnce(Option<&Figure>) -> T) -> T {
        self.content.with(|content| read(content.figures.iter().find(|figure| figure.country == country)))
    }

    /// What a country says of itself.
    pub fn label(self, country: Country) -> String {
        self.figure(country, |figure| figure.map(|figure| figure.label.clone()).unwrap_or_default())
    }

    /// What is pointed at, in words.
    pub fn readout(self) -> Option<String> {
        self.pointed.get().map(|country| self.label(country))
    }

    /// Where the land of a country leads; `None` as long as that is not needed. A pointer is over it before it is pressed.
    pub fn land_href(self, country: Country) -> Option<String> {
        let is_needed = self.copies == LinkCopies::Always || self.last_pointed.get() == Some(country);
        is_needed.then(|| self.href.run(country))
    }

    /// Follows a key pressed on a country.
    pub fn press(self, event: &KeyboardEvent) {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let Some(step) = step(&event.key(), untrack(|| self.stop())) else { return };
        event.prevent_default();
        match step {
            Step::To(country) => focus(&target_id(country)),
            Step::Stay => {}
            Step::Leave => focus(CAPTION),
        }
    }
}

/// The country of which an event met a part.
fn country_of(event: &Event) -> Option<Country> {
    let part = outside::closest(&event.target()?, "[data-country]")?;
    Country::parse(&part.get_attribute("data-country")?)
}

/// The id of a country's target.
pub fn target_id(country: Country) -> String {
    format!("map-{}", country.code())
}

/// Where a key leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To a country.
    To(Country),
    /// Nowhere: there is nothing in that direction.
    Stay,
    /// Out of the map.
    Leave,
}

/// Where a key leads from a country; `None` for keys that are not the map's.
pub fn step(key: &str, from: Country) -> Option<Step> {
    let order = map::reading_order();
    let at = order.iter().position(|country| *country == from);
    let next = match key {
        "ArrowRight" => at.and_then(|at| order.get(at + 1).copied()),
        "ArrowLeft" => at.and_then(|at| order.get(at.checked_sub(1)?).copied()),
        "ArrowDown" => map::next(from, Direction::Down),
        "ArrowUp" => map::next(from, Direction::Up),
        "Home" => order.first().copied(),
        "End" => order.last().copied(),
        "Escape" => return Some(Step::Leave),
        _ => return None,
    };
    Some(next.map_or(Step::Stay, Step::To))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::component::map_view::LegendKind;
    use casebook::{catalogue::Catalogue, figure, locale::Locale};

    fn country(code: &str) -> Country {
        Country::parse(code).unwrap()
    }

    fn map() -> MapState {
        let counts = [(country("BR"), 7)];
        let content = MapContent {
            figures: figure::of_list(&Catalogue::default(), &counts, &[], Locale::En),
            caption: String::new(),
            elsewhere: String::new(),
            legend: LegendKind::List(figure::choropleth(&counts)),
        };
        let href = Callback::new(|country: Country| format!("en/{}", country.code()));
        MapState::new(Signal::stored(content), href, LinkCopies::WhenUsed)
    }

    #[track_caller]
    fn check(key: &str, from: &str, expected: &str) {
        assert_eq!(step(key, country(from)), Some(Step::To(country(expected))));
    }

    #[test]
    fn arrows_walk_in_reading_order_and_to_the_north_and_south() {
        check("ArrowRight", "PT", "ES");
        check("ArrowLeft", "UY", "AR");
        check("ArrowUp", "AR", "CL");
        check("ArrowDown", "BO", "PY");
        check("Home", "BR", "PT");
        check("End", "BR", "UY");
    }

    #[test]
    fn at_the_edge_a_key_stays_and_escape_leaves() {
        assert_eq!(step("ArrowLeft", country("PT")), Some(Step::Stay));
        assert_eq!(step("ArrowRight", country("UY")), Some(Step::Stay));
        assert_eq!(step("Escape", country("BR")), Some(Step::Leave));
    }

    #[test]
    fn other_keys_are_left_alone() {
        assert_eq!(["Enter", "Tab", "a", " "].map(|key| step(key, country("BR"))), [None; 4]);
    }

    #[test]
    fn what_is_pointed_at_is_read_out_and_its_land_stays_a_link() {
        Owner::new().with(|| {
            let map = map();
            let brazil = country("BR");
            assert_eq!((map.readout(), map.land_href(brazil)), (None, None));
            map.pointed.set(Some(brazil));
            assert_eq!(
                (map.readout(), map.land_href(brazil)),
                (Some("Brazil: 7 cases".to_owned()), Some("en/BR".to_owned()))
            );
            // A finger has left the land before it is clicked.
            map.leave();
            assert_eq!((map.readout(), map.land_href(brazil)), (None, Some("en/BR".to_owned())));
            map.enter(country("PY"));
            assert_eq!((map.stop(), map.land_href(brazil)), (country("PY"), None));
        });
    }
}
