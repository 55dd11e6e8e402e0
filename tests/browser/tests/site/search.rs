//! The search box: what it finds, what it marks, what it suggests, and the ways out where nothing is found. What is
//! expected is looked up in the catalogue's file.

use super::seed::numbered_title;
use browser_tests::browser::Browser;
use browser_tests::find::{Sought, fold};
use browser_tests::journey::Journey;
use browser_tests::journeys;
use browser_tests::page::{Key, Page};
use browser_tests::parts;
use browser_tests::records::Record;
use browser_tests::target::{heading, link, role};
use casebook::locale::Locale;
use serde_json::json;

/// The journeys of this module.
pub fn journeys() -> Vec<Journey> {
    journeys![
        words_phrases_exclusions_and_typing_errors_find_what_they_say,
        what_was_found_is_marked_in_titles_and_texts,
        a_slash_leads_to_the_box_and_is_a_letter_in_it,
        suggestions_are_walked_and_taken_by_keys,
        suggestions_are_left_by_escape_and_by_tab,
        a_country_an_author_and_a_case_are_taken_with_the_mouse,
        // Fingers are emulated, which only Chromium does.
        a_country_is_taken_with_a_finger.only_in(&[Browser::Chromium]),
        nothing_found_offers_the_nearest_spelling,
        nothing_found_offers_the_widest_filter,
    ]
}

fn words_phrases_exclusions_and_typing_errors_find_what_they_say(page: &Page) {
    use Sought::{Beginnings, Row};
    let records = page.records;
    page.open("");
    // Each in both languages of the site: words of the other language find a case too.
    for (typed, sought) in [
        ("fores", Beginnings(&["fores"])),
        ("milk brazil", Beginnings(&["milk", "brazil"])),
        ("LÉCHE", Beginnings(&["leche"])),
        ("niño", Beginnings(&["niño"])),
        ("sao tome", Beginnings(&["são", "tomé"])),
        ("\"milk banks\"", Row("milk banks")),
        ("\"bancos de leche\"", Row("bancos de leche")),
        ("earthqake", Beginnings(&["earthquake"])),
    ] {
        page.fill(&parts::search_box(page.words), typed);
        let expected = records.having(&[sought]);
        assert!(!expected.is_empty() && expected.len() < records.cases.len(), "`{typed}` tells cases apart");
        page.expect_results_in_any_order(&expected);
        page.expect_query(&[("q", typed)]);
    }
    page.fill(&parts::search_box(page.words), "leche -brasil");
    let without = |case: &Record| records.has(case, Beginnings(&["leche"])) && !records.has(case, Row("brasil"));
    page.expect_results_in_any_order(&records.slugs(without));
    page.fill(&parts::search_box(page.words), "nino");
    page.see(&heading(page.words.get("results_none_title")));
}

fn what_was_found_is_marked_in_titles_and_texts(page: &Page) {
    let word = if page.locale == Locale::En { "milk" } else { "leche" };
    let begins = |text: &str| fold(text).split(|letter: char| !letter.is_alphanumeric()).any(|it| it.starts_with(word));
    page.open(&format!("?q={word}"));
    let found = page.records.having(&[Sought::Beginnings(&[word])]);
    page.expect_results_in_any_order(&found);
    let script = "const cards = [...document.querySelectorAll('main article')];
        return cards.map((card) => ['h2', 'p'].map((part) => card.querySelectorAll(`${part} mark`).length > 0).join())";
    let expected = page.results().into_iter().map(|slug| {
        let case = page.records.case(&slug);
        let texts =
            ["summary", "lessons"].map(|field| Locale::ALL.map(|locale| case.paragraphs(field, locale).join(" ")));
        let in_text = texts.iter().flatten().any(|text| begins(text));
        format!("{},{in_text}", begins(case.title(page.locale)))
    });
    assert_eq!(page.ask(script, vec![]), json!(expected.collect::<Vec<_>>()), "marks in title and text of each card");
    let marked = "return [...new Set([...document.querySelectorAll('main mark')].map((mark) => mark.textContent.toLowerCase()))]";
    assert_eq!(page.ask(marked, vec![]), json!([word]), "what is marked is what was typed");
    page.click(&parts::layout(page.words, "layout_table"));
    page.wait("marks in the table", || {
        match page.try_ask("return document.querySelector('table mark') !== null", vec![])? {
            found if found == true => Ok(()),
            _ => Err("none".to_owned()),
        }
    });
}

fn a_slash_leads_to_the_box_and_is_a_letter_in_it(page: &Page) {
    page.open("");
    page.type_text("/");
    page.expect_focus(&parts::search_box(page.words));
    page.expect_property(&parts::search_box(page.words), "value", json!(""));
    page.type_text("a/b");
    page.expect_property(&parts::search_box(page.words), "value", json!("a/b"));
    page.expect_query(&[("q", "a/b")]);
}

fn suggestions_are_walked_and_taken_by_keys(page: &Page) {
    let (words, bolivia) = (page.words, page.records.country("BO", page.locale));
    page.open("");
    page.press_until(Key::Tab, &parts::search_box(words), 20);
    expect_expanded(page, false);
    page.type_text("boliv");
    page.see(&parts::suggestion(words, &bolivia, Some(page.records.cases_of("BO"))));
    page.expect_query(&[("q", "boliv")]);
    expect_expanded(page, true);
    let countries = role("group").named(words.get("suggested_countries")).within(parts::suggestions(words));
    page.see_in(&countries, &[&bolivia]);
    page.see(&role("group").named(words.get("results_list")).within(parts::suggestions(words)));
    let options = page.names(&role("option").within(parts::suggestions(words)));
    let last = options.len() - 1;
    expect_chosen(page, None);
    for (key, at) in [(Key::Down, 0), (Key::Down, 1), (Key::Up, 0), (Key::Up, last), (Key::Down, 0)] {
        page.press(key);
        expect_chosen(page, Some(&options[at]));
        page.expect_focus(&parts::search_box(words));
    }
    page.press(Key::Enter);
    page.expect_query(&[("country", "BO")]);
    expect_bolivia_chosen(page);
    page.expect_focus(&parts::search_box(words));
    expect_expanded(page, false);
}

