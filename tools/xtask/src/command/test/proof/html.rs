//! The pages and drawings as the Nu HTML checker reads them: all in one start of Java. It must not know what a page is about.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result};
use serde_json::Value;

use super::Tally;
use crate::process;
use crate::tool::{self, Tool};

/// More pages of one kind in one language than these are checked in equal steps.
const MANY: usize = 100;
/// How many different errors are shown.
const SHOWN: usize = 20;

/// What stands in for a whole class of mistakes: an unclosed element, a repeated id, a missing text alternative.
const FAULTS: [(&str, &str); 3] = [
    ("an element that is not closed", "<section><p>unclosed</section></article>"),
    ("an id that is there twice", "<p id=\"twice\"></p><p id=\"twice\"></p>"),
    ("a picture without its text", "<img src=\"icon.svg\">"),
];

/// One error of the checker.
#[derive(Debug, PartialEq, Eq)]
struct Finding {
    page: String,
    line: u64,
    column: u64,
    message: String,
}

/// Checks every kind of page, and prints what is wrong.
pub fn check(site: &Path) -> Result<Tally> {
    let kinds = kinds(site)?;
    let pages: Vec<PathBuf> = kinds.values().flatten().map(|page| site.join(page)).collect();
    let findings = findings(site, &pages)?;
    if findings.is_empty() {
        println!("ok    html: {} documents of {} kinds without an error", pages.len(), kinds.len());
        return Ok(Tally::one(true));
    }
    println!("FAIL  html: {} error(s) in {} documents of {} kinds", findings.len(), pages.len(), kinds.len());
    for (message, places) in by_message(&findings).iter().take(SHOWN) {
        println!("      {} ({} times): {message}", places[0], places.len());
    }
    Ok(Tally::one(false))
}

/// Plants faults in copies of a page; each must be found.
pub fn self_test(site: &Path) -> Result<Tally> {
    let kinds = kinds(site)?;
    let page = kinds.values().flatten().rfind(|page| page.ends_with("index.html")).context("the site has no page")?;
    let text = std::fs::read_to_string(site.join(page)).with_context(|| format!("can't read `{page}`"))?;
    let folder = std::env::temp_dir().join(format!("casebook-proof-{}", std::process::id()));
    std::fs::create_dir_all(&folder).with_context(|| format!("can't make the folder `{}`", folder.display()))?;
    let result = planted(&folder, &text);
    // Best effort: a folder left among the temporary ones harms nobody.
    let _ = std::fs::remove_dir_all(&folder);
    result
}

fn planted(folder: &Path, text: &str) -> Result<Tally> {
    let mut pages = vec![folder.join("sound.html")];
    std::fs::write(&pages[0], text)?;
    for (number, (_, fault)) in FAULTS.iter().enumerate() {
        let page = folder.join(format!("{number}.html"));
        std::fs::write(&page, text.replacen("</body>", &[fault, "</body>"].concat(), 1))?;
        pages.push(page);
    }
    let findings = findings(folder, &pages)?;
    let before: Vec<&str> =
        findings.iter().filter(|finding| finding.page == "sound.html").map(|it| it.message.as_str()).collect();
    let mut tally = Tally::default();
    for (number, (what, _)) in FAULTS.iter().enumerate() {
        let page = format!("{number}.html");
        let found = findings.iter().find(|it| it.page == page && !before.contains(&it.message.as_str()));
        match found {
            Some(finding) => println!("ok    html finds {what}: {}", finding.message),
            None => println!("FAIL  html does not find {what}"),
        }
        tally.add(Tally::one(found.is_some()));
    }
    Ok(tally)
}

/// Where each message was given: a page's mistake is its template's, and so on many pages.
fn by_message(findings: &[Finding]) -> BTreeMap<&str, Vec<String>> {
    let mut places: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for Finding { page, line, column, message } in findings {
        places.entry(message).or_default().push(format!("{page}:{line}:{column}"));
    }
    places
}

