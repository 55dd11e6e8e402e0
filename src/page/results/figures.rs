//! Cases as a timeline and as partners, with a list behind every number where an address can say which cases it counts.

use casebook::{
    catalogue::Year,
    country::Country,
    query::{Choice, Facet, Layout, Query, YearRange},
    route::Page,
};
use leptos::prelude::*;

use crate::{
    component::{partners::Partners, timeline::Timeline},
    state::use_screen,
};

/// All cases found, by year.
#[component]
pub fn ListTimeline() -> impl IntoView {
    let screen = use_screen();
    move || {
        let query = screen.query.get();
        let timeline =
            screen.results.with(|results| screen.library(|library| library.columns().timeline(results.all())));
        let href = Callback::new(move |year| in_year(&query, year).map(|query| screen.query_href(query)));
        view! { <Timeline locale=screen.locale timeline href /> }
    }
}

/// All cases found, by the countries that take part.
#[component]
pub fn ListPartners() -> impl IntoView {
    let screen = use_screen();
    move || {
        let query = screen.query.get();
        let partners =
            screen.results.with(|results| screen.library(|library| library.columns().partners(results.all())));
        let name = Callback::new(move |country| screen.country_name(country));
        let href = Callback::new(move |(a, b)| of_two(&query, a, b).map(|query| screen.query_href(query)));
        view! { <Partners locale=screen.locale partners name href /> }
    }
}

/// A country's cases by year.
#[component]
pub fn CountryTimeline(
    /// The country.
    country: Country,
    /// Positions of its cases.
    cases: Vec<usize>,
) -> impl IntoView {
    let screen = use_screen();
    let timeline = screen.library(|library| library.columns().timeline(&cases));
    let own = Query::default().with(Choice::Country(country));
    let href = Callback::new(move |year| in_year(&own, year).map(|query| screen.href(Page::Explore(None, query))));
    view! { <Timeline locale=screen.locale timeline href /> }
}

/// Those of a query's cases that ran in a year. `None` for a year that the query leaves out: its cases ran in other
/// years too, and an address names only one span.
fn in_year(query: &Query, year: Year) -> Option<Query> {
    let YearRange { from, to } = query.years;
    let within = from.is_none_or(|from| from <= year) && to.is_none_or(|to| year <= to);
    within.then(|| query.clone().in_years(YearRange::only(year)).laid_out(Layout::Cards))
}

/// Those of a query's cases in which both countries take part. `None` where no query says that: a role is one of the
/// chosen countries', and beside several countries of which any will do nothing says that two others have to take part.
fn of_two(query: &Query, a: Country, b: Country) -> Option<Query> {
    let chosen: Vec<Country> = query.countries().collect();
    let all = query.together || chosen.len() < 2;
    let has_role = query.choices().iter().any(|choice| choice.facet() == Facet::Role);
    if has_role || !(all || chosen.contains(&a) || chosen.contains(&b)) {
        return None;
    }
    let query = if all { query.clone() } else { query.clone().without(Facet::Country) };
    let query = query.with(Choice::Country(a)).with(Choice::Country(b));
    let several = query.countries().nth(1).is_some();
    Some(query.with_countries(several).laid_out(Layout::Cards))
}
