//! What the typed words may mean, as options of the search box.

use casebook::{
    format,
    query::{Lead, Suggested, Suggestion, suggest},
    route::Page,
    sentence,
    words::Words,
};
use leptos::prelude::*;

use crate::{
    component::suggestions::{SuggestedGroup, SuggestedOption},
    state::Screen,
};

/// The options, in groups.
pub fn suggested(screen: Screen) -> Vec<SuggestedGroup> {
    let page = screen.page();
    let asks = |query| page.with_query(query).selection();
    let query = screen.query.get();
    let all = screen.records(|library| {
        screen.results.with(|results| suggest(library, &query, results.all(), screen.locale, &asks))
    });
    let mut at = 0;
    let mut option = |suggestion: &Suggestion| {
        at += 1;
        option(screen, at - 1, suggestion)
    };
    all.chunk_by(|a, b| a.of == b.of)
        .map(|same| SuggestedGroup {
            heading: heading(same[0].of, screen.words),
            options: same.iter().map(&mut option).collect(),
        })
        .collect()
}

fn option(screen: Screen, at: usize, suggestion: &Suggestion) -> SuggestedOption {
    let locale = screen.locale;
    let count = |n: usize| screen.words.results.of(n).with(&[("n", &format::number(n, locale))]);
    SuggestedOption {
        at,
        name: sentence::without_breaks(&suggestion.name),
        lang: (suggestion.locale != locale).then(|| suggestion.locale.tag()),
        count: suggestion.cases.map(count),
        href: match &suggestion.leads_to {
            Lead::List(query) => screen.query_href(query.clone()),
            Lead::Case(slug) => screen.href(Page::Case(slug.clone())),
        },
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::tests::{LIBRARY, address, at};
    use casebook::locale::Locale;

    #[test]
    fn a_suggestion_leads_to_as_many_cases_as_it_says() {
        let mut seen = 0;
        for href in ["en/?q=sa", "es/?q=bra", "es/map/?q=a&sector=health", "en/studies/?q=m", "en/?q=%22salud"] {
            let groups = at(href, suggested);
            let options: Vec<SuggestedOption> = groups.into_iter().flat_map(|group| group.options).collect();
            for (place, SuggestedOption { at, href: to, count, .. }) in options.into_iter().enumerate() {
                assert_eq!(at, place, "{to} on {href}");
                assert_eq!(address(&to).href(), to, "an address that does not read back");
                if let Some(said) = count {
                    let other_sectors = href.contains("sector=") && to.matches("sector=").count() > 1;
                    let n = LIBRARY.cases(&address(&to).page.selection(), Locale::En).len();
                    assert!(other_sectors || said.starts_with(&format!("{n} ")), "{to}: {said}, found {n}");
                }
                seen += 1;
            }
        }
        assert!(seen > 20, "{seen}");
    }
}
