//! The only way to show a failure: in place, in words, with a way on. It must not know what failed.

use leptos::prelude::*;

/// A failure with a button.
pub fn notice(title: &'static str, sentence: String, action: &'static str, act: Callback<()>) -> impl IntoView {
    view! {
        <section class="notice" role="alert">
            <h1 tabindex="-1">{title}</h1>
            <p>{sentence}</p>
            <button type="button" class="button" on:click=move |_| act.run(())>{action}</button>
        </section>
    }
}
