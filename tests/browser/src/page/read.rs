//! What a person sees, hears and has in the address bar.

use super::Page;
use crate::target::{Target, role};
use serde_json::{Value, json};

impl Page {
    /// Waits until a thing is there.
    #[track_caller]
    pub fn see(&self, target: &Target) {
        self.wait(&format!("{target}"), || self.try_find(target).map(|_| ()));
    }

    /// Waits until a thing is gone, or is not there.
    #[track_caller]
    pub fn miss(&self, target: &Target) {
        self.wait(&format!("no {target}"), || match self.try_names(target)? {
            names if names.is_empty() => Ok(()),
            names => Err(format!("{names:?}")),
        });
    }

    /// Waits until a thing is there the given number of times.
    #[track_caller]
    pub fn see_times(&self, target: &Target, times: usize) {
        self.wait_equal(&format!("the number of times that {target} is there"), &times, || {
            self.try_names(target).map(|names| names.len())
        });
    }

    /// Names of all the things that a target names now, in document order.
    #[track_caller]
    pub fn names(&self, target: &Target) -> Vec<String> {
        self.try_names(target).unwrap_or_else(|error| panic!("a script of the test failed: {error}"))
    }

    pub(super) fn try_names(&self, target: &Target) -> Result<Vec<String>, String> {
        let script = "return page.find(arguments[0]).map((element) => page.name(element) || page.inner(element))";
        self.try_ask(script, vec![target.to_json()]).map(|names| strings(&names))
    }

    /// All the text of a thing, in reading order.
    #[track_caller]
    pub fn text(&self, target: &Target) -> String {
        self.see(target);
        let text = self.ask("return page.inner(page.find(arguments[0])[0])", vec![target.to_json()]);
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the text of a thing contains all of these.
    #[track_caller]
    pub fn see_in(&self, target: &Target, parts: &[&str]) {
        let script = "const element = page.find(arguments[0])[0];
            const text = element ? page.inner(element) : '';
            return [text, arguments[1].filter((part) => !text.includes(page.tidy(part)))];";
        self.wait(&format!("{parts:?} in {target}"), || {
            let found = self.try_ask(script, vec![target.to_json(), json!(parts)])?;
            let missing = strings(&found[1]);
            let text = found[0].as_str().unwrap_or_default();
            if missing.is_empty() { Ok(()) } else { Err(format!("`{text}`, without {missing:?}")) }
        });
    }

    /// An attribute of a thing; `None` if it lacks it.
    #[track_caller]
    pub fn attribute(&self, target: &Target, name: &str) -> Option<String> {
        self.see(target);
        let script = "return page.find(arguments[0])[0].getAttribute(arguments[1])";
        self.ask(script, vec![target.to_json(), json!(name)]).as_str().map(str::to_owned)
    }

    /// A live property of a thing, such as `checked`, `value` or `open`.
    #[track_caller]
    pub fn property(&self, target: &Target, name: &str) -> Value {
        self.see(target);
        self.ask("return page.find(arguments[0])[0][arguments[1]]", vec![target.to_json(), json!(name)])
    }

    /// Waits until a live property of a thing has a value.
    #[track_caller]
    pub fn expect_property(&self, target: &Target, name: &str, expected: Value) {
        self.wait_equal(&format!("`{name}` of {target}"), &expected, || {
            let script =
                "const element = page.find(arguments[0])[0]; return element ? element[arguments[1]] : 'absent'";
            self.try_ask(script, vec![target.to_json(), json!(name)])
        });
    }

    /// What has the focus: its role and name.
    #[track_caller]
    pub fn focus(&self) -> String {
        self.try_focus().unwrap_or_else(|error| panic!("a script of the test failed: {error}"))
    }

    fn try_focus(&self) -> Result<String, String> {
        let focus = self.try_ask("return page.describe(document.activeElement)", vec![])?;
        Ok(focus.as_str().unwrap_or_default().to_owned())
    }

    /// Whether a thing has the focus now.
    pub fn has_focus(&self, target: &Target) -> bool {
        let script = "return page.find(arguments[0]).includes(document.activeElement)";
        self.try_ask(script, vec![target.to_json()]).is_ok_and(|found| found == true)
    }

    /// Waits until a thing has the focus.
    #[track_caller]
    pub fn expect_focus(&self, target: &Target) {
        self.wait(&format!("the focus on {target}"), || {
            if self.has_focus(target) { Ok(()) } else { Err(format!("it on {}", self.try_focus()?)) }
        });
    }

    /// The address below the site's root, with query.
    #[track_caller]
    pub fn address(&self) -> String {
        self.try_address().unwrap_or_else(|error| panic!("a script of the test failed: {error}"))
    }

    fn try_address(&self) -> Result<String, String> {
        let address = self.try_ask("return location.href", vec![])?;
        let address = address.as_str().unwrap_or_default();
        Ok(address.strip_prefix(&self.server.url()).unwrap_or(address).to_owned())
    }

    /// Waits until the address is this place in the journey's language.
    #[track_caller]
    pub fn expect_place(&self, place: &str) {
        self.expect_address(&format!("{}/{place}", self.locale.tag()));
    }

    /// Waits until the address is this, below the site's root.
    #[track_caller]
    pub fn expect_address(&self, address: &str) {
        self.wait_equal("the address", &address.to_owned(), || self.try_address());
    }

    /// Waits until a page is shown: its heading, and the title that begins with it.
    #[track_caller]
    pub fn expect_page(&self, title: &str) {
        self.expect_page_in(title, self.locale);
    }

    /// The same, in a language.
    #[track_caller]
    pub fn expect_page_in(&self, title: &str, locale: casebook::locale::Locale) {
        // One question, asked anew each time: a page that is being left has no answer to keep.
        let script = "return [[page.tidy(arguments[0])], [...document.querySelectorAll('h1')].filter(page.shown).map(page.name)]";
        self.wait(&format!("the page's one heading of level 1 to be `{title}`"), || {
            let found = self.try_ask(script, vec![json!(title)])?;
            if found.is_array() && found[0] == found[1] { Ok(()) } else { Err(found[1].to_string()) }
        });
        self.expect_title(&format!("{title} · {}", self.records.site_title(locale)));
        self.wait_equal("the page's language", &json!(locale.tag()), || {
            self.try_ask("return document.documentElement.lang", vec![])
        });
    }

    /// Waits until the document has a title.
    #[track_caller]
    pub fn expect_title(&self, title: &str) {
        self.wait("the document's title", || {
            let script = "return [page.tidy(document.title), page.tidy(arguments[0])]";
            let found = self.try_ask(script, vec![json!(title)])?;
            if found[0] == found[1] { Ok(()) } else { Err(format!("{} instead of {}", found[0], found[1])) }
        });
    }

    /// Waits until a status region says this.
    #[track_caller]
    pub fn expect_status(&self, words: &str) {
        self.see(&role("status").named(words));
    }

    /// Slugs of the cases in the list of results, in order.
    #[track_caller]
    pub fn results(&self) -> Vec<String> {
        // While somebody types, the list is short.
        self.wait("the whole list", || {
            let busy = self.try_ask("return document.querySelector('main[aria-busy]') !== null", vec![])?;
            if busy == Value::Bool(true) { Err("a list under way".to_owned()) } else { Ok(()) }
        });
        self.try_results().unwrap_or_else(|error| panic!("a script of the test failed: {error}"))
    }

    fn try_results(&self) -> Result<Vec<String>, String> {
        let list = role("list").named(self.results_name()?);
        let script = "return page.find(arguments[0]).flatMap((list) => [...list.querySelectorAll('h2 a, h3 a')])
            .map((link) => (link.pathname.match(/cases\\/([^/]+)/) || [])[1])";
        self.try_ask(script, vec![list.to_json()]).map(|slugs| strings(&slugs))
    }

    /// The list's name in the language that is shown now, which the switch may have changed.
    fn results_name(&self) -> Result<&'static str, String> {
        let shown = self.try_ask("return document.documentElement.lang", vec![])?;
        let words = if shown == self.locale.tag() { self.words } else { self.other_words() };
        Ok(words.get("results_list"))
    }

