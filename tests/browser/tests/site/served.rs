//! Pages of a finished site: read before the app is there and without it, taken over without a change that can be seen.

use browser_tests::browser::Browser;
use browser_tests::journey::Journey;
use browser_tests::journeys;
use browser_tests::page::{Key, Page};
use browser_tests::parts;
use browser_tests::site::{self, Form};
use browser_tests::target::{heading, link, role};
use casebook::{catalogue, locale::Locale, route};
use serde_json::json;
use site_server::Fault;
use std::time::Duration;

/// The journeys of this module.
pub fn journeys() -> Vec<Journey> {
    journeys![
        every_page_is_taken_over_as_it_stands.with_faults().only_in(&[Browser::Chromium]),
        the_kinds_of_pages_are_taken_over_as_they_stand.with_faults().only_in(&[Browser::Firefox, Browser::WebKit]),
        reading_loads_neither_catalogue_nor_map,
        a_page_that_was_only_read_answers_the_keyboard_on_its_map.with_faults(),
        a_link_that_is_followed_at_once_loads_the_page.with_faults(),
        the_language_changes_in_place_even_before_the_catalogue_is_there.with_faults(),
        without_the_catalogue_the_language_changes_by_loading_the_page.with_faults(),
        // WebKitGTK's driver needs script in the page itself.
        without_script_everything_is_read_and_links_lead_on.only_in(&[Browser::Chromium, Browser::Firefox]),
        without_webassembly_the_page_stays.with_faults(),
        what_was_typed_before_the_app_was_there_is_searched_for.with_faults(),
        what_was_chosen_before_the_app_was_there_is_taken_in.with_faults(),
        a_filtered_link_shows_its_answer_and_not_the_whole_list.with_faults(),
        a_failed_catalogue_is_said_where_it_is_needed_and_nowhere_else.with_faults(),
        a_case_newer_than_the_site_opens.with_faults(),
        the_bare_address_offers_the_languages_without_script
            .only_in(&[Browser::Chromium, Browser::Firefox])
            .in_one_language(),
        an_embedded_page_shows_the_main_part_alone.with_faults(),
        without_an_answer_the_language_changes_by_loading_the_page.with_faults(),
        what_trackers_add_to_a_link_hides_nothing.with_faults(),
        // Firefox and WebKit ask once more for what was fetched ahead where a host forbids to keep it, as ours does.
        what_is_typed_early_loads_the_catalogue_once.with_faults().only_in(&[Browser::Chromium]),
    ]
}

/// Everything that a visitor could notice when the app takes over: elements, texts, where links lead, and where things
/// stand. Not the order of attributes, nor what is folded away, which the app makes when it is unfolded, nor how the map
/// gets its shapes and its land's links: a written page refers to them, or leaves them to the targets above.
const LOOK: &str = "
    const isFoldedAway = (element) => element.matches('details:not([open]) > :not(summary)');
    const shown = [...document.querySelectorAll('h1, h2, main p, figure, footer')]
      .filter((element) => !isFoldedAway(element));
    const places = shown.map((element) => {
      const box = element.getBoundingClientRect();
      return [box.left, box.top + scrollY, box.width, box.height].map(Math.round).join(' ');
    });
    const isLand = (element) => element.matches('.map-land, .map-piece, .map-frame svg > :is(g, defs)');
    const look = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return node.data;
      if (node.nodeType !== Node.ELEMENT_NODE || isLand(node) || isFoldedAway(node)) return '';
      const attributes = [...node.attributes].map(({ name, value }) => ` ${name}=${value}`).sort().join('');
      return `<${node.localName}${attributes}>${[...node.childNodes].map(look).join('')}`;
    };
    return [look(document.getElementById('app')), document.title, document.documentElement.lang, places.join()];";

fn taken_over_as_it_stands(page: &Page, path: &str) {
    // Held back, so that the page can be looked at as it was served.
    let wasm = site::files_ending(Form::Published, "wasm");
    page.server.set_fault_for(&wasm[0], Fault::Slow(Duration::from_millis(150)));
    page.load(path);
    let served = page.ask(LOOK, vec![]);
    page.ready();
    assert_eq!(page.ask(LOOK, vec![]), served, "`{path}` after the app has started");
    page.wake();
    assert_eq!(page.ask(LOOK, vec![]), served, "`{path}` after the catalogue has come");
}

