//! The map: walked by keys, hit by pointers, filled by what is filtered, and said in words.

use super::seed::numbered_title;
use browser_tests::browser::Browser;
use browser_tests::emulation::Scheme;
use browser_tests::journey::Journey;
use browser_tests::journeys;
use browser_tests::page::{Key, Page};
use browser_tests::parts;
use browser_tests::records::is_ibero_american;
use browser_tests::target::{Target, role};
use serde_json::json;

/// The journeys of this module.
pub fn journeys() -> Vec<Journey> {
    journeys![
        arrow_keys_walk_the_countries_in_reading_order,
        enter_opens_a_country_and_escape_leaves_the_map,
        a_click_on_a_shape_opens_the_country,
        beside_the_list_a_country_filters_and_the_map_follows_filters,
        participants_outside_the_drawing_are_named,
        roles_are_said_and_marked_on_a_case,
        marks_stand_out_from_their_land_in_light_and_dark.in_one_language(),
        the_table_says_what_the_map_shows,
        without_the_drawing_the_rest_of_the_page_works.on_the_app_alone(),
        // The narrow window is emulated, which only Chromium does.
        every_country_can_be_hit_on_a_phone.only_in(&[Browser::Chromium]).in_one_language(),
    ]
}

fn arrow_keys_walk_the_countries_in_reading_order(page: &Page) {
    page.open("map/");
    page.expect_page(page.words.get("map_title"));
    page.see(&country(page, "PT"));
    let countries = page.names(&role("link").within(parts::map(page.words)));
    assert_eq!(countries.len(), 22, "one link per country in {countries:?}");
    let stops = "return page.find(arguments[0])[0].querySelectorAll('a[tabindex=\"0\"], a:not([tabindex])').length";
    let stops = |page: &Page| page.ask(stops, vec![parts::map(page.words).to_json()]);
    assert_eq!(stops(page), 1, "the map is one stop of the tab order");
    page.press_until(Key::Tab, &country(page, "PT"), 60);
    for (key, code) in [
        (Key::Right, "ES"),
        (Key::Right, "AD"),
        (Key::Left, "ES"),
        (Key::End, "UY"),
        (Key::Left, "AR"),
        (Key::Up, "CL"),
        (Key::Home, "PT"),
        (Key::Right, "ES"),
    ] {
        page.press(key);
        page.expect_focus(&country(page, code));
        assert_eq!(stops(page), 1, "still one stop of the tab order");
    }
    page.press(Key::Tab);
    assert!(
        !page.has_focus(&role("link").within(parts::map(page.words))),
        "Tab leaves the map, found {}",
        page.focus()
    );
    page.press_shift_tab();
    page.expect_focus(&country(page, "ES"));
}

fn enter_opens_a_country_and_escape_leaves_the_map(page: &Page) {
    page.open("map/");
    page.press_until(Key::Tab, &country(page, "PT"), 60);
    page.press(Key::Escape);
    page.wait("the focus in the caption of the map", || {
        let script = "return document.activeElement.closest('figcaption') !== null";
        if page.try_ask(script, vec![])? == true { Ok(()) } else { Err(page.focus()) }
    });
    // Over the table's button, back into the map.
    page.press_shift_tab();
    page.press_shift_tab();
    page.press_until(Key::Right, &country(page, "AD"), 2);
    page.press(Key::Enter);
    page.expect_place("countries/ad/");
    page.expect_page(&page.records.country("AD", page.locale));
}

fn a_click_on_a_shape_opens_the_country(page: &Page) {
    for code in ["CL", "SV", "AD"] {
        page.open("map/");
        page.click_shape(&country(page, code));
        page.expect_place(&format!("countries/{}/", code.to_lowercase()));
        page.expect_page(&page.records.country(code, page.locale));
    }
    // Land itself, far from its mark, leads there too.
    page.open("map/");
    page.see(&country(page, "BR"));
    let script = "const land = [...document.querySelectorAll('figure .map-land[data-country=BR]')][0];
        land.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = land.getBoundingClientRect();
        return [box.left + box.width * 0.8, box.top + box.height * 0.4];";
    let point = page.ask(script, vec![]);
    page.click_point(point[0].as_f64().unwrap_or_default(), point[1].as_f64().unwrap_or_default());
    page.expect_place("countries/br/");
}

