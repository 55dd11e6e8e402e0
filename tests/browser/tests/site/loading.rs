//! Loading: quiet while it is quick, honest while it is slow, and in words with a way on when it fails.

use browser_tests::browser::Browser;
use browser_tests::journey::Journey;
use browser_tests::journeys;
use browser_tests::page::Page;
use browser_tests::target::{Target, button, heading, role};
use site_server::Fault;
use std::time::Duration;

/// The journeys of this module.
pub fn journeys() -> Vec<Journey> {
    journeys![
        without_a_connection_it_says_so_and_recovers.on_the_app_alone(),
        a_missing_catalogue_is_said_and_recovers.on_the_app_alone(),
        a_server_error_is_said_and_recovers.on_the_app_alone(),
        a_web_page_instead_of_the_catalogue_is_said_and_recovers.on_the_app_alone(),
        a_catalogue_that_breaks_off_is_said_and_recovers.on_the_app_alone(),
        a_catalogue_that_was_cut_is_said_and_recovers.on_the_app_alone(),
        a_case_can_be_opened_when_the_fault_is_over.on_the_app_alone(),
        a_quick_load_says_nothing.on_the_app_alone(),
        a_slow_load_says_so_after_half_a_second.on_the_app_alone(),
    ]
}

fn without_a_connection_it_says_so_and_recovers(page: &Page) {
    fails_and_recovers(page, Fault::Offline, page.words.get("failed_offline"));
}

fn a_missing_catalogue_is_said_and_recovers(page: &Page) {
    fails_and_recovers(page, Fault::Status(404), &page.words.fill("failed_status", &[("status", "404")]));
}

fn a_server_error_is_said_and_recovers(page: &Page) {
    fails_and_recovers(page, Fault::Status(500), &page.words.fill("failed_status", &[("status", "500")]));
}

fn a_web_page_instead_of_the_catalogue_is_said_and_recovers(page: &Page) {
    fails_and_recovers(page, Fault::HtmlInsteadOfJson, page.words.get("failed_not_json"));
}

fn a_catalogue_that_breaks_off_is_said_and_recovers(page: &Page) {
    // Firefox may ask for the file before the app does, and then tells the app no more than that the request failed.
    let seen_first = page.browser() == Browser::Firefox;
    page.server.set_fault(Fault::CutOff);
    page.load(&format!("{}/", page.locale.tag()));
    let sentences = ["failed_cut_off", "failed_offline"].map(|key| page.words.get(key));
    let sentence = page.wait("a sentence about the catalogue", || {
        let said = page.names(&role("alert")).concat();
        let found = sentences.iter().find(|sentence| said.contains(**sentence)).copied();
        found.filter(|sentence| seen_first || *sentence == sentences[0]).ok_or(said)
    });
    recovers(page, sentence);
}

fn a_catalogue_that_was_cut_is_said_and_recovers(page: &Page) {
    fails_and_recovers(page, Fault::Truncated, page.words.get("failed_cut_off"));
}

fn fails_and_recovers(page: &Page, fault: Fault, sentence: &str) {
    page.server.set_fault(fault);
    page.load(&format!("{}/", page.locale.tag()));
    recovers(page, sentence);
}

fn recovers(page: &Page, sentence: &str) {
    let words = page.words;
    page.see_in(&role("alert"), &[words.get("failed_title"), sentence]);
    page.see(&heading(words.get("failed_title")));
    // Once more in vain: the same words, and still a way on.
    page.click(&button(words.get("failed_retry")));
    page.see(&heading(words.get("failed_title")));
    page.server.set_fault(Fault::None);
    page.click(&button(words.get("failed_retry")));
    page.ready();
    page.expect_page(words.get("explore_title"));
    page.expect_results(&page.records.slugs(|_| true));
    page.miss(&role("alert").containing(sentence));
    page.forgive_preload_errors();
}

fn a_case_can_be_opened_when_the_fault_is_over(page: &Page) {
    let seed = page.records.seed();
    page.server.set_fault(Fault::Status(503));
    page.load(&format!("{}/cases/{}/", page.locale.tag(), seed.slug()));
    page.see_in(&role("alert"), &[&page.words.fill("failed_status", &[("status", "503")])]);
    page.server.set_fault(Fault::None);
    page.click(&button(page.words.get("failed_retry")));
    page.ready();
    page.expect_page(&super::seed::numbered_title(seed, page.locale));
    page.forgive_preload_errors();
}

fn a_quick_load_says_nothing(page: &Page) {
    record(page);
    page.ready();
    page.expect_page(page.words.get("explore_title"));
    assert_eq!(first_said(page), None, "nothing is said while a load is quick");
}

fn a_slow_load_says_so_after_half_a_second(page: &Page) {
    page.server.set_fault(Fault::Slow(Duration::from_millis(2500)));
    record(page);
    page.see(&loading(page));
    page.see(&role("banner"));
    page.ready();
    page.miss(&loading(page));
    page.expect_results(&page.records.slugs(|_| true));
    let said = first_said(page).unwrap_or_default();
    assert!(said >= 500.0, "expected nothing before 500 ms, found the message at {said} ms");
}

fn loading(page: &Page) -> Target {
    role("status").containing(page.words.get("loading"))
}

/// Opens the list, and notes when the message about loading is first shown.
fn record(page: &Page) {
    page.load(&format!("{}/", page.locale.tag()));
    let script = "const words = arguments[0];
        const look = () => {
          if (window.firstSaid === undefined && document.body.innerText.includes(words)) window.firstSaid = performance.now();
        };
        new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
        look();";
    page.ask(script, vec![serde_json::json!(page.words.get("loading"))]);
}

/// Milliseconds from the start of the navigation until the message was shown; `None` if it never was.
fn first_said(page: &Page) -> Option<f64> {
    page.ask("return window.firstSaid === undefined ? null : window.firstSaid", vec![]).as_f64()
}
