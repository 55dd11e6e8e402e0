//! One facet: a button that unfolds its values as boxes with counts. It must not filter: the app hears a choice by the
//! facet and the value that the box names.

use casebook::query::Choice;
use maud::{Markup, html};

/// One value of a facet as things are now.
pub struct FacetValue {
    /// What choosing it means.
    pub choice: Choice,
    /// Its name.
    pub name: String,
    /// How many cases it would show.
    pub count: usize,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// A facet; `badge` says in few words what is chosen, and nothing for nothing.
pub fn facet(id: &str, name: &str, badge: &str, panel: &Markup) -> Markup {
    html! {
        details class={ "facet" @if !badge.is_empty() { " is-active" } } id=(id) name="facets" {
            summary id={ (id) "-button" } { (name) " " span.facet-badge { (badge) } }
            div.facet-panel { (panel) }
        }
    }
}

/// Values under a heading, which is not shown where the facet's button says the same.
pub fn facet_values(heading: &str, hidden: bool, values: &[FacetValue]) -> Markup {
    html! {
        fieldset {
            legend class=[hidden.then_some("visually-hidden")] { (heading) }
            div.facet-values {
                @for FacetValue { choice, name, count, chosen } in values {
                    @let (facet, value, count, chosen) = (choice.facet().id(), choice.id(), *count, *chosen);
                    @let id = ["facet-", facet, "-", value].concat();
                    (facet_box(&FacetBox { id, kind: "checkbox", facet, value, name, count, chosen }))
                }
            }
        }
    }
}

/// A box with its label.
pub struct FacetBox<'a> {
    /// Id of the box, unique on the page.
    pub id: String,
    /// `checkbox` or `radio`.
    pub kind: &'static str,
    /// What it is a value of, in the words of addresses.
    pub facet: &'static str,
    /// The value, in the words of addresses.
    pub value: &'a str,
    /// Its name.
    pub name: &'a str,
    /// How many cases it would show.
    pub count: usize,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// A box.
pub fn facet_box(value: &FacetBox<'_>) -> Markup {
    html! {
        label class={ "facet-value" @if value.count == 0 { " is-empty" } } {
            input type=(value.kind) id=(value.id) name=[(value.kind == "radio").then_some(value.facet)]
                data-facet=(value.facet) value=(value.value) checked[value.chosen];
            span.facet-name { (value.name) }
            " "
            span.facet-count { (value.count.to_string()) }
        }
    }
}
