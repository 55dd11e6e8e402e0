//! From a year to a year, as two selects.

use casebook::{catalogue::Year, locale::Locale, query::YearRange as Range, words::Words};
use leptos::prelude::*;

use super::views;

/// Two selects of the years from the first to the last, and none in particular.
#[component]
pub fn YearRange(
    /// The language of the page.
    locale: Locale,
    /// The first year offered.
    first: Year,
    /// The last year offered.
    last: Year,
    /// The years chosen.
    chosen: Signal<Range>,
    /// Told which years are chosen.
    on_choose: Callback<Range>,
) -> impl IntoView {
    let words = Words::of(locale);
    let from = move |year| on_choose.run(with_from(chosen.get_untracked(), year));
    let to = move |year| on_choose.run(with_to(chosen.get_untracked(), year));
    view! {
        <fieldset class="year-range">
            <legend class="visually-hidden">{words.case_years}</legend>
            <YearSelect id="years-from" name=words.years_from any=words.years_any first last
                chosen=Signal::derive(move || chosen.get().from) on_choose=Callback::new(from) />
            <YearSelect id="years-to" name=words.years_to any=words.years_any first last
                chosen=Signal::derive(move || chosen.get().to) on_choose=Callback::new(to) />
        </fieldset>
    }
}

/// One end of the range.
#[component]
fn YearSelect(
    /// The id of the select.
    id: &'static str,
    /// Its label.
    name: &'static str,
    /// The name of no year in particular.
    any: &'static str,
    /// The first year offered.
    first: Year,
    /// The last year offered.
    last: Year,
    /// The year chosen.
    chosen: Signal<Option<Year>>,
    /// Told which year is chosen.
    on_choose: Callback<Option<Year>>,
) -> impl IntoView {
    let value = move || chosen.get().map(|year| year.number().to_string()).unwrap_or_default();
    let option = |year: u16| {
        let is_chosen = chosen.get_untracked().is_some_and(|chosen| chosen.number() == year);
        view! { <option selected=is_chosen>{year.to_string()}</option> }
    };
    let choose = move |event| on_choose.run(event_target_value(&event).parse().ok().and_then(Year::parse));
    view! {
        <label for=id>{name}</label>
        <select id=id prop:value=value on:change=choose>
            <option value="" selected=chosen.get_untracked().is_none()>{any}</option>
            {views((first.number()..=last.number()).map(option))}
        </select>
    }
}

/// The range from another year on. One that would be empty gives way to that year.
fn with_from(range: Range, from: Option<Year>) -> Range {
    match from.zip(range.to) {
        Some((from, to)) if from > to => Range::only(from),
        _ => Range { from, ..range },
    }
}

/// The range up to another year. One that would be empty gives way to that year.
fn with_to(range: Range, to: Option<Year>) -> Range {
    match range.from.zip(to) {
        Some((from, to)) if from > to => Range::only(to),
        _ => Range { to, ..range },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_that_would_be_empty_gives_way_to_the_year_chosen() {
        let year = |number| Year::parse(number).unwrap();
        let range = Range { from: Some(year(2005)), to: Some(year(2010)) };
        assert_eq!(with_from(range, Some(year(2007))), Range { from: Some(year(2007)), ..range });
        assert_eq!(with_from(range, Some(year(2012))), Range::only(year(2012)));
        assert_eq!(with_to(range, Some(year(2001))), Range::only(year(2001)));
        assert_eq!(with_to(range, None), Range { to: None, ..range });
    }
}
