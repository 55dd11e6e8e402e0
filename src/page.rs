//! The pages: each reads the state and arranges components. What several of them share lies beside them.

mod about;
mod case;
mod country;
mod explore;
mod map;
mod not_found;

mod figures;
mod filters;
mod footer;
mod results;

use casebook::{head, route::Page, sentence};
use leptos::prelude::*;

use crate::state::use_screen;
pub use footer::PageFooter;

/// The main part of a screen.
#[component]
pub fn PageView() -> impl IntoView {
    let screen = use_screen();
    let at = screen.case_position();
    let heading = screen.library(|library| {
        let case = at.and_then(|at| library.case(at));
        sentence::without_breaks(&head::heading(&library.catalogue, &screen.address(), case))
    });
    match (screen.page(), at) {
        (Page::Explore(kind, _), _) => view! { <explore::ExplorePage kind heading /> }.into_any(),
        (Page::Map(_), _) => view! { <map::MapPage heading /> }.into_any(),
        (Page::Case(_), Some(at)) => view! { <case::CasePage at /> }.into_any(),
        (Page::Country(country), _) => view! { <country::CountryPage country heading /> }.into_any(),
        (Page::About, _) => view! { <about::AboutPage heading /> }.into_any(),
        (Page::Case(_) | Page::Unknown(_), _) => view! { <not_found::NotFoundPage heading /> }.into_any(),
    }
}
