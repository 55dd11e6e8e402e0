//! The forms of a result: cards, table, timeline and partners. Each answers to the same question, and every number in
//! them leads to a list of that length. What is expected is counted from the catalogue's file.

use browser_tests::browser::Browser;
use browser_tests::journey::Journey;
use browser_tests::journeys;
use browser_tests::page::{Key, Page};
use browser_tests::parts;
use browser_tests::records::{Record, is_ibero_american};
use browser_tests::target::{Target, link, role};
use serde_json::{Value, json};
use std::cmp::Reverse;

/// The journeys of this module.
pub fn journeys() -> Vec<Journey> {
    journeys![
        the_switch_keeps_the_question_and_the_place_and_back_restores_it,
        a_table_is_sorted_by_its_heads_in_both_directions,
        the_timeline_counts_every_year_and_answers_to_filters,
        a_bar_leads_to_the_cases_of_its_year,
        the_matrix_counts_every_pair_and_answers_to_filters,
        a_cell_leads_to_the_cases_of_both_countries,
        the_other_language_shows_the_same_form,
        // Fingers are emulated, which only Chromium does, and have no language.
        forms_and_bars_are_operated_with_a_finger.only_in(&[Browser::Chromium]).in_one_language(),
    ]
}

fn the_switch_keeps_the_question_and_the_place_and_back_restores_it(page: &Page) {
    let words = page.words;
    let brazilian = page.records.slugs(|case| case.has_country("BR"));
    let said = || {
        words.count(
            "results_of",
            page.records.cases.len(),
            &[("n", &brazilian.len().to_string()), ("total", &page.records.cases.len().to_string())],
        )
    };
    page.open("?country=BR");
    page.ask(
        "page.find(arguments[0])[0].scrollIntoView({ behavior: 'instant' })",
        vec![parts::layout(words, "layout_cards").to_json()],
    );
    let mut place = page.ask("return Math.round(scrollY)", vec![]);
    for (key, view) in [("layout_table", "table"), ("layout_timeline", "timeline"), ("layout_partners", "partners")] {
        page.click(&parts::layout(words, key));
        page.expect_query(&[("country", "BR"), ("view", view)]);
        expect_form(page, key);
        page.expect_focus(&parts::layout(words, key));
        page.expect_status(&said());
        // As far down as it was, or as the form is long.
        let script = "return Math.round(Math.min(arguments[0], document.documentElement.scrollHeight - innerHeight))";
        let kept = page.ask(script, vec![place]);
        page.wait("the place on the page", || {
            let now = page.try_ask("return Math.round(scrollY)", vec![])?;
            let off = now.as_f64().unwrap_or_default() - kept.as_f64().unwrap_or_default();
            // Places between two pixels are rounded either way.
            if off.abs() <= 2.0 { Ok(()) } else { Err(format!("{now}, expected {kept}")) }
        });
        place = kept;
    }
    page.back();
    expect_form(page, "layout_timeline");
    page.see(&parts::timeline(words));
    page.back();
    page.back();
    page.expect_place("?country=BR");
    page.expect_results(&brazilian);
}

/// This form is the one that is said to be shown.
fn expect_form(page: &Page, key: &str) {
    page.wait_equal("the form that is marked", &json!([page.words.get(key)]), || {
        let script = "return page.find(arguments[0]).filter((link) => link.ariaCurrent === 'true').map(page.name)";
        page.try_ask(
            script,
            vec![role("link").within(role("navigation").named(page.words.get("layout_label"))).to_json()],
        )
    });
}

