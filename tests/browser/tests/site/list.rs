//! The lists of cases: searched, filtered, counted and sorted. What is expected is counted from the catalogue's file.

use browser_tests::journey::Journey;
use browser_tests::journeys;
use browser_tests::page::Page;
use browser_tests::parts;
use browser_tests::records::Record;
use browser_tests::target::{button, heading, link, role};
use serde_json::json;

/// The journeys of this module.
pub fn journeys() -> Vec<Journey> {
    journeys![
        a_card_tells_number_kind_countries_sectors_and_years,
        accents_in_a_search_make_no_difference,
        filters_combine_and_their_counts_follow,
        a_filter_is_taken_away_by_its_chip_or_with_all_others,
        cases_are_sorted_by_number_by_year_and_by_title,
        the_lists_of_one_kind_hold_that_kind,
        a_search_without_results_shows_the_way_out,
    ]
}

fn a_card_tells_number_kind_countries_sectors_and_years(page: &Page) {
    let case = page.records.case("psc-benin-bhutan-costa-rica");
    page.open("");
    let card = role("article").containing(case.title(page.locale));
    let script = "const card = [...document.querySelectorAll('main article')]
        .find((card) => page.inner(card).includes(page.tidy(arguments[0]))); return card ? page.inner(card) : ''";
    let text = page.ask(script, vec![json!(case.title(page.locale))]).as_str().unwrap_or_default().to_owned();
    let countries = case.countries().into_iter().map(|code| page.records.country(code, page.locale));
    let sectors = case.texts("sectors").into_iter().map(|id| page.records.sector(id, page.locale).to_owned());
    let years = page.words.fill("years_span", &[("start", "2007"), ("end", "2011")]);
    let expected = [page.words.get("kind_study").to_owned(), "14".to_owned(), years];
    for part in expected.into_iter().chain(countries).chain(sectors) {
        assert!(text.contains(&part), "expected `{part}` in {card}, found `{text}`");
    }
}

fn accents_in_a_search_make_no_difference(page: &Page) {
    page.open("");
    let mut found = Vec::new();
    for words in ["educación técnica", "EDUCACION TECNICA"] {
        page.fill(&parts::search_box(page.words), words);
        page.expect_query(&[("q", words)]);
        expect_count(page, page.results().len());
        found.push(page.results());
    }
    assert!(!found[0].is_empty() && found[0] == found[1], "expected the same results, found {found:?}");
    page.fill(&parts::search_box(page.words), "");
    page.expect_results(&page.records.slugs(|_| true));
    page.expect_query(&[]);
}

fn filters_combine_and_their_counts_follow(page: &Page) {
    let (words, records) = (page.words, page.records);
    let name = |code: &str| records.country(code, page.locale);
    page.open("");
    page.expect_status(&words.count("results", records.cases.len(), &[]));
    page.click(&parts::facet(words, "facet_country"));
    page.click(&parts::value(&name("BR"), records.cases_of("BR")));
    page.expect_results(&records.slugs(|case| case.has_country("BR")));
    expect_count(page, records.cases_of("BR"));
    page.expect_place("?country=BR");
    // Its own facet's counts stay as they were: another country would add its cases.
    page.see(&parts::value(&name("CR"), records.cases_of("CR")));
    page.click(&parts::value(&name("CR"), records.cases_of("CR")));
    let either = |case: &Record| case.has_country("BR") || case.has_country("CR");
    page.expect_results(&records.slugs(either));
    // The other facets' counts follow.
    page.click(&parts::facet(words, "facet_sector"));
    for id in records.sectors() {
        let count = records.slugs(|case| either(case) && case.has_sector(id)).len();
        let occurs = !records.slugs(|case| case.has_sector(id)).is_empty();
        if occurs {
            page.see(&parts::value(records.sector(id, page.locale), count));
        }
    }
    let health = records.slugs(|case| either(case) && case.has_sector("health"));
    page.click(&parts::value(records.sector("health", page.locale), health.len()));
    page.expect_results(&health);
    page.click(&parts::facet(words, "facet_kind"));
    let studies = records.slugs(|case| either(case) && case.has_sector("health") && case.text("kind") == "study");
    page.click(&parts::value(words.get("kind_study"), studies.len()));
    page.expect_results(&studies);
    expect_count(page, studies.len());
    page.expect_place("?country=BR&country=CR&kind=study&sector=health");
    page.expect_no_errors();
}

