//! Where and how the site is served: under another path, without script, without WebAssembly.

use super::seed::numbered_title;
use browser_tests::browser::Browser;
use browser_tests::journey::Journey;
use browser_tests::journeys;
use browser_tests::page::Page;
use browser_tests::parts;
use browser_tests::site::{self, Form};
use browser_tests::target::{link, role};
use casebook::locale::Locale;
use site_server::Fault;

/// The journeys of this module.
pub fn journeys() -> Vec<Journey> {
    journeys![
        the_site_works_under_another_path.under("/evidence/"),
        // WebKitGTK's driver needs script in the page itself.
        without_script_the_page_says_what_it_is
            .only_in(&[Browser::Chromium, Browser::Firefox])
            .in_one_language()
            .on_the_app_alone(),
        without_webassembly_the_page_says_what_it_is.in_one_language().on_the_app_alone(),
    ]
}

fn the_site_works_under_another_path(page: &Page) {
    let (words, records, other) = (page.words, page.records, page.locale.other());
    let seed = records.seed();
    assert!(page.server.url().ends_with("/evidence/"), "served at {}", page.server.url());
    page.open("?country=PT");
    page.expect_results(&records.slugs(|case| case.has_country("PT")));
    page.click(&link(seed.title(page.locale)).within(role("main")));
    page.expect_place(&format!("cases/{}/", seed.slug()));
    page.see(&parts::map(words));
    page.reload();
    page.expect_page(&numbered_title(seed, page.locale));
    page.click(&parts::language_link(words, other));
    page.expect_address(&format!("{}/cases/{}/", other.tag(), seed.slug()));
    page.open_at("");
    page.expect_address(&format!("{}/", other.tag()));
}

fn without_script_the_page_says_what_it_is(page: &Page) {
    page.open_at("");
    page.allow_script(false);
    page.load("en/");
    expect_words_in_both_languages(page);
}

fn without_webassembly_the_page_says_what_it_is(page: &Page) {
    let wasm = site::files_ending(Form::App, "wasm");
    assert_eq!(wasm.len(), 1, "one WebAssembly file in {wasm:?}");
    for fault in [Fault::Status(404), Fault::HtmlInsteadOfJson, Fault::Offline] {
        page.server.set_fault_for(&wasm[0], fault);
        page.load("es/");
        expect_words_in_both_languages(page);
    }
    page.forgive_errors();
}

fn expect_words_in_both_languages(page: &Page) {
    for locale in Locale::ALL {
        let script = "const part = [...document.querySelectorAll(`[lang=${arguments[0]}]`)].find((part) =>
            part !== document.documentElement && page.shown(part));
            return part ? [page.inner(part), [...part.querySelectorAll('a')].map((link) => link.getAttribute('href')).join(' ')] : ['', '']";
        page.wait(&format!("words and a link to the catalogue in {}", locale.tag()), || {
            let found = page.try_ask(script, vec![locale.tag().into()])?;
            let [text, links] = [0, 1].map(|at| found[at].as_str().unwrap_or_default().to_owned());
            let said = text.to_lowercase().contains("triangular") && links.contains("catalogue.json");
            if said { Ok(()) } else { Err(format!("`{text}` with links `{links}`")) }
        });
    }
}
