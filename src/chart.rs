//! Charts under the pointer and the keyboard. Each is one stop in the tab order, though every mark on it is a link: left
//! and right walk them in the order in which they stand, up and down in a table's column, Home and End go to the ends,
//! Escape leaves to the chart's caption. Enter is the link's own. It must not know what is charted.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

use crate::browser;

/// Marks the element whose links are walked.
const WALKED: &str = "[data-walk]";

/// Follows pointer, focus and keys on any chart, as long as the page lives.
pub fn listen() {
    let on = |name: &str, react: fn(&Event, Element)| browser::on_inside("[data-walk] a", name, react);
    on("pointerover", |_, link| read_out(&link, true));
    on("pointerout", |_, link| read_out(&link, false));
    on("focusout", |_, link| read_out(&link, false));
    on("focusin", |_, link| {
        read_out(&link, true);
        keep_in_tab_order(&link);
    });
    on("keydown", |event, link| walk(event.unchecked_ref(), &link));
}

/// Shows in words what is pointed at, or nothing.
fn read_out(link: &Element, pointed: bool) {
    let label = link.get_attribute("aria-label").filter(|_| pointed).unwrap_or_default();
    browser::set_text(around(link, "figure").and_then(|figure| inside(&figure, ".chart-readout")), &label);
}

/// The chart's stop in the tab order is the link that had the focus last.
fn keep_in_tab_order(link: &Element) {
    if let Some(before) = around(link, WALKED).and_then(|chart| inside(&chart, "a[tabindex='0']")) {
        browser::set(&before, "tabindex", "-1");
    }
    browser::set(link, "tabindex", "0");
}

fn walk(event: &KeyboardEvent, link: &Element) {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    let Some(chart) = around(link, WALKED) else { return };
    let links = || browser::all("[data-walk] a").filter(|other| chart.contains(Some(other)));
    let next = match event.key().as_str() {
        "ArrowRight" => links().skip_while(|other| other != link).nth(1),
        "ArrowLeft" => links().take_while(|other| other != link).last(),
        "ArrowDown" => in_column(link, Element::next_element_sibling),
        "ArrowUp" => in_column(link, Element::previous_element_sibling),
        "Home" => links().next(),
        "End" => links().last(),
        "Escape" => around(link, "figure").and_then(|figure| inside(&figure, "figcaption")),
        _ => return,
    };
    if let Some(next) = next {
        event.prevent_default();
        browser::focus_on(&next, false);
    }
}

/// The next link in the column of a table, rows without one passed over.
fn in_column(link: &Element, next: fn(&Element) -> Option<Element>) -> Option<Element> {
    let mut cell = around(link, "td")?;
    let mut row = cell.parent_element()?;
    let mut column = 1_u32;
    while let Some(before) = cell.previous_element_sibling() {
        cell = before;
        column += 1;
    }
    let linked = [":nth-child(", &column.to_string(), ") > a"].concat();
    loop {
        row = next(&row)?;
        if let Some(found) = inside(&row, &linked) {
            return Some(found);
        }
    }
}

fn around(element: &Element, selector: &str) -> Option<Element> {
    element.closest(selector).ok().flatten()
}

fn inside(element: &Element, selector: &str) -> Option<Element> {
    element.query_selector(selector).ok().flatten()
}