fn a_filter_is_taken_away_by_its_chip_or_with_all_others(page: &Page) {
    let (words, records) = (page.words, page.records);
    let sector = records.sector("agriculture", page.locale);
    page.open("?country=HT&sector=agriculture&modality=triangular");
    let all_three = |case: &Record| case.has_sector("agriculture") && case.text("modality") == "triangular";
    page.expect_results(&records.slugs(|case| all_three(case) && case.has_country("HT")));
    page.see(&role("list").named(words.get("chips_label")));
    page.see(&parts::chip(words, sector));
    page.see(&parts::chip(words, words.get("modality_triangular")));
    page.click(&parts::chip(words, &records.country("HT", page.locale)));
    page.expect_results(&records.slugs(all_three));
    page.expect_place("?sector=agriculture&modality=triangular");
    page.miss(&parts::chip(words, &records.country("HT", page.locale)));
    page.click(&button(words.get("chips_clear")));
    page.expect_results(&records.slugs(|_| true));
    page.expect_place("");
    page.miss(&parts::chip(words, sector));
    assert_ne!(page.focus(), "the page", "the focus must not be lost with the chips");
}

fn cases_are_sorted_by_number_by_year_and_by_title(page: &Page) {
    let (words, records) = (page.words, page.records);
    page.open("");
    page.expect_results(&records.slugs(|_| true));
    page.choose(&parts::sort(words), words.get("sort_number"));
    page.expect_results(&sorted_by(page, |case| case.number().unwrap_or(u64::MAX)));
    page.expect_query(&[("sort", "number")]);
    page.choose(&parts::sort(words), words.get("sort_newest"));
    let start = |case: &Record| case.json()["years"]["start"].as_u64();
    page.expect_results(&sorted_by(page, |case| std::cmp::Reverse(start(case))));
    page.choose(&parts::sort(words), words.get("sort_title"));
    page.expect_query(&[("sort", "title")]);
    // The browser's own order of words in this language is the judge.
    let script = "const titles = [...document.querySelectorAll('main article h2')]
          .map((title) => page.inner(title).replace(/[^\\p{L}\\p{N}]+/gu, ' ').trim());
        const order = new Intl.Collator(document.documentElement.lang);
        const wrong = titles.findIndex((title, at) => at > 0 && order.compare(titles[at - 1], title) > 0);
        return wrong < 0 ? 'sorted ' + titles.length : `${titles[wrong - 1]} before ${titles[wrong]}`;";
    page.wait_equal("the titles", &json!(format!("sorted {}", records.cases.len())), || page.try_ask(script, vec![]));
    page.choose(&parts::sort(words), words.get("sort_catalogue"));
    page.expect_results(&records.slugs(|_| true));
    page.expect_place("");
}

fn the_lists_of_one_kind_hold_that_kind(page: &Page) {
    page.open("");
    for (key, title, place, kind) in
        [("nav_studies", "studies_title", "studies/", "study"), ("nav_stories", "stories_title", "stories/", "story")]
    {
        page.click(&parts::main_link(page.words, key));
        page.expect_place(place);
        page.expect_page(page.words.get(title));
        let cases = page.records.slugs(|case| case.text("kind") == kind);
        page.expect_results(&cases);
        page.expect_status(&page.words.count("results", cases.len(), &[]));
        assert_eq!(page.attribute(&parts::main_link(page.words, key), "aria-current").as_deref(), Some("page"));
    }
}

fn a_search_without_results_shows_the_way_out(page: &Page) {
    let words = page.words;
    page.open("?country=BR");
    page.fill(&parts::search_box(words), "xyzzyxyzzy");
    page.see(&heading(words.get("results_none_title")));
    expect_count(page, 0);
    let way_out = words.get("results_none_clear");
    let is_link = !page.names(&link(way_out)).is_empty();
    page.click(&if is_link { link(way_out) } else { button(way_out) });
    page.expect_results(&page.records.slugs(|_| true));
    page.expect_place("");
    page.expect_property(&parts::search_box(words), "value", json!(""));
    page.miss(&heading(words.get("results_none_title")));
    assert_ne!(page.focus(), "the page", "the focus must not be lost with the button");
}

/// The result is announced: so many of all.
fn expect_count(page: &Page, found: usize) {
    let total = page.records.cases.len();
    page.expect_status(&page.words.count(
        "results_of",
        total,
        &[("n", &found.to_string()), ("total", &total.to_string())],
    ));
}

/// All slugs in an order; cases that are equal in it keep the catalogue's.
fn sorted_by<K: Ord>(page: &Page, key: impl Fn(&Record) -> K) -> Vec<&str> {
    let mut cases: Vec<&Record> = page.records.cases.iter().collect();
    cases.sort_by_key(|case| key(case));
    cases.into_iter().map(Record::slug).collect()
}
