//! Search and counts on small catalogues, and against a slow, obvious reference on random queries.

use super::*;
use crate::{
    catalogue::{Catalogue, Kind, Modality, read},
    locale::Locale,
};
use proptest::prelude::*;

const CATALOGUE: &str = r#"{
  "format": 1,
  "sectors": [
    { "id": "health", "label": { "en": "Health", "es": "Salud" } },
    { "id": "water", "label": { "en": "Water", "es": "Agua" } }
  ],
  "cases": [
    { "slug": "milk", "number": 7, "kind": "study", "title": { "en": "Milk banks", "es": "Bancos de leche" },
      "participants": [{ "country": "BR", "role": "provider" }, { "country": "PY", "role": "recipient" }],
      "modality": "bilateral", "sectors": ["health"], "years": { "start": 2007 },
      "institutions": ["Ministry of Dairy"],
      "summary": { "en": ["Brazil shares its experience."] }, "evidence": "page" },
    { "slug": "wells", "kind": "story", "title": { "en": "Wells in Paraguay", "es": "Ñandú y pozos" },
      "participants": [{ "country": "PY" }, { "country": "ES" }, { "country": "HT" }],
      "modality": "triangular", "sectors": ["water", "health"], "implementers": ["Red de Pozos", "Ministry of dairy"], "years": { "start": 2015, "end": 2016 },
      "summary": { "es": ["Pozos año tras año, con leche."] }, "evidence": "excerpt" },
    { "slug": "alone", "kind": "story", "title": { "en": "Árbol" }, "participants": [{ "country": "BR" }],
      "sectors": [], "summary": { "en": ["Trees."] }, "evidence": "title-only" }
  ]
}"#;

fn catalogue() -> Catalogue {
    read(CATALOGUE).unwrap().catalogue
}

fn slugs(query: &Query) -> String {
    let library = Library::new(catalogue());
    let found = library.cases(query, Locale::En);
    found.iter().map(|&at| library.catalogue.cases[at].slug.as_str()).collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(slugs(&Query { text: text.to_owned(), ..Query::default() }), expected, "{text}");
}

#[test]
fn words_are_found_by_their_beginning_in_both_languages() {
    check("mil", "milk");
    check("leche", "milk wells");
    check("salud", "milk wells");
    check("paragua", "wells milk");
}

#[test]
fn every_word_has_to_match() {
    check("leche paraguay", "milk wells");
    check("leche haiti", "wells");
    check("leche chile", "");
}

#[test]
fn accents_are_folded_and_enye_is_kept_apart() {
    check("arbol", "alone");
    check("ñandu", "wells");
    check("ano", "");
    check("AÑO", "wells");
}

#[test]
fn numbers_kinds_and_modalities_are_words_too() {
    check("7", "milk");
    check("triangular", "wells");
    check("relato", "alone wells");
}

#[test]
fn a_typing_error_is_forgiven_in_long_words_only() {
    check("paragay", "wells milk");
    // A keyboard without ñ.
    check("nandu", "wells");
    check("mulk", "");
}

#[test]
fn no_words_narrow_nothing() {
    check("", "milk wells alone");
    check(" … ", "milk wells alone");
}

#[test]
fn orders_put_the_unknown_last_or_keep_the_catalogues() {
    let sorted = |sort| slugs(&Query { sort, ..Query::default() });
    assert_eq!(sorted(Sort::Number), "milk wells alone");
    assert_eq!(sorted(Sort::Newest), "wells milk alone");
    assert_eq!(sorted(Sort::Title), "alone milk wells");
}

#[test]
fn a_facet_is_counted_as_if_its_own_choice_were_not_made() {
    let catalogue = catalogue();
    let query = Query::default().toggled(Choice::Modality(Modality::Triangular));
    let facets = Library::new(catalogue).answer(&query, Locale::En).counts;
    let count = |facet, id| facets.of(&Choice::parse(facet, id).unwrap());
    assert_eq!(["bilateral", "triangular", "regional"].map(|id| count(Facet::Modality, id)), [1, 1, 0]);
    assert_eq!(["study", "story"].map(|id| count(Facet::Kind, id)), [0, 1]);
    assert_eq!(facets.in_facet(Facet::Sector).count(), 2);
}

#[test]
fn a_choice_made_twice_is_released() {
    let choice = Choice::Kind(Kind::Study);
    let chosen = Query::default().toggled(choice.clone());
    assert!(!chosen.is_open());
    assert_eq!(chosen.choices(), std::slice::from_ref(&choice));
    assert_eq!(chosen.clone().with(choice.clone()), chosen);
    assert_eq!(chosen.toggled(choice), Query::default());
}