fn every_page_is_taken_over_as_it_stands(page: &Page) {
    let text = std::fs::read_to_string(site::repository().join("public/catalogue.json")).unwrap_or_default();
    let Ok(reading) = catalogue::read(&text) else { panic!("the catalogue can't be read") };
    let paths: Vec<String> = route::published(&reading.catalogue, page.locale).map(|address| address.href()).collect();
    assert!(paths.len() > 80, "{} pages", paths.len());
    for path in paths {
        taken_over_as_it_stands(page, &path);
    }
    shifts_nothing(page);
}

fn the_kinds_of_pages_are_taken_over_as_they_stand(page: &Page) {
    for place in ["", "studies/", "map/", "about/", "countries/br/", "cases/pro-huerta-haiti/"] {
        taken_over_as_it_stands(page, &format!("{}/{place}", page.locale.tag()));
    }
}

/// The browser's own account of what moved without the visitor's doing.
fn shifts_nothing(page: &Page) {
    for place in ["", "map/", "cases/pro-huerta-haiti/", "countries/br/"] {
        page.open(place);
        let script = "const done = arguments[arguments.length - 1];
            const moved = [];
            const look = (list) => {
              for (const { value, sources } of list.getEntries())
                for (const { node, previousRect, currentRect } of sources)
                  moved.push([value, node?.className || node?.nodeName, previousRect.toJSON(), currentRect.toJSON()]);
            };
            new PerformanceObserver(look).observe({ type: 'layout-shift', buffered: true });
            requestAnimationFrame(() => requestAnimationFrame(() => done(moved)));";
        assert_eq!(page.ask_async(script), json!([]), "layout shift of `{place}`");
    }
}

/// Names of the files that were asked for, apart from the page itself.
fn asked_for(page: &Page) -> String {
    let script = "return performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1)).join(' ')";
    page.ask(script, vec![]).as_str().unwrap_or_default().to_owned()
}

fn reading_loads_neither_catalogue_nor_map(page: &Page) {
    for place in ["", "cases/pro-huerta-haiti/"] {
        page.load(&format!("{}/{place}", page.locale.tag()));
        page.ready();
        let files = asked_for(page);
        assert!(files.contains(".wasm") && files.contains(".css"), "{files}");
        assert!(!files.contains("catalogue.json") && !files.contains("map.json"), "{files}");
        page.wake();
        assert!(asked_for(page).contains("catalogue.json?v="), "{}", asked_for(page));
    }
}

fn a_page_that_was_only_read_answers_the_keyboard_on_its_map(page: &Page) {
    page.server.set_fault(Fault::Status(500));
    page.load(&format!("{}/cases/pro-huerta-haiti/", page.locale.tag()));
    page.ready();
    page.ask("document.querySelector('.map-target[tabindex=\"0\"]').focus()", vec![]);
    page.press(Key::Right);
    let [spain, at] = [page.records.country("ES", page.locale), "document.activeElement".to_owned()];
    let label = page.ask(&format!("return {at}.getAttribute('aria-label')"), vec![]);
    assert!(label.as_str().unwrap_or_default().starts_with(&spain), "{label}");
    let readout = page.ask("return document.querySelector('.map-readout').textContent", vec![]);
    assert_eq!(readout, label, "what is pointed at is shown in words");
    page.press(Key::Escape);
    assert_eq!(page.ask("return document.activeElement.id", vec![]), "map-caption");
    page.forgive_errors();
}

fn a_link_that_is_followed_at_once_loads_the_page(page: &Page) {
    page.server.set_fault(Fault::Slow(Duration::from_secs(5)));
    page.load(&format!("{}/", page.locale.tag()));
    page.ready();
    page.ask("window.sameDocument = true", vec![]);
    page.click(&parts::main_link(page.words, "nav_about"));
    page.expect_place("about/");
    page.expect_page(page.words.get("about_title"));
    assert_eq!(page.ask("return window.sameDocument === true", vec![]), false, "the page is a file, and loaded");
}

