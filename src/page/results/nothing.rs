//! Nothing found: another spelling, the filter that stands most in the way, or all filters at once.

use casebook::query::{Choice, Dropped, Query, WayOut, Widest};
use leptos::prelude::*;

use crate::{
    browser::focus,
    page::filters::{chip_name, years_name},
    state::{Entry, Screen, use_screen},
};

/// What stands in the place of a list of cases; hidden where there are cases.
#[component]
pub fn NothingFound(
    /// Whether nothing is found.
    is_none: Signal<bool>,
) -> impl IntoView {
    let screen = use_screen();
    let words = screen.words;
    let ways_out = move || {
        let WayOut { spelling, widest, .. } = screen.results.with(|results| results.way_out.clone());
        let link = |query: Query, text: String| view! { <p><a href=screen.query_href(query)>{text}</a></p> };
        let spelling = spelling.map(|query| {
            let text = words.did_you_mean.with(&[("words", &query.text)]);
            link(query, text)
        });
        let widest = widest.map(|widest| {
            let text = without(screen, &widest);
            link(widest.query, text)
        });
        view! { {spelling} {widest} }
    };
    let clear = move |_| {
        screen.ask(Entry::New, |query| query.cleared());
        request_animation_frame(|| focus::focus("search"));
    };
    view! {
        <section class="results-none" hidden=move || !is_none.get()>
            <h2>{words.results_none_title}</h2>
            <p>{words.results_none_lead}</p>
            <div class="ways-out">{ways_out}</div>
            <button class="button" type="button" on:click=clear>{words.results_none_clear}</button>
        </section>
    }
}

/// "Without the filter “Brazil, Peru”: 12 cases".
fn without(screen: Screen, widest: &Widest) -> String {
    let (words, query) = (screen.words, screen.query.get());
    let (phrase, name) = match widest.dropped {
        Dropped::Words => (words.without_words, query.text.trim().to_owned()),
        Dropped::Years => (words.without_filter, years_name(query.years, words)),
        Dropped::Facet(facet) => {
            let dropped = query.choices().iter().filter(|choice: &&Choice| choice.facet() == facet);
            let names: Vec<String> = dropped.map(|choice| chip_name(screen, choice)).collect();
            (words.without_filter, names.join(", "))
        }
    };
    phrase.of(widest.cases).with(&[("n", &widest.cases.to_string()), ("name", &name)])
}
