//! One facet: a button that unfolds its values as boxes with counts.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDetailsElement};

use crate::browser::focus;

/// A facet. What is in it is made when it is first opened: a closed one is two elements.
#[component]
pub fn FacetMenu(
    /// Its id.
    id: &'static str,
    /// Its name.
    name: &'static str,
    /// How many of its values are chosen.
    chosen: Signal<usize>,
    /// Its values.
    children: ChildrenFn,
) -> impl IntoView {
    let (is_opened, set_opened) = signal(false);
    let class = move || if chosen.get() > 0 { "facet is-active" } else { "facet" };
    let button = format!("{id}-button");
    let toggle = move |event: ev::Event| {
        let details = event.current_target().and_then(|target| target.dyn_into::<HtmlDetailsElement>().ok());
        if details.is_some_and(|details| details.open()) {
            set_opened.set(true);
        }
    };
    let fold = {
        let button = button.clone();
        move |event: ev::KeyboardEvent| fold_on_escape(&event, &button)
    };
    view! {
        <details class=class id=id name="facets" on:toggle=toggle on:keydown=fold>
            <summary id=button>{name} " " <span class="facet-badge">{move || in_brackets(chosen.get())}</span></summary>
            <div class="facet-panel">{move || is_opened.get().then(|| children())}</div>
        </details>
    }
}

/// A number in brackets; nothing for none.
pub fn in_brackets(n: usize) -> String {
    if n == 0 { String::new() } else { format!("({n})") }
}

/// Escape folds the facet and gives the focus back to its button. In the sheet it closes the sheet, which the browser does.
fn fold_on_escape(event: &ev::KeyboardEvent, button: &str) {
    let Some(details) = event.current_target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    let in_sheet = details.matches(":popover-open *").unwrap_or_default();
    if event.key() == "Escape" && !in_sheet {
        let _ = details.remove_attribute("open");
        focus::focus(button);
    }
}

/// Values under a heading, which is not shown where the facet's button says the same.
#[component]
pub fn FacetValues(
    /// The heading.
    heading: &'static str,
    /// Whether it is only for screen readers.
    #[prop(optional)]
    is_hidden: bool,
    /// The boxes.
    children: Children,
) -> impl IntoView {
    view! {
        <fieldset>
            <legend class=is_hidden.then_some("visually-hidden")>{heading}</legend>
            <div class="facet-values">{children()}</div>
        </fieldset>
    }
}

/// Whether one of several values can be chosen or any number of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoxKind {
    /// Any number.
    Checkbox,
    /// One of those with this name.
    Radio(&'static str),
}

/// A box with its label and its count.
#[component]
pub fn FacetBox(
    /// Its id, unique on the page.
    id: String,
    /// Whether it is one of several.
    kind: BoxKind,
    /// Its value, in the words of addresses.
    value: String,
    /// Its name.
    name: String,
    /// How many cases it would show.
    count: Signal<usize>,
    /// Whether it is chosen.
    is_chosen: Signal<bool>,
    /// Told that it was operated.
    on_change: Callback<()>,
) -> impl IntoView {
    let (kind, group) = match kind {
        BoxKind::Checkbox => ("checkbox", None),
        BoxKind::Radio(group) => ("radio", Some(group)),
    };
    let class = move || if count.get() == 0 { "facet-value is-empty" } else { "facet-value" };
    view! {
        <label class=class>
            <input type=kind id=id name=group value=value checked=is_chosen.get_untracked() prop:checked=is_chosen
                on:change=move |_| on_change.run(()) />
            <span class="facet-name">{name}</span>
            " "
            <span class="facet-count">{move || count.get().to_string()}</span>
        </label>
    }
}
