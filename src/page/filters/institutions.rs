//! The institutions: there are too many to list them all.

use casebook::query::Choice;
use leptos::prelude::*;

use super::choice_box::{ChoiceBox, box_id};
use crate::{
    browser::focus,
    component::{ForEach, facet::FacetValues},
    state::{Screen, use_screen},
};

/// Institutions listed, besides the chosen ones: the most frequent.
const LISTED: usize = 20;

/// The chosen institutions that are rare, then the most frequent ones.
#[component]
pub fn Institutions() -> impl IntoView {
    let screen = use_screen();
    let words = screen.words;
    let listed = Memo::new(move |_| listed(screen));
    let is_there = Memo::new(move |_| screen.records(|library| library.institutions().is_some()));
    let note = move || if is_there.get() { words.institutions_hint } else { words.institutions_waiting };
    let value = Callback::new(move |at: usize| {
        let count = move || screen.results.with(|results| results.answer.counts.institutions().get(at).copied());
        let known = screen.library(|library| library.institutions().map(|known| known.names()[at].clone()));
        known
            .map(|(id, name)| {
                let choice = Choice::Institution(id);
                let id = box_id(&choice);
                let on_changed = Callback::new(move |()| keep_focus(id.clone()));
                view! { <ChoiceBox choice name count=Signal::derive(move || count().unwrap_or_default()) on_changed /> }
            })
            .into_any()
    });
    view! {
        <div id="facet-institutions">
            <FacetValues heading=words.facet_institution>
                <ForEach items=listed.into() view=value />
            </FacetValues>
            <p class="facet-note">{note}</p>
        </div>
    }
}

/// Their numbers among all institutions.
fn listed(screen: Screen) -> Vec<usize> {
    let query = screen.query.get();
    screen.records(|library| {
        let names = library.institutions().map(|known| known.names()).unwrap_or_default();
        screen.results.with(|results| {
            let counts = results.answer.counts.institutions();
            let count = |at: usize| counts.get(at).copied().unwrap_or_default();
            let is_chosen = |at: &usize| {
                query.choices().iter().any(|it| matches!(it, Choice::Institution(id) if *id == names[*at].0))
            };
            let mut frequent: Vec<usize> = (0..names.len()).filter(|&at| count(at) > 0).collect();
            frequent.sort_by_key(|&at| std::cmp::Reverse(count(at)));
            frequent.truncate(LISTED);
            let rare = (0..names.len()).rev().filter(is_chosen).filter(|at| !frequent.contains(at));
            rare.chain(frequent.iter().copied()).collect()
        })
    })
}

/// A box that has moved loses the focus, and a rare institution is listed only while it is chosen.
fn keep_focus(id: String) {
    request_animation_frame(move || {
        if focus::is_lost() {
            focus::focus_first(&[&format!("[id=\"{id}\"]"), "#facet-more-button"]);
        }
    });
}