fn beside_the_list_a_country_filters_and_the_map_follows_filters(page: &Page) {
    let (words, records) = (page.words, page.records);
    page.open("");
    page.click_shape(&country(page, "BO"));
    page.expect_place("?country=BO");
    page.expect_results(&records.slugs(|case| case.has_country("BO")));
    page.see(&parts::chip(words, &records.country("BO", page.locale)));
    let chosen = words.fill("map_country_chosen", &[("name", &records.country("BO", page.locale))]);
    page.see(&role("link").starting(&chosen).within(parts::map(words)));
    page.click_shape(&role("link").starting(&chosen).within(parts::map(words)));
    page.expect_place("");
    page.open("?sector=health");
    for code in ["BR", "MX", "CR", "AD"] {
        let count = records.slugs(|case| case.has_sector("health") && case.has_country(code)).len();
        page.see(&parts::map_country(words, &label(page, code, count)));
    }
    let taking_part =
        |code: &&str| records.cases.iter().any(|case| case.has_sector("health") && case.has_country(code));
    let members = MEMBERS.iter().filter(|code| taking_part(code)).count();
    page.see_in(&parts::map_caption(), &[&members.to_string()]);
}

fn participants_outside_the_drawing_are_named(page: &Page) {
    let (words, records) = (page.words, page.records);
    let case = records.case("pro-huerta-haiti");
    page.open(&format!("cases/{}/", case.slug()));
    let outside: Vec<String> = case
        .countries()
        .iter()
        .filter(|code| !is_ibero_american(code))
        .map(|code| records.country(code, page.locale))
        .collect();
    assert_eq!(outside.len(), 2, "Haiti and Canada");
    page.see_in(&parts::map_caption(), &[words.get("map_also"), &outside[0], &outside[1]]);
}

fn roles_are_said_and_marked_on_a_case(page: &Page) {
    let (words, records) = (page.words, page.records);
    let case = records.case("giresol-solid-waste-guatemala");
    page.open(&format!("cases/{}/", case.slug()));
    page.expect_page(&numbered_title(case, page.locale));
    let members: Vec<&str> = case.countries().into_iter().filter(|code| is_ibero_american(code)).collect();
    assert!(members.iter().any(|code| !case.roles(code).is_empty()), "the case has roles on the map");
    for code in members {
        if let [only] = case.roles(code)[..] {
            let name = records.country(code, page.locale);
            let said =
                words.fill("map_country_role", &[("name", &name), ("roles", words.get(&format!("role_{only}")))]);
            page.see(&parts::map_country(words, &said));
            let mark = words.get(&format!("role_{only}_mark"));
            let marks = "return [...document.querySelectorAll(`figure text[data-country=${arguments[0]}]`)]
                .map((text) => page.tidy(text.textContent))";
            let drawn = page.ask(marks, vec![json!(code)]);
            assert_eq!(drawn, json!([mark]), "the mark on {name}");
        }
    }
    let not = words.fill("map_country_not", &[("name", &records.country("UY", page.locale))]);
    page.see(&parts::map_country(words, &not));
}

/// WCAG 2.2, 1.4.3: marks are large bold text, so 3:1 against what they are drawn on.
fn marks_stand_out_from_their_land_in_light_and_dark(page: &Page) {
    let script = "const channel = (value) => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
        const light = (colour) => {
          const [r, g, b] = colour.match(/[\\d.]+/g).map((value) => channel(value / 255));
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const contrast = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
        const paper = (element) => {
          const colour = getComputedStyle(element).backgroundColor;
          return /, 0\\)$/.test(colour) && element.parentElement ? paper(element.parentElement) : colour;
        };
        return [...document.querySelectorAll('figure text.map-mark')].filter((mark) => mark.textContent.trim()).map((mark) => {
          const land = document.querySelector(`figure .map-land[data-country=${mark.dataset.country}]`);
          const beside = mark.classList.contains('map-mark-beside');
          const ground = beside ? paper(mark.closest('figure')) : getComputedStyle(land).fill;
          const ink = getComputedStyle(mark).fill;
          return [contrast(ink, ground), `${mark.dataset.country} ${ink} on ${ground}`];
        });";
    for scheme in [Scheme::Light, Scheme::Dark] {
        page.prefer(scheme);
        for slug in ["pro-huerta-haiti", "psc-case-story", "pifcss-and-ssc-report", "argentina-dairy-northern-triangle"]
        {
            page.open(&format!("cases/{slug}/"));
            page.see(&parts::map(page.words));
            let marks = page.ask(script, vec![]);
            let marks = marks.as_array().cloned().unwrap_or_default();
            let faint: Vec<_> =
                marks.iter().filter(|mark| mark[0].as_f64().is_none_or(|contrast| contrast < 3.0)).collect();
            assert!(!marks.is_empty() && faint.is_empty(), "{scheme:?}, `{slug}`: {faint:?} of {} marks", marks.len());
        }
    }
}

