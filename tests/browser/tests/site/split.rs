//! A site with a split catalogue: what it loads and when, and what happens where some of it can't be had. That it shows
//! what any site shows is seen by running the journeys of other modules on it too.

use browser_tests::journey::Journey;
use browser_tests::journeys;
use browser_tests::page::Page;
use browser_tests::parts;
use browser_tests::site;
use browser_tests::target::{Target, button, role};
use site_server::Fault;

/// The journeys of this module.
pub fn journeys() -> Vec<Journey> {
    journeys![
        a_search_loads_a_few_small_files.on_a_split_site(),
        a_file_of_words_that_is_missing_is_said_and_had_again.on_a_split_site(),
        a_record_that_breaks_off_is_said_and_had_again.on_a_split_site(),
        what_is_no_shard_is_said_and_the_filters_go_on_working.on_a_split_site(),
        another_version_is_said_with_a_way_to_load_the_page_again.on_a_split_site(),
    ]
}

/// Words that the catalogue has in titles of both languages.
const WORDS: &str = "agua";

fn a_search_loads_a_few_small_files(page: &Page) {
    page.open("");
    page.fill(&parts::search_box(page.words), WORDS);
    page.expect_query(&[("q", WORDS)]);
    page.ready();
    assert!(!page.results().is_empty(), "expected cases with `{WORDS}`");
    let loaded = loaded(page);
    assert!(loaded.iter().any(|name| name.contains("/words/")), "expected words among {loaded:?}");
    assert!(loaded.iter().any(|name| name.contains("/records/")), "expected records among {loaded:?}");
    assert!(!loaded.iter().any(|name| name == "catalogue.json"), "the whole catalogue is loaded: {loaded:?}");
}

fn a_file_of_words_that_is_missing_is_said_and_had_again(page: &Page) {
    let sentence = page.words.fill("failed_status", &[("status", "503")]);
    fails_and_recovers(page, "words", Fault::Status(503), &sentence);
}

fn a_record_that_breaks_off_is_said_and_had_again(page: &Page) {
    fails_and_recovers(page, "records", Fault::Truncated, page.words.get("failed_cut_off"));
}

/// Searches while the files of a folder fail, sees why, and searches on when they do not.
fn fails_and_recovers(page: &Page, folder: &str, fault: Fault, sentence: &str) {
    let shards = shards(folder);
    shards.iter().for_each(|path| page.server.set_fault_for(path, fault));
    page.load(&format!("{}/", page.locale.tag()));
    page.ready();
    page.fill(&parts::search_box(page.words), WORDS);
    page.see_in(&role("alert"), &[sentence]);
    // Once more in vain: the same words, and still a way on.
    page.click(&again(page, "failed_retry"));
    page.see_in(&role("alert"), &[sentence]);
    shards.iter().for_each(|path| page.server.set_fault_for(path, Fault::None));
    page.click(&again(page, "failed_retry"));
    page.miss(&role("alert").containing(sentence));
    page.ready();
    page.wait("cases with their titles", || {
        let found = page.results();
        if found.is_empty() { Err("no case".to_owned()) } else { Ok(()) }
    });
    page.forgive_errors();
}

fn what_is_no_shard_is_said_and_the_filters_go_on_working(page: &Page) {
    page.open("");
    shards("words").iter().for_each(|path| page.server.set_fault_for(path, Fault::HtmlInsteadOfJson));
    page.fill(&parts::search_box(page.words), WORDS);
    page.see_in(&role("alert"), &[page.words.get("failed_not_json")]);
    page.fill(&parts::search_box(page.words), "");
    page.expect_results(&page.records.slugs(|_| true));
    page.click(&parts::facet(page.words, "facet_kind"));
    let stories = page.records.slugs(|case| case.text("kind") == "story");
    page.click(&parts::value(page.words.get("kind_story"), stories.len()));
    page.expect_results(&stories);
    page.forgive_errors();
}

fn another_version_is_said_with_a_way_to_load_the_page_again(page: &Page) {
    page.open("");
    shards("words").iter().for_each(|path| page.server.set_fault_for(path, Fault::Status(404)));
    page.fill(&parts::search_box(page.words), WORDS);
    page.see_in(&role("alert"), &[page.words.get("failed_changed")]);
    shards("words").iter().for_each(|path| page.server.set_fault_for(path, Fault::None));
    page.click(&again(page, "failed_reload"));
    page.ready();
    page.miss(&role("alert").containing(page.words.get("failed_changed")));
    page.expect_query(&[("q", WORDS)]);
    assert!(!page.results().is_empty(), "expected cases with `{WORDS}` after loading the page again");
    page.forgive_errors();
}

fn again(page: &Page, words: &'static str) -> Target {
    button(page.words.get(words)).within(role("alert"))
}

/// Paths of the files of the split catalogue, relative to the site, whose folder or name is this.
fn shards(folder: &str) -> Vec<String> {
    let root = site::published("split").unwrap_or_else(|error| panic!("{error}"));
    let data = root.join("data");
    let versions = std::fs::read_dir(&data).unwrap_or_else(|error| panic!("`{}`: {error}", data.display()));
    let mut paths = Vec::new();
    for version in versions.flatten() {
        let files = std::fs::read_dir(version.path().join(folder)).unwrap_or_else(|error| panic!("{error}"));
        for file in files.flatten().filter(|file| file.path().extension().is_some_and(|it| it == "txt")) {
            let (version, file) = (version.file_name(), file.file_name());
            paths.push(format!("data/{}/{folder}/{}", version.to_string_lossy(), file.to_string_lossy()));
        }
    }
    assert!(!paths.is_empty(), "expected shards in `{folder}` below `{}`, found none", data.display());
    paths
}

/// Paths of all that the page has loaded, relative to the site.
fn loaded(page: &Page) -> Vec<String> {
    let script =
        "return performance.getEntriesByType('resource').map((entry) => entry.name.replace(document.baseURI, ''))";
    let names = page.ask(script, vec![]);
    names.as_array().into_iter().flatten().filter_map(|name| name.as_str().map(str::to_owned)).collect()
}
