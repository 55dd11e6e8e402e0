//! Addresses that lead nowhere: said in words, with a search and a way to all cases.

use browser_tests::journey::Journey;
use browser_tests::journeys;
use browser_tests::page::{Key, Page};
use browser_tests::parts;
use browser_tests::target::link;

/// The journeys of this module.
pub fn journeys() -> Vec<Journey> {
    journeys![an_unknown_address_offers_a_search_and_all_cases, an_unknown_case_is_not_called_an_unknown_page]
}

fn an_unknown_address_offers_a_search_and_all_cases(page: &Page) {
    let words = page.words;
    for place in ["nowhere/", "countries/xx/", "cases/"] {
        page.open(place);
        page.expect_page(words.get("not_found_title"));
    }
    page.fill(&parts::plain_search_box(words), "haiti");
    page.press(Key::Enter);
    page.expect_query(&[("q", "haiti")]);
    page.expect_page(words.get("explore_title"));
    assert!(!page.results().is_empty(), "the search leads to results");
    page.back();
    page.expect_page(words.get("not_found_title"));
    page.click(&link(words.get("not_found_all")));
    page.expect_place("");
    page.expect_results(&page.records.slugs(|_| true));
}

fn an_unknown_case_is_not_called_an_unknown_page(page: &Page) {
    page.open("cases/no-such-case/");
    page.expect_page(page.words.get("not_found_case_title"));
    page.see(&parts::plain_search_box(page.words));
    page.click(&link(page.words.get("not_found_all")));
    page.expect_results(&page.records.slugs(|_| true));
}
