//! The address is the view: back, forward, reload and a shared link show the same again.

use browser_tests::journey::Journey;
use browser_tests::journeys;
use browser_tests::page::Page;
use browser_tests::parts;
use browser_tests::target::{link, role};
use serde_json::json;

/// The journeys of this module.
pub fn journeys() -> Vec<Journey> {
    journeys![
        back_and_forward_show_each_view_again,
        a_reload_and_a_shared_link_show_the_same_view,
        letters_typed_into_the_search_are_one_step_back,
        coming_back_from_a_case_restores_the_place_in_the_list,
    ]
}

fn back_and_forward_show_each_view_again(page: &Page) {
    let (words, records) = (page.words, page.records);
    page.open("");
    page.expect_results(&records.slugs(|_| true));
    page.click(&parts::facet(words, "facet_country"));
    page.click(&parts::value(&records.country("PE", page.locale), records.cases_of("PE")));
    let of_peru = records.slugs(|case| case.has_country("PE"));
    page.expect_results(&of_peru);
    let first = records.case(of_peru[0]);
    page.press(browser_tests::page::Key::Escape);
    page.click(&link(first.title(page.locale)).within(role("main")));
    page.expect_place(&format!("cases/{}/", first.slug()));
    page.back();
    page.expect_place("?country=PE");
    page.expect_results(&of_peru);
    page.see(&parts::chip(words, &records.country("PE", page.locale)));
    page.back();
    page.expect_place("");
    page.expect_results(&records.slugs(|_| true));
    page.forward();
    page.expect_results(&of_peru);
    page.forward();
    page.expect_page(&super::seed::numbered_title(first, page.locale));
}

fn a_reload_and_a_shared_link_show_the_same_view(page: &Page) {
    let (words, records) = (page.words, page.records);
    page.open("");
    page.fill(&parts::search_box(words), "agua");
    // Out of the suggestions, which lie over the facets.
    page.see(&parts::suggestions(words));
    page.press(browser_tests::page::Key::Escape);
    page.click(&parts::facet(words, "facet_country"));
    let bolivia = records.country("BO", page.locale);
    page.click(&role("checkbox").starting(&format!("{bolivia} ")));
    page.see(&parts::chip(words, &bolivia));
    page.press(browser_tests::page::Key::Escape);
    page.choose(&parts::sort(words), words.get("sort_newest"));
    page.expect_query(&[("q", "agua"), ("country", "BO"), ("sort", "newest")]);
    let (shared, seen) = (page.address(), view(page));
    assert!(!page.results().is_empty(), "the view must show something to compare");
    page.reload();
    assert_eq!(view(page), seen, "after a reload");
    page.open("about/");
    page.open_at(&shared);
    assert_eq!(view(page), seen, "from a shared link");
    assert_eq!(page.address(), shared);
}

fn letters_typed_into_the_search_are_one_step_back(page: &Page) {
    page.open("about/");
    page.click(&parts::main_link(page.words, "nav_all"));
    page.expect_place("");
    page.fill(&parts::search_box(page.words), "educ");
    page.expect_query(&[("q", "educ")]);
    page.back();
    page.expect_place("about/");
    page.expect_page(page.words.get("about_title"));
}

fn coming_back_from_a_case_restores_the_place_in_the_list(page: &Page) {
    page.open("");
    let case = page.records.case("mas-algodon-cotton");
    page.see(&link(case.title(page.locale)));
    page.scroll_to(2000);
    page.wait_equal("the scroll position", &json!(2000), || scroll(page));
    let script = "const link = [...document.querySelectorAll('main article h2 a')]
        .find((link) => link.getBoundingClientRect().top > 120); return link.pathname.split('/').at(-2)";
    let slug = page.ask(script, vec![]).as_str().unwrap_or_default().to_owned();
    let left = page.ask("return Math.round(window.scrollY)", vec![]);
    page.click(&link(page.records.case(&slug).title(page.locale)).within(role("main")));
    page.expect_place(&format!("cases/{slug}/"));
    page.wait_equal("the scroll position of the case", &json!(0), || scroll(page));
    page.back();
    page.expect_place("");
    page.wait("the list at the place where it was left", || {
        let now = scroll(page)?.as_f64().unwrap_or_default();
        let off = (now - left.as_f64().unwrap_or_default()).abs();
        if off <= 2.0 { Ok(()) } else { Err(format!("{now}, expected {left}")) }
    });
}

fn scroll(page: &Page) -> Result<serde_json::Value, String> {
    page.try_ask("return Math.round(window.scrollY)", vec![])
}

/// All that makes a view of the list.
fn view(page: &Page) -> Vec<String> {
    let mut view = page.results();
    view.push(page.property(&parts::search_box(page.words), "value").to_string());
    view.push(page.property(&parts::sort(page.words), "value").to_string());
    view.extend(page.names(&role("status")).into_iter().filter(|said| said.chars().any(|c| c.is_ascii_digit())));
    view.extend(page.names(&role("button").within(role("list").named(page.words.get("chips_label")))));
    view.extend(page.names(&role("link").within(parts::map(page.words))));
    view
}