/// The pages of a site, relative to it, by kind: the path without the name of its case or country, or the number of its
/// part of a list.
fn kinds(site: &Path) -> Result<BTreeMap<String, Vec<String>>> {
    let mut kinds: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for page in pages(site, Path::new(""))? {
        let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let named = |(at, part)| if (at == 2 && part != "index.html") || is_number(part) { "*" } else { part };
        let kind = page.split('/').enumerate().map(named).collect::<Vec<_>>().join("/");
        kinds.entry(kind).or_default().push(page);
    }
    for pages in kinds.values_mut() {
        pages.sort_unstable();
        let step = pages.len().div_ceil(MANY);
        *pages = pages.iter().step_by(step).cloned().collect();
    }
    Ok(kinds)
}

fn pages(site: &Path, below: &Path) -> Result<Vec<String>> {
    let folder = site.join(below);
    let mut found = Vec::new();
    for entry in std::fs::read_dir(&folder).with_context(|| format!("can't read the folder `{}`", folder.display()))? {
        let entry = entry?;
        let path = below.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            found.extend(pages(site, &path)?);
        } else if path.extension().is_some_and(|extension| extension == "html" || extension == "svg") {
            found.push(path.to_string_lossy().replace('\\', "/"));
        }
    }
    Ok(found)
}

fn findings(site: &Path, pages: &[PathBuf]) -> Result<Vec<Finding>> {
    let mut command = tool::java(&Tool::Vnu.ensure()?)?;
    command
        .args(["--stdout", "--exit-zero-always", "--errors-only", "--also-check-svg", "--format", "json"])
        .args(pages);
    let said = process::output(command.stderr(Stdio::inherit())).context("the HTML checker did not run")?;
    read(&said, site)
}

fn read(said: &str, site: &Path) -> Result<Vec<Finding>> {
    let said: Value = serde_json::from_str(said).context("the HTML checker's answer can't be read")?;
    let messages = said["messages"].as_array().context("the HTML checker's answer has no messages")?;
    let root = site.to_string_lossy();
    let finding = |message: &Value| Finding {
        // An address such as `file:/site/en/index.html`.
        page: message["url"]
            .as_str()
            .and_then(|url| url.split_once(root.as_ref()))
            .map_or("?", |(_, page)| page.trim_start_matches('/'))
            .to_owned(),
        line: message["lastLine"].as_u64().unwrap_or(0),
        column: message["lastColumn"].as_u64().unwrap_or(0),
        message: message["message"].as_str().unwrap_or("?").to_owned(),
    };
    Ok(messages.iter().map(finding).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_tells_its_page_and_place() {
        let said = r#"{"messages":[{"type":"error","url":"file:/tmp/site/en/index.html","lastLine":4,"lastColumn":9,"message":"Stray end tag"}]}"#;
        let expected =
            Finding { page: "en/index.html".to_owned(), line: 4, column: 9, message: "Stray end tag".to_owned() };
        assert_eq!(read(said, Path::new("/tmp/site")).unwrap(), [expected]);
        assert_eq!(read(r#"{"messages":[]}"#, Path::new("/tmp/site")).unwrap(), []);
        assert!(read("Exception", Path::new("/tmp/site")).is_err());
    }

    #[test]
    fn pages_are_of_one_kind_when_only_their_name_differs() {
        let site = std::env::temp_dir().join(format!("casebook-kinds-{}", std::process::id()));
        for page in [
            "404.html",
            "en/index.html",
            "en/map/index.html",
            "en/cases/a/index.html",
            "en/cases/b/index.html",
            "en/2/index.html",
            "en/11/index.html",
        ] {
            let path = site.join(page);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, "").unwrap();
        }
        let kinds = kinds(&site).unwrap();
        std::fs::remove_dir_all(&site).unwrap();
        let names: Vec<&str> = kinds.keys().map(String::as_str).collect();
        assert_eq!(
            names,
            ["404.html", "en/*/index.html", "en/cases/*/index.html", "en/index.html", "en/map/index.html"]
        );
        assert_eq!(kinds["en/cases/*/index.html"], ["en/cases/a/index.html", "en/cases/b/index.html"]);
    }
}