fn the_language_changes_in_place_even_before_the_catalogue_is_there(page: &Page) {
    let other = page.locale.other();
    page.server.set_fault(Fault::Slow(Duration::from_millis(400)));
    page.load(&format!("{}/cases/pro-huerta-haiti/", page.locale.tag()));
    page.ready();
    page.ask("window.sameDocument = true; scrollTo(0, 200)", vec![]);
    let switch = "const link = page.find(arguments[0])[0]; link.focus({ preventScroll: true }); link.click();";
    page.ask(switch, vec![parts::language_link(page.words, other).to_json()]);
    page.see(&heading(&super::seed::numbered_title(page.records.case("pro-huerta-haiti"), page.locale)));
    page.expect_address(&format!("{}/cases/pro-huerta-haiti/", other.tag()));
    page.expect_page_in(&super::seed::numbered_title(page.records.case("pro-huerta-haiti"), other), other);
    page.expect_focus(&parts::language_link(page.other_words(), other));
    assert_eq!(page.ask("return [window.sameDocument, Math.round(scrollY)]", vec![]), json!([true, 200]));
}

fn without_the_catalogue_the_language_changes_by_loading_the_page(page: &Page) {
    the_language_changes_by_loading_the_page(page, Fault::Status(503));
}

fn without_an_answer_the_language_changes_by_loading_the_page(page: &Page) {
    the_language_changes_by_loading_the_page(page, Fault::Slow(Duration::from_secs(20)));
}

fn the_language_changes_by_loading_the_page(page: &Page, fault: Fault) {
    let other = page.locale.other();
    page.server.set_fault(fault);
    page.load(&format!("{}/about/", page.locale.tag()));
    page.ready();
    page.click(&parts::language_link(page.words, other));
    page.expect_address(&format!("{}/about/", other.tag()));
    page.expect_page_in(page.other_words().get("about_title"), other);
    page.forgive_errors();
}

fn without_script_everything_is_read_and_links_lead_on(page: &Page) {
    let (words, records, other) = (page.words, page.records, page.locale.other());
    let seed = records.seed();
    page.open("about/");
    page.allow_script(false);
    page.load(&format!("{}/", page.locale.tag()));
    page.expect_page(words.get("explore_title"));
    page.expect_results(&records.slugs(|_| true));
    page.miss(&parts::search_box(words));
    page.click(&link(seed.title(page.locale)).within(role("main")));
    page.expect_page(&super::seed::numbered_title(seed, page.locale));
    page.see(&parts::map(words));
    let shapes = "return [...document.querySelectorAll('.map-takes-part')].filter((shape) => shape.getBoundingClientRect().width > 0).length";
    page.wait("the map's shapes to be drawn", || {
        let drawn = page.try_ask(shapes, vec![])?.as_u64().unwrap_or_default();
        if drawn >= 18 { Ok(()) } else { Err(format!("{drawn} shapes")) }
    });
    page.click(&parts::language_link(words, other));
    page.expect_page_in(&super::seed::numbered_title(seed, other), other);
    page.click(&parts::main_link(page.other_words(), "nav_map"));
    page.expect_page_in(page.other_words().get("map_title"), other);
}

fn without_webassembly_the_page_stays(page: &Page) {
    let wasm = site::files_ending(Form::Published, "wasm");
    page.server.set_fault_for(&wasm[0], Fault::Status(404));
    page.load(&format!("{}/cases/pro-huerta-haiti/", page.locale.tag()));
    page.wait("the app to give up", || {
        let failed = page.try_ask("return 'failed' in document.documentElement.dataset", vec![])?;
        if failed == true { Ok(()) } else { Err("not yet".to_owned()) }
    });
    page.expect_page(&super::seed::numbered_title(page.records.case("pro-huerta-haiti"), page.locale));
    page.click(&parts::main_link(page.words, "nav_about"));
    page.expect_page(page.words.get("about_title"));
    page.forgive_errors();
}

fn what_was_typed_before_the_app_was_there_is_searched_for(page: &Page) {
    hold_the_app(page, "");
    let script = "const box = document.getElementById('search'); box.focus(); box.value = 'agua';";
    page.ask(script, vec![]);
    page.wake();
    page.expect_query(&[("q", "agua")]);
    page.expect_property(&parts::search_box(page.words), "value", json!("agua"));
    assert_eq!(page.ask("return document.activeElement.id", vec![]), "search", "the focus stays");
    assert!(page.results().len() < page.records.slugs(|_| true).len());
}

fn what_was_chosen_before_the_app_was_there_is_taken_in(page: &Page) {
    hold_the_app(page, "");
    let script = "document.getElementById('sort').value = 'newest';
        document.getElementById('facet-country').open = true;";
    page.ask(script, vec![]);
    page.wake();
    page.expect_query(&[("sort", "newest")]);
    // The facet stays open, and now has its values.
    let portugal = page.records.slugs(|case| case.has_country("PT"));
    page.click(&parts::value(&page.records.country("PT", page.locale), portugal.len()));
    page.wait_equal("the cases of Portugal", &json!(portugal.len()), || Ok(json!(page.results().len())));
    page.expect_query(&[("country", "PT"), ("sort", "newest")]);
}

