//! A chart under the pointer and the keyboard. It is one stop in the tab order, though every mark on it is a link.
//!
//! Left and right walk the links in the order in which they stand, up and down in a table's column, Home and End go to
//! the ends, Escape leads to the figure's caption. Enter is the link's own.

use leptos::{
    ev::{Event, KeyboardEvent},
    html::Figcaption,
    prelude::*,
};
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::browser::focus::focus_on;

/// A link on a chart.
pub struct WalkLink {
    /// What it says in words.
    pub label: String,
    /// The column of a table in which it stands; `None` on a chart without columns.
    pub column: Option<usize>,
}

/// Where pointer and focus are on one chart. Copying it copies the handles.
///
/// The chart's element hears `focusout`, `pointerout` ([`ChartWalk::leave`]) and `keydown` ([`ChartWalk::press`]), each
/// of its links `focusin` ([`ChartWalk::enter`]) and `pointerover` ([`ChartWalk::point`]).
#[derive(Clone, Copy)]
pub struct ChartWalk {
    /// The figure's caption.
    pub caption: NodeRef<Figcaption>,
    links: StoredValue<Vec<WalkLink>>,
    stop: RwSignal<usize>,
    pointed: RwSignal<Option<usize>>,
}

impl ChartWalk {
    /// The walk over a chart's links, in the order in which they stand; it begins at the first.
    pub fn new(links: Vec<WalkLink>) -> ChartWalk {
        ChartWalk {
            caption: NodeRef::new(),
            links: StoredValue::new(links),
            stop: RwSignal::new(0),
            pointed: RwSignal::new(None),
        }
    }

    /// What a link says in words.
    pub fn label(self, at: usize) -> Option<String> {
        self.links.with_value(|links| links.get(at).map(|link| link.label.clone()))
    }

    /// What the link that is pointed at, or has the focus, says in words.
    pub fn readout(self) -> Option<String> {
        self.pointed.get().and_then(|at| self.label(at))
    }

    /// A link's `tabindex`: the chart's stop in the tab order is the link that had the focus last.
    pub fn tabindex(self, at: usize) -> &'static str {
        if self.stop.get() == at { "0" } else { "-1" }
    }

    /// A link is pointed at.
    pub fn point(self, at: usize) {
        self.pointed.set(Some(at));
    }

    /// A link has the focus.
    pub fn enter(self, at: usize) {
        self.pointed.set(Some(at));
        self.stop.set(at);
    }

    /// Pointer or focus has left a link.
    pub fn leave(self) {
        self.pointed.set(None);
    }

    /// Follows a key pressed on a link.
    pub fn press(self, event: &KeyboardEvent) {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let (key, here) = (event.key(), self.stop.get_untracked());
        let target = if key == "Escape" {
            self.caption.get_untracked().map(Element::from)
        } else {
            self.links.with_value(|links| next(&key, here, links)).and_then(|at| link_of(event, at))
        };
        if let Some(target) = target {
            event.prevent_default();
            focus_on(&target);
        }
    }
}

/// The link at this place on the chart that hears the event.
fn link_of(event: &Event, at: usize) -> Option<Element> {
    let chart: Element = event.current_target()?.dyn_into().ok()?;
    chart.get_elements_by_tag_name("a").item(u32::try_from(at).ok()?)
}

/// Where a key leads from a link; `None` where there is nothing.
fn next(key: &str, here: usize, links: &[WalkLink]) -> Option<usize> {
    let column = links.get(here)?.column;
    let in_column = |at: &usize| column.is_some() && links[*at].column == column;
    match key {
        "ArrowRight" => Some(here + 1).filter(|at| *at < links.len()),
        "ArrowLeft" => here.checked_sub(1),
        "ArrowDown" => (here + 1..links.len()).find(in_column),
        "ArrowUp" => (0..here).rev().find(in_column),
        "Home" => Some(0),
        "End" => Some(links.len() - 1),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn links(columns: &[Option<usize>]) -> Vec<WalkLink> {
        columns.iter().map(|column| WalkLink { label: String::new(), column: *column }).collect()
    }

    #[track_caller]
    fn check(links: &[WalkLink], here: usize, expected: [Option<usize>; 6]) {
        let keys = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"];
        assert_eq!(keys.map(|key| next(key, here, links)), expected);
    }

    #[test]
    fn arrows_walk_rows_and_columns_and_pass_over_cells_without_a_link() {
        // 0 1 ·
        // 2 · 3
        // · 4 5
        let matrix = links(&[Some(0), Some(1), Some(0), Some(2), Some(1), Some(2)]);
        check(&matrix, 0, [None, Some(1), None, Some(2), Some(0), Some(5)]);
        check(&matrix, 1, [Some(0), Some(2), None, Some(4), Some(0), Some(5)]);
        check(&matrix, 4, [Some(3), Some(5), Some(1), None, Some(0), Some(5)]);
        check(&matrix, 5, [Some(4), None, Some(3), None, Some(0), Some(5)]);
    }

    #[test]
    fn a_chart_without_columns_is_walked_from_side_to_side() {
        check(&links(&[None, None, None]), 1, [Some(0), Some(2), None, None, Some(0), Some(2)]);
    }

    #[test]
    fn other_keys_and_an_empty_chart_lead_nowhere() {
        assert_eq!(next("a", 0, &links(&[None])), None);
        check(&[], 0, [None; 6]);
    }

    #[test]
    fn the_link_that_had_the_focus_last_is_the_stop_and_what_is_pointed_at_is_read_out() {
        Owner::new().with(|| {
            let named = |label: &str| WalkLink { label: label.to_owned(), column: None };
            let walk = ChartWalk::new(vec![named("2014"), named("2015")]);
            assert_eq!(([0, 1].map(|at| walk.tabindex(at)), walk.readout()), (["0", "-1"], None));
            walk.enter(1);
            assert_eq!(([0, 1].map(|at| walk.tabindex(at)), walk.readout()), (["-1", "0"], Some("2015".to_owned())));
            walk.point(0);
            assert_eq!(([0, 1].map(|at| walk.tabindex(at)), walk.readout()), (["-1", "0"], Some("2014".to_owned())));
            walk.leave();
            assert_eq!(([0, 1].map(|at| walk.tabindex(at)), walk.readout()), (["-1", "0"], None));
        });
    }
}
