//! One facet: a button that unfolds its values as checkboxes with counts. It must not filter: the app hears a choice
//! by the facet and the value that the checkbox names.

use casebook::{
    query::{Choice, Facet},
    words::Words,
};
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

/// Values under a heading of their own, or under none.
pub struct FacetGroup {
    /// The heading.
    pub heading: Option<&'static str>,
    /// The values, in the order shown.
    pub values: Vec<FacetValue>,
}

/// A facet with all of its values.
pub struct OfferedFacet {
    /// Which one.
    pub facet: Facet,
    /// Its name.
    pub name: &'static str,
    /// Its values.
    pub groups: Vec<FacetGroup>,
}

impl OfferedFacet {
    /// Every value, in the order shown.
    pub fn values(&self) -> impl Iterator<Item = &FacetValue> {
        self.groups.iter().flat_map(|group| &group.values)
    }

    /// The id of its element, unique on the page.
    pub fn id(&self) -> String {
        ["facet-", self.facet.id()].concat()
    }

    /// How many values are chosen, in words; empty for none.
    pub fn badge(&self, words: &'static Words) -> String {
        match self.values().filter(|value| value.chosen).count() {
            0 => String::new(),
            n => words.facet_selected.of(n).with(&[("n", &n.to_string())]),
        }
    }
}

/// A facet.
pub fn facet(offered: &OfferedFacet, words: &'static Words) -> Markup {
    let (id, badge) = (offered.id(), offered.badge(words));
    html! {
        details class={ "facet" @if !badge.is_empty() { " is-active" } } id=(id) name="facets" {
            summary id={ (id) "-button" } { (offered.name) " " span.facet-badge { (badge) } }
            div.facet-panel {
                @for group in &offered.groups {
                    fieldset {
                        legend class=[group.heading.is_none().then_some("visually-hidden")] {
                            (group.heading.unwrap_or(offered.name))
                        }
                        @for value in &group.values { (option(&id, value)) }
                    }
                }
            }
        }
    }
}

fn option(facet: &str, value: &FacetValue) -> Markup {
    let FacetValue { choice, name, count, chosen } = value;
    html! {
        label class={ "facet-value" @if *count == 0 { " is-empty" } } {
            input type="checkbox" id={ (facet) "-" (choice.id()) } data-facet=(choice.facet().id())
                value=(choice.id()) checked[*chosen];
            span.facet-name { (name) }
            " "
            span.facet-count { (count.to_string()) }
        }
    }
}
