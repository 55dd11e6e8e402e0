//! The switch of the language: at once, in place, remembered where that is allowed.

use browser_tests::browser::Browser;
use browser_tests::journey::Journey;
use browser_tests::journeys;
use browser_tests::page::Page;
use browser_tests::parts;
use browser_tests::records::Records;
use browser_tests::target::{link, role};
use casebook::locale::Locale;
use serde_json::json;

/// The journeys of this module.
pub fn journeys() -> Vec<Journey> {
    journeys![
        the_switch_keeps_filters_place_focus_and_what_is_open,
        the_switch_changes_every_word_on_every_kind_of_page,
        the_chosen_language_is_remembered_at_the_bare_address,
        // WebKitGTK cannot be told the languages to ask for.
        the_bare_address_follows_the_browsers_language
            .only_in(&[Browser::Chromium, Browser::Firefox])
            .in_one_language(),
        // Only Chromium runs a script of ours before the page's own.
        blocked_storage_breaks_nothing.only_in(&[Browser::Chromium]),
        each_language_is_named_in_itself,
    ]
}

fn the_switch_keeps_filters_place_focus_and_what_is_open(page: &Page) {
    let (words, records, other) = (page.words, page.records, page.locale.other());
    page.open("?q=programa&country=MX&sort=title");
    page.ask("window.sameDocument = true", vec![]);
    page.click(&role("disclosure").named(words.get("map_table")));
    page.scroll_to(300);
    let kept = page.ask("return Math.round(window.scrollY)", vec![]);
    // By the keyboard's way, which moves nothing: a pointer would scroll to the header first.
    let focus = "const link = page.find(arguments[0])[0]; link.focus({ preventScroll: true }); link.click();";
    page.ask(focus, vec![parts::language_link(words, other).to_json()]);
    page.expect_address(&format!("{}/?q=programa&country=MX&sort=title", other.tag()));
    page.expect_page_in(page.other_words().get("explore_title"), other);
    page.expect_property(&parts::search_box(page.other_words()), "value", json!("programa"));
    page.see(&parts::chip(page.other_words(), &records.country("MX", other)));
    page.expect_focus(&parts::language_link(page.other_words(), other));
    page.see(&role("table").within(role("figure")));
    page.wait_equal("the scroll position", &kept, || page.try_ask("return Math.round(window.scrollY)", vec![]));
    assert_eq!(page.ask("return window.sameDocument", vec![]), true, "the switch must not load the page again");
    page.back();
    page.expect_place("?q=programa&country=MX&sort=title");
    page.expect_page(words.get("explore_title"));
}

fn the_switch_changes_every_word_on_every_kind_of_page(page: &Page) {
    let other = page.locale.other();
    for place in [
        "",
        "map/",
        "studies/?q=xyzzyxyzzy",
        "cases/pro-huerta-haiti/",
        "countries/br/",
        "about/",
        "nowhere",
        "cases/none/",
    ] {
        page.open_at(&format!("{}/{place}", other.tag()));
        let loaded = everything(page);
        page.open(place);
        page.click(&parts::language_link(page.words, other));
        page.expect_address(&format!("{}/{place}", other.tag()));
        page.see(&role("navigation").named(page.other_words().get("nav_label")));
        // What lies further down may follow.
        let what = format!("all of `{place}` switched to {}, as loaded in it,", other.tag());
        page.wait_equal(&what, &loaded, || Ok(everything(page)));
    }
}

/// All that is read on the page, and every name and description beside.
fn everything(page: &Page) -> Vec<String> {
    let script = "const attributes = ['aria-label', 'title', 'placeholder', 'alt', 'lang', 'href'];
        // A served map refers to its shapes, a later one has them.
        const rest = [...document.querySelectorAll('body *:not(use)')].flatMap((element) => attributes.map((name) => element.getAttribute(name)));
        return [document.title, document.documentElement.lang, document.body.innerText, ...rest.filter(Boolean)].map(page.tidy);";
    let all = page.ask(script, vec![]);
    // Live regions say what has happened, which differs by design.
    let announced = page.names(&role("status"));
    let lines = all.as_array().cloned().unwrap_or_default();
    let mut lines: Vec<String> = lines.iter().map(|line| line.as_str().unwrap_or_default().to_owned()).collect();
    for line in &mut lines {
        for said in announced.iter().filter(|said| !said.is_empty()) {
            *line = line.replace(said, "").split_whitespace().collect::<Vec<_>>().join(" ");
        }
    }
    lines
}

fn the_chosen_language_is_remembered_at_the_bare_address(page: &Page) {
    let other = page.locale.other();
    page.open("about/");
    page.click(&parts::language_link(page.words, other));
    page.expect_address(&format!("{}/about/", other.tag()));
    page.open_at("");
    page.expect_address(&format!("{}/", other.tag()));
    page.expect_page_in(page.other_words().get("explore_title"), other);
    page.click(&parts::language_link(page.other_words(), page.locale));
    page.expect_place("");
    page.open_at("");
    page.expect_place("");
}

fn the_bare_address_follows_the_browsers_language(page: &Page) {
    for (languages, locale) in [("es-PY,es", Locale::Es), ("en-GB,en", Locale::En), ("pt-BR,es-AR,en", Locale::Es)] {
        page.speak(languages);
        page.open_at("");
        page.expect_address(&format!("{}/", locale.tag()));
    }
}

fn blocked_storage_breaks_nothing(page: &Page) {
    let other = page.locale.other();
    page.before_each_page(
        "for (const name of ['localStorage', 'sessionStorage'])
           Object.defineProperty(window, name, { get() { throw new DOMException('blocked', 'SecurityError'); } });",
    );
    page.open("");
    page.expect_results(&page.records.slugs(|_| true));
    page.click(&parts::language_link(page.words, other));
    page.expect_page_in(page.other_words().get("explore_title"), other);
    page.click(&parts::main_link(page.other_words(), "nav_map"));
    page.expect_page_in(page.other_words().get("map_title"), other);
}

fn each_language_is_named_in_itself(page: &Page) {
    page.open("");
    for locale in Locale::ALL {
        let link = parts::language_link(page.words, locale);
        assert_eq!(page.attribute(&link, "hreflang").as_deref(), Some(locale.tag()));
        assert_eq!(page.attribute(&link, "lang").as_deref(), Some(locale.tag()));
    }
    page.see(&link(Records::get().site_title(page.locale)).within(role("banner")));
}
