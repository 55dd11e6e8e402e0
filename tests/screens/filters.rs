//! The bar of filters: which facets there are, what is chosen, and where a search without a result can go on. The values
//! inside a closed facet are made when it is opened: see the tests of `src/page/filters`.

use crate::fixture::{address, attributes, length, library, said, screen_at, screen_of, select};

#[track_caller]
fn check(href: &str, selector: &str, expected: &str) {
    assert_eq!(said(&screen_at(href), selector), expected);
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
fn a_closed_facet_is_written_without_its_values() {
    let page = screen_at("en/?country=BO&country=PE&from=2010&evidence=page");
    assert_eq!(select(&page, ".facet").len(), 6);
    assert!(select(&page, ".facet-panel *, .facet[open]").is_empty());
}

#[test]
fn a_facet_that_tells_no_case_from_another_is_left_out() {
    let one = r#"{ "format": 1, "cases": [{ "slug": "a", "kind": "study", "title": { "en": "A" },
        "participants": [{ "country": "PY" }], "summary": { "en": ["A."] }, "evidence": "page" }] }"#;
    assert_eq!(said(&screen_of(&library(one), &address("en/")), ".facet > summary"), "Country");
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
    let hidden = |href: &str| select(&screen_at(href), "fieldset.together[hidden]").len();
    assert_eq!([hidden("en/"), hidden("en/?country=BO"), hidden("en/?country=BO&country=PE")], [1, 1, 0]);
    let page = screen_at("en/?country=BO&country=PE&countries=all");
    assert_eq!(attributes(&page, "fieldset.together input[checked]", "value"), ["all"]);
    let any = length(&address("en/?country=BO&country=PE").page);
    let all = length(&address("en/?country=BO&country=PE&countries=all").page);
    assert_eq!(
        said(&page, "#together .facet-value"),
        format!("any of these countries {any}; all of these countries {all}")
    );
}

#[test]
fn the_list_of_suggestions_is_written_empty_and_closed() {
    for href in ["en/?q=sa", "es/map/?q=a&sector=health"] {
        let page = screen_at(href);
        assert_eq!(attributes(&page, "#search", "aria-expanded"), ["false"]);
        assert_eq!(select(&page, "#suggestions[hidden]").len(), 1);
        assert!(select(&page, "#suggestions *, [aria-activedescendant]").is_empty());
    }
}

#[test]
fn where_nothing_is_found_the_widest_filter_leads_to_as_many_cases_as_it_says() {
    for (href, named) in [
        ("en/?country=AD&sector=energy", "Without the filter “"),
        ("es/?q=zzzz&country=BR", "Sin las palabras «zzzz»: "),
        ("en/?country=AD&from=1990&to=1991", "Without the filter “1990–1991”: 2 cases"),
    ] {
        let page = screen_at(href);
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
    let page = screen_at("en/?q=agua");
    assert!(select(&page, ".ways-out *").is_empty() && select(&page, ".results-none[hidden]").len() == 1);
}
