//! What is beside a case: the list it came from, the cases before and after it there, and those like it.

use casebook::{
    catalogue::{Case, Kind},
    query::Library,
    route::{Address, Page},
    sentence,
};
use leptos::prelude::*;

use crate::{
    component::case_card::Level,
    page::results::Cards,
    state::{Neighbours, RELATED, Screen, neighbours, same_project, use_screen},
};

/// The way back to the list that the visitor came from.
#[component]
pub fn BackLink() -> impl IntoView {
    let screen = use_screen();
    let text = move || {
        let Address { page, .. } = origin(screen);
        let words = screen.words;
        let narrowed = page.listing().is_some_and(|(_, query)| !query.is_open());
        match page {
            Page::Map(_) => words.nav_map,
            _ if narrowed => words.back_to_results,
            Page::Explore(Some(Kind::Study), _) => words.nav_studies,
            Page::Explore(Some(Kind::Story), _) => words.nav_stories,
            _ => words.back_to_all,
        }
    };
    view! { <a class="back-link" href=move || origin(screen).href()>{text}</a> }
}

/// The cases before and after this one in the list that the visitor came from.
#[component]
pub fn NeighbourLinks(
    /// The case's position.
    at: usize,
) -> impl IntoView {
    let screen = use_screen();
    let words = screen.words;
    let link = move |at: Option<usize>, rel: &'static str, word: &'static str| {
        let text = |case: &Case| (case.slug.clone(), sentence::numbered_title(case, screen.locale));
        let (slug, title) = screen.case(at?, text)?;
        Some(view! {
            <a class=format!("neighbour neighbour-{rel}") rel=rel href=screen.href(Page::Case(slug))>
                <span class="neighbour-word">{word}</span>
                " "
                <span class="neighbour-title">{sentence::without_breaks(&title)}</span>
            </a>
        })
    };
    let links = move || {
        let origin = origin(screen);
        let Neighbours { before, after, .. } = screen.records(|library| neighbours(library, &origin, at));
        view! {
            {link(before, "prev", words.case_previous)}
            {link(after, "next", words.case_next)}
        }
    };
    view! { <nav class="neighbours" aria-label=words.case_around>{links}</nav> }
}

/// The records of the same project, then cases that share countries and sectors.
#[component]
pub fn RelatedCases(
    /// The case's position.
    at: usize,
) -> impl IntoView {
    let screen = use_screen();
    let words = screen.words;
    let same_of = move |library: &Library| library.case(at).map(|case| same_project(library, case)).unwrap_or_default();
    let same = Memo::new(move |_| screen.records(same_of));
    let related = Memo::new(move |_| same.with(|same| screen.library(|library| library.related(at, same, RELATED))));
    view! {
        <Related title=words.case_same_project cases=same />
        <Related title=words.case_related cases=related />
    }
}

/// Cases below a title; nothing where there are none.
#[component]
fn Related(
    /// The title.
    title: &'static str,
    /// The cases' positions.
    #[prop(into)]
    cases: Signal<Vec<usize>>,
) -> impl IntoView {
    view! {
        <Show when=move || !cases.with(Vec::is_empty)>
            <section class="case-related">
                <h2>{title}</h2>
                <Cards cases level=Level::Three />
            </section>
        </Show>
    }
}

/// The list that the visitor came from, or all cases.
fn origin(screen: Screen) -> Address {
    screen.state.origin.get().unwrap_or_else(|| screen.address().to(Page::list(None)))
}