fn the_table_says_what_the_map_shows(page: &Page) {
    let (words, records) = (page.words, page.records);
    page.open("map/?sector=health");
    page.click(&role("disclosure").named(words.get("map_table")));
    let table = || role("table").within(role("figure"));
    page.see(&table());
    let script = "return [...page.find(arguments[0])[0].tBodies[0].rows].map((row) => [...row.cells].map(page.inner))";
    let rows = page.ask(script, vec![table().to_json()]);
    let rows = rows.as_array().cloned().unwrap_or_default();
    assert_eq!(rows.len(), 22, "a row per country in {rows:?}");
    for code in MEMBERS {
        let count = records.slugs(|case| case.has_sector("health") && case.has_country(code)).len();
        let row = json!([records.country(code, page.locale), count.to_string()]);
        assert!(rows.contains(&row), "expected {row} in {rows:?}");
    }
}

fn without_the_drawing_the_rest_of_the_page_works(page: &Page) {
    use site_server::Fault;
    let words = page.words;
    page.server.set_fault_for("map.json", Fault::Status(500));
    page.open("");
    page.expect_results(&page.records.slugs(|_| true));
    page.see_in(&role("figure"), &[words.get("map_failed")]);
    page.click(&role("disclosure").named(words.get("map_table")));
    page.click(&role("link").named(&page.records.country("CU", page.locale)).within(role("table")));
    page.expect_results(&page.records.slugs(|case| case.has_country("CU")));
    page.forgive_errors();
}

fn every_country_can_be_hit_on_a_phone(page: &Page) {
    page.resize(360, 740);
    page.open("map/");
    page.see(&country(page, "PT"));
    // Its target is 24 px wide, its middle (16 px across) is its own, and neighbours take little of its rim.
    let script = "const target = page.find(arguments[0])[0].querySelector('.map-hit');
        target.scrollIntoView({ block: 'center', behavior: 'instant' });
        const [box, code] = [target.getBoundingClientRect(), target.closest('a').getAttribute('data-country')];
        const hit = (radius, part) => {
          const angle = part * Math.PI / 8;
          const [x, y] = [box.left + box.width / 2 + radius * Math.cos(angle), box.top + box.height / 2 + radius * Math.sin(angle)];
          const top = document.elementFromPoint(x, y);
          const owner = top && top.closest('a[data-country]');
          return owner !== null && owner.getAttribute('data-country') === code;
        };
        const own = (radius) => [...Array(16).keys()].filter((part) => hit(radius, part)).length;
        return Math.min(box.width, box.height) >= 24 && own(8) === 16 && own(11.5) >= 12;";
    let small: Vec<&str> =
        MEMBERS.into_iter().filter(|code| page.ask(script, vec![country(page, code).to_json()]) != true).collect();
    assert!(small.is_empty(), "expected a target of 24 px for every country at 360 px, not found for {small:?}");
}

/// The link of a country on the map of all cases.
fn country(page: &Page, code: &str) -> Target {
    parts::map_country(page.words, &label(page, code, page.records.cases_of(code)))
}

fn label(page: &Page, code: &str, count: usize) -> String {
    page.words.count("map_country", count, &[("name", &page.records.country(code, page.locale))])
}

/// The 22 countries of the map.
const MEMBERS: [&str; 22] = [
    "AD", "AR", "BO", "BR", "CL", "CO", "CR", "CU", "DO", "EC", "ES", "GT", "HN", "MX", "NI", "PA", "PE", "PT", "PY",
    "SV", "UY", "VE",
];
