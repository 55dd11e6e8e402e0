//! Where the focus goes and what is announced when the page changes, and when it does not.

use browser_tests::journey::Journey;
use browser_tests::journeys;
use browser_tests::page::Page;
use browser_tests::parts;
use browser_tests::target::{heading, link, role};

/// The journeys of this module.
pub fn journeys() -> Vec<Journey> {
    journeys![
        a_change_of_page_moves_the_focus_to_the_heading_and_announces_the_title,
        neither_the_first_load_nor_a_filter_nor_the_language_moves_the_focus,
    ]
}

fn a_change_of_page_moves_the_focus_to_the_heading_and_announces_the_title(page: &Page) {
    let (words, records) = (page.words, page.records);
    page.open("");
    for (key, title) in [
        ("nav_map", "map_title"),
        ("nav_about", "about_title"),
        ("nav_studies", "studies_title"),
        ("nav_all", "explore_title"),
    ] {
        page.click(&parts::main_link(words, key));
        arrived(page, words.get(title));
        page.wait_equal("the scroll position", &serde_json::json!(0), || {
            page.try_ask("return Math.round(scrollY)", vec![])
        });
    }
    let case = records.seed();
    page.click(&link(case.title(page.locale)).within(role("main")));
    arrived(page, &super::seed::numbered_title(case, page.locale));
    page.click(&link(records.site_title(page.locale)).within(role("banner")));
    arrived(page, words.get("explore_title"));
    page.back();
    arrived(page, &super::seed::numbered_title(case, page.locale));
}

fn arrived(page: &Page, title: &str) {
    page.expect_page(title);
    page.expect_focus(&heading(title));
    page.see(&role("status").containing(title));
    let polite = "return page.find(arguments[0]).every((region) => region.getAttribute('aria-live') !== 'assertive')";
    assert_eq!(page.ask(polite, vec![role("status").to_json()]), true, "announcements are polite");
}

fn neither_the_first_load_nor_a_filter_nor_the_language_moves_the_focus(page: &Page) {
    let (words, records) = (page.words, page.records);
    page.open("");
    assert_eq!(page.focus(), "the page", "the first load leaves the focus alone");
    page.click(&parts::facet(words, "facet_modality"));
    let count = records.slugs(|case| case.text("modality") == "bilateral").len();
    let bilateral = parts::value(words.get("modality_bilateral"), count);
    page.click(&bilateral);
    page.expect_place("?modality=bilateral");
    page.expect_focus(&bilateral);
    page.fill(&parts::search_box(words), "salud");
    page.expect_focus(&parts::search_box(words));
    page.click(&parts::language_link(words, page.locale.other()));
    page.expect_page_in(page.other_words().get("explore_title"), page.locale.other());
    page.expect_focus(&parts::language_link(page.other_words(), page.locale.other()));
}
