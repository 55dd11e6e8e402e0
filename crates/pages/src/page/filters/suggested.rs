//! What the typed words may mean, as options of the search box. It must not find them.

use casebook::{
    format,
    query::{Lead, Suggested, Suggestion, suggest},
    route::Page,
    sentence,
    words::Words,
};
use maud::Markup;

use crate::{
    component::suggestions::{SuggestedGroup, SuggestedOption, suggestions},
    page::results::Found,
    view::View,
};

/// The inside of the list of suggestions.
pub(super) fn suggestions_of(view: &View<'_>, found: &Found) -> Markup {
    let page = &view.here.page;
    let asks = |query| page.with_query(query).selection();
    let all = suggest(view.library, &view.asked(), found.all(), view.locale(), &asks);
    let groups: Vec<SuggestedGroup> = all
        .chunk_by(|a, b| a.of == b.of)
        .map(|same| SuggestedGroup {
            heading: heading(same[0].of, view.words()),
            options: same.iter().map(|suggestion| option(view, suggestion)).collect(),
        })
        .collect();
    suggestions(&groups)
}

fn option(view: &View<'_>, suggestion: &Suggestion) -> SuggestedOption {
    let locale = view.locale();
    let count = |n: usize| view.words().results.of(n).with(&[("n", &format::number(n, locale))]);
    SuggestedOption {
        name: sentence::without_breaks(&suggestion.name),
        lang: (suggestion.locale != locale).then(|| suggestion.locale.tag()),
        count: suggestion.cases.map(count),
        href: view.href(match &suggestion.leads_to {
            Lead::List(query) => view.here.page.with_query(query.clone()),
            Lead::Case(slug) => Page::Case(slug.clone()),
        }),
    }
}

const fn heading(of: Suggested, words: &'static Words) -> &'static str {
    match of {
        Suggested::Country => words.suggested_countries,
        Suggested::Sector => words.case_sectors,
        Suggested::Institution => words.case_institutions,
        Suggested::Author => words.case_authors,
        Suggested::Case => words.results_list,
    }
}
