//! The active filters, each with a way to remove it. It must not filter: it hands over choices.

use casebook::{query::Choice, words::Words};
use leptos::prelude::*;

/// Chips for `choices`; nothing at all where there are none. `name` gives a choice its name.
pub fn chips(
    words: &'static Words,
    choices: Memo<Vec<Choice>>,
    name: impl Fn(&Choice) -> String + Clone + Send + 'static,
    remove: impl Fn(Choice) + Clone + Send + 'static,
    clear: impl Fn() + Clone + Send + 'static,
) -> impl IntoView {
    let chip = move |choice: Choice| {
        let name = name(&choice);
        let remove = remove.clone();
        let spoken = words.chip_remove.with(&[("name", &name)]);
        view! {
            <li>
                <button
                    type="button"
                    class="chip"
                    aria-label=spoken
                    on:click=move |_| remove(choice.clone())
                >
                    <span>{name}</span>
                    <span aria-hidden="true" class="chip-cross"></span>
                </button>
            </li>
        }
    };
    view! {
        <div class="chips" hidden=move || choices.with(Vec::is_empty)>
            <ul aria-label=words.chips_label>
                <For each=move || choices.get() key=Choice::clone children=chip />
            </ul>
            <button type="button" class="chips-clear" on:click=move |_| clear()>{words.chips_clear}</button>
        </div>
    }
}