fn a_table_is_sorted_by_its_heads_in_both_directions(page: &Page) {
    page.open("?view=table");
    expect_rows(page, &page.records.slugs(|_| true));
    let start = |case: &Record| case.years().map(|(start, _)| start);
    let count = |case: &Record| case.countries().len();
    let heads: [(&str, &str, [Vec<&str>; 2]); 3] = [
        (
            "table_number",
            "number",
            [
                by(page, |case| (case.number().is_none(), case.number())),
                by(page, |case| (case.number().is_none(), Reverse(case.number()))),
            ],
        ),
        (
            "case_years",
            "newest",
            [by(page, |case| Reverse(start(case))), by(page, |case| (start(case).is_none(), start(case)))],
        ),
        ("table_countries", "countries", [by(page, |case| Reverse(count(case))), by(page, count)]),
    ];
    for (key, sort, [first, reversed]) in heads {
        let directions = if sort == "number" { ["ascending", "descending"] } else { ["descending", "ascending"] };
        page.click(&head(page, key));
        page.expect_query(&[("sort", sort), ("view", "table")]);
        expect_rows(page, &first);
        expect_sorted(page, key, directions[0]);
        page.click(&head(page, key));
        page.expect_query(&[("sort", sort), ("reverse", ""), ("view", "table")]);
        expect_rows(page, &reversed);
        expect_sorted(page, key, directions[1]);
    }
    // With the keyboard; the browser's own order of words in this language is the judge.
    page.press_until(Key::Tab, &head(page, "sort_title"), 150);
    for (key, order) in [(Key::Enter, "1"), (Key::Enter, "-1")] {
        page.press(key);
        let script = "const titles = [...document.querySelectorAll('[role=region] tbody th')]
              .map((title) => page.inner(title).replace(/[^\\p{L}\\p{N}]+/gu, ' ').trim());
            const order = new Intl.Collator(document.documentElement.lang);
            return titles.filter((title, at) => at > 0 && order.compare(titles[at - 1], title) * Number(arguments[0]) > 0)";
        page.wait_equal("titles out of order", &json!([]), || page.try_ask(script, vec![json!(order)]));
        expect_sorted(page, "sort_title", if order == "1" { "ascending" } else { "descending" });
        page.expect_focus(&head(page, "sort_title"));
    }
}

/// The link in the head of a column.
fn head(page: &Page, key: &str) -> Target {
    link(page.words.get(key)).within(role("region").named(page.words.get("results_list")))
}

fn expect_sorted(page: &Page, key: &str, direction: &str) {
    let script = "return page.find({ role: 'columnheader', how: 'any', name: '' })
        .filter((head) => head.ariaSort).map((head) => `${page.name(head)} ${head.ariaSort}`)";
    let expected = json!([format!("{} {direction}", page.words.get(key))]);
    page.wait_equal("the heads that say that the table is sorted by them", &expected, || page.try_ask(script, vec![]));
}

fn expect_rows(page: &Page, slugs: &[&str]) {
    let script = "return [...document.querySelectorAll('[role=region] tbody th a')].filter(page.shown)
        .map((link) => (link.pathname.match(/cases\\/([^/]+)/) || [])[1])";
    page.wait_equal("the rows", &json!(slugs), || page.try_ask(script, vec![]));
}

/// All slugs in an order; cases that are equal in it keep the catalogue's.
fn by<K: Ord>(page: &Page, key: impl Fn(&Record) -> K) -> Vec<&str> {
    let mut cases: Vec<&Record> = page.records.cases.iter().collect();
    cases.sort_by_key(|case| key(case));
    cases.into_iter().map(Record::slug).collect()
}

fn the_timeline_counts_every_year_and_answers_to_filters(page: &Page) {
    let words = page.words;
    page.open("?view=timeline");
    expect_timeline(page, |_| true);
    page.click(&parts::facet(words, "facet_kind"));
    page.click(&role("checkbox").starting(words.get("kind_study")));
    page.expect_query(&[("kind", "study"), ("view", "timeline")]);
    page.press(Key::Escape);
    expect_timeline(page, |case| case.text("kind") == "study");
    page.fill(&parts::search_box(words), "xyzzyxyzzy");
    page.miss(&parts::timeline(words));
}

/// Bars and table say how many of these cases ran and began in each year from the first to the last.
fn expect_timeline(page: &Page, condition: impl Fn(&Record) -> bool) {
    let words = page.words;
    let spans: Vec<(u64, u64)> =
        page.records.cases.iter().filter(|case| condition(case)).filter_map(Record::years).collect();
    let first = spans.iter().map(|span| span.0).min().unwrap_or_default();
    let last = spans.iter().map(|span| span.1).max().unwrap_or_default();
    let years: Vec<(u64, usize, usize)> = (first..=last)
        .map(|year| {
            let running = spans.iter().filter(|(start, end)| *start <= year && year <= *end).count();
            (year, running, spans.iter().filter(|(start, _)| *start == year).count())
        })
        .collect();
    let some = years.iter().filter(|(_, running, _)| *running > 0);
    let bars: Vec<String> = some.map(|(year, running, begun)| parts::year(words, *year, *running, *begun)).collect();
    let shown = || page.try_ask("return page.find(arguments[0]).map(page.name)", vec![bar(page).to_json()]);
    page.wait_equal("the bars", &json!(bars), shown);
    let rows: Vec<String> = years.iter().map(|(year, running, begun)| format!("{year} {running} {begun}")).collect();
    assert_eq!(rows_of(page, "timeline_table"), rows, "rows of the chart's table");
}

