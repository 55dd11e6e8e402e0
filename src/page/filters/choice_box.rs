//! A value of a facet as a box over the query.

use casebook::query::Choice;
use leptos::prelude::*;

use crate::{
    component::facet::{BoxKind, FacetBox},
    state::{Entry, use_screen},
};

/// A box that chooses a value, or releases it.
#[component]
pub fn ChoiceBox(
    /// The value.
    choice: Choice,
    /// Its name.
    name: String,
    /// How many cases it would show.
    count: Signal<usize>,
    /// Told after it was operated.
    #[prop(optional)]
    on_changed: Option<Callback<()>>,
) -> impl IntoView {
    let screen = use_screen();
    let value = choice.id().to_owned();
    let id = box_id(&choice);
    let ticked = choice.clone();
    let is_chosen = Signal::derive(move || screen.query.with(|query| query.choices().contains(&ticked)));
    let on_change = Callback::new(move |()| {
        screen.ask(Entry::New, |query| query.toggled(choice.clone()));
        if let Some(on_changed) = on_changed {
            on_changed.run(());
        }
    });
    view! { <FacetBox id kind=BoxKind::Checkbox value name count is_chosen on_change /> }
}

/// The id of a value's box.
pub fn box_id(choice: &Choice) -> String {
    format!("facet-{}-{}", choice.facet().id(), choice.id())
}