#[test]
fn without_words_lists_are_the_same_and_words_find_nothing() {
    let library = Library::without_words(catalogue());
    let health = Query::default().with(Choice::parse(Facet::Sector, "health").unwrap());
    assert_eq!(library.cases(&health, Locale::En), Library::new(catalogue()).cases(&health, Locale::En));
    assert_eq!(library.answer(&health, Locale::En), Library::new(catalogue()).answer(&health, Locale::En));
    assert_eq!(library.cases(&health.searching("a".to_owned()), Locale::En), [] as [usize; 0]);
}

#[test]
fn another_question_starts_with_the_first_part() {
    let third = Query::default().in_part(2);
    assert_eq!(third.clone().searching("agua".to_owned()).part, 0);
    assert_eq!(third.clone().sorted(Sort::Title).part, 0);
    assert_eq!(third.clone().without(Facet::Kind).part, 0);
    assert_eq!(third.toggled(Choice::Kind(Kind::Study)).part, 0);
    assert_eq!([0, 1, 60, 61, 1000].map(parts), [1, 1, 1, 2, 17]);
}

#[test]
fn a_profile_counts_roles_partners_and_sectors() {
    let catalogue = catalogue();
    let paraguay = Country::parse("PY").unwrap();
    let profile = Columns::of(&catalogue).profile(paraguay);
    assert_eq!(profile.cases, [0, 1]);
    assert_eq!(format!("{:?} {}", profile.roles, profile.role_unknown), "[(Recipient, 1)] 1");
    assert_eq!(format!("{:?}", profile.partners), "[(BR, 1), (ES, 1), (HT, 1)]");
    assert_eq!(profile.sectors.first().map(|(sector, n)| (sector.as_str(), *n)), Some(("health", 2)));
}

#[test]
fn related_cases_share_countries_and_sectors() {
    let library = Library::new(catalogue());
    assert_eq!(library.related(0, &[], 3), [1]);
    assert_eq!(library.related(2, &[], 3), [] as [usize; 0]);
}

/// What a value's count promises: that value alone in its facet; where all countries have to take part, one more.
fn led_to(query: &Query, choice: &Choice) -> Query {
    let facet = choice.facet();
    let kept = facet == Facet::Country && query.together;
    let query = if kept { query.clone() } else { query.clone().without(facet) };
    query.with(choice.clone())
}

fn any_query() -> impl Strategy<Value = Query> {
    let values = [
        (Facet::Country, vec!["BR", "PY", "ES", "HT", "MX"]),
        (Facet::Kind, vec!["study", "story"]),
        (Facet::Modality, vec!["bilateral", "triangular", "regional"]),
        (Facet::Sector, vec!["health", "water"]),
        (Facet::Role, vec!["provider", "recipient", "partner"]),
        (Facet::Institution, vec!["ministry-of-dairy", "red-de-pozos", "nowhere"]),
        (Facet::Language, vec!["en", "es"]),
        (Facet::Evidence, vec!["page", "excerpt", "title-only"]),
    ];
    let choices = values.into_iter().flat_map(|(facet, ids)| ids.into_iter().map(move |id| (facet, id)));
    let choices = prop::sample::subsequence(choices.collect::<Vec<_>>(), 0..6);
    let text = prop::sample::select(vec!["", "leche", "paraguay", "p", "brasil x"]);
    let year = || prop::option::of((2005i64..2018).prop_map(|year| Year::parse(year).unwrap()));
    (text, choices, any::<bool>(), year(), year()).prop_map(|(text, choices, together, from, to)| {
        let years = YearRange { from, to };
        let query = Query { text: text.to_owned(), together, years, ..Query::default() };
        choices.into_iter().filter_map(|(facet, id)| Choice::parse(facet, id)).fold(query, Query::with)
    })
}

proptest! {
    #[test]
    fn every_facet_count_is_the_length_of_the_list_it_leads_to(query in any_query()) {
        let library = Library::new(catalogue());
        let facets = library.answer(&query, Locale::En).counts;
        for facet in Facet::ALL {
            for (choice, n) in facets.in_facet(facet) {
                let narrowed = led_to(&query, choice);
                prop_assert_eq!(*n, library.cases(&narrowed, Locale::En).len());
            }
        }
        let institutions = library.institutions().unwrap();
        for ((id, _), n) in institutions.names().iter().zip(facets.institutions()) {
            let narrowed = led_to(&query, &Choice::Institution(id.clone()));
            prop_assert_eq!(*n, library.cases(&narrowed, Locale::En).len());
        }
    }

    #[test]
    fn any_words_can_be_asked_for(text in ".{0,60}") {
        let library = Library::new(catalogue());
        let found = library.cases(&Query { text, ..Query::default() }, Locale::Es);
        prop_assert!(found.len() <= library.catalogue.cases.len());
    }
}
