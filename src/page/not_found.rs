//! No page, or no case, at this address: what to do now.

use casebook::route::Page;
use leptos::prelude::*;

use crate::{
    component::search_box::SearchBox,
    state::{navigation, use_screen},
};

/// The page at an address where nothing is.
#[component]
pub fn NotFoundPage(
    /// The page's heading.
    heading: String,
) -> impl IntoView {
    let screen = use_screen();
    let (words, list) = (screen.words, screen.href(Page::list(None)));
    let on_search = Callback::new(move |text: String| navigation::go_to_search(screen.state, text));
    view! {
        <div class="not-found">
            <h1 tabindex="-1">{heading}</h1>
            <p class="lead">{words.not_found_lead}</p>
            <SearchBox locale=screen.locale action=list.clone() on_search />
            <p><a href=list>{words.not_found_all}</a></p>
        </div>
    }
}
