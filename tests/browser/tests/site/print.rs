//! Cases and lists on paper: what is read, without what is operated.

use browser_tests::browser::Browser;
use browser_tests::journey::Journey;
use browser_tests::journeys;
use browser_tests::page::Page;
use browser_tests::parts;
use browser_tests::target::{heading, link, role};
use serde_json::json;

/// The journeys of this module.
pub fn journeys() -> Vec<Journey> {
    // Print media are emulated, which only Chromium does.
    journeys![
        a_case_is_printed_without_what_is_operated.only_in(&[Browser::Chromium]),
        a_list_and_a_table_are_printed_and_found_whole.only_in(&[Browser::Chromium]),
    ]
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

/// Every case of a part is in the document, where the browser's own search finds it, and on paper.
fn a_list_and_a_table_are_printed_and_found_whole(page: &Page) {
    let titles: Vec<&str> = page.records.cases.iter().map(|case| case.title(page.locale)).collect();
    for place in ["", "?view=table"] {
        page.open(place);
        page.media_type("");
        let found = "return arguments[0].filter((title) => !page.tidy(document.querySelector('main').innerText).includes(page.tidy(title)))";
        assert_eq!(page.ask(found, vec![json!(titles)]), json!([]), "titles that are not in `{place}`");
        page.media_type("print");
        for title in [titles[0], titles[titles.len() - 1]] {
            page.see(&link(title).within(role("main")));
        }
        page.miss(&parts::search_box(page.words));
        page.miss(&parts::facet(page.words, "facet_country"));
        assert!((2..=20).contains(&page.printed_pages()), "`{place}` on {} pages", page.printed_pages());
    }
}
