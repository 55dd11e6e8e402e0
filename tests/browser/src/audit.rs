//! axe-core on the page that is shown. It must not decide which pages.

use crate::page::Page;
use crate::target::Target;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::sync::LazyLock;

/// What is checked: WCAG 2.2 A and AA with all before it, and axe's own best practices.
const TAGS: [&str; 7] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "section508"];

/// What axe cannot judge. Marks on the map: it takes the boxes of shapes for the shapes, and so compares a mark with the
/// land of a neighbour; a journey of the map measures their contrast itself.
const EXCLUDED: [&str; 1] = ["svg text.map-mark"];

static AXE: LazyLock<Result<String, String>> = LazyLock::new(|| {
    let path = std::env::var_os("CASEBOOK_AXE")
        .map(PathBuf::from)
        .ok_or("expected the path of axe.min.js in CASEBOOK_AXE, found none; `cargo xtask test` sets it")?;
    std::fs::read_to_string(&path).map_err(|error| format!("could not read axe at `{}`: {error}", path.display()))
});

impl Page {
    /// Fails if axe finds anything on the page as it is now.
    #[track_caller]
    pub fn expect_accessible(&self, what: &str) {
        let axe = AXE.as_deref().unwrap_or_else(|error| panic!("{error}"));
        self.ask(&format!("if (!window.axe) {{ {axe} }}"), vec![]);
        let script = "const done = arguments[arguments.length - 1];
            axe.run({ exclude: arguments[1] }, { runOnly: arguments[0], resultTypes: ['violations'] })
              .then((found) => done(found.violations), (error) => done(String(error)));";
        let found = self.session().execute_async(script, vec![json!(TAGS), json!(EXCLUDED)]);
        let found = found.unwrap_or_else(|error| panic!("axe did not run: {error}"));
        let violations = found.as_array().unwrap_or_else(|| panic!("axe did not run: {found}"));
        let lines: Vec<String> = violations.iter().map(violation).collect();
        assert!(lines.is_empty(), "expected no violation on {what}, found {}:\n{}", lines.len(), lines.join("\n"));
    }
}

impl Page {
    /// Fails if the browser gives assistive technology other names or roles than these tests look for.
    #[track_caller]
    pub fn expect_same_names(&self, target: &Target) {
        let script = "return page.find(arguments[0]).slice(0, 12).map((element) => [element, page.role(element), page.name(element)])";
        let found = self.ask(script, vec![target.to_json()]);
        for entry in found.as_array().into_iter().flatten() {
            let id = entry[0]
                .as_object()
                .and_then(|element| element.values().next())
                .and_then(Value::as_str)
                .unwrap_or_default();
            let computed = |what: &str| self.session().get(&format!("element/{id}/computed{what}")).unwrap_or_default();
            let spoken = self.ask("return page.tidy(arguments[0])", vec![computed("label")]);
            let expected = (&entry[1], &entry[2]);
            assert_eq!(expected, (&computed("role"), &spoken), "role and name by these tests, and by the browser");
        }
    }
}

/// A violation and the first places where it is.
fn violation(found: &Value) -> String {
    let nodes = found["nodes"].as_array().map(Vec::as_slice).unwrap_or_default();
    let places: Vec<String> = nodes.iter().take(4).map(place).collect();
    let more = nodes.len().saturating_sub(places.len());
    let more = if more > 0 { format!("\n      and {more} more places") } else { String::new() };
    format!("    {}: {}\n{}{more}", text(&found["id"]), text(&found["help"]), places.join("\n"))
}

fn place(node: &Value) -> String {
    let summary = text(&node["failureSummary"]).replace('\n', " ");
    format!(
        "      {}\n        {summary}\n        {}",
        node["target"],
        text(&node["html"]).chars().take(200).collect::<String>()
    )
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
