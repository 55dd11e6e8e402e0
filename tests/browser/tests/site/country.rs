//! A country's page: its cases, roles, partners and sectors, and the ways to it.

use super::seed::{numbered_title, section};
use browser_tests::journey::Journey;
use browser_tests::journeys;
use browser_tests::page::Page;
use browser_tests::records::Record;
use browser_tests::target::{link, role};
use std::collections::BTreeMap;

/// The journeys of this module.
pub fn journeys() -> Vec<Journey> {
    journeys![
        it_lists_the_cases_partners_and_sectors_of_the_country,
        it_is_reached_from_a_case_and_leads_back_to_cases,
        a_country_outside_ibero_america_has_a_page_too,
        a_country_without_cases_says_so,
    ]
}

fn it_lists_the_cases_partners_and_sectors_of_the_country(page: &Page) {
    let (words, records) = (page.words, page.records);
    page.open("countries/cu/");
    page.expect_page(&records.country("CU", page.locale));
    let cases = of(page, "CU");
    page.see_in(&role("main"), &[&words.count("country_lead", cases.len(), &[])]);
    for case in &cases {
        page.see(&link(case.title(page.locale)).within(role("main")));
    }
    let mut partners: BTreeMap<&str, usize> = BTreeMap::new();
    for code in cases
        .iter()
        .flat_map(|case| case.countries())
        .filter(|code| *code != "CU")
    {
        *partners.entry(code).or_default() += 1;
    }
    let most = partners.values().max().copied().unwrap_or_default();
    for (code, _) in partners.iter().filter(|(_, count)| **count == most) {
        page.see_in(
            &section(words.get("country_partners")),
            &[&records.country(code, page.locale), &most.to_string()],
        );
    }
    let mut sectors: BTreeMap<&str, usize> = BTreeMap::new();
    for id in cases.iter().flat_map(|case| case.texts("sectors")) {
        *sectors.entry(id).or_default() += 1;
    }
    let most = sectors.values().max().copied().unwrap_or_default();
    for (id, _) in sectors.iter().filter(|(_, count)| **count == most) {
        page.see_in(
            &section(words.get("country_sectors")),
            &[records.sector(id, page.locale), &most.to_string()],
        );
    }
    for role in ["provider", "recipient", "partner"] {
        let count = cases.iter().filter(|case| case.roles("CU").contains(&role)).count();
        if count > 0 {
            let said = words.count(
                "country_role_times",
                count,
                &[("role", words.get(&format!("role_{role}")))],
            );
            page.see_in(&role_section(page), &[&said]);
        }
    }
}

fn it_is_reached_from_a_case_and_leads_back_to_cases(page: &Page) {
    let (words, records) = (page.words, page.records);
    let seed = records.seed();
    page.open(&format!("cases/{}/", seed.slug()));
    page.click(&link(&records.country("UY", page.locale)).within(role("definitions")));
    page.expect_place("countries/uy/");
    page.expect_page(&records.country("UY", page.locale));
    page.click(&link(seed.title(page.locale)).within(role("main")));
    page.expect_page(&numbered_title(seed, page.locale));
    page.back();
    page.click(&link(words.get("country_filter")).within(role("main")));
    page.expect_place("?country=UY");
    page.expect_results(&records.slugs(|case| case.has_country("UY")));
}

fn a_country_outside_ibero_america_has_a_page_too(page: &Page) {
    page.open("countries/ht/");
    page.expect_page(&page.records.country("HT", page.locale));
    for case in of(page, "HT") {
        page.see(&link(case.title(page.locale)).within(role("main")));
    }
}

fn a_country_without_cases_says_so(page: &Page) {
    page.open("countries/fi/");
    page.expect_page(&page.records.country("FI", page.locale));
    page.see_in(&role("main"), &[page.words.get("country_none")]);
}

fn of<'a>(page: &'a Page, code: &str) -> Vec<&'a Record> {
    page.records
        .cases
        .iter()
        .filter(|case| case.has_country(code))
        .collect()
}

fn role_section(page: &Page) -> browser_tests::target::Target {
    section(page.words.get("country_roles"))
}
