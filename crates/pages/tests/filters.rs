//! The bar of filters as a parser of HTML reads it: what is offered, and whether every number and every link keeps its
//! word.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::sync::LazyLock;

use casebook::{
    catalogue,
    locale::Locale,
    map::{self, Drawing},
    query::{Choice, Facet, Library, Query},
    route::{Address, Page},
};
use pages::{Drawn, View, screen};
use scraper::{ElementRef, Html, Selector};

static LIBRARY: LazyLock<Library> = LazyLock::new(|| library(include_str!("../../../public/catalogue.json")));
static DRAWING: LazyLock<Drawing> = LazyLock::new(|| map::parse(include_str!("../../../public/map.json")).unwrap());

fn library(text: &str) -> Library {
    Library::new(catalogue::read(text).unwrap().catalogue)
}

fn parsed(library: &Library, href: &str) -> Html {
    let here = address(href);
    Html::parse_fragment(&screen(&View {
        library,
        here: &here,
        origin: None,
        drawing: Drawn::Linked(&DRAWING, "map.svg"),
        brief: false,
    }))
}

fn address(href: &str) -> Address {
    let (path, search) = href.split_once('?').unwrap_or((href, ""));
    Address::parse(path, search, Locale::En).unwrap()
}

fn select<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

/// Texts of elements, one after the other.
fn said(page: &Html, selector: &str) -> String {
    let text = |it: ElementRef<'_>| it.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ");
    select(page, selector).into_iter().map(text).collect::<Vec<_>>().join("; ")
}

fn length(page: &Page) -> usize {
    LIBRARY.cases(&page.selection(), Locale::En).len()
}

#[track_caller]
fn check(href: &str, selector: &str, expected: &str) {
    assert_eq!(said(&parsed(&LIBRARY, href), selector), expected);
}

#[test]
fn the_facets_used_most_come_first_and_the_others_together() {
    check("en/", ".facet > summary", "Country; Kind; Sector; Modality; Years; More filters");
    check("en/studies/", ".facet > summary", "Country; Sector; Modality; Years; More filters");
    check(
        "es/?country=BO&country=PE&role=partner&from=2010&evidence=page",
        ".facet.is-active > summary",
        "País (3); Años (1); Más filtros (1)",
    );
}

#[test]
fn a_facet_that_tells_no_case_from_another_is_left_out() {
    let one = r#"{ "format": 1, "cases": [{ "slug": "a", "kind": "study", "title": { "en": "A" },
        "participants": [{ "country": "PY" }], "summary": { "en": ["A."] }, "evidence": "page" }] }"#;
    assert_eq!(said(&parsed(&library(one), "en/"), ".facet > summary"), "Country");
}

#[test]
fn everything_chosen_has_a_chip_and_is_counted_on_the_sheets_button() {
    let href = "en/?country=BO&country=PE&role=partner&kind=study&language=es&evidence=title-only&countries=all&from=2010&to=2015";
    check(
        href,
        ".chip",
        "Bolivia; Peru; Role in the case: partner; Case study; Language available: Español; \
         Evidence: Title page or credits read; 2010–2015; All of these countries",
    );
    check(href, ".sheet-open", "Filters (8)");
    check("en/?country=BO&countries=all", ".chip", "Bolivia");
    check("es/?to=2015", ".chip", "hasta 2015");
    check("en/", ".sheet-open", "Filters");
    check("es/?country=AD", ".sheet-close", "Ver 2 casos");
}

#[test]
fn any_or_all_of_the_countries_is_asked_where_there_are_several() {
    let hidden = |href: &str| select(&parsed(&LIBRARY, href), "fieldset.together[hidden]").len();
    assert_eq!([hidden("en/"), hidden("en/?country=BO"), hidden("en/?country=BO&country=PE")], [2, 2, 0]);
    let page = parsed(&LIBRARY, "en/?country=BO&country=PE&countries=all");
    let chosen = select(&page, "fieldset.together input[checked]");
    assert!(chosen.len() == 2 && chosen.iter().all(|input| input.value().attr("value") == Some("all")));
    let any = length(&address("en/?country=BO&country=PE").page);
    let all = length(&address("en/?country=BO&country=PE&countries=all").page);
    assert_eq!(
        said(&page, "#together .facet-value"),
        format!("any of these countries {any}; all of these countries {all}")
    );
}