/// Any bar.
fn bar(page: &Page) -> Target {
    role("link").within(parts::timeline(page.words))
}

/// Rows of the table behind a button, which is unfolded if it was not.
fn rows_of(page: &Page, key: &str) -> Vec<String> {
    let twin = role("disclosure").named(page.words.get(key));
    page.see(&twin);
    let script = "const table = page.find(arguments[0])[0].closest('details');
        table.querySelectorAll('details').forEach((inner) => { inner.open = true; });
        table.open = true;
        return [...table.querySelectorAll('tbody tr')].map(page.inner)";
    let rows = page.ask(script, vec![twin.to_json()]);
    rows.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

fn a_bar_leads_to_the_cases_of_its_year(page: &Page) {
    let ran = |year: u64| page.records.slugs(|case| case.has_country("BO") && case.ran_within(year, year));
    let name = |year: u64| {
        let begun =
            page.records.slugs(|case| case.has_country("BO") && case.years().is_some_and(|years| years.0 == year));
        parts::year(page.words, year, ran(year).len(), begun.len())
    };
    let year = |year: u64| link(&name(year)).within(parts::timeline(page.words));
    page.open("?country=BO&view=timeline");
    page.click_shape(&year(2015));
    page.expect_query(&[("country", "BO"), ("from", "2015"), ("to", "2015")]);
    page.expect_results(&ran(2015));
    assert_ne!(page.focus(), "the page", "the focus must not be lost with the bar");
    page.back();
    // With the keyboard: one stop, walked by arrows.
    page.press_until(Key::Tab, &bar(page), 150);
    page.press(Key::Home);
    let names = page.names(&bar(page));
    page.expect_focus(&link(&names[0]).within(parts::timeline(page.words)));
    page.press(Key::Right);
    page.expect_focus(&link(&names[1]).within(parts::timeline(page.words)));
    page.press(Key::End);
    page.press_until(Key::Left, &year(2014), names.len());
    page.press(Key::Escape);
    page.expect_focus(&role("caption").within(role("figure")));
    page.press_until(Key::Tab, &year(2014), 3);
    page.press(Key::Enter);
    page.expect_query(&[("country", "BO"), ("from", "2014"), ("to", "2014")]);
    page.expect_results(&ran(2014));
}

fn the_matrix_counts_every_pair_and_answers_to_filters(page: &Page) {
    let words = page.words;
    page.open("?view=partners");
    expect_matrix(page, |_| true);
    page.click(&parts::facet(words, "facet_modality"));
    page.click(&role("checkbox").starting(words.get("modality_bilateral")));
    page.expect_query(&[("modality", "bilateral"), ("view", "partners")]);
    page.press(Key::Escape);
    expect_matrix(page, |case| case.text("modality") == "bilateral");
}

/// Each cell says how many of these cases two countries share, and the table below how many the pairs do.
fn expect_matrix(page: &Page, condition: impl Fn(&Record) -> bool) {
    let cases: Vec<&Record> = page.records.cases.iter().filter(|case| condition(case)).collect();
    let mut codes: Vec<&str> =
        cases.iter().flat_map(|case| case.countries()).filter(|code| is_ibero_american(code)).collect();
    codes.sort_unstable();
    codes.dedup();
    let name = |code: &str| page.records.country(code, page.locale);
    let shared = |a: &str, b: &str| cases.iter().filter(|case| case.has_country(a) && case.has_country(b)).count();
    let pairs = || codes.iter().flat_map(|a| codes.iter().map(move |b| (*a, *b)));
    let cells = pairs().filter(|(a, b)| shared(a, b) > 0);
    let mut cells: Vec<String> = cells.map(|(a, b)| format!("{} | {} | {}", name(a), name(b), shared(a, b))).collect();
    cells.sort_unstable();
    let script = "const table = page.find(arguments[0])[0];
        if (!table) return [];
        const heads = [...table.querySelectorAll('thead th')].map(page.name);
        return [...table.querySelectorAll('tbody tr')].flatMap((row) => [...row.querySelectorAll('td')].flatMap((cell, at) =>
          cell.textContent ? [`${page.name(row.querySelector('th'))} | ${heads[at]} | ${cell.textContent}`] : []));";
    page.wait_equal("the cells", &cells, || {
        let found = page.try_ask(script, vec![parts::partners(page.words).to_json()])?;
        let mut found: Vec<String> =
            found.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect();
        found.sort_unstable();
        Ok(found)
    });
    let mut expected: Vec<usize> =
        pairs().filter(|(a, b)| a < b).map(|(a, b)| shared(a, b)).filter(|n| *n > 0).collect();
    expected.sort_unstable_by_key(|n| Reverse(*n));
    let rows = rows_of(page, "partners_table");
    let said = rows.iter().map(|row| row.rsplit_once(' ').and_then(|(_, n)| n.parse().ok()).unwrap_or_default());
    assert_eq!(said.collect::<Vec<usize>>(), expected, "numbers of the pairs in {rows:?}");
}

fn a_cell_leads_to_the_cases_of_both_countries(page: &Page) {
    let (words, records) = (page.words, page.records);
    let both = |a: &str, b: &str| records.slugs(|case| case.has_country(a) && case.has_country(b));
    let cell = |a: &str, b: &str| {
        let names = [a, b].map(|code| records.country(code, page.locale)).join(&format!(" {} ", words.get("list_and")));
        let n = both(a, b).len();
        link(&words.count("map_country", n, &[("name", &names)])).within(parts::partners(words))
    };
    page.open("?view=partners");
    page.click(&cell("AR", "BO"));
    page.expect_query(&[("country", "AR"), ("country", "BO"), ("countries", "all")]);
    page.expect_results(&both("AR", "BO"));
    page.see(&parts::chip(words, words.get("chip_together")));
    assert_ne!(page.focus(), "the page", "the focus must not be lost with the cell");
    page.back();
    // With the keyboard: Argentina's is the first row after Andorra's, Bolivia's the third column.
    page.press_until(Key::Tab, &role("link").within(parts::partners(words)), 150);
    page.press(Key::Home);
    page.press_until(Key::Right, &cell("AR", "BO"), 60);
    page.press(Key::Down);
    let bolivia = words.count("map_country", records.cases_of("BO"), &[("name", &records.country("BO", page.locale))]);
    page.expect_focus(&link(&bolivia).within(parts::partners(words)));
    page.press(Key::Down);
    page.press(Key::Enter);
    page.expect_query(&[("country", "BO"), ("country", "BR"), ("countries", "all")]);
    page.expect_results(&both("BO", "BR"));
}

fn the_other_language_shows_the_same_form(page: &Page) {
    let other = page.locale.other();
    page.open("?country=BR&view=timeline");
    page.see(&parts::timeline(page.words));
    page.click(&parts::language_link(page.words, other));
    page.expect_address(&format!("{}/?country=BR&view=timeline", other.tag()));
    page.see(&parts::timeline(page.other_words()));
    page.reload();
    page.see(&parts::timeline(page.other_words()));
}

fn forms_and_bars_are_operated_with_a_finger(page: &Page) {
    let words = page.words;
    page.touch();
    page.resize(360, 740);
    page.open("?country=BO");
    page.tap(&parts::layout(words, "layout_timeline"));
    page.see(&parts::timeline(words));
    page.tap(&bar(page));
    page.miss(&parts::timeline(words));
    let ran = page.records.slugs(|case| case.has_country("BO") && case.years().is_some());
    let first =
        ran.iter().filter_map(|slug| page.records.case(slug).years()).map(|years| years.0).min().unwrap_or_default();
    page.expect_results(&page.records.slugs(|case| case.has_country("BO") && case.ran_within(first, first)));
}
