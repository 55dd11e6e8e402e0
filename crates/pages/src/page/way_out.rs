//! Nothing found: another spelling, the filter that stands most in the way, or all filters at once.
//! It must not find the ways: [`casebook::query::way_out`] does.

use casebook::{
    query::{Answer, Choice, Dropped, Query, WayOut, Widest, way_out},
    route::Page,
};
use maud::{Markup, html};

use super::{
    filters::{chip_name, years_name},
    results::Found,
};
use crate::view::View;

/// The ways out of what a page asks, where it shows them: on a list, and where nothing answers.
pub(super) fn way_out_of(view: &View<'_>, answer: &Answer) -> WayOut {
    if !matches!(view.here.page, Page::Explore(..)) || !answer.cases.is_empty() || !answer.missing.is_empty() {
        return WayOut::default();
    }
    way_out(view.library, &view.asked(), view.locale(), &|query| view.here.page.with_query(query).selection())
}

/// What stands in the place of a list of cases; hidden where there are cases.
pub(super) fn nothing_found(view: &View<'_>, found: &Found) -> Markup {
    let words = view.words();
    html! {
        section.results-none hidden[!found.all().is_empty()] {
            h2 { (words.results_none_title) }
            p { (words.results_none_lead) }
            div.ways-out { (ways_out(view, found)) }
            button.button type="button" data-do="clear-results" { (words.results_none_clear) }
        }
    }
}

/// The links among it, one a paragraph.
pub(crate) fn ways_out(view: &View<'_>, found: &Found) -> Markup {
    let WayOut { spelling, widest, .. } = &found.way_out;
    let href = |query: &Query| view.href(view.here.page.with_query(query.clone()));
    html! {
        @if let Some(spelling) = spelling {
            p { a href=(href(spelling)) { (view.words().did_you_mean.with(&[("words", &spelling.text)])) } }
        }
        @if let Some(widest) = widest { p { a href=(href(&widest.query)) { (without(view, widest)) } } }
    }
}

/// "Without the filter “Brazil, Peru”: 12 cases".
fn without(view: &View<'_>, widest: &Widest) -> String {
    let (words, asked) = (view.words(), view.asked());
    let (phrase, name) = match widest.dropped {
        Dropped::Words => (words.without_words, asked.text.trim().to_owned()),
        Dropped::Years => (words.without_filter, years_name(asked.years, words)),
        Dropped::Facet(facet) => {
            let names: Vec<String> = asked
                .choices()
                .iter()
                .filter(|choice: &&Choice| choice.facet() == facet)
                .map(|choice| chip_name(view, choice))
                .collect();
            (words.without_filter, names.join(", "))
        }
    };
    phrase.of(widest.cases).with(&[("n", &widest.cases.to_string()), ("name", &name)])
}
