//! Cases as a timeline and as partners, with a list behind every number where an address can say which cases it counts.
//! It must not draw.

use casebook::{
    catalogue::Year,
    country::Country,
    query::{Choice, Facet, Layout, Query, YearRange},
    route::Page,
};
use maud::Markup;

use super::Found;
use crate::{
    component::{
        partners::{PartnersContent, partners},
        timeline::{TimelineContent, timeline},
    },
    view::View,
};

/// All that was found, by year.
pub(super) fn timeline_of_list(view: &View<'_>, found: &Found) -> Markup {
    let asked = view.asked();
    let href = |year| in_year(&asked, year).map(|query| view.href(view.here.page.with_query(query)));
    timeline_of(view, found.all(), &href)
}

/// A country's cases by year.
pub(crate) fn timeline_of_country(view: &View<'_>, country: Country, cases: &[usize]) -> Markup {
    let own = Query::default().with(Choice::Country(country));
    timeline_of(view, cases, &|year| in_year(&own, year).map(|query| view.href(Page::Explore(None, query))))
}

/// All that was found, by the countries that take part.
pub(super) fn partners_of_list(view: &View<'_>, found: &Found) -> Markup {
    let asked = view.asked();
    let of_two = |a, b| of_two(&asked, a, b).map(|query| view.href(view.here.page.with_query(query)));
    partners(&PartnersContent {
        locale: view.locale(),
        partners: &view.library.columns().partners(found.all()),
        name: &|country| view.catalogue().country_name(country, view.locale()).to_owned(),
        href: &of_two,
    })
}

fn timeline_of(view: &View<'_>, cases: &[usize], href: &dyn Fn(Year) -> Option<String>) -> Markup {
    let years = view.library.columns().timeline(cases);
    timeline(&TimelineContent { locale: view.locale(), timeline: &years, href })
}

/// Those of a query's cases that ran in a year. `None` for a year that the query leaves out: its cases ran in other years
/// too, and an address names only one span.
fn in_year(asked: &Query, year: Year) -> Option<Query> {
    let YearRange { from, to } = asked.years;
    let within = from.is_none_or(|from| from <= year) && to.is_none_or(|to| year <= to);
    within.then(|| asked.clone().in_years(YearRange::only(year)).laid_out(Layout::Cards))
}

/// Those of a query's cases in which both countries take part. `None` where no query says that: a role is one of the
/// chosen countries', and beside several countries of which any will do nothing says that two others have to take part.
fn of_two(asked: &Query, a: Country, b: Country) -> Option<Query> {
    let chosen: Vec<Country> = asked.countries().collect();
    let all = asked.together || chosen.len() < 2;
    let has_role = asked.choices().iter().any(|choice| choice.facet() == Facet::Role);
    if has_role || !(all || chosen.contains(&a) || chosen.contains(&b)) {
        return None;
    }
    let query = if all { asked.clone() } else { asked.clone().without(Facet::Country) };
    let query = query.with(Choice::Country(a)).with(Choice::Country(b));
    let several = query.countries().nth(1).is_some();
    Some(query.with_countries(several).laid_out(Layout::Cards))
}
