//! Ways out of queries that nothing answers.

use super::*;
use crate::{
    catalogue::{Year, read},
    country::Country,
    query::Choice,
    route::{Address, Page},
};
use proptest::prelude::*;

const CATALOGUE: &str = r#"{
  "format": 1,
  "sectors": [{ "id": "health", "label": { "en": "Health" } }, { "id": "water", "label": { "en": "Water" } }],
  "cases": [
    { "slug": "milk", "kind": "study", "title": { "en": "Milk banks" },
      "participants": [{ "country": "BR" }, { "country": "PY" }], "sectors": ["health"], "years": { "start": 2007 },
      "summary": { "en": ["Experience."] }, "evidence": "page" },
    { "slug": "wells", "kind": "story", "title": { "en": "Wells" },
      "participants": [{ "country": "PY" }, { "country": "ES" }], "sectors": ["water"], "years": { "start": 2015 },
      "summary": { "en": ["Wells."] }, "evidence": "excerpt" },
    { "slug": "pumps", "kind": "story", "title": { "en": "Pumps" },
      "participants": [{ "country": "ES" }], "sectors": ["water"],
      "summary": { "en": ["Pumps."] }, "evidence": "excerpt" }
  ]
}"#;

fn library() -> Library {
    Library::new(read(CATALOGUE).unwrap().catalogue)
}

fn asked(text: &str, countries: &[&str], sector: Option<&str>, year: Option<i64>) -> Query {
    let country = |code: &&str| Choice::Country(Country::parse(code).unwrap());
    let choices = countries.iter().map(country).chain(sector.and_then(|id| Choice::parse(Facet::Sector, id)));
    let years = year.and_then(Year::parse).map_or(YearRange::default(), YearRange::only);
    choices.fold(Query::default().searching(text.to_owned()).in_years(years), Query::with)
}

#[track_caller]
fn check(query: &Query, expected: Option<(Dropped, usize)>) {
    let way = way_out(&library(), query, Locale::En, &|query| query);
    assert_eq!(way.widest.map(|widest| (widest.dropped, widest.cases)), expected);
}

#[test]
fn the_filter_without_which_there_are_most_cases_is_named() {
    check(&asked("", &["BR"], Some("water"), None), Some((Dropped::Facet(Facet::Country), 2)));
    check(&asked("milk", &["ES"], None, None), Some((Dropped::Words, 2)));
    check(&asked("", &["ES"], None, Some(2007)), Some((Dropped::Years, 2)));
}

#[test]
fn of_equal_filters_the_first_is_named() {
    check(&asked("", &["BR"], None, Some(2015)), Some((Dropped::Facet(Facet::Country), 1)));
}

#[test]
fn no_filter_is_named_where_none_alone_stands_in_the_way() {
    check(&asked("zzz", &[], None, None), None);
    check(&asked("zzz", &["BR"], Some("water"), None), None);
}

#[test]
fn all_of_several_countries_is_given_up_with_the_countries() {
    let both = asked("", &["BR", "ES"], Some("water"), None).with_countries(true);
    check(&both, Some((Dropped::Facet(Facet::Country), 2)));
}

#[track_caller]
fn check_spelling(text: &str, expected: Option<&str>) {
    let mut known = |word: &str| (word == "agau").then(|| "agua".to_owned());
    assert_eq!(respelled(text, &mut known).as_deref(), expected);
}

#[test]
fn a_word_that_does_not_occur_is_replaced_and_the_rest_stays_to_the_letter() {
    check_spelling("agau", Some("agua"));
    check_spelling("Salud  AGAU Perú", Some("Salud  agua Perú"));
    check_spelling("\"red agau\" -Perú", Some("\"red agua\" -Perú"));
    check_spelling("-agau", None);
    check_spelling("agua", None);
    check_spelling("", None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// The number is that of the list it leads to, which no other single filter makes longer.
    #[test]
    fn the_widest_filter_keeps_its_word(
        text in prop::sample::select(vec!["", "wells", "milk", "zzz"]),
        countries in prop::sample::subsequence(vec!["BR", "ES", "PY", "CU"], 0..3),
        sector in prop::option::of(prop::sample::select(vec!["health", "water", "none"])),
        year in prop::option::of(prop::sample::select(vec![2007, 2015, 1999])),
        together: bool,
    ) {
        let library = library();
        let query = asked(text, &countries, sector, year).with_countries(together);
        prop_assume!(library.cases(&query, Locale::En).is_empty());
        if let Some(widest) = way_out(&library, &query, Locale::En, &|query| query).widest {
            prop_assert!(widest.cases > 0);
            prop_assert_eq!(library.cases(&widest.query, Locale::En).len(), widest.cases);
            for other in ways().map(|dropped| dropped.from(&query)).filter(|query| !query.is_open()) {
                prop_assert!(library.cases(&other, Locale::En).len() <= widest.cases);
            }
            let address = Address::of(Locale::En, Page::Explore(None, widest.query));
            let href = address.href();
            let (path, search) = href.split_once('?').unwrap_or((&href, ""));
            prop_assert_eq!(Address::parse(path, search, Locale::Es), Some(address));
        }
    }
}