/// Loads a place with the app's WebAssembly held back.
fn hold_the_app(page: &Page, place: &str) {
    let wasm = site::files_ending(Form::Published, "wasm");
    page.server.set_fault_for(&wasm[0], Fault::Slow(Duration::from_millis(1200)));
    page.load(&format!("{}/{place}", page.locale.tag()));
}

fn a_filtered_link_shows_its_answer_and_not_the_whole_list(page: &Page) {
    hold_the_app(page, "?country=PT");
    let script = "return getComputedStyle(document.querySelector('ol.results')).visibility";
    page.wait_equal("the list that was not asked for", &json!("hidden"), || page.try_ask(script, vec![]));
    page.ready();
    page.expect_results(&page.records.slugs(|case| case.has_country("PT")));
    assert_eq!(page.ask(script, vec![]), "visible");
    page.see(&parts::chip(page.words, &page.records.country("PT", page.locale)));
}

fn a_failed_catalogue_is_said_where_it_is_needed_and_nowhere_else(page: &Page) {
    let sentence = page.words.fill("failed_status", &[("status", "500")]);
    page.server.set_fault(Fault::Status(500));
    page.load(&format!("{}/", page.locale.tag()));
    page.ready();
    page.ask("document.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }))", vec![]);
    page.expect_results(&page.records.slugs(|_| true));
    page.miss(&role("alert"));
    page.ask("document.getElementById('facet-country').open = true", vec![]);
    page.see_in(&role("alert"), &[page.words.get("failed_title"), &sentence]);
    page.server.set_fault(Fault::None);
    page.click(&browser_tests::target::button(page.words.get("failed_retry")));
    page.ready();
    page.expect_page(page.words.get("explore_title"));
    page.expect_results(&page.records.slugs(|_| true));
    page.forgive_errors();
}

fn a_case_newer_than_the_site_opens(page: &Page) {
    // The page of a case that is in the catalogue, but has no file: the host answers with its 404 page.
    let path = format!("{}/cases/pro-huerta-haiti/", page.locale.tag());
    page.server.set_fault_for(&path, Fault::Missing);
    page.load(&path);
    page.ready();
    page.expect_page(&super::seed::numbered_title(page.records.case("pro-huerta-haiti"), page.locale));
    page.see(&parts::map(page.words));
    page.forgive_errors();
}

fn the_bare_address_offers_the_languages_without_script(page: &Page) {
    page.open("about/");
    page.allow_script(false);
    page.load("");
    for locale in Locale::ALL {
        page.see(&link(locale.own_name()));
    }
    page.click(&link(Locale::Es.own_name()));
    page.expect_address("es/");
}

fn an_embedded_page_shows_the_main_part_alone(page: &Page) {
    hold_the_app(page, "cases/pro-huerta-haiti/?embed");
    let shown = "return ['.site-header', '.site-footer'].filter((part) => document.querySelector(part).getBoundingClientRect().height > 0)";
    page.wait_equal("header and footer to be gone before the app is there", &json!([]), || page.try_ask(shown, vec![]));
    page.wake();
    assert_eq!(page.ask(shown, vec![]), json!([]));
    page.click(&link(&page.records.country("AR", page.locale)).within(role("main")));
    page.expect_place("countries/ar/?embed");
    assert_eq!(page.ask(shown, vec![]), json!([]));
}

fn what_trackers_add_to_a_link_hides_nothing(page: &Page) {
    hold_the_app(page, "?fbclid=x&utm_source=y");
    let script = "return getComputedStyle(document.querySelector('ol.results')).visibility";
    assert_eq!(page.ask(script, vec![]), "visible");
    page.ready();
    page.expect_results(&page.records.slugs(|_| true));
}

fn what_is_typed_early_loads_the_catalogue_once(page: &Page) {
    hold_the_app(page, "");
    page.ask("document.getElementById('search').value = 'agua'", vec![]);
    page.wake();
    page.expect_query(&[("q", "agua")]);
    let data = |path: &String| path.contains("catalogue") || path.contains("map.json");
    let fetched: Vec<String> = page.server.requests().into_iter().filter(data).collect();
    assert_eq!(fetched.len(), 2, "the catalogue and the drawing, once each: {fetched:?}");
}
