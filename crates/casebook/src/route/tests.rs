//! Every address as text, so that a changed one shows in review, and the way back.

use super::*;
use crate::catalogue::Modality;
use proptest::prelude::*;

fn country(code: &str) -> Country {
    Country::parse(code).unwrap()
}

fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

fn full_query() -> Query {
    let query = Query::default().searching("cooperación sur".to_owned()).sorted(Sort::Newest);
    // In any order: the address has one.
    query
        .with(Choice::Modality(Modality::Triangular))
        .with(Choice::Country(country("BO")))
        .with(Choice::Sector(slug("food-security")))
        .with(Choice::Country(country("AR")))
        .with(Choice::Kind(Kind::Story))
}

#[test]
fn every_address_is_listed_here() {
    let addresses = [
        (Page::list(None), "es/"),
        (Page::list(Some(Kind::Study)), "es/studies/"),
        (Page::list(Some(Kind::Story)), "es/stories/"),
        (Page::Explore(None, Query::default().in_part(1)), "es/2/"),
        (
            Page::Explore(Some(Kind::Story), Query::default().searching("agua".to_owned()).in_part(11)),
            "es/stories/12/?q=agua",
        ),
        (Page::Map(Query::default()), "es/map/"),
        (Page::Unknown("1/".to_owned()), "es/1/"),
        (Page::Unknown("studies/02/".to_owned()), "es/studies/02/"),
        (Page::Case(slug("pro-huerta-haiti")), "es/cases/pro-huerta-haiti/"),
        (Page::Country(country("AR")), "es/countries/ar/"),
        (Page::About, "es/about/"),
        (Page::Unknown("nothing/here".to_owned()), "es/nothing/here"),
        (
            Page::Explore(None, full_query()),
            "es/?q=cooperaci%C3%B3n+sur&country=AR&country=BO&kind=story&sector=food-security&modality=triangular&sort=newest",
        ),
        (Page::Map(Query::default().with(Choice::Country(country("PY")))), "es/map/?country=PY"),
    ];
    for (page, text) in addresses {
        let address = Address::of(Locale::Es, page);
        assert_eq!(address.href(), text);
        let (path, search) = text.split_once('?').unwrap_or((text, ""));
        assert_eq!(Address::parse(path, search, Locale::En), Some(address));
    }
}

#[test]
fn the_file_of_a_page_is_the_page() {
    let at = |path| Address::parse(path, "?q=agua", Locale::En);
    assert_eq!(at("es/map/index.html"), at("es/map/"));
    assert_eq!(at("index.html"), None);
}

#[test]
fn an_embedded_page_stays_embedded() {
    let address = Address { embed: true, ..Address::home(Locale::En) };
    assert_eq!(address.href(), "en/?embed");
    let next = address.to(Page::Explore(None, Query::default().searching("agua".to_owned())));
    assert_eq!(next.href(), "en/?q=agua&embed");
    assert_eq!(Address::parse("en/", "?q=agua&embed", Locale::En), Some(next));
}

#[test]
fn the_bare_base_names_no_language() {
    assert_eq!(Address::parse("", "", Locale::Es), None);
    assert_eq!(Address::parse("/", "?q=x", Locale::Es), None);
}

#[test]
fn what_is_not_known_is_left_out_or_unknown() {
    let read = |path, search| Address::parse(path, search, Locale::Es).unwrap();
    assert_eq!(read("en/", "?country=XX&country=BR&country=BR&sort=best&utm_source=x").href(), "en/?country=BR");
    assert_eq!(read("en", "").href(), "en/");
    assert_eq!(read("en/studies", "?kind=story").page.selection().choices(), [Choice::Kind(Kind::Study)]);
    assert_eq!(read("en/studies", "?kind=story").href(), "en/studies/");
    assert_eq!(read("pt/about/", "").page, Page::Unknown("pt/about/".to_owned()));
    assert_eq!(read("pt/about/", "").locale, Locale::Es);
    assert_eq!(read("en/cases/Not_A_Slug/", "").page, Page::Unknown("cases/Not_A_Slug/".to_owned()));
}

#[test]
fn the_toggle_changes_the_language_alone() {
    let address = Address::of(Locale::En, Page::Explore(Some(Kind::Story), full_query()));
    let toggled = address.in_locale(Locale::Es);
    assert!(toggled.href().starts_with("es/stories/?q="));
    assert_eq!(toggled.in_locale(Locale::En), address);
}

proptest! {
    #[test]
    fn every_query_printed_reads_back(text in ".{0,40}", picks in prop::collection::vec(0_usize..22, 0..4), sort in 0_usize..4) {
        let mut query = Query::default().searching(text).sorted(Sort::ALL[sort]);
        for at in picks {
            query = query.with(Choice::Country(crate::country::IBERO_AMERICA[at]));
        }
        let address = Address::of(Locale::En, Page::Explore(None, query));
        let href = address.href();
        let (path, search) = href.split_once('?').unwrap_or((&href, ""));
        prop_assert_eq!(Address::parse(path, search, Locale::Es), Some(address.clone()));
    }

    #[test]
    fn any_address_at_all_can_be_read(path in ".{0,40}", search in ".{0,40}") {
        if let Some(address) = Address::parse(&path, &search, Locale::En) {
            let _ = address.href();
        }
    }
}
