//! Where things are in this checkout, and which versions its `Cargo.lock` names. Reads only.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The root of the checkout this program was built from.
pub fn root() -> &'static Path {
    // tools/xtask lies two levels below the root.
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap_or(Path::new("."))
}

/// The target folder of WebAssembly builds; apart from the native one, so that the two never wait for each other.
pub fn wasm_target_dir() -> PathBuf {
    root().join("target").join("wasm")
}

/// Where the finished site goes when nothing else is asked for.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The version of `package` in `Cargo.lock`.
pub fn locked_version(package: &str) -> Result<String> {
    let path = root().join("Cargo.lock");
    let text = std::fs::read_to_string(&path).with_context(|| format!("can't read `{}`", path.display()))?;
    version_in_lock(&text, package)
        .with_context(|| format!("`Cargo.lock` names no package `{package}`; run `cargo check -p site` to renew it"))
}

fn version_in_lock(lock: &str, package: &str) -> Option<String> {
    let lock: toml::Table = toml::from_str(lock).ok()?;
    let packages = lock.get("package")?.as_array()?;
    let found = packages.iter().find(|entry| entry.get("name").and_then(|name| name.as_str()) == Some(package))?;
    Some(found.get("version")?.as_str()?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_that_of_the_named_package() {
        let lock = "version = 4\n[[package]]\nname = \"a\"\nversion = \"1.0.0\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.7\"\n";
        assert_eq!(version_in_lock(lock, "wasm-bindgen").as_deref(), Some("0.2.7"));
        assert_eq!(version_in_lock(lock, "wasm"), None);
        assert_eq!(version_in_lock("not toml", "a"), None);
    }

    #[test]
    fn the_root_holds_the_workspace() {
        assert!(root().join("Cargo.lock").is_file(), "{} has no Cargo.lock", root().display());
    }
}