/// The name became a filter, and what was typed has given way to it.
fn expect_bolivia_chosen(page: &Page) {
    page.see(&parts::chip(page.words, &page.records.country("BO", page.locale)));
    page.expect_property(&parts::search_box(page.words), "value", json!(""));
    page.expect_results(&page.records.slugs(|case| case.has_country("BO")));
    page.miss(&parts::suggestions(page.words));
}

fn suggestions_are_left_by_escape_and_by_tab(page: &Page) {
    let words = page.words;
    page.open("");
    page.fill(&parts::search_box(words), "boliv");
    page.see(&parts::suggestions(words));
    page.press(Key::Escape);
    page.miss(&parts::suggestions(words));
    page.expect_property(&parts::search_box(words), "value", json!("boliv"));
    page.press(Key::Down);
    page.see(&parts::suggestions(words));
    page.press(Key::Tab);
    page.miss(&parts::suggestions(words));
    page.expect_query(&[("q", "boliv")]);
    assert!(!page.has_focus(&parts::search_box(words)), "Tab leaves the box");
    page.press_shift_tab();
    page.expect_focus(&parts::search_box(words));
    page.press(Key::Escape);
    page.expect_property(&parts::search_box(words), "value", json!(""));
    page.expect_query(&[]);
}

fn a_country_an_author_and_a_case_are_taken_with_the_mouse(page: &Page) {
    let (words, records) = (page.words, page.records);
    page.open("");
    page.fill(&parts::search_box(words), "boliv");
    page.click(&parts::suggestion(words, &records.country("BO", page.locale), Some(records.cases_of("BO"))));
    page.expect_query(&[("country", "BO")]);
    expect_bolivia_chosen(page);
    page.open("");
    let author = records.seed().texts("authors")[0];
    page.fill(&parts::search_box(words), author.rsplit(' ').next().unwrap_or(author));
    page.see(&role("group").named(words.get("case_authors")).within(parts::suggestions(words)));
    page.click(&parts::suggestion(words, author, None));
    page.expect_query(&[("q", &format!("\"{author}\""))]);
    page.expect_property(&parts::search_box(words), "value", json!(format!("\"{author}\"")));
    page.expect_results_in_any_order(&records.having(&[Sought::Row(author)]));
    let case = records.case("pro-huerta-haiti");
    page.fill(&parts::search_box(words), "huerta");
    page.click(&parts::suggestion(words, case.title(page.locale), None));
    page.expect_page(&numbered_title(case, page.locale));
}

fn a_country_is_taken_with_a_finger(page: &Page) {
    let (words, records) = (page.words, page.records);
    page.touch();
    page.resize(360, 740);
    page.open("");
    page.tap(&parts::search_box(words));
    page.expect_focus(&parts::search_box(words));
    page.type_text("boliv");
    page.tap(&parts::suggestion(words, &records.country("BO", page.locale), Some(records.cases_of("BO"))));
    page.expect_query(&[("country", "BO")]);
    expect_bolivia_chosen(page);
}

fn nothing_found_offers_the_nearest_spelling(page: &Page) {
    let words = page.words;
    // Two typing errors, of which a search forgives one.
    let (typed, meant) =
        if page.locale == Locale::En { ("erthqake", "earthquake") } else { ("terrmtos", "terremotos") };
    page.open("");
    page.fill(&parts::search_box(words), typed);
    page.see(&heading(words.get("results_none_title")));
    page.click(&link(&words.fill("did_you_mean", &[("words", meant)])));
    page.expect_query(&[("q", meant)]);
    page.expect_property(&parts::search_box(words), "value", json!(meant));
    page.expect_results_in_any_order(&page.records.having(&[Sought::Beginnings(&[meant])]));
    assert_ne!(page.focus(), "the page", "the focus must not be lost with the link");
}

fn nothing_found_offers_the_widest_filter(page: &Page) {
    let (words, records) = (page.words, page.records);
    let bilateral_of_brazil = records.slugs(|case| case.has_country("BR") && case.text("modality") == "bilateral");
    page.open("?country=BR&sector=culture&modality=bilateral");
    page.see(&heading(words.get("results_none_title")));
    let culture = records.sector("culture", page.locale);
    page.click(&link(&words.count("without_filter", bilateral_of_brazil.len(), &[("name", culture)])));
    page.expect_query(&[("country", "BR"), ("modality", "bilateral")]);
    page.expect_results(&bilateral_of_brazil);
    page.miss(&heading(words.get("results_none_title")));
}

fn expect_expanded(page: &Page, expanded: bool) {
    let said = if expanded { "true" } else { "false" };
    page.wait_equal("`aria-expanded` of the box", &json!(said), || {
        page.try_ask("return document.activeElement.getAttribute('aria-expanded')", vec![])
    });
}

/// The option that the box says is active, and that is the only one selected.
fn expect_chosen(page: &Page, name: Option<&str>) {
    let script = "const active = document.getElementById(document.activeElement.getAttribute('aria-activedescendant'));
        const selected = [...document.querySelectorAll('[role=option][aria-selected=true]')];
        return [active && page.name(active), selected.map(page.name)]";
    let expected = json!([name, name.into_iter().collect::<Vec<_>>()]);
    page.wait_equal("the active option and the selected ones", &expected, || page.try_ask(script, vec![]));
}
