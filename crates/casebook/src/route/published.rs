//! Which addresses a catalogue has: every page that a finished site consists of. It must not write any.

use super::{Address, Page};
use crate::{
    catalogue::{Catalogue, Kind},
    country::{Country, IBERO_AMERICA},
    locale::Locale,
    query::{Query, parts},
};

/// Every address in one language, in the order of the site's navigation: lists in all their parts, map, about, cases,
/// countries. Each
/// country of Ibero-America has a page, and so has every other one that takes part in a case.
pub fn published(catalogue: &Catalogue, locale: Locale) -> impl Iterator<Item = Address> + '_ {
    let lists = [None, Some(Kind::Study), Some(Kind::Story)].into_iter().flat_map(|kind| list(catalogue, kind));
    let cases = catalogue.cases.iter().map(|case| Page::Case(case.slug.clone()));
    lists
        .chain([Page::Map(Query::default()), Page::About])
        .chain(cases)
        .chain(countries(catalogue).into_iter().map(Page::Country))
        .map(move |page| Address::of(locale, page))
}

/// Every part of a list.
fn list(catalogue: &Catalogue, kind: Option<Kind>) -> impl Iterator<Item = Page> + use<> {
    let cases = catalogue.cases.iter().filter(|case| kind.is_none_or(|kind| case.kind == kind)).count();
    (0..parts(cases)).map(move |part| Page::Explore(kind, Query::default().in_part(part)))
}

fn countries(catalogue: &Catalogue) -> Vec<Country> {
    let mut countries: Vec<Country> = IBERO_AMERICA.to_vec();
    countries.extend(catalogue.cases.iter().flat_map(|case| &case.participants).map(|it| it.country));
    countries.sort_unstable();
    countries.dedup();
    countries
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::read;

    #[test]
    fn every_case_and_every_country_that_takes_part_has_a_page() {
        let text = r#"{ "format": 1, "cases": [{ "slug": "a", "kind": "study", "title": { "en": "A" },
            "participants": [{ "country": "HT" }], "summary": { "en": ["x"] } }] }"#;
        let catalogue = read(text).unwrap().catalogue;
        let hrefs: Vec<String> = published(&catalogue, Locale::Es).map(|address| address.href()).collect();
        assert_eq!(&hrefs[..6], ["es/", "es/studies/", "es/stories/", "es/map/", "es/about/", "es/cases/a/"]);
        assert!(hrefs.contains(&"es/countries/ht/".to_owned()) && hrefs.contains(&"es/countries/ad/".to_owned()));
        assert_eq!(hrefs.len(), 6 + 23);
    }
}
