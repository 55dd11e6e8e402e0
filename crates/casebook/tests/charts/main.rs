//! Timeline, partners and profiles against references that are slow and obvious, on random catalogues.
#![allow(
    clippy::unwrap_used,
    reason = "a test may stop at the first surprise; Clippy sees that only inside of #[test]"
)]

use casebook::{
    catalogue::{self, Case, Role, Slug, Year},
    country::Country,
    query::Library,
};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// A case in few words: who takes part in which role, when, in which sectors.
#[derive(Clone, Debug)]
struct Sketch {
    participants: Vec<(&'static str, Option<&'static str>)>,
    years: Option<(u16, Option<u16>)>,
    sectors: Vec<&'static str>,
}

fn any_sketch() -> impl Strategy<Value = Sketch> {
    let country = prop::sample::select(vec!["AR", "BO", "BR", "PY", "ES", "HT", "DE"]);
    let role = prop::option::of(prop::sample::select(vec!["provider", "recipient", "partner"]));
    let participants = prop::collection::vec((country, role), 1..6);
    let years = prop::option::of((1995_u16..2020, prop::option::of(0_u16..9)));
    let sectors = prop::sample::subsequence(vec!["health", "water", "justice"], 0..3);
    (participants, years, sectors).prop_map(|(participants, years, sectors)| {
        let years = years.map(|(start, lasts)| (start, lasts.map(|lasts| start + lasts)));
        Sketch { participants, years, sectors }
    })
}

/// A library of these cases, and the positions of some of them.
fn any_library() -> impl Strategy<Value = (Library, Vec<usize>)> {
    prop::collection::vec(any_sketch(), 0..12).prop_flat_map(|sketches| {
        let all: Vec<usize> = (0..sketches.len()).collect();
        let some = prop::sample::subsequence(all.clone(), 0..=all.len());
        some.prop_map(move |some| (library(&sketches), some))
    })
}

