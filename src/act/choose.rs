//! Facets, years, chips and order: what choosing one makes of the query. It must not go anywhere itself.

use casebook::{
    catalogue::Year,
    query::{Choice, Facet, Query, Sort, YearRange},
};
use pages::SORT;
use web_sys::{Element, Event};

use super::{ask, is_asking};
use crate::{address::Entry, browser, session::Session};

/// Answers a box, a radio button or a select that has changed.
pub(super) fn change(session: Session, _: &Event, element: Element) {
    let value = browser::value(&element);
    if element.id() == SORT {
        ask(session, Entry::New, |query| query.sorted(Sort::from_id(&value).unwrap_or_default()));
    } else if element.has_attribute("data-year") {
        ask(session, Entry::New, |query| in_year(query, &element));
    } else if let Some(choice) = choice_of(&element) {
        ask(session, Entry::New, |query| query.toggled(choice));
        // A rare institution is listed only while it is chosen.
        browser::before_paint(Box::new(move || {
            if !element.is_connected() {
                browser::focus_first("#facet-more-button");
                browser::focus(&element.id());
            }
        }));
    } else if element.has_attribute("data-facet") {
        ask(session, Entry::New, |query| query.with_countries(value == "all"));
    }
}

/// Takes in what was typed and ticked on a served page before the app was there.
pub fn take_over(session: Session) {
    if !is_asking(session) {
        return;
    }
    let ticked: Vec<Choice> = browser::all("input[data-facet]:checked").filter_map(|input| choice_of(&input)).collect();
    let years: Vec<Element> = browser::all("[data-year]").filter(|select| !browser::value(select).is_empty()).collect();
    let typed = browser::query("#search").map(|search| browser::value(&search)).filter(|typed| !typed.is_empty());
    if typed.is_some() || !ticked.is_empty() || !years.is_empty() {
        ask(session, Entry::Same, |query| {
            let query = ticked.into_iter().fold(query, Query::with);
            let query = years.iter().fold(query, in_year);
            typed.into_iter().fold(query, Query::searching)
        });
    }
}

/// The query without a filter, as its chip names it.
pub(super) fn without(query: Query, filter: &str) -> Query {
    match filter {
        "years" => query.in_years(YearRange::default()),
        "together" => query.with_countries(false),
        at => match at.parse().ok().and_then(|at: usize| query.choices().get(at).cloned()) {
            Some(choice) => query.toggled(choice),
            None => query,
        },
    }
}

/// The query from or to the year of a select. A range that would be empty gives way to that year.
fn in_year(query: Query, select: &Element) -> Query {
    let year = browser::value(select).parse().ok().and_then(Year::parse);
    let YearRange { mut from, mut to } = query.years;
    if select.get_attribute("data-year").as_deref() == Some("from") {
        from = year
    } else {
        to = year
    }
    if from.zip(to).is_some_and(|(from, to)| from > to) {
        (from, to) = (year, year);
    }
    query.in_years(YearRange { from, to })
}

fn choice_of(input: &Element) -> Option<Choice> {
    let facet = input.get_attribute("data-facet")?;
    let facet = Facet::ALL.into_iter().find(|known| known.id() == facet)?;
    Choice::parse(facet, &input.get_attribute("value")?)
}