    /// Waits until the list of results holds these cases, in this order.
    #[track_caller]
    pub fn expect_results(&self, slugs: &[&str]) {
        let expected: Vec<String> = slugs.iter().map(|slug| (*slug).to_owned()).collect();
        self.wait_equal("the results", &expected, || self.try_results());
    }

    /// Waits until the list of results holds these cases, in any order.
    #[track_caller]
    pub fn expect_results_in_any_order(&self, slugs: &[&str]) {
        let mut expected: Vec<String> = slugs.iter().map(|slug| (*slug).to_owned()).collect();
        expected.sort_unstable();
        self.wait_equal("the results", &expected, || {
            let mut found = self.try_results()?;
            found.sort_unstable();
            Ok(found)
        });
    }

    /// The value of a term in a list of facts, as text.
    #[track_caller]
    pub fn fact(&self, term: &str) -> String {
        self.see(&role("term").named(term));
        let value = self.ask(&format!("{FACT} return value ? page.inner(value) : ''"), vec![json!(term)]);
        value.as_str().unwrap_or_default().to_owned()
    }

    /// Names of the links in the value of a term.
    #[track_caller]
    pub fn fact_links(&self, term: &str) -> Vec<String> {
        self.see(&role("term").named(term));
        strings(&self.ask(
            &format!("{FACT} return value ? [...value.querySelectorAll('a')].map(page.name) : []"),
            vec![json!(term)],
        ))
    }

    /// The query of the address, as pairs.
    #[track_caller]
    pub fn expect_query(&self, pairs: &[(&str, &str)]) {
        let expected = json!(pairs);
        self.wait_equal("the query of the address", &expected, || {
            self.try_ask("return [...new URLSearchParams(location.search)]", vec![])
        });
    }

    /// Roles and names of what is on the page, for messages.
    pub fn outline(&self) -> Vec<String> {
        self.try_ask("return page.outline()", vec![]).map(|lines| strings(&lines)).unwrap_or_default()
    }
}

/// Finds the `dd` of a `dt`.
const FACT: &str = "const term = [...document.querySelectorAll('dt')].find((term) =>
    page.shown(term) && page.name(term) === page.tidy(arguments[0]));
    const value = term && term.nextElementSibling;";

/// A JSON list of texts.
pub(super) fn strings(value: &Value) -> Vec<String> {
    let items = value.as_array().map(Vec::as_slice).unwrap_or_default();
    items.iter().map(|item| item.as_str().unwrap_or_default().to_owned()).collect()
}
