//! The catalogue that is published with the site.

use crate::fixture::reading;
use casebook::{
    catalogue::{Case, Catalogue, DownloadKind, Evidence, Kind, Modality},
    country::IBERO_AMERICA,
    locale::Locale,
};
use std::collections::BTreeSet;

pub const TEXT: &str = include_str!("../../../../public/catalogue.json");

fn catalogue() -> Catalogue {
    reading(TEXT).catalogue
}

fn case(slug: &str) -> Case {
    catalogue().case(slug).unwrap().clone()
}

#[test]
fn it_has_52_cases_and_no_problem() {
    let reading = reading(TEXT);
    assert_eq!(reading.problems, []);
    assert_eq!(reading.left_out, 0);
    assert_eq!(reading.catalogue.cases.len(), 52);
    assert_eq!(reading.catalogue.cases.iter().filter(|case| case.kind == Kind::Study).count(), 12);
}

#[test]
fn every_case_has_both_languages_and_a_source() {
    for case in catalogue().cases {
        let slug = case.slug.as_str();
        let source = case.source.unwrap_or_else(|| panic!("{slug}"));
        assert!(source.href.is_some(), "{slug}");
        for locale in Locale::ALL {
            assert!(case.title.in_locale(locale).is_some(), "{slug}");
            assert!(case.summary.in_locale(locale).is_some(), "{slug}");
            assert!(source.note.as_ref().and_then(|note| note.in_locale(locale)).is_some(), "{slug}");
        }
    }
}

#[test]
fn all_22_ibero_american_countries_take_part_and_28_others() {
    let countries: BTreeSet<_> = catalogue().cases.iter().flat_map(Case::countries).collect();
    assert!(IBERO_AMERICA.iter().all(|country| countries.contains(country)));
    assert_eq!(countries.len(), 22 + 28);
}

#[test]
fn every_sector_of_the_vocabulary_has_a_case() {
    let catalogue = catalogue();
    let used: BTreeSet<_> = catalogue.cases.iter().flat_map(|case| &case.sectors).collect();
    for sector in &catalogue.sectors {
        assert!(used.contains(&sector.id), "{:?}", sector.id);
    }
    assert_eq!(catalogue.sectors.len(), 18);
}

#[test]
fn case_15_is_as_its_page_had_it() {
    let case = case("pifcss-and-ssc-report");
    assert_eq!(case.number, Some(15));
    assert_eq!(case.kind, Kind::Study);
    assert_eq!(
        case.title.in_locale(Locale::En).map(String::as_str),
        Some(
            "Ibero-American Program for the Strengthening of South-South Cooperation and the Report on South-South \
             Cooperation in Ibero-America"
        )
    );
    let codes: Vec<String> = case.countries().iter().map(|country| country.code().to_owned()).collect();
    assert_eq!(codes.join(" "), "AR BO CL CO CR CU DO EC SV GT MX NI PA PY PE PT ES UY");
    assert_eq!(case.institutions, ["Enlaza Colombia", "Universidad Autónoma de Puebla"]);
    assert_eq!(case.authors, ["María Clara Sanín", "Juan Pablo Prado"]);
    assert_eq!(case.support, ["Bruno Ayllon"]);
    assert_eq!(case.modality, Some(Modality::Regional));
    assert_eq!(case.years.map(|years| (years.start.number(), years.end)), Some((2010, None)));
    assert_eq!(case.evidence, Evidence::Page);
    assert_eq!(case.lessons.unwrap().in_locale(Locale::Es).map(Vec::len), Some(5));
}

#[test]
fn case_15_has_three_downloads_without_an_address() {
    let downloads = case("pifcss-and-ssc-report").downloads;
    let found: Vec<_> = downloads
        .iter()
        .map(|download| (download.kind, download.language.as_ref().map(|language| language.as_str())))
        .collect();
    assert_eq!(
        found,
        [(DownloadKind::Paper, Some("en")), (DownloadKind::Paper, Some("es")), (DownloadKind::EPoster, None)]
    );
    assert!(downloads.iter().all(|download| download.href.is_none() && download.format.is_none()));
}

#[test]
fn a_study_and_its_story_are_related_both_ways() {
    let pairs = [
        ("psc-benin-bhutan-costa-rica", "psc-case-story"),
        ("spain-chile-paraguay-public-sector-partnership", "evaluation-chile-spain-paraguay-civil-service"),
    ];
    for (one, other) in pairs {
        assert_eq!(case(one).related, [case(other).slug]);
        assert_eq!(case(other).related, [case(one).slug]);
    }
    assert_eq!(catalogue().cases.iter().filter(|case| !case.related.is_empty()).count(), 4);
}
