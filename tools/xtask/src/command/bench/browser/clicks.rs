//! Clicks in the list that is open: on the other language, and on a case.

use anyhow::{Context, Result, ensure};

use super::latency::{Act, Latencies};
use super::window::Window;

/// How many times the language is changed, and how many times a case is opened.
const TOGGLES: usize = 10;
const CASES: usize = 8;

/// The list is in the second of these to begin with, and in the end.
const LANGUAGES: [&str; 2] = ["es", "en"];
const CASE: &str = "ol.results > li.case-card a";

const CLICK: Act = Act { event: "click", root: "html" };

/// Changes the language again and again.
pub fn toggle(window: &Window) -> Result<Latencies> {
    let mut toggles = Latencies::default();
    for language in LANGUAGES.into_iter().cycle().take(TOGGLES) {
        let click = || window.click(&format!("#language-{language}"));
        toggles
            .add(window, CLICK, click, &format!("html[lang={language}]"))
            .with_context(|| format!("while changing the language to `{language}`"))?;
    }
    Ok(toggles)
}

/// Opens the first case again and again.
pub fn list_to_case(window: &Window) -> Result<Latencies> {
    let mut cases = Latencies::default();
    for _ in 0..CASES {
        cases.add(window, CLICK, || window.click(CASE), "h1").context("while opening a case")?;
        let address = window.evaluate("location.pathname")?;
        let is_case = address.as_str().is_some_and(|path| path.contains("/cases/"));
        ensure!(is_case, "expected the page of a case after a click on it, found `{address}`");
        window.evaluate("casebookSeen.back()")?;
    }
    Ok(cases)
}
