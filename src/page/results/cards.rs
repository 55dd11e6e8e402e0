//! Cases as cards.

use leptos::prelude::*;

use super::summary::{Excerpt, search_words, summary, text};
use crate::{
    browser::near_screen::NearScreen,
    component::{
        ForEach,
        case_card::{CaseCard, Level},
        marked::SearchWords,
    },
    state::use_screen,
};

/// Countries named on a card before the rest is counted.
const NAMED: usize = 5;

/// Cards that are taken to be near the screen without asking the browser, which answers a frame later.
const FIRST: usize = 8;

/// The part shown of what was found.
#[component]
pub fn FoundCards() -> impl IntoView {
    let screen = use_screen();
    let cases = Memo::new(move |_| screen.results.with(|results| results.shown().to_vec())).into();
    view! { <CardList cases level=Level::Two words=search_words(screen) name=Some(screen.words.results_list) /> }
}

/// Cases that were not searched for.
#[component]
pub fn Cards(
    /// Their positions.
    cases: Signal<Vec<usize>>,
    /// The level of their titles.
    level: Level,
    /// The name of the list.
    #[prop(optional)]
    name: Option<&'static str>,
) -> impl IntoView {
    view! { <CardList cases level words=Signal::stored(SearchWords::default()) name /> }
}

/// The cards. Words are marked on those near the screen: a key changes eight cards, not sixty.
#[component]
fn CardList(
    /// The positions of the cases.
    cases: Signal<Vec<usize>>,
    /// The level of their titles.
    level: Level,
    /// The words searched for.
    words: Signal<SearchWords>,
    /// The name of the list.
    name: Option<&'static str>,
) -> impl IntoView {
    let screen = use_screen();
    let near = NearScreen::new();
    let card = Callback::new(move |at| {
        let is_near = RwSignal::new(false);
        let is_first = Memo::new(move |_| cases.with(|cases| cases.iter().take(FIRST).any(|first| *first == at)));
        let on_made = Callback::new(move |card| near.follow(card, is_near));
        let near_words = Signal::derive(move || match is_first.get() || is_near.get() {
            true => words.get(),
            false => SearchWords::default(),
        });
        let text = text(screen, at, near_words, Excerpt::Shown);
        view! { <CaseCard locale=screen.locale summary=summary(screen, at, NAMED) text level on_made /> }.into_any()
    });
    view! {
        <ol class="results" aria-label=name>
            <ForEach items=cases view=card />
        </ol>
    }
}
