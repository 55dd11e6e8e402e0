//! What a served page knows before the app is there, against what the app knows.

use std::collections::BTreeSet;

use casebook::{
    catalogue::Year,
    locale::Locale,
    query::{Choice, Facet, Layout, Query, Sort, YearRange},
    route::{Address, Page},
};

/// A query in which everything differs from the default.
fn everything() -> Query {
    let values = ["BR", "provider", "study", "health", "bilateral", "fiocruz", "es", "page"];
    let choices = Facet::ALL.into_iter().zip(values).map(|(facet, value)| Choice::parse(facet, value).unwrap());
    let years = YearRange { from: Year::parse(2001), to: Year::parse(2002) };
    choices
        .fold(Query::default().searching("agua".to_owned()), Query::with)
        .with_countries(true)
        .in_years(years)
        .sorted(Sort::Title)
        .in_reverse(true)
        .laid_out(Layout::Table)
}

#[test]
fn a_served_page_waits_for_every_key_that_asks_for_other_results() {
    let href = Address::of(Locale::En, Page::Explore(None, everything())).href();
    let (_, search) = href.split_once('?').unwrap();
    let asked: BTreeSet<&str> = search.split('&').map(|pair| pair.split('=').next().unwrap()).collect();
    let script = include_str!("../../public/boot.js");
    let keys = &script[script.find("const keys = [").unwrap()..script.find(".some((key)").unwrap()];
    let known: BTreeSet<&str> = keys.split('"').skip(1).step_by(2).collect();
    assert_eq!(known, asked);
}
