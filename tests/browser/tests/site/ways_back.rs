//! Reload, back and forward on a finished site: the place on the page is kept, and there is always a page.

use browser_tests::browser::Browser;
use browser_tests::journey::Journey;
use browser_tests::journeys;
use browser_tests::page::Page;
use browser_tests::parts;
use browser_tests::target::{heading, link, role};
use serde_json::json;
use site_server::Fault;

/// The journeys of this module.
pub fn journeys() -> Vec<Journey> {
    journeys![
        a_reload_keeps_the_place_on_the_page,
        the_way_back_and_forward_keeps_the_place_on_the_page,
        after_a_reload_the_way_back_leads_to_the_page_before,
        after_a_failure_the_way_back_leads_to_a_sound_page.with_faults(),
        a_reload_of_a_case_still_leads_back_to_the_results,
    ]
}

fn scroll(page: &Page) -> Result<serde_json::Value, String> {
    page.try_ask("return Math.round(scrollY)", vec![])
}

fn scrolled_to(page: &Page, y: u32) {
    page.scroll_to(y);
    // Noted when the scrolling has ended, or when the page is left.
    page.wait_equal("the place on the page", &json!(y), || scroll(page));
}

/// By a script, which moves nothing: a pointer would scroll to the header first.
fn follow_without_scrolling(page: &Page, link: &str) {
    page.ask("page.find(arguments[0])[0].click()", vec![parts::main_link(page.words, link).to_json()]);
}

fn a_reload_keeps_the_place_on_the_page(page: &Page) {
    page.open("");
    scrolled_to(page, 2000);
    page.reload();
    page.wait_equal("the place after a reload", &json!(2000), || scroll(page));
    // The same where the app has restored places before.
    follow_without_scrolling(page, "nav_about");
    page.expect_place("about/");
    page.back();
    page.expect_place("");
    page.wait_equal("the place after going back", &json!(2000), || scroll(page));
    scrolled_to(page, 1500);
    if page.browser() == Browser::Firefox {
        // What is noted when a page is left is lost there at a reload: it has to have been noted when scrolling ended.
        page.wait_equal("the place in the note", &json!("1500"), || {
            page.try_ask("return String(history.state).split(' ')[0]", vec![])
        });
    }
    page.reload();
    page.wait_equal("the place after a second reload", &json!(1500), || scroll(page));
}

fn the_way_back_and_forward_keeps_the_place_on_the_page(page: &Page) {
    page.open("cases/pifcss-and-ssc-report/");
    page.click(&parts::main_link(page.words, "nav_all"));
    page.expect_place("");
    scrolled_to(page, 1200);
    follow_without_scrolling(page, "nav_about");
    page.expect_place("about/");
    page.back();
    page.expect_place("");
    page.wait_equal("the place after going back", &json!(1200), || scroll(page));
}

fn after_a_reload_the_way_back_leads_to_the_page_before(page: &Page) {
    page.open("about/");
    page.click(&parts::main_link(page.words, "nav_all"));
    page.expect_place("");
    page.expect_page(page.words.get("explore_title"));
    page.reload_as_served();
    page.back();
    page.expect_place("about/");
    page.expect_page(page.words.get("about_title"));
}

fn after_a_failure_the_way_back_leads_to_a_sound_page(page: &Page) {
    page.server.set_fault(Fault::Status(503));
    page.load(&format!("{}/about/", page.locale.tag()));
    page.load(&format!("{}/", page.locale.tag()));
    page.ready();
    page.fill(&parts::search_box(page.words), "agua");
    page.see(&heading(page.words.get("failed_title")));
    page.back();
    page.expect_place("about/");
    page.expect_page(page.words.get("about_title"));
    page.forgive_errors();
}

fn a_reload_of_a_case_still_leads_back_to_the_results(page: &Page) {
    page.open("?country=PT");
    let first = page.records.case(&page.results()[0]);
    page.click(&link(first.title(page.locale)).within(role("main")));
    page.expect_page(&super::seed::numbered_title(first, page.locale));
    page.reload();
    page.see(&link(page.words.get("back_to_results")));
}
