//! What is suggested for typed words, on a small catalogue.

use super::*;
use crate::{
    catalogue::{Kind, read},
    country::Country,
    query::{Facet, institution_id},
    route::{Address, Page},
};
use proptest::prelude::*;

const CATALOGUE: &str = r#"{
  "format": 1,
  "sectors": [
    { "id": "health", "label": { "en": "Health", "es": "Salud" } },
    { "id": "water", "label": { "en": "Water and sanitation", "es": "Agua y saneamiento" } }
  ],
  "cases": [
    { "slug": "milk", "kind": "study", "title": { "en": "Milk banks", "es": "Bancos de leche" },
      "participants": [{ "country": "BR" }, { "country": "PY" }], "sectors": ["health"],
      "institutions": ["Ministério da Saúde", "Salud para Todos"], "authors": ["Ana Peña", "Bruno Salas"],
      "summary": { "en": ["Brazil shares its experience."] }, "evidence": "page" },
    { "slug": "wells", "kind": "story", "title": { "en": "Wells of Santa Ana" },
      "participants": [{ "country": "PY" }, { "country": "ES" }, { "country": "CR" }, { "country": "SV" }],
      "sectors": ["water", "health"], "institutions": ["Red de Pozos"], "authors": ["Ana Peña"],
      "summary": { "es": ["Pozos."] }, "evidence": "excerpt" }
  ]
}"#;

fn library() -> Library {
    Library::new(read(CATALOGUE).unwrap().catalogue)
}

/// With these cases as the answer.
fn suggestions(query: &Query, found: &[usize], locale: Locale) -> Vec<Suggestion> {
    suggest(&library(), query, found, locale, &|query| query)
}

/// Each as "kind: name (cases)".
fn said(query: &Query, found: &[usize], locale: Locale) -> String {
    let say = |suggestion: Suggestion| {
        let cases = suggestion.cases.map_or(String::new(), |n| format!(" ({n})"));
        format!("{:?}: {}{cases}", suggestion.of, suggestion.name)
    };
    suggestions(query, found, locale).into_iter().map(say).collect::<Vec<_>>().join(", ")
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(said(&Query::default().searching(text.to_owned()), &[], Locale::Es), expected);
}

#[test]
fn a_name_is_meant_where_every_typed_word_begins_a_word_of_it() {
    check("costa r", "Country: Costa Rica (1)");
    check("RI cos", "Country: Costa Rica (1)");
    check("san agua", "Sector: Agua y saneamiento (1)");
    check("osta", "");
    check("", "");
    check("  ", "");
}

#[test]
fn accents_make_no_difference_and_an_enye_is_another_letter() {
    check("saude", "Institution: Ministério da Saúde (1)");
    check("peña", "Author: Ana Peña");
    check("pena", "");
}

#[test]
fn names_are_known_in_the_other_language_and_said_in_the_visitors() {
    check("brazil", "Country: Brasil (1)");
}

#[test]
fn names_that_begin_as_typed_come_first_and_every_kind_has_its_turn() {
    assert_eq!(
        said(&Query::default().searching("sa".to_owned()), &[0, 1], Locale::Es),
        "Country: El Salvador (1), Sector: Salud (2), Sector: Agua y saneamiento (1), \
         Institution: Salud para Todos (1), Institution: Ministério da Saúde (1), Author: Bruno Salas, \
         Case: Bancos de leche, Case: Wells of Santa Ana"
    );
}

#[test]
fn what_is_chosen_or_would_show_nothing_is_not_suggested() {
    let brazil = Query::default().with(Choice::Country(Country::parse("BR").unwrap()));
    assert_eq!(said(&brazil.clone().searching("bras".to_owned()), &[], Locale::Es), "");
    assert_eq!(said(&brazil.searching("agua".to_owned()), &[], Locale::Es), "");
    let todos = Query::default().with(Choice::Institution(institution_id("Salud para todos").unwrap()));
    assert_eq!(said(&todos.searching("tod".to_owned()), &[], Locale::Es), "");
}

#[test]
fn a_choice_takes_the_place_of_the_words_and_an_author_is_a_phrase() {
    let lead =
        |text: &str| suggestions(&Query::default().searching(text.to_owned()), &[0], Locale::En).remove(0).leads_to;
    let spain = Query::default().with(Choice::Country(Country::parse("ES").unwrap()));
    assert_eq!(lead("spai"), Lead::List(spain));
    assert_eq!(lead("bruno"), Lead::List(Query::default().searching("\"Bruno Salas\"".to_owned())));
    assert_eq!(lead("milk"), Lead::Case(Slug::parse("milk").unwrap()));
    check("\"Bruno Salas\"", "");
}

#[test]
fn a_page_of_one_kind_counts_that_kind() {
    let library = library();
    let query = Query::default().searching("para".to_owned());
    let of_kind = |query: Query| query.with(Choice::Kind(Kind::Study));
    let suggestions = suggest(&library, &query, &[], Locale::En, &of_kind);
    assert_eq!(suggestions[0].cases, Some(1));
}

proptest! {
    /// What a suggestion says is what it leads to, and where it leads can be said in an address.
    #[test]
    fn a_suggestion_keeps_its_word(
        text in "(sa|a|p|b|agua|ana|\\PC){1,2}",
        chosen in prop::sample::select(vec![None, Some("health"), Some("water")]),
    ) {
        let query = chosen.iter().fold(Query::default(), |query, id| query.with(Choice::parse(Facet::Sector, id).unwrap()));
        for suggestion in suggestions(&query.clone().searching(text), &[1], Locale::Es) {
            let page = match suggestion.leads_to {
                Lead::List(query) => {
                    let other_sectors = suggestion.of == Suggested::Sector && chosen.is_some();
                    if let Some(cases) = suggestion.cases.filter(|_| !other_sectors) {
                        prop_assert_eq!(library().cases(&query, Locale::Es).len(), cases);
                    }
                    Page::Explore(None, query)
                }
                Lead::Case(slug) => Page::Case(slug),
            };
            let address = Address::of(Locale::Es, page);
            let href = address.href();
            let (path, search) = href.split_once('?').unwrap_or((&href, ""));
            prop_assert_eq!(Address::parse(path, search, Locale::En), Some(address));
        }
    }
}
