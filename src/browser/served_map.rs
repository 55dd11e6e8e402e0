//! A map that was written ahead, whose elements follow no signal: its one stop in the tab order, and what is read out.

use leptos::prelude::document;
use web_sys::Element;

/// A country's link has the focus: the map's stop in the tab order moves there, and its name and figure are shown.
pub fn enter(target: &Element) {
    if let Ok(Some(stop)) = document().query_selector(".map-target[tabindex='0']") {
        let _ = stop.set_attribute("tabindex", "-1");
    }
    let _ = target.set_attribute("tabindex", "0");
    if let Ok(Some(readout)) = document().query_selector(".map-readout") {
        readout.set_text_content(target.get_attribute("aria-label").as_deref());
    }
}