#[test]
fn every_count_of_a_facet_is_the_length_of_the_list_that_its_value_leads_to() {
    for href in [
        "en/",
        "en/?sector=health&from=2010",
        "en/studies/?q=salud&country=BR&role=partner",
        "en/map/?evidence=excerpt",
    ] {
        let (page, here) = (parsed(&LIBRARY, href), address(href));
        let (kind, asked) = here.page.listing().unwrap();
        let (kind, asked) = (kind, asked.clone());
        assert!(kind.is_none() || select(&page, "[data-facet=kind]").is_empty(), "{href}");
        let mut seen = 0;
        for label in select(&page, "label.facet-value:has([type=checkbox])") {
            let input = label.select(&Selector::parse("input").unwrap()).next().unwrap().value();
            let facet = Facet::ALL.into_iter().find(|facet| Some(facet.id()) == input.attr("data-facet")).unwrap();
            let choice = Choice::parse(facet, input.attr("value").unwrap()).unwrap();
            let count = label.text().collect::<String>();
            let count = count.rsplit(' ').next().unwrap();
            let alone = asked.clone().without(facet).with(choice);
            assert_eq!(count, length(&here.page.with_query(alone)).to_string(), "{:?} on {href}", input.attr("id"));
            seen += 1;
        }
        assert!(seen > 50, "{href}: {seen}");
    }
}

#[test]
fn frequent_institutions_are_listed_and_a_rare_one_while_it_is_chosen() {
    let page = parsed(&LIBRARY, "en/");
    let listed = select(&page, "#facet-institutions input");
    assert_eq!(listed.len(), 20);
    let named = |slug: &str| listed.iter().any(|input| input.value().attr("value") == Some(slug));
    let institutions = LIBRARY.institutions().unwrap().names();
    let (rare, name) = institutions.iter().find(|(id, _)| !named(id.as_str())).unwrap();
    let href =
        Address::of(Locale::En, Page::Explore(None, Query::default().with(Choice::Institution(rare.clone())))).href();
    let page = parsed(&LIBRARY, &href);
    assert_eq!(select(&page, "#facet-institutions input").len(), 21);
    assert!(said(&page, "#facet-institutions label:has([checked])").starts_with(name.as_str()));
}

#[test]
fn years_are_offered_from_the_first_to_the_last() {
    let page = parsed(&LIBRARY, "en/?from=2010");
    let (first, last) = LIBRARY.columns().all_years().unwrap();
    let years = usize::from(last.number() - first.number()) + 1;
    assert_eq!(select(&page, "#years-from option").len(), years + 1);
    assert_eq!(said(&page, "#years-from option[selected]"), "2010");
    assert_eq!(said(&page, "#years-to option[selected]"), "Any year");
}

#[test]
fn a_suggestion_leads_to_as_many_cases_as_it_says() {
    let mut seen = 0;
    for href in ["en/?q=sa", "es/?q=bra", "es/map/?q=a&sector=health", "en/studies/?q=m", "en/?q=%22salud"] {
        let page = parsed(&LIBRARY, href);
        for option in select(&page, "#suggestions a[role=option]") {
            let to = option.value().attr("href").unwrap();
            assert_eq!(address(to).href(), to, "an address that does not read back");
            if let Some(count) = option.select(&Selector::parse(".suggestion-count").unwrap()).next() {
                let other_sectors = href.contains("sector=") && to.matches("sector=").count() > 1;
                let n = length(&address(to).page);
                let said = count.text().collect::<String>();
                assert!(other_sectors || said.starts_with(&format!("{n} ")), "{to}: {said}, found {n}");
            }
            seen += 1;
        }
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn where_nothing_is_found_the_widest_filter_leads_to_as_many_cases_as_it_says() {
    for (href, named) in [
        ("en/?country=AD&sector=energy", "Without the filter “"),
        ("es/?q=zzzz&country=BR", "Sin las palabras «zzzz»: "),
        ("en/?country=AD&from=1990&to=1991", "Without the filter “1990–1991”: 2 cases"),
    ] {
        let page = parsed(&LIBRARY, href);
        let links = select(&page, ".ways-out a");
        let last = links.last().unwrap();
        let said = last.text().collect::<String>();
        assert!(said.starts_with(named), "{said}");
        let n = length(&address(last.value().attr("href").unwrap()).page);
        assert!(said.contains(&format!(": {n} ")), "{said}, found {n}");
    }
}

#[test]
fn where_a_word_does_not_occur_the_nearest_one_is_asked_for() {
    check("en/?q=edukatoin", ".ways-out a", "Did you mean “education”?");
    check("es/?q=salut+edukasion", ".ways-out a", "¿Quiso decir «salut educación»?");
    check(
        "en/?q=edukatoin&country=AD",
        ".ways-out a",
        "Did you mean “education”?; Without the words “edukatoin”: 2 cases",
    );
}

#[test]
fn where_something_is_found_no_way_out_is_looked_for() {
    let page = parsed(&LIBRARY, "en/?q=agua");
    assert!(select(&page, ".ways-out *").is_empty() && select(&page, ".results-none[hidden]").len() == 1);
}
