//! What must not be lost when a screen gives way to its like. It must not know why it does.

use leptos::prelude::document;

use super::{all, focus_on, scroll_position, scroll_to, unfold};

/// What a change of language must not lose: the place on the page, the focus, and what is unfolded.
pub struct Kept {
    y: f64,
    focused: Option<String>,
    unfolded: Vec<String>,
}

impl Kept {
    /// Notes it down; only elements with an id can be found again.
    pub fn now() -> Kept {
        let focused = document().active_element().map(|element| element.id()).filter(|id| !id.is_empty());
        let unfolded = all("details[open][id]").map(|details| details.id()).collect();
        Kept { y: scroll_position(), focused, unfolded }
    }

    /// Brings it back on the new page.
    pub fn restore(self) {
        unfold(self.unfolded);
        if let Some(element) = self.focused.and_then(|id| document().get_element_by_id(&id)) {
            focus_on(&element, true);
        }
        scroll_to(self.y);
    }
}
