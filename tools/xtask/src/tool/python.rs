//! A Python of the project's own: a virtual environment with pinned packages. It must not know what they are for.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::tool::cache;
use crate::{process, wasm};

/// What tells one environment from another: Python's own version (packages are installed below it) and the pins.
pub fn version(requirements: &str) -> Result<String> {
    if which::which("python3").is_err() {
        install()?;
    }
    let said = process::output(Command::new("python3").arg("--version"))?;
    let number = said.split_whitespace().nth(1).unwrap_or("3");
    let minor: Vec<&str> = number.split('.').take(2).collect();
    Ok(format!("{}-{}", minor.join("."), mark(requirements)))
}

/// Makes the environment in `folder`. It may be moved afterwards: `bin/python` finds its packages from where it is.
pub fn fill(label: &str, usual: &str, folder: &Path, requirements: &str) -> Result<()> {
    let log = cache()?.join("log").join("proof-python.log");
    // Debian has the half of the module that brings pip in a package of its own.
    if process::output(Command::new("python3").args(["-c", "import venv, ensurepip"])).is_err() {
        install()?;
    }
    let mut venv = Command::new("python3");
    venv.args(["-m", "venv"]).arg(folder);
    process::quiet(label, usual, &log, &mut venv)?;
    let pins = folder.join("requirements.txt");
    std::fs::write(&pins, requirements).with_context(|| format!("can't write `{}`", pins.display()))?;
    let mut pip = Command::new(folder.join("bin").join("python"));
    pip.args(["-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check", "--no-deps", "-r"]);
    pip.arg(&pins);
    process::quiet(label, usual, &log, &mut pip)
}

/// Whether every pinned package is there and fits the others.
pub fn verify(python: &Path, requirements: &str) -> Result<()> {
    let said = process::output(Command::new(python).args(["-m", "pip", "freeze", "--disable-pip-version-check"]))
        .context("the Python packages were installed, but Python does not start")?;
    let missing = pins(requirements).find(|pin| !said.lines().any(|line| line.eq_ignore_ascii_case(pin)));
    if let Some(missing) = missing {
        anyhow::bail!("expected the Python package `{missing}` to be installed, but it isn't");
    }
    process::output(Command::new(python).args(["-m", "pip", "check", "--disable-pip-version-check"]))
        .context("the pinned Python packages don't fit each other")?;
    Ok(())
}

fn install() -> Result<()> {
    wasm::apt_install("Python 3.11 with its module venv", "under 1 min", &["python3-venv"])
}

fn pins(requirements: &str) -> impl Iterator<Item = &str> {
    requirements.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// The first eight digits of the text's SHA-256.
fn mark(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_pins_are_another_environment() {
        assert_eq!(mark("abc"), "ba7816bf");
        assert_ne!(mark("lxml==1"), mark("lxml==2"));
    }

    #[test]
    fn comments_are_no_pins() {
        assert_eq!(pins("# why\nlxml==1\n\n  attrs==2\n").collect::<Vec<_>>(), ["lxml==1", "attrs==2"]);
    }
}
