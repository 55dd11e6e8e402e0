//! Where on the page the visitor is.

use leptos::prelude::window;
use web_sys::{ScrollBehavior, ScrollToOptions};

/// How far down the page is, in CSS pixels.
pub fn position() -> f64 {
    window().scroll_y().unwrap_or_default()
}

/// Scrolls the page to a height in CSS pixels, at once.
pub fn to(y: f64) {
    let options = ScrollToOptions::new();
    options.set_top(y);
    options.set_behavior(ScrollBehavior::Instant);
    window().scroll_to_with_scroll_to_options(&options);
}
