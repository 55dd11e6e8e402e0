//! The map's keyboard: left and right walk in reading order, so that each country is met once; up and down go to the
//! nearest country north and south; Home and End go to the ends, Escape leaves. Enter is the link's own.

use casebook::{
    country::Country,
    map::{self, Direction},
};
use pages::CAPTION;
use web_sys::KeyboardEvent;

use super::target_id;
use crate::browser;

/// Answers a key while a country has the focus.
pub(super) fn walk(event: &KeyboardEvent, from: Country) {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    let order = map::reading_order();
    let at = order.iter().position(|country| *country == from);
    let next = match event.key().as_str() {
        "ArrowRight" => at.and_then(|at| order.get(at + 1).copied()),
        "ArrowLeft" => at.and_then(|at| order.get(at.checked_sub(1)?).copied()),
        "ArrowDown" => map::next(from, Direction::Down),
        "ArrowUp" => map::next(from, Direction::Up),
        "Home" => order.first().copied(),
        "End" => order.last().copied(),
        "Escape" => {
            browser::focus(CAPTION);
            None
        }
        _ => return,
    };
    event.prevent_default();
    if let Some(country) = next {
        browser::focus(&target_id(country));
    }
}
