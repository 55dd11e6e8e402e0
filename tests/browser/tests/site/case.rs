//! A case's page: every fact that the record has, the way on and the way back.

use super::seed::{numbered_title, section};
use browser_tests::browser::Browser;
use browser_tests::journey::Journey;
use browser_tests::journeys;
use browser_tests::page::Page;
use browser_tests::records::Record;
use browser_tests::target::{Target, link, role};
use serde_json::Value;

/// The journeys of this module.
pub fn journeys() -> Vec<Journey> {
    journeys![
        roles_years_budget_and_downloads_are_as_recorded,
        previous_and_next_lead_through_the_list,
        the_back_link_leads_to_the_list_that_was_left,
        a_study_and_its_story_and_related_cases_are_linked,
        // The same code shows all of them: one browser is enough for the walk through all 52.
        every_case_shows_all_its_text.only_in(&[Browser::Chromium]),
    ]
}

fn roles_years_budget_and_downloads_are_as_recorded(page: &Page) {
    let (words, records) = (page.words, page.records);
    let case = records.case("psc-benin-bhutan-costa-rica");
    open(page, case);
    let countries = page.fact(words.get("case_countries"));
    for code in case.countries() {
        let name = records.country(code, page.locale);
        assert!(countries.contains(&name), "expected `{name}` in `{countries}`");
        for role in case.roles(code) {
            let role = words.get(&format!("role_{role}"));
            let after = countries.split(&name).nth(1).unwrap_or_default();
            assert!(
                after.split(',').next().unwrap_or_default().contains(role),
                "expected `{role}` after `{name}` in `{countries}`"
            );
        }
    }
    assert_eq!(page.fact(words.get("case_years")), words.fill("years_span", &[("start", "2007"), ("end", "2011")]));
    assert_eq!(page.fact(words.get("case_modality")), words.get("modality_triangular"));
    let sectors: Vec<&str> = case.texts("sectors").iter().map(|id| records.sector(id, page.locale)).collect();
    assert_eq!(page.fact_links(words.get("case_sectors")), sectors);
    let budget = case.localized("budget", page.locale);
    assert!(
        !budget.is_empty() && page.fact(words.get("case_budget")).contains(budget),
        "expected the budget `{budget}`"
    );
    let unknown = expect_downloads(page, case);
    let text = page.text(&section(words.get("case_downloads")));
    assert_eq!(text.matches(words.get("download_unknown")).count(), unknown, "downloads without address in `{text}`");
}

/// Every download with an address is a link to it; the number of the others is returned.
fn expect_downloads(page: &Page, case: &Record) -> usize {
    let downloads = case.json()["downloads"].as_array().cloned().unwrap_or_default();
    let script = "return [...document.querySelectorAll('main a')].map((link) => link.getAttribute('href'))";
    let links = page.ask(script, vec![]);
    let links: Vec<&str> = links.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let known = downloads.iter().filter_map(|download| download["href"].as_str());
    for href in known.clone() {
        assert!(links.contains(&href), "expected a link to `{href}`, found {links:?}");
    }
    downloads.len() - known.count()
}

fn previous_and_next_lead_through_the_list(page: &Page) {
    let records = page.records;
    let of_peru = records.slugs(|case| case.has_country("PE"));
    page.open("?country=PE");
    page.expect_results(&of_peru);
    page.click(&link(records.case(of_peru[0]).title(page.locale)).within(role("main")));
    for (way, at) in [("case_next", 1), ("case_next", 2), ("case_previous", 1), ("case_previous", 0)] {
        page.click(&neighbour(page, way));
        page.expect_page(&numbered_title(records.case(of_peru[at]), page.locale));
    }
    page.miss(&neighbour(page, "case_previous"));
}

fn the_back_link_leads_to_the_list_that_was_left(page: &Page) {
    let (words, records) = (page.words, page.records);
    page.open("stories/?country=PE&sort=title");
    let results = page.results();
    let case = records.case(&results[1]);
    page.click(&link(case.title(page.locale)).within(role("main")));
    page.expect_page(&numbered_title(case, page.locale));
    page.click(&link(words.get("back_to_results")));
    page.expect_place("stories/?country=PE&sort=title");
    assert_eq!(page.results(), results);
    open(page, case);
    page.click(&link(words.get("back_to_all")).within(role("main")));
    page.expect_place("");
    page.expect_results(&records.slugs(|_| true));
}

fn a_study_and_its_story_and_related_cases_are_linked(page: &Page) {
    let (words, records) = (page.words, page.records);
    let (study, story) = (records.case("psc-benin-bhutan-costa-rica"), records.case("psc-case-story"));
    open(page, study);
    page.see_in(&role("main"), &[words.get("case_same_project")]);
    let related = section(words.get("case_related"));
    let script = "const region = page.find(arguments[0])[0];
        return region ? [...region.querySelectorAll('a')].map((link) => link.pathname.split('/').at(-2)) : []";
    let slugs = page.ask(script, vec![related.to_json()]);
    let slugs: Vec<&str> = slugs.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let others: Vec<&Record> =
        slugs.iter().filter(|slug| **slug != story.slug()).map(|slug| records.case(slug)).collect();
    assert!(!others.is_empty(), "expected related cases, found {slugs:?}");
    for other in others {
        let shares_country = other.countries().iter().any(|code| study.has_country(code));
        let shares_sector = other.texts("sectors").iter().any(|id| study.has_sector(id));
        assert!(shares_country && shares_sector, "`{}` shares no country or no sector", other.slug());
    }
    page.click(&link(story.title(page.locale)).within(role("main")));
    page.expect_page(&numbered_title(story, page.locale));
}

fn every_case_shows_all_its_text(page: &Page) {
    let records = page.records;
    open(page, &records.cases[0]);
    for (at, case) in records.cases.iter().enumerate() {
        page.expect_page(&numbered_title(case, page.locale));
        page.see_in(&role("main"), &case.paragraphs("summary", page.locale));
        page.see_in(&role("main"), &case.paragraphs("lessons", page.locale));
        for field in ["institutions", "authors", "support", "implementers"] {
            page.see_in(&role("main"), &case.texts(field));
        }
        expect_downloads(page, case);
        let source = case.json()["source"]["title"].as_str().unwrap_or_default();
        page.see_in(&role("main"), &[source]);
        if at + 1 < records.cases.len() {
            page.click(&neighbour(page, "case_next"));
        }
    }
    page.miss(&neighbour(page, "case_next"));
}

fn open(page: &Page, case: &Record) {
    page.open(&format!("cases/{}/", case.slug()));
    page.expect_page(&numbered_title(case, page.locale));
}

/// The link to the previous or the next case.
fn neighbour(page: &Page, way: &str) -> Target {
    role("link").starting(page.words.get(way)).within(role("navigation").named(page.words.get("case_around")))
}
