//! One facet: a button that unfolds its values as checkboxes with counts. It must not filter: it hands over choices.

use casebook::{query::Choice, words::Words};
use leptos::{ev::KeyboardEvent, prelude::*};

use super::{Live, live_text::live_text};
use crate::browser;

/// One value of a facet.
pub struct FacetValue {
    /// What choosing it means.
    pub choice: Choice,
    /// Its name.
    pub name: String,
}

/// Values under a heading of their own, or under none.
pub struct FacetGroup {
    /// The heading.
    pub heading: Option<&'static str>,
    /// The values, in the order shown.
    pub values: Vec<FacetValue>,
}

/// What the values of facets are now, and what is done with a choice.
#[derive(Clone, Copy)]
pub struct FacetState {
    /// How many cases a value would show.
    pub count: Callback<Choice, usize>,
    /// Whether a value is chosen.
    pub chosen: Callback<Choice, bool>,
    /// Chooses a value, or releases it.
    pub toggle: Callback<Choice>,
}

/// A facet; `id` is unique on the page.
pub fn facet(
    words: &'static Words,
    id: &'static str,
    name: &'static str,
    groups: Vec<FacetGroup>,
    state: FacetState,
) -> impl IntoView {
    let choices: Vec<Choice> =
        groups.iter().flat_map(|group| &group.values).map(|value| value.choice.clone()).collect();
    let selected = Live::new(move |()| choices.iter().filter(|choice| state.chosen.run((*choice).clone())).count());
    let badge = Live::new(move |()| match selected.run(()) {
        0 => String::new(),
        n => words.facet_selected.of(n).with(&[("n", &n.to_string())]),
    });
    let groups: Vec<_> = groups
        .into_iter()
        .map(|group| {
            let values: Vec<_> = group.values.into_iter().map(|value| option(id, value, state)).collect();
            view! {
                <fieldset>
                    <legend class:visually-hidden=group.heading.is_none()>{group.heading.unwrap_or(name)}</legend>
                    {values}
                </fieldset>
            }
        })
        .collect();
    view! {
        <details
            class="facet"
            class:is-active=move || { selected.run(()) > 0 }
            id=id
            name="facets"
            on:keydown=move |event| fold_on_escape(&event, id)
        >
            <summary id=[id, "-button"].concat()>
                {name} " " <span class="facet-badge">{live_text(badge)}</span>
            </summary>
            <div class="facet-panel">{groups}</div>
        </details>
    }
}

fn option(facet: &str, value: FacetValue, state: FacetState) -> impl IntoView + use<> {
    let FacetValue { choice, name } = value;
    let id = [facet, "-", choice.id()].concat();
    let choice = StoredValue::new(choice);
    let count = move || state.count.run(choice.get_value());
    view! {
        <label class="facet-value" class:is-empty=move || { count() == 0 }>
            <input
                type="checkbox"
                id=id
                prop:checked=move || state.chosen.run(choice.get_value())
                on:change=move |_| state.toggle.run(choice.get_value())
            />
            <span class="facet-name">{name}</span>
            " "
            <span class="facet-count">{live_text(Live::new(move |()| count().to_string()))}</span>
        </label>
    }
}

/// Escape folds the facet and gives the focus back to its button.
fn fold_on_escape(event: &KeyboardEvent, id: &str) {
    if event.key() == "Escape" {
        browser::fold(id);
        browser::focus(&[id, "-button"].concat());
    }
}
