//! The browser's own translation, which takes text nodes out from under the app: the page goes on working, and shows
//! what it should.

use browser_tests::journey::Journey;
use browser_tests::journeys;
use browser_tests::page::{Key, Page};
use browser_tests::parts;
use browser_tests::target::{link, role};

/// The journeys of this module.
pub fn journeys() -> Vec<Journey> {
    journeys![a_page_whose_texts_were_wrapped_goes_on_working, a_page_whose_texts_were_replaced_goes_on_working]
}

/// Moves each text node into two `font` elements, as translations do before they know the words.
const WRAP: &str = "(text) => wrapped(text)";

/// Puts another text node, marked, into two `font` elements in its place, as translations do with the words.
const REPLACE: &str = "(text) => wrapped(document.createTextNode(text.data.replace(/(\\S)(\\s*)$/, '$1°$2')))";

fn a_page_whose_texts_were_wrapped_goes_on_working(page: &Page) {
    walk(page, WRAP);
}

fn a_page_whose_texts_were_replaced_goes_on_working(page: &Page) {
    walk(page, REPLACE);
}

/// Filters, goes to a case, switches the language and comes back, with a translation of everything before each step.
fn walk(page: &Page, how: &str) {
    let (words, records, other) = (page.words, page.records, page.locale.other());
    // Its label may have been replaced.
    let search_box = role("combobox").within(role("search"));
    page.open("");
    page.expect_results(&records.slugs(|_| true));
    translate(page, how);
    let by_id = |selector: &str| page.ask(&format!("document.querySelector(`{selector}`).click()"), vec![]);
    page.fill(&search_box, "agua");
    page.expect_query(&[("q", "agua")]);
    expect_count_of_results(page);
    page.fill(&search_box, "");
    page.expect_results(&records.slugs(|_| true));
    translate(page, how);
    by_id("#facet-sector-button");
    page.see(&role("checkbox"));
    by_id("input[id$='health']");
    let health = records.slugs(|case| case.has_sector("health"));
    page.expect_results(&health);
    let total = records.cases.len().to_string();
    page.expect_status(&words.count(
        "results_of",
        records.cases.len(),
        &[("n", &health.len().to_string()), ("total", &total)],
    ));
    page.press(Key::Escape);
    translate(page, how);
    by_id("main article h2 a");
    let case = records.case(health[0]);
    page.expect_page(&super::seed::numbered_title(case, page.locale));
    translate(page, how);
    by_id(&format!("a[hreflang={}]", other.tag()));
    page.expect_page_in(&super::seed::numbered_title(case, other), other);
    page.see_in(&role("main"), &case.paragraphs("summary", other));
    expect_no_old_text(page);
    translate(page, how);
    page.back();
    page.expect_page(&super::seed::numbered_title(case, page.locale));
    page.back();
    page.expect_results(&health);
    page.see(&parts::chip(words, records.sector("health", page.locale)));
    page.see(&link(case.title(page.locale)).within(role("main")));
    page.expect_no_errors();
}

fn translate(page: &Page, how: &str) {
    let script = format!(
        "const wrapped = (node) => {{
           const [outer, inner] = [document.createElement('font'), document.createElement('font')];
           outer.appendChild(inner);
           return {{ outer, inner, node }};
         }};
         const put = {how};
         const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
         const texts = [];
         while (walker.nextNode()) texts.push(walker.currentNode);
         for (const text of texts) {{
           if (!text.data.trim() || text.parentElement.closest('script, style, svg, option, font font font font')) continue;
           const {{ outer, inner, node }} = put(text);
           text.parentNode.replaceChild(outer, text);
           inner.appendChild(node);
         }}"
    );
    page.ask(&script, vec![]);
}

/// The status says how many results there are, in the current words: an old text beside the new would be seen.
fn expect_count_of_results(page: &Page) {
    let total = page.records.cases.len();
    page.wait("the status to say how many results there are", || {
        let found = page.results().len();
        let said = page.words.count("results_of", total, &[("n", &found.to_string()), ("total", &total.to_string())]);
        let statuses = page.names(&role("status"));
        if found < total && statuses.contains(&said) {
            Ok(())
        } else {
            Err(format!("{statuses:?} beside {found} results"))
        }
    });
}

/// Nothing of the translated page in the old language is left.
fn expect_no_old_text(page: &Page) {
    page.wait("no translated text of the old language", || {
        let script = "const fonts = [...document.querySelectorAll('font')];
            const old = fonts.filter((font) => page.shown(font) && font.innerText.includes('°'));
            return old.map((font) => `${page.inner(font)} in ${font.parentElement.outerHTML.slice(0, 120)}`).join('; ')";
        let left = page.try_ask(script, vec![])?;
        if left == "" { Ok(()) } else { Err(left.to_string()) }
    });
}
