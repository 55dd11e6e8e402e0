//! The whole journey with the keyboard alone: list, filter, case, map, country, other language.

use browser_tests::journey::Journey;
use browser_tests::journeys;
use browser_tests::page::{Key, Page};
use browser_tests::parts;
use browser_tests::target::{heading, link, role};

/// The journeys of this module.
pub fn journeys() -> Vec<Journey> {
    journeys![the_whole_journey_works_with_the_keyboard_alone, the_first_stop_skips_to_the_content]
}

/// More stops than there are before anything that is looked for: filters, results and the map.
const MANY: usize = 150;

fn the_whole_journey_works_with_the_keyboard_alone(page: &Page) {
    let (words, records, other) = (page.words, page.records, page.locale.other());
    page.open("");
    // Search.
    page.press_until(Key::Tab, &parts::search_box(words), MANY);
    page.type_text("salud");
    page.expect_query(&[("q", "salud")]);
    // Filter.
    page.press_until(Key::Tab, &parts::facet(words, "facet_country"), MANY);
    page.press(Key::Enter);
    let brazil = records.country("BR", page.locale);
    page.press_until(Key::Tab, &role("checkbox").starting(&format!("{brazil} ")), MANY);
    page.press(Key::Space);
    page.expect_query(&[("q", "salud"), ("country", "BR")]);
    page.expect_property(&role("checkbox").starting(&format!("{brazil} ")), "checked", serde_json::json!(true));
    page.expect_focus(&role("checkbox").starting(&format!("{brazil} ")));
    page.press(Key::Escape);
    page.expect_focus(&parts::facet(words, "facet_country"));
    let results = page.results();
    assert!(
        !results.is_empty() && results.iter().all(|slug| records.case(slug).has_country("BR")),
        "found {results:?}"
    );
    // Case.
    let case = records.case(&results[0]);
    page.press_until(Key::Tab, &link(case.title(page.locale)).within(role("main")), MANY);
    page.press(Key::Enter);
    let title = super::seed::numbered_title(case, page.locale);
    page.expect_page(&title);
    page.expect_focus(&heading(&title));
    // Map.
    page.press_until(Key::Tab, &role("link").within(parts::map(words)), MANY);
    page.press_until(
        Key::Right,
        &role("link").starting(&records.country("AD", page.locale)).within(parts::map(words)),
        3,
    );
    page.press(Key::End);
    page.expect_focus(&role("link").starting(&records.country("UY", page.locale)).within(parts::map(words)));
    page.press(Key::Enter);
    page.expect_place("countries/uy/");
    page.expect_focus(&heading(&records.country("UY", page.locale)));
    // The other language: before the heading, so backwards.
    let switch = parts::language_link(words, other);
    for _ in 0..MANY {
        page.press_shift_tab();
        if page.has_focus(&switch) {
            break;
        }
    }
    page.expect_focus(&switch);
    page.press(Key::Enter);
    page.expect_address(&format!("{}/countries/uy/", other.tag()));
    page.expect_page_in(&records.country("UY", other), other);
    page.expect_focus(&parts::language_link(page.other_words(), other));
}

fn the_first_stop_skips_to_the_content(page: &Page) {
    page.open("");
    page.press(Key::Tab);
    page.expect_focus(&link(page.words.get("skip_to_content")));
    let shown = "const box = document.activeElement.getBoundingClientRect();
        return box.width > 24 && box.height >= 24 && box.top >= 0 && box.left >= 0 && box.right <= innerWidth;";
    page.wait("the skip link to be seen while it has the focus", || {
        if page.try_ask(shown, vec![])? == true { Ok(()) } else { Err("it out of sight".to_owned()) }
    });
    page.press(Key::Enter);
    page.wait("the focus in the content", || {
        let script = "return document.activeElement.closest('main') !== null";
        if page.try_ask(script, vec![])? == true { Ok(()) } else { Err(page.focus()) }
    });
    page.expect_place("");
    page.press(Key::Tab);
    let inside = "return document.activeElement.closest('main') !== null";
    assert_eq!(page.ask(inside, vec![]), true, "the next stop is in the content, found {}", page.focus());
}
