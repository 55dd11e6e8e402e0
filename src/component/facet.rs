//! One facet: a button that unfolds its values as checkboxes with counts. It must not filter: it hands over choices.

use casebook::{query::Choice, words::Words};
use leptos::{ev::KeyboardEvent, prelude::*};
use wasm_bindgen::JsCast;

use super::live_text::live_text;

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

/// A facet. `id` is unique on the page; `count` and `chosen` answer for a value as it is now.
pub fn facet(
    words: &'static Words,
    id: &'static str,
    name: &'static str,
    groups: Vec<FacetGroup>,
    count: impl Fn(&Choice) -> usize + Clone + Send + Sync + 'static,
    chosen: impl Fn(&Choice) -> bool + Clone + Send + Sync + 'static,
    toggle: impl Fn(Choice) + Clone + 'static,
) -> impl IntoView {
    let all: Vec<Choice> = groups
        .iter()
        .flat_map(|group| group.values.iter().map(|value| value.choice.clone()))
        .collect();
    let selected = {
        let chosen = chosen.clone();
        Memo::new(move |_| all.iter().filter(|choice| chosen(choice)).count())
    };
    let groups: Vec<_> = groups
        .into_iter()
        .map(|group| {
            let values: Vec<_> = group
                .values
                .into_iter()
                .map(|value| option(id, value, count.clone(), chosen.clone(), toggle.clone()))
                .collect();
            view! {
                <fieldset>
                    <legend class:visually-hidden=group.heading.is_none()>{group.heading.unwrap_or(name)}</legend>
                    {values}
                </fieldset>
            }
        })
        .collect();
    let badge = move || match selected.get() {
        0 => String::new(),
        n => words.facet_selected.of(n).with(&[("n", &n.to_string())]),
    };
    view! {
        <details class="facet" id=id name="facets" class:is-active=move || { selected.get() > 0 } on:keydown=fold_on_escape>
            <summary>{name} " " <span class="facet-badge">{live_text(badge)}</span></summary>
            <div class="facet-panel">{groups}</div>
        </details>
    }
}

fn option<N, C, T>(facet: &str, value: FacetValue, count: N, chosen: C, toggle: T) -> impl IntoView + use<N, C, T>
where
    N: Fn(&Choice) -> usize + Send + Sync + 'static,
    C: Fn(&Choice) -> bool + Send + Sync + 'static,
    T: Fn(Choice) + 'static,
{
    let FacetValue { choice, name } = value;
    let [for_count, for_checked, for_toggle] = [choice.clone(), choice.clone(), choice.clone()];
    let count = Memo::new(move |_| count(&for_count));
    let id = [facet, "-", &choice_id(&choice)].concat();
    view! {
        <label class="facet-value" class:is-empty=move || { count.get() == 0 }>
            <input
                type="checkbox"
                id=id
                prop:checked=move || chosen(&for_checked)
                on:change=move |_| toggle(for_toggle.clone())
            />
            <span class="facet-name">{name}</span>
            <span class="facet-count">{live_text(move || count.get().to_string())}</span>
        </label>
    }
}

fn choice_id(choice: &Choice) -> String {
    match choice {
        Choice::Country(country) => country.code().to_owned(),
        Choice::Kind(kind) => kind.id().to_owned(),
        Choice::Sector(sector) => sector.as_str().to_owned(),
        Choice::Modality(modality) => modality.id().to_owned(),
    }
}

/// Escape folds the facet and gives the focus back to its button.
fn fold_on_escape(event: KeyboardEvent) {
    if event.key() != "Escape" {
        return;
    }
    if let Some(details) = event
        .current_target()
        .and_then(|target| target.dyn_into::<web_sys::HtmlElement>().ok())
    {
        let _ = details.remove_attribute("open");
        if let Some(summary) = details
            .first_element_child()
            .and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok())
        {
            let _ = summary.focus();
        }
    }
}
