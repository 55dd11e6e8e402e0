//! The case that the project started from: found, read, seen on the map, and read again in the other language.

use browser_tests::journey::Journey;
use browser_tests::journeys;
use browser_tests::page::Page;
use browser_tests::parts;
use browser_tests::records::Record;
use browser_tests::target::{Target, heading, link, role};
use casebook::locale::Locale;

/// The journeys of this module.
pub fn journeys() -> Vec<Journey> {
    journeys![
        it_is_found_by_words_without_accents,
        its_page_states_every_fact,
        its_map_highlights_18_countries,
        it_is_switched_to_the_other_language_in_place,
    ]
}

fn it_is_found_by_words_without_accents(page: &Page) {
    let seed = page.records.seed();
    page.open("");
    page.expect_page(page.words.get("explore_title"));
    page.fill(&parts::search_box(page.words), "cooperacion sur sur");
    page.expect_query(&[("q", "cooperacion sur sur")]);
    page.wait("the seed case first in the results", || match page.results() {
        found if found.len() < page.records.cases.len() && found.first().is_some_and(|slug| slug == seed.slug()) => {
            Ok(())
        }
        found => Err(format!("{found:?}")),
    });
    page.click(&link(seed.title(page.locale)).within(role("main")));
    page.expect_place(&format!("cases/{}/", seed.slug()));
    page.expect_page(&numbered_title(seed, page.locale));
}

fn its_page_states_every_fact(page: &Page) {
    let (seed, words) = (page.records.seed(), page.words);
    open_seed(page);
    let countries: Vec<String> = seed.countries().iter().map(|code| page.records.country(code, page.locale)).collect();
    assert_eq!(countries.len(), 18, "the seed case has 18 countries");
    assert_eq!(page.fact_links(words.get("case_countries")), countries);
    for (term, field, count) in [
        ("case_institutions", "institutions", 2),
        ("case_authors", "authors", 2),
        ("case_implementers", "implementers", 1),
    ] {
        let names = seed.texts(field);
        assert_eq!(names.len(), count, "names of `{field}` in the catalogue");
        let shown = page.fact(words.get(term));
        assert!(names.iter().all(|name| shown.contains(name)), "expected {names:?} in `{shown}`");
    }
    let support = words.fill("case_support", &[("names", "Bruno Ayllon")]);
    assert!(page.fact(words.get("case_authors")).contains(&support), "expected `{support}` among the authors");
    assert_eq!(page.fact(words.get("case_modality")), words.get("modality_regional"));
    assert_eq!(page.fact(words.get("case_years")), words.fill("years_since", &[("start", "2010")]));
    page.see_in(&role("main"), &seed.paragraphs("summary", page.locale));
    page.see_in(&role("main"), &seed.paragraphs("lessons", page.locale));
    let downloads = page.text(&section(words.get("case_downloads")));
    assert_eq!(
        downloads.matches(words.get("download_unknown")).count(),
        3,
        "three downloads without address in `{downloads}`"
    );
    for kind in [words.get("download_paper"), words.get("download_e_poster")] {
        assert!(downloads.contains(kind), "expected `{kind}` in `{downloads}`");
    }
    page.see_in(&role("main"), &[words.get("evidence_page")]);
    let source = page.attribute(&link(seed.json()["source"]["title"].as_str().unwrap_or_default()), "href");
    assert_eq!(source.as_deref(), seed.json()["source"]["href"].as_str());
}

fn its_map_highlights_18_countries(page: &Page) {
    let (seed, words) = (page.records.seed(), page.words);
    open_seed(page);
    page.see(&parts::map(words));
    let takes_part = |code: &str| {
        let name = page.records.country(code, page.locale);
        words.fill("map_country_takes_part", &[("name", &name)])
    };
    for code in seed.countries() {
        page.see(&parts::map_country(words, &takes_part(code)));
    }
    let highlighted = page.names(&role("link").within(parts::map(words)));
    let ending = words.get("map_country_takes_part").trim_start_matches("{name}");
    assert_eq!(highlighted.iter().filter(|label| label.ends_with(ending)).count(), 18, "in {highlighted:?}");
    // Seen as well as said: land of those that take part has another fill than that of the others.
    let fills = "const land = (code) => [...document.querySelectorAll(`figure .map-land[data-country=${code}]`)];
        return arguments[0].map((code) => [...new Set(land(code).map((path) => getComputedStyle(path).fill))].join());";
    let inside = page.ask(fills, vec![serde_json::json!(seed.countries())]);
    let outside = page.ask(fills, vec![serde_json::json!(["BR", "VE", "HN", "AD"])]);
    let [inside, outside] = [inside, outside].map(|fills| fills.as_array().cloned().unwrap_or_default());
    assert!(inside.iter().all(|fill| *fill == inside[0] && *fill != ""), "one fill for participants: {inside:?}");
    assert!(outside.iter().all(|fill| *fill != inside[0]), "another for the others: {outside:?}, not {}", inside[0]);
    let names: Vec<String> = seed.countries().iter().map(|code| page.records.country(code, page.locale)).collect();
    page.see_in(&parts::map_caption(), &["18", &names[0], &names[17]]);
}

fn it_is_switched_to_the_other_language_in_place(page: &Page) {
    let (seed, other) = (page.records.seed(), page.locale.other());
    open_seed(page);
    page.ask("window.sameDocument = true", vec![]);
    page.click(&parts::language_link(page.words, other));
    page.expect_address(&format!("{}/cases/{}/", other.tag(), seed.slug()));
    page.expect_page_in(&numbered_title(seed, other), other);
    page.see(&heading(page.other_words().get("case_lessons")));
    page.see_in(&role("main"), &seed.paragraphs("summary", other));
    page.see(&role("term").named(page.other_words().get("case_countries")));
    assert_eq!(page.ask("return window.sameDocument", vec![]), true, "the switch must not load the page again");
}

fn open_seed(page: &Page) {
    let seed = page.records.seed();
    page.open(&format!("cases/{}/", seed.slug()));
    page.expect_page(&numbered_title(seed, page.locale));
}

/// The heading of a case's page.
pub fn numbered_title(case: &Record, locale: Locale) -> String {
    match case.number() {
        Some(number) => format!("{number} | {}", case.title(locale)),
        None => case.title(locale).to_owned(),
    }
}

/// The part of a page under a heading.
pub fn section(name: &str) -> Target {
    role("section").named(name)
}
