//! What the browser tests drive: browsers, their drivers and axe-core; found, or installed where that can be done.
//!
//! Which browsers is for the person to say in `CASEBOOK_BROWSERS` (a comma list); all three is the default.

use std::path::PathBuf;

use anyhow::{Result, bail, ensure};

use crate::tool::Tool;
use crate::wasm;

/// The browsers by the names of `CASEBOOK_BROWSERS`.
const ALL: [&str; 3] = ["chromium", "firefox", "webkit"];

/// The environment of the browser tests: variables and their values.
pub type Variables = Vec<(&'static str, String)>;

/// Finds or installs everything for the browsers asked for, and names it in variables.
pub fn ensure() -> Result<Variables> {
    let wanted = wanted(std::env::var("CASEBOOK_BROWSERS").ok().as_deref())?;
    install_missing(&wanted)?;
    let mut variables = vec![("CASEBOOK_BROWSERS", wanted.join(",")), ("CASEBOOK_AXE", text(Tool::Axe.ensure()?))];
    for name in wanted {
        variables.push(match name {
            "chromium" => ("CASEBOOK_CHROMEDRIVER", text(program("chromedriver")?)),
            "firefox" => ("CASEBOOK_GECKODRIVER", text(Tool::Geckodriver.ensure()?)),
            _ => ("CASEBOOK_WEBKITDRIVER", text(program("WebKitWebDriver")?)),
        });
    }
    Ok(variables)
}

/// The driver of Chromium; installs both where they are missing.
pub fn chromedriver() -> Result<PathBuf> {
    install_missing(&["chromium"])?;
    program("chromedriver")
}

fn wanted(list: Option<&str>) -> Result<Vec<&'static str>> {
    let Some(list) = list.filter(|list| !list.trim().is_empty()) else {
        return Ok(ALL.to_vec());
    };
    let mut wanted = Vec::new();
    for word in list.split(',').map(str::trim) {
        match ALL.iter().find(|name| **name == word) {
            Some(name) => wanted.push(*name),
            None => bail!("expected `{}` in CASEBOOK_BROWSERS, found `{word}`", ALL.join("`, `")),
        }
    }
    Ok(wanted)
}

fn install_missing(wanted: &[&str]) -> Result<()> {
    let mut packages = Vec::new();
    for (browser, programs, needed) in [
        ("chromium", &["chromedriver"][..], &["chromium", "chromium-driver"][..]),
        ("firefox", &["firefox-esr", "firefox"], &["firefox-esr"]),
        ("webkit", &["WebKitWebDriver"], &["webkit2gtk-driver"]),
        ("webkit", &["Xvfb"], &["xvfb", "xauth"]),
    ] {
        if wanted.contains(&browser) && !programs.iter().any(|name| which::which(name).is_ok()) {
            packages.extend_from_slice(needed);
        }
    }
    if packages.is_empty() {
        return Ok(());
    }
    let words = "the browsers for the tests (or choose among those you have: `CASEBOOK_BROWSERS=chromium,firefox`)";
    ensure!(cfg!(target_os = "linux"), "install {words}: {}", packages.join(", "));
    wasm::apt_install(words, "1 to 2 min", &packages)
}

fn program(name: &str) -> Result<PathBuf> {
    which::which(name).map_err(|_| anyhow::anyhow!("expected `{name}` on PATH, but it isn't there"))
}

fn text(path: PathBuf) -> String {
    path.display().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_browsers_is_kept_and_an_unknown_one_refused() {
        assert_eq!(wanted(None).unwrap(), ALL);
        assert_eq!(wanted(Some("")).unwrap(), ALL);
        assert_eq!(wanted(Some("webkit, chromium")).unwrap(), ["webkit", "chromium"]);
        assert!(wanted(Some("safari")).unwrap_err().to_string().contains("found `safari`"));
    }
}