fn library(sketches: &[Sketch]) -> Library {
    let cases: Vec<String> = sketches.iter().enumerate().map(|(at, sketch)| case(at, sketch)).collect();
    let text = format!(
        r#"{{ "format": 1, "sectors": [{}], "cases": [{}] }}"#,
        ["health", "water", "justice"]
            .map(|id| format!(r#"{{ "id": "{id}", "label": {{ "en": "{id}", "es": "{id}" }} }}"#))
            .join(", "),
        cases.join(", ")
    );
    let library = Library::new(catalogue::read(&text).unwrap().catalogue);
    assert_eq!(library.catalogue.cases.len(), sketches.len());
    library
}

fn case(at: usize, sketch: &Sketch) -> String {
    let participant = |(country, role): &(&str, Option<&str>)| match role {
        Some(role) => format!(r#"{{ "country": "{country}", "role": "{role}" }}"#),
        None => format!(r#"{{ "country": "{country}" }}"#),
    };
    let participants: Vec<String> = sketch.participants.iter().map(participant).collect();
    let years = match sketch.years {
        None => String::new(),
        Some((start, None)) => format!(r#""years": {{ "start": {start} }},"#),
        Some((start, Some(end))) => format!(r#""years": {{ "start": {start}, "end": {end} }},"#),
    };
    let sectors: Vec<String> = sketch.sectors.iter().map(|id| format!("\"{id}\"")).collect();
    format!(
        r#"{{ "slug": "case-{at}", "kind": "study", "title": {{ "en": "Case {at}" }}, "participants": [{}], {years}
            "sectors": [{}], "summary": {{ "en": ["Text."] }}, "evidence": "page" }}"#,
        participants.join(", "),
        sectors.join(", ")
    )
}

fn takes_part(case: &Case, country: Country) -> bool {
    case.participants.iter().any(|participant| participant.country == country)
}

/// First and last year in which a case is known to have run.
fn span(case: &Case) -> Option<(Year, Year)> {
    case.years.map(|years| (years.start, years.end.unwrap_or(years.start)))
}

proptest! {
    #[test]
    fn a_timeline_counts_in_each_year_what_ran_and_what_began((library, some) in any_library()) {
        let cases: Vec<&Case> = some.iter().map(|&at| &library.catalogue.cases[at]).collect();
        let timeline = library.columns().timeline(&some);
        prop_assert_eq!(timeline.undated, cases.iter().filter(|case| case.years.is_none()).count());
        let spans: Vec<(Year, Year)> = cases.iter().filter_map(|case| span(case)).collect();
        let (first, last) = (spans.iter().map(|span| span.0).min(), spans.iter().map(|span| span.1).max());
        prop_assert_eq!(timeline.years.first().map(|year| year.year), first);
        prop_assert_eq!(timeline.years.last().map(|year| year.year), last);
        for pair in timeline.years.windows(2) {
            prop_assert_eq!(pair[0].year.number() + 1, pair[1].year.number());
        }
        for year in &timeline.years {
            let ran = spans.iter().filter(|(start, end)| *start <= year.year && year.year <= *end).count();
            prop_assert_eq!(year.running, ran, "{:?}", year);
            prop_assert_eq!(year.begun, spans.iter().filter(|(start, _)| *start == year.year).count(), "{:?}", year);
        }
    }

    #[test]
    fn partners_are_counted_in_each_case_they_share_once((library, some) in any_library()) {
        let cases: Vec<&Case> = some.iter().map(|&at| &library.catalogue.cases[at]).collect();
        let partners = library.columns().partners(&some);
        for country in Country::all() {
            let named = country.is_ibero_american() && cases.iter().any(|case| takes_part(case, country));
            prop_assert_eq!(partners.countries.contains(&country), named, "{:?}", country);
        }
        for (row, &a) in partners.countries.iter().enumerate() {
            for (column, &b) in partners.countries.iter().enumerate() {
                let shared = cases.iter().filter(|case| takes_part(case, a) && takes_part(case, b)).count();
                prop_assert_eq!(partners.shared(row, column), shared, "{:?} {:?}", a, b);
            }
        }
    }

    #[test]
    fn a_profile_is_what_a_countrys_records_say((library, _) in any_library()) {
        let cases = &library.catalogue.cases;
        for country in ["AR", "BO", "HT", "MX"].map(|code| Country::parse(code).unwrap()) {
            let profile = library.columns().profile(country);
            let own: Vec<usize> = (0..cases.len()).filter(|&at| takes_part(&cases[at], country)).collect();
            prop_assert_eq!(&profile.cases, &own);
            let mut roles: BTreeMap<Role, usize> = BTreeMap::new();
            let mut partners: BTreeMap<Country, usize> = BTreeMap::new();
            let mut sectors: BTreeMap<Slug, usize> = BTreeMap::new();
            let mut unknown = 0;
            for case in own.iter().map(|&at| &cases[at]) {
                let has = |role: &&Role| case.roles_of(country).any(|own| own == **role);
                Role::ALL.iter().filter(has).for_each(|role| *roles.entry(*role).or_default() += 1);
                unknown += usize::from(case.roles_of(country).next().is_none());
                case.countries().into_iter().filter(|other| *other != country)
                    .for_each(|other| *partners.entry(other).or_default() += 1);
                case.sectors.iter().for_each(|sector| *sectors.entry(sector.clone()).or_default() += 1);
            }
            prop_assert_eq!(profile.role_unknown, unknown);
            prop_assert!(profile.partners.is_sorted_by_key(|(_, n)| std::cmp::Reverse(*n)));
            prop_assert_eq!(profile.roles.into_iter().collect::<BTreeMap<_, _>>(), roles);
            prop_assert_eq!(profile.partners.into_iter().collect::<BTreeMap<_, _>>(), partners);
            prop_assert_eq!(profile.sectors.into_iter().collect::<BTreeMap<_, _>>(), sectors);
        }
    }
}
