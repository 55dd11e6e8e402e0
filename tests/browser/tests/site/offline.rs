//! Without a network after a visit, with a new version of the site, without the worker, and in a frame that has no store.

use browser_tests::browser::Browser;
use browser_tests::journey::Journey;
use browser_tests::journeys;
use browser_tests::page::Page;
use browser_tests::parts;
use browser_tests::portal::Portal;
use browser_tests::target::role;
use serde_json::json;
use std::cell::Cell;
use std::time::{Duration, Instant};

use super::seed::numbered_title;

/// The journeys of this module.
pub fn journeys() -> Vec<Journey> {
    journeys![
        after_a_visit_the_site_works_without_a_network.with_faults(),
        // Firefox keeps a page that was left in memory, and with it the old version, longer than a test should wait.
        a_new_version_comes_whole_when_the_old_one_is_left.with_faults().only_in(&[Browser::Chromium, Browser::WebKit]),
        a_site_without_worker_removes_the_one_that_was_installed.with_faults(),
        a_sandboxed_frame_shows_the_case_and_its_map,
    ]
}

/// Waits until the worker has all that the site needs.
fn installed(page: &Page) {
    page.wait("the worker to be installed", || {
        let script = "return [window.workerIsReady === true, (navigator.serviceWorker.ready.then(() => { window.workerIsReady = true }), 0)][0]";
        if page.try_ask(script, vec![])? == true { Ok(()) } else { Err("not yet".to_owned()) }
    });
}

/// Waits until the page that is shown is kept.
fn kept(page: &Page) {
    page.wait("the page to be kept", || {
        let script =
            "caches.match(location.href.split(/[?#]/)[0]).then((copy) => { window.pageIsKept = Boolean(copy) });
            return [Boolean(navigator.serviceWorker.controller), window.pageIsKept]";
        let found = page.try_ask(script, vec![])?;
        if found == json!([true, true]) { Ok(()) } else { Err(found.to_string()) }
    });
}

fn after_a_visit_the_site_works_without_a_network(page: &Page) {
    let (records, locale) = (page.records, page.locale);
    let case = |slug: &str| (format!("cases/{slug}/"), numbered_title(records.case(slug), locale));
    page.open("");
    installed(page);
    let (seen, title) = case("pro-huerta-haiti");
    page.open(&seen);
    kept(page);
    page.server.cut(true);
    page.open(&seen);
    page.expect_page(&title);
    let (unseen, title) = case("mas-algodon-cotton");
    page.open(&unseen);
    page.expect_page(&title);
    page.open("?country=PT");
    page.expect_results(&records.slugs(|case| case.has_country("PT")));
    page.click(&parts::main_link(page.words, "nav_map"));
    page.expect_page(page.words.get("map_title"));
    page.see(&parts::map(page.words));
    page.open("studies/");
    page.expect_page(page.words.get("studies_title"));
    page.server.cut(false);
    page.forgive_errors();
}

fn a_new_version_comes_whole_when_the_old_one_is_left(page: &Page) {
    let slug = "pifcss-and-ssc-report";
    page.open(&format!("cases/{slug}/"));
    installed(page);
    page.open("about/");
    kept(page);
    page.server.publish("next");
    let before = page.ask("return document.getElementById('app-loader').dataset.catalogue", vec![]);
    // The next page is of the new version, with its own data, though the old worker still reigns.
    page.open(&format!("cases/{slug}/"));
    let after = page.ask("return document.getElementById('app-loader').dataset.catalogue", vec![]);
    assert_ne!(before, after, "the new version has another catalogue");
    let asked = page.ask("return performance.getEntriesByType('resource').map(({ name }) => name).join(' ')", vec![]);
    let asked = asked.as_str().unwrap_or_default().to_owned();
    assert!(asked.contains(after.as_str().unwrap_or("?")), "`{asked}` has the new catalogue `{after}`");
    let waiting = "navigator.serviceWorker.getRegistration().then((it) => { window.isWaiting = Boolean(it.waiting || (it.active && it.active !== navigator.serviceWorker.controller)) });
        return window.isWaiting === true";
    page.wait_equal("the new worker to be there", &json!(true), || page.try_ask(waiting, vec![]));
    page.load_elsewhere("about:blank");
    let one = "caches.keys().then((names) => { window.versions = new Set(names.map((name) => name.replace(/ seen$/, ''))).size });
        return window.versions";
    page.open("about/");
    page.wait_equal("one version to be kept", &json!(1), || page.try_ask(one, vec![]));
    page.forgive_errors();
}

fn a_site_without_worker_removes_the_one_that_was_installed(page: &Page) {
    page.open("");
    installed(page);
    page.server.publish("without-worker");
    page.open("about/");
    let left = "const ask = async () => {
          const registrations = await navigator.serviceWorker.getRegistrations();
          await Promise.all(registrations.map((registration) => registration.update().catch(() => {})));
          window.left = [registrations.length, (await caches.keys()).length].join(' ');
        };
        ask(); return window.left";
    page.wait_equal("neither worker nor copies to be left", &json!("0 0"), || page.try_ask(left, vec![]));
    page.open("about/");
    page.expect_page(page.words.get("about_title"));
    page.forgive_errors();
}

fn a_sandboxed_frame_shows_the_case_and_its_map(page: &Page) {
    let slug = "pro-huerta-haiti";
    let address = format!("{}{}/cases/{slug}/?embed", page.server.url(), page.locale.tag());
    let portal = Portal::with_sandboxed_frame(&address).unwrap_or_else(|error| panic!("{error}"));
    page.load_elsewhere(&portal.url());
    page.enter_frame(true);
    // WebKitGTK 2.50 traps once in some hundred loads, and in such a frame tells nobody, so that the page can't load itself
    // anew as it does elsewhere; it stays readable, and a reload helps.
    let (started, reloaded) = (Instant::now(), Cell::new(page.browser() != Browser::WebKit));
    page.wait("the app to have taken over in the frame", || {
        let state = page.try_ask("return [origin, document.documentElement.dataset.ready]", vec![])?;
        if state == json!(["null", "app"]) {
            return Ok(());
        }
        if started.elapsed() > Duration::from_secs(4) && !reloaded.replace(true) {
            page.try_ask("location.reload()", vec![])?;
        }
        Err(state.to_string())
    });
    page.see(&role("heading").named(&numbered_title(page.records.case(slug), page.locale)));
    let shapes = "return [...document.querySelectorAll('.map-takes-part')].filter((shape) => shape.getBoundingClientRect().width > 0).length > 1";
    page.wait_equal("the map to be drawn", &json!(true), || page.try_ask(shapes, vec![]));
    page.enter_frame(false);
}
