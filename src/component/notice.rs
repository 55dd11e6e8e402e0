//! Failures: in place, in words, with a way on.

use leptos::prelude::*;

/// A failure in the place of a page.
#[component]
pub fn Notice(
    /// Its heading.
    title: &'static str,
    /// What failed.
    sentence: String,
    /// The words of the button.
    action: &'static str,
    /// What the button does.
    on_action: Callback<()>,
) -> impl IntoView {
    view! {
        <section class="notice" role="alert">
            <h1 tabindex="-1">{title}</h1>
            <p>{sentence}</p>
            <button class="button" type="button" on:click=move |_| on_action.run(())>{action}</button>
        </section>
    }
}

/// A failure beside which the page goes on working, at the foot of the window.
#[component]
pub fn Trouble(
    /// What failed.
    sentence: String,
    /// The words of the button.
    action: &'static str,
    /// What the button does.
    on_action: Callback<()>,
) -> impl IntoView {
    view! {
        <div id="trouble">
            <section class="trouble" role="alert">
                <p>{sentence}</p>
                <button class="button" type="button" on:click=move |_| on_action.run(())>{action}</button>
            </section>
        </div>
    }
}
