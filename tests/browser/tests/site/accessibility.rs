//! axe-core finds nothing: on every kind of page, in each state, in light and dark.

use browser_tests::browser::{Browser, Start};
use browser_tests::emulation::Scheme;
use browser_tests::journey::Journey;
use browser_tests::journeys;
use browser_tests::page::{Key, Page};
use browser_tests::parts;
use browser_tests::target::{heading, role};
use site_server::Fault;

/// The journeys of this module.
pub fn journeys() -> Vec<Journey> {
    journeys![
        every_kind_of_page_is_accessible,
        every_kind_of_page_is_accessible_in_the_dark.only_in(&[Browser::Chromium, Browser::Firefox]),
        // WebKitGTK has the scheme from its start alone.
        every_kind_of_page_is_accessible_in_a_dark_window.only_in(&[Browser::WebKit]).started(Start::Dark),
        every_form_of_a_result_is_accessible,
        suggestions_and_ways_out_are_accessible,
        // Narrow windows are emulated, which only Chromium does.
        the_open_sheet_is_accessible.only_in(&[Browser::Chromium]),
        open_and_failed_states_are_accessible.on_the_app_alone(),
        // Narrow windows and forced colours are emulated, which only Chromium does.
        every_kind_of_page_is_accessible_on_a_phone.only_in(&[Browser::Chromium]),
        names_are_those_that_the_browser_speaks.only_in(&[Browser::Chromium]),
    ]
}

/// A place of every kind.
pub const PLACES: [&str; 9] = [
    "",
    "?q=xyzzyxyzzy&country=BR",
    "studies/",
    "map/",
    "cases/pifcss-and-ssc-report/",
    "cases/pro-huerta-haiti/",
    "countries/br/",
    "about/",
    "nowhere/",
];

/// A result in the forms other than cards.
pub const FORMS: [&str; 3] = ["?q=brasil&view=table", "?country=BR&view=timeline", "?view=partners"];

/// The schemes that the browser can be told.
fn schemes(page: &Page) -> &'static [Scheme] {
    if page.browser() == Browser::WebKit { &[Scheme::Light] } else { &[Scheme::Light, Scheme::Dark] }
}

fn every_form_of_a_result_is_accessible(page: &Page) {
    for scheme in schemes(page) {
        page.prefer(*scheme);
        for place in FORMS {
            page.open(place);
            page.ask("document.querySelectorAll('.chart-table').forEach((twin) => { twin.open = true; })", vec![]);
            page.expect_accessible(&format!("`{place}`, {scheme:?}"));
        }
    }
}

fn suggestions_and_ways_out_are_accessible(page: &Page) {
    for scheme in schemes(page) {
        page.prefer(*scheme);
        page.open("");
        page.fill(&parts::search_box(page.words), "boliv");
        page.press(Key::Down);
        page.see(&parts::suggestions(page.words));
        page.expect_accessible(&format!("open suggestions, {scheme:?}"));
        page.open("?q=erthqake&country=BR&country=PE&from=2010");
        page.see(&heading(page.words.get("results_none_title")));
        page.expect_accessible(&format!("ways out of an empty result, {scheme:?}"));
    }
}

fn the_open_sheet_is_accessible(page: &Page) {
    page.resize(360, 740);
    for scheme in schemes(page) {
        page.prefer(*scheme);
        page.open("?country=BR&country=PE");
        page.click(&role("button").starting(page.words.get("sheet_open")));
        for facet in ["facet_country", "case_years", "facet_more"] {
            page.click(&parts::facet(page.words, facet));
            page.expect_accessible(&format!("the sheet with `{facet}`, {scheme:?}"));
        }
    }
}

fn every_kind_of_page_is_accessible(page: &Page) {
    every_place(page, "light");
}

fn every_kind_of_page_is_accessible_in_the_dark(page: &Page) {
    page.prefer(Scheme::Dark);
    every_place(page, "dark");
}

fn every_kind_of_page_is_accessible_in_a_dark_window(page: &Page) {
    page.open("");
    let dark = page.ask("return matchMedia('(prefers-color-scheme: dark)').matches", vec![]);
    assert_eq!(dark, true, "the window is dark");
    every_place(page, "dark");
}

fn every_place(page: &Page, scheme: &str) {
    for place in PLACES {
        page.open(place);
        page.expect_accessible(&format!("`{place}`, {scheme}"));
    }
}

fn open_and_failed_states_are_accessible(page: &Page) {
    let words = page.words;
    page.open("?country=BR&sector=health");
    page.click(&role("disclosure").named(words.get("map_table")));
    page.click(&parts::facet(words, "facet_country"));
    page.expect_accessible("the list with an open facet and the map's table");
    page.server.set_fault(Fault::Status(500));
    page.load(&format!("{}/", page.locale.tag()));
    page.see(&heading(words.get("failed_title")));
    page.expect_accessible("a failed load");
    page.forgive_preload_errors();
}

fn every_kind_of_page_is_accessible_on_a_phone(page: &Page) {
    page.resize(360, 740);
    every_place(page, "at 360 px");
}

/// What these tests take for a name and a role is what the browser tells assistive technology.
fn names_are_those_that_the_browser_speaks(page: &Page) {
    for place in ["?country=BR&country=PE", "?view=table", "cases/pro-huerta-haiti/"] {
        page.open(place);
        for role_name in
            ["link", "button", "heading", "navigation", "searchbox", "combobox", "checkbox", "radio", "main"]
        {
            page.expect_same_names(&role(role_name));
        }
    }
}
