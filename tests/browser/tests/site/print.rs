//! A case on paper: what is read, without what is operated.

use browser_tests::browser::Browser;
use browser_tests::journey::Journey;
use browser_tests::journeys;
use browser_tests::page::Page;
use browser_tests::parts;
use browser_tests::target::{heading, role};

/// The journeys of this module.
pub fn journeys() -> Vec<Journey> {
    // Print media are emulated, which only Chromium does.
    journeys![a_case_is_printed_without_what_is_operated.only_in(&[Browser::Chromium])]
}

fn a_case_is_printed_without_what_is_operated(page: &Page) {
    let seed = page.records.seed();
    let title = super::seed::numbered_title(seed, page.locale);
    page.open(&format!("cases/{}/", seed.slug()));
    page.see(&parts::map(page.words));
    page.media_type("print");
    page.see(&heading(&title));
    page.see_in(&role("main"), &seed.paragraphs("summary", page.locale));
    page.see(&role("term").named(page.words.get("case_countries")));
    page.miss(&role("navigation").named(page.words.get("nav_label")));
    page.miss(&role("navigation").named(page.words.get("language_label")));
    page.miss(&role("navigation").named(page.words.get("case_around")));
    let pages = page.printed_pages();
    assert!((1..=4).contains(&pages), "expected a case on 1 to 4 pages, found {pages}");
}
