//! What a visitor would miss when the elements of a page give way to new ones of the same page.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

use super::{focus, scroll};

/// The place on the page, the focus and the caret, what is unfolded, and whether the sheet of the facets is open.
pub struct Snapshot {
    y: f64,
    focused: Option<String>,
    selection: Option<(u32, u32)>,
    unfolded: Vec<String>,
    sheet: bool,
}

/// Id of the facets, which are a sheet on a phone.
const SHEET: &str = "facets";

impl Snapshot {
    /// Notes it down; only elements with an id can be found again.
    pub fn take() -> Snapshot {
        let active = document().active_element();
        let input = active.as_ref().and_then(|active| active.dyn_ref::<HtmlInputElement>());
        let selection = input
            .and_then(|input| Some((input.selection_start().ok().flatten()?, input.selection_end().ok().flatten()?)));
        Snapshot {
            y: scroll::position(),
            focused: active.map(|element| element.id()).filter(|id| !id.is_empty()),
            selection,
            unfolded: unfolded(),
            sheet: document().query_selector("#facets:popover-open").is_ok_and(|sheet| sheet.is_some()),
        }
    }

    /// Brings it back on the new elements.
    pub fn restore(self) {
        for id in &self.unfolded {
            if let Some(details) = document().get_element_by_id(id) {
                let _ = details.set_attribute("open", "");
            }
        }
        if self.sheet
            && let Some(sheet) = document().get_element_by_id(SHEET)
        {
            let _ = sheet.unchecked_ref::<HtmlElement>().show_popover();
        }
        if let Some(element) = self.focused.and_then(|id| document().get_element_by_id(&id)) {
            focus::focus_in_place(&element);
            if let (Some((start, end)), Some(input)) = (self.selection, element.dyn_ref::<HtmlInputElement>()) {
                let _ = input.set_selection_range(start, end);
            }
        }
        scroll::to(self.y);
    }
}

fn unfolded() -> Vec<String> {
    let Ok(open) = document().query_selector_all("details[open][id]") else { return Vec::new() };
    let id = |at| Some(open.get(at)?.dyn_into::<Element>().ok()?.id());
    (0..open.length()).filter_map(id).collect()
}
