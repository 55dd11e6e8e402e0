//! A country's page: its cases, roles, partners and sectors, and the ways to it.

use super::seed::{numbered_title, section};
use browser_tests::journey::Journey;
use browser_tests::journeys;
use browser_tests::page::Page;
use browser_tests::parts;
use browser_tests::records::Record;
use browser_tests::target::{Target, link, role};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The journeys of this module.
pub fn journeys() -> Vec<Journey> {
    journeys![
        it_lists_the_cases_partners_and_sectors_of_the_country,
        its_roles_partners_sectors_and_years_lead_to_lists_of_that_length,
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
    let partner = |code: &str| cases.iter().filter(|case| case.has_country(code)).count();
    let codes: BTreeSet<&str> = cases.iter().flat_map(|case| case.countries()).filter(|code| *code != "CU").collect();
    let partners = codes.iter().map(|code| (records.country(code, page.locale), partner(code)));
    expect_tally(page, "country_partners", partners.collect());
    let sector = |id: &str| cases.iter().filter(|case| case.has_sector(id)).count();
    let ids: BTreeSet<&str> = cases.iter().flat_map(|case| case.texts("sectors")).collect();
    let sectors = ids.iter().map(|id| (records.sector(id, page.locale).to_owned(), sector(id)));
    expect_tally(page, "country_sectors", sectors.collect());
    for role in ["provider", "recipient", "partner"] {
        let count = cases.iter().filter(|case| case.roles("CU").contains(&role)).count();
        if count > 0 {
            let said = words.count("country_role_times", count, &[("role", words.get(&format!("role_{role}")))]);
            page.see_in(&role_section(page), &[&said]);
        }
    }
}

/// The query of an address, as pairs.
type Query = &'static [(&'static str, &'static str)];

fn its_roles_partners_sectors_and_years_lead_to_lists_of_that_length(page: &Page) {
    let (words, records) = (page.words, page.records);
    let of_bolivia =
        |condition: &dyn Fn(&Record) -> bool| records.slugs(|case| case.has_country("BO") && condition(case));
    let receiving = of_bolivia(&|case| case.has_role("BO", "recipient"));
    let with_peru = of_bolivia(&|case| case.has_country("PE"));
    let health = of_bolivia(&|case| case.has_sector("health"));
    let in_2015 = of_bolivia(&|case| case.ran_within(2015, 2015));
    let begun = of_bolivia(&|case| case.years().is_some_and(|years| years.0 == 2015)).len();
    let role = words.count("country_role_times", receiving.len(), &[("role", words.get("role_recipient"))]);
    let ways: [(Target, Query, &[&str]); 4] = [
        (link(&role), &[("country", "BO"), ("role", "recipient")], &receiving),
        (
            link(&records.country("PE", page.locale)).within(section(words.get("country_partners"))),
            &[("country", "BO"), ("country", "PE"), ("countries", "all")],
            &with_peru,
        ),
        (
            link(records.sector("health", page.locale)).within(section(words.get("country_sectors"))),
            &[("country", "BO"), ("sector", "health")],
            &health,
        ),
        (
            link(&parts::year(words, 2015, in_2015.len(), begun)).within(parts::timeline(words)),
            &[("country", "BO"), ("from", "2015"), ("to", "2015")],
            &in_2015,
        ),
    ];
    page.open("countries/bo/");
    for (target, query, cases) in ways {
        page.click_shape(&target);
        page.expect_query(query);
        page.expect_results(cases);
        page.back();
        page.expect_place("countries/bo/");
    }
    page.click(&link(words.get("country_partners_all")));
    page.expect_query(&[("country", "BO"), ("view", "partners")]);
    page.see(&parts::partners(words));
}

/// The most frequent ones, each with its count, most frequent first; how many are shown is the page's choice.
fn expect_tally(page: &Page, key: &str, counts: BTreeMap<String, usize>) {
    let target = section(page.words.get(key));
    page.see(&target);
    let script = "return [...page.find(arguments[0])[0].querySelectorAll('li')].map(page.inner)";
    let lines = page.ask(script, vec![target.to_json()]);
    let lines: Vec<&str> = lines.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let mut shown = Vec::new();
    for line in &lines {
        let (name, count) = line.rsplit_once(' ').unwrap_or((line, ""));
        assert_eq!(counts.get(name).map(ToString::to_string).as_deref(), Some(count), "`{line}` in {target}");
        shown.push(counts[name]);
    }
    let mut most: Vec<usize> = counts.into_values().collect();
    most.sort_unstable_by(|a, b| b.cmp(a));
    assert!(!shown.is_empty() && most.starts_with(&shown), "the most frequent ones first in {lines:?}");
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
    page.records.cases.iter().filter(|case| case.has_country(code)).collect()
}

fn role_section(page: &Page) -> Target {
    section(page.words.get("country_roles"))
}
