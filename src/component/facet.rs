//! One facet: a button that unfolds its values as boxes with counts.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlDetailsElement;

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
    let is_opened = RwSignal::new(false);
    let class = move || if chosen.get() > 0 { "facet is-active" } else { "facet" };
    let button = format!("{id}-button");
    let toggle = move |event: ev::Event| {
        let details = event.current_target().and_then(|target| target.dyn_into::<HtmlDetailsElement>().ok());
        if details.is_some_and(|details| details.open()) {
            is_opened.set(true);
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
pub fn in_brackets(n: usize) -> Option<String> {
    (n > 0).then(|| format!("({n})"))
}

/// Escape folds the facet and gives the focus back to its button. In the sheet it closes the sheet, which the browser does.
fn fold_on_escape(event: &ev::KeyboardEvent, button: &str) {
    let Some(details) = event.current_target().and_then(|target| target.dyn_into::<HtmlDetailsElement>().ok()) else {
        return;
    };
    let in_sheet = details.matches(":popover-open *").unwrap_or_default();
    if event.key() == "Escape" && !in_sheet {
        details.set_open(false);
        focus::focus(button);
    }
}

/// How the values of a facet stand where there is room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ValueLayout {
    /// One below the other.
    #[default]
    List,
    /// In columns, as in a dictionary.
    Columns,
    /// Side by side.
    Row,
}

/// Values under a heading, which is not shown where the facet's button says the same.
#[component]
pub fn FacetValues(
    /// The heading.
    heading: &'static str,
    /// Whether it is only for screen readers.
    #[prop(optional)]
    is_hidden: bool,
    /// How they stand.
    #[prop(optional)]
    layout: ValueLayout,
    /// The boxes.
    children: Children,
) -> impl IntoView {
    let class = match layout {
        ValueLayout::List => "facet-values",
        ValueLayout::Columns => "facet-values in-columns",
        ValueLayout::Row => "facet-values in-a-row",
    };
    view! {
        <fieldset>
            <legend class=is_hidden.then_some("visually-hidden")>{heading}</legend>
            <div class=class>{children()}</div>
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

#[cfg(test)]
mod tests {
    use super::*;

    fn written<T: IntoView>(view: impl FnOnce() -> T) -> String {
        Owner::new().with(|| view().into_view().to_html()).replace("<!>", "")
    }

    #[test]
    fn a_closed_facet_is_its_button_with_the_number_of_chosen_values() {
        let html = written(|| {
            view! { <FacetMenu id="facet-kind" name="Kind" chosen=Signal::stored(2)>"Values"</FacetMenu> }
        });
        assert!(
            html.contains("id=\"facet-kind-button\"") && html.contains("(2)") && html.contains("is-active"),
            "{html}"
        );
        assert!(html.contains("<div class=\"facet-panel\"></div>"), "{html}");
        assert!(
            !written(|| view! { <FacetMenu id="a" name="A" chosen=Signal::stored(0)>"x"</FacetMenu> }).contains('(')
        );
    }

    #[test]
    fn a_box_is_ticked_where_its_value_is_chosen_and_grey_where_it_would_show_nothing() {
        let html = |is_chosen: bool, count: usize| {
            written(|| {
                let (count, is_chosen) = (Signal::stored(count), Signal::stored(is_chosen));
                view! {
                    <FacetBox id="b".to_owned() kind=BoxKind::Checkbox value="PE".to_owned() name="Peru".to_owned() count
                        is_chosen on_change=Callback::new(|()| {}) />
                }
            })
        };
        let is = |html: &str| [html.contains(" checked"), html.contains("is-empty")];
        assert_eq!([is(&html(true, 3)), is(&html(false, 0))], [[true, false], [false, true]]);
    }
}
