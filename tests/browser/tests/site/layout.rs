//! Widths from 320 to 1920 px, twice the text, and targets large enough for a finger.

use super::accessibility::{FORMS, PLACES};
use browser_tests::browser::Browser;
use browser_tests::journey::Journey;
use browser_tests::journeys;
use browser_tests::page::Page;
use serde_json::Value;

/// The journeys of this module.
pub fn journeys() -> Vec<Journey> {
    journeys![
        nothing_is_wider_than_the_window,
        nothing_is_wider_than_the_window_with_twice_the_text,
        // The narrow window is emulated, which only Chromium does.
        targets_are_large_enough_for_a_finger.only_in(&[Browser::Chromium]),
        // Media features are emulated, which only Chromium does.
        reduced_motion_and_forced_colours_are_heeded.only_in(&[Browser::Chromium]).in_one_language(),
    ]
}

fn nothing_is_wider_than_the_window(page: &Page) {
    // The windows of Firefox and WebKitGTK stop at about 500 and 450 px, which have the narrow layout too.
    let widths: &[u32] =
        if page.browser() == Browser::Chromium { &[320, 360, 768, 1280, 1920] } else { &[360, 768, 1280] };
    for width in widths {
        page.resize(*width, 900);
        for place in PLACES.iter().chain(&FORMS) {
            page.open(place);
            expect_no_overflow(page, &format!("`{place}` at {width} px"));
        }
    }
}

fn nothing_is_wider_than_the_window_with_twice_the_text(page: &Page) {
    for width in [640, 1280] {
        page.resize(width, 900);
        for place in PLACES {
            page.open(place);
            page.double_text();
            expect_no_overflow(page, &format!("`{place}` at {width} px with twice the text"));
        }
    }
}

/// Nothing sticks out to the right, except what scrolls in a box of its own.
fn expect_no_overflow(page: &Page, what: &str) {
    let script = "const width = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= width) return [];
        const wide = [...document.querySelectorAll('body *')].filter((element) =>
          page.shown(element) && element.getBoundingClientRect().right > width + 0.05);
        return wide.slice(-5).map((element) => `${element.localName}.${element.className} ${page.describe(element)}`)
          .concat(`scrollWidth ${document.documentElement.scrollWidth} of ${width}`);";
    page.wait(&format!("nothing wider than the window on {what}"), || {
        let wide = page.try_ask(script, vec![])?;
        if wide.as_array().is_some_and(Vec::is_empty) { Ok(()) } else { Err(wide.to_string()) }
    });
}

fn targets_are_large_enough_for_a_finger(page: &Page) {
    page.resize(360, 740);
    // WCAG 2.2, 2.5.8: at least 24 by 24 px, except links in a sentence; a checkbox is as large as its label. Bars of years
    // and cells of the matrix are equivalents: a link of that size in the chart's table leads to the same place.
    let script = "for (const details of document.querySelectorAll('details')) details.open = true;
        const targets = [...document.querySelectorAll('button, summary, select, input, nav a, header a, footer a, h2 a, h3 a, svg a[tabindex=\"0\"], th a, [data-walk] a')];
        const sized = targets.filter(page.shown).map((target) => {
          const owner = target.labels && target.type === 'checkbox' ? target.labels[0] : target;
          const hit = owner.querySelector('.map-hit') || owner;
          const box = hit.getBoundingClientRect();
          const [chart, href] = [target.closest('[data-walk]') !== null, target.getAttribute('href')];
          return { name: page.describe(target), width: box.width, height: box.height, left: box.left, chart, href };
        });
        const twin = (href) => [...document.querySelectorAll('.chart-table a')].some((link) => {
          const box = link.getBoundingClientRect();
          return link.getAttribute('href') === href && box.width >= 23.9 && box.height >= 23.9;
        });
        const small = sized.filter(({ width, height, left, chart, href }) =>
          left > -100 && (width < 23.9 || height < 23.9) && !(chart && twin(href)));
        return [sized.length, small.map(({ name, width, height }) => `${name} ${width.toFixed(1)} × ${height.toFixed(1)}`)];";
    for place in PLACES.iter().chain(&FORMS) {
        page.open(place);
        let found = page.ask(script, vec![]);
        assert!(found[0].as_u64().unwrap_or_default() > 5, "expected targets on `{place}`, found {found}");
        let small: Vec<&str> = found[1].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        assert!(small.is_empty(), "expected targets of 24 px on `{place}`, found {small:#?}");
    }
}

fn reduced_motion_and_forced_colours_are_heeded(page: &Page) {
    use serde_json::json;
    page.open("");
    page.media(json!([{ "name": "prefers-reduced-motion", "value": "reduce" }]));
    let moving = "const long = (times) => times.split(',').some((time) => parseFloat(time) > 0.01);
        return [...document.querySelectorAll('*')].filter((element) => {
          const style = getComputedStyle(element);
          return (style.transitionProperty !== 'none' && long(style.transitionDuration)) || (style.animationName !== 'none' && long(style.animationDuration));
        }).map((element) => element.className).slice(0, 5)";
    assert_eq!(page.ask(moving, vec![]), json!([]), "nothing moves where motion is reduced");
    page.media(json!([{ "name": "forced-colors", "value": "active" }]));
    page.open("cases/pifcss-and-ssc-report/");
    // With forced colours, meaning must survive: land that takes part differs from land that does not.
    let fills = "return ['AR', 'BR'].map((code) => {
        const style = getComputedStyle(document.querySelector(`figure .map-land[data-country=${code}]`));
        return [style.fill, style.stroke, style.strokeWidth, style.forcedColorAdjust].join(' ');
      })";
    let fills = page.ask(fills, vec![]);
    assert_ne!(fills[0], fills[1], "participants differ from the others with forced colours");
}
