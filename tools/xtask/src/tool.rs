//! The programs the site's build and tests need: which version, where it is, and how it gets there.
//!
//! Each lives in `<user cache>/casebook/tools/<name>-<version>/`, is installed beside it and renamed when it has
//! answered to `--version`, so that an interrupted install is never taken for a finished one. A person's own tools are
//! used where they fit and never touched.

mod python;

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::{process, project, wasm};

/// Trunk's version; 0.22 asks for a newer compiler than Debian's.
const TRUNK: &str = "0.21.14";
const BINARYEN: &str = "132.0.0";
const ESBUILD: &str = "0.28.2";
const GECKODRIVER: &str = "0.37.1";
const AXE: &str = "4.14.1";
const LIGHTHOUSE: &str = "13.5.0";
const VNU: &str = "26.9.27";
const SITEMAP: &str = "9.0.1";
const MINISEARCH: &str = "7.2.0";
const FLEXSEARCH: &str = "0.8.212";

/// The Python packages that read a published site, each pinned.
const REQUIREMENTS: &str = include_str!("../proof/requirements.txt");

/// A program (or a file that one needs) that can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// Builds the site from `index.html`.
    Trunk,
    /// Makes the JavaScript that joins browser and WebAssembly; its version must be that of `Cargo.lock`.
    WasmBindgen,
    /// Makes the WebAssembly smaller.
    WasmOpt,
    /// Makes JavaScript and styles smaller.
    Esbuild,
    /// Drives Firefox in the browser tests.
    Geckodriver,
    /// The accessibility checks that run inside a page.
    Axe,
    /// Judges a page as search engines and phones see it.
    Lighthouse,
    /// The Nu HTML checker, a Java archive.
    Vnu,
    /// The XML schema of sitemaps, as the npm package `sitemap` brings it.
    SitemapSchema,
    /// A Python of its own with the packages that read a published site.
    ProofPython,
    /// A search in the browser, to measure ours by.
    MiniSearch,
    /// Another one, the fastest there is.
    FlexSearch,
}

/// The tools of a build, in the order they are used.
pub const BUILD: [Tool; 4] = [Tool::Trunk, Tool::WasmBindgen, Tool::WasmOpt, Tool::Esbuild];

impl Tool {
    /// Where the tool is, when it is there: a fitting one of the person's own, else the cached one.
    pub fn find(self) -> Result<Option<PathBuf>> {
        let version = self.version()?;
        if let Some(own) = self.own(&version) {
            return Ok(Some(own));
        }
        let cached = self.folder()?.join(self.path_in_folder());
        Ok(cached.exists().then_some(cached))
    }

    /// Where the tool is; installs it first when it isn't there.
    pub fn ensure(self) -> Result<PathBuf> {
        if let Some(found) = self.find()? {
            return Ok(found);
        }
        self.install()?;
        self.find()?.with_context(|| format!("{} was installed, but isn't found", self.name()))
    }

    /// What it is, by name and version.
    pub fn title(self) -> Result<String> {
        Ok(format!("{} {}", self.name(), self.version()?))
    }

    fn name(self) -> &'static str {
        match self {
            Tool::Trunk => "trunk",
            Tool::WasmBindgen => "wasm-bindgen",
            Tool::WasmOpt => "binaryen",
            Tool::Esbuild => "esbuild",
            Tool::Geckodriver => "geckodriver",
            Tool::Axe => "axe-core",
            Tool::Lighthouse => "lighthouse",
            Tool::Vnu => "vnu-jar",
            Tool::SitemapSchema => "sitemap",
            Tool::ProofPython => "proof-python",
            Tool::MiniSearch => "minisearch",
            Tool::FlexSearch => "flexsearch",
        }
    }

    fn version(self) -> Result<String> {
        Ok(match self {
            Tool::Trunk => TRUNK.to_owned(),
            Tool::WasmBindgen => project::locked_version("wasm-bindgen")?,
            Tool::WasmOpt => BINARYEN.to_owned(),
            Tool::Esbuild => ESBUILD.to_owned(),
            Tool::Geckodriver => GECKODRIVER.to_owned(),
            Tool::Axe => AXE.to_owned(),
            Tool::Lighthouse => LIGHTHOUSE.to_owned(),
            Tool::Vnu => VNU.to_owned(),
            Tool::SitemapSchema => SITEMAP.to_owned(),
            Tool::ProofPython => python::version(REQUIREMENTS)?,
            Tool::MiniSearch => MINISEARCH.to_owned(),
            Tool::FlexSearch => FLEXSEARCH.to_owned(),
        })
    }

    fn usual(self) -> &'static str {
        match self {
            Tool::Trunk => "3 to 5 min",
            Tool::WasmBindgen => "1 to 2 min",
            Tool::Geckodriver => "1 to 4 min",
            Tool::ProofPython => "under 1 min",
            Tool::WasmOpt | Tool::Esbuild | Tool::Axe | Tool::Vnu | Tool::SitemapSchema => "a few seconds",
            Tool::MiniSearch | Tool::FlexSearch => "a few seconds",
            Tool::Lighthouse => "10 s",
        }
    }

    fn folder(self) -> Result<PathBuf> {
        Ok(cache()?.join("tools").join(format!("{}-{}", self.name(), self.version()?)))
    }

    fn path_in_folder(self) -> &'static str {
        match self {
            Tool::Trunk => "bin/trunk",
            Tool::WasmBindgen => "bin/wasm-bindgen",
            Tool::WasmOpt => "node_modules/.bin/wasm-opt",
            Tool::Esbuild => "node_modules/.bin/esbuild",
            Tool::Geckodriver => "bin/geckodriver",
            Tool::Axe => "node_modules/axe-core/axe.min.js",
            Tool::Lighthouse => "node_modules/.bin/lighthouse",
            Tool::Vnu => "node_modules/vnu-jar/build/dist/vnu.jar",
            Tool::SitemapSchema => "node_modules/sitemap/schema/sitemap.xsd",
            Tool::ProofPython => "bin/python",
            Tool::MiniSearch => "node_modules/minisearch/dist/es/index.js",
            Tool::FlexSearch => "node_modules/flexsearch/dist/flexsearch.bundle.module.min.mjs",
        }
    }

    /// A fitting program on the person's own PATH. wasm-opt and esbuild are always the pinned ones: the same source
    /// must give the same bytes on every machine.
    fn own(self, version: &str) -> Option<PathBuf> {
        let (program, wanted) = match self {
            Tool::Trunk => ("trunk", "0.21."),
            Tool::WasmBindgen => ("wasm-bindgen", version),
            Tool::Geckodriver => ("geckodriver", "0."),
            _ => return None,
        };
        let path = which::which(program).ok()?;
        let said = process::output(Command::new(&path).arg("--version")).ok()?;
        version_fits(&said, wanted).then_some(path)
    }

    fn install(self) -> Result<()> {
        let version = self.version()?;
        let folder = self.folder()?;
        let label = format!("installing {} {version}", self.name());
        let unfinished = cache()?.join("tools").join(format!(".{}-{version}.{}", self.name(), std::process::id()));
        std::fs::create_dir_all(&unfinished)
            .with_context(|| format!("can't make the folder `{}`", unfinished.display()))?;
        let result = self.fill(&label, &version, &unfinished).and_then(|()| self.verify(&unfinished));
        if let Err(error) = result {
            // Best effort: the failure itself is what the person needs to read.
            let _ = std::fs::remove_dir_all(&unfinished);
            return Err(error);
        }
        if folder.exists() {
            std::fs::remove_dir_all(&folder)?;
        }
        std::fs::rename(&unfinished, &folder).with_context(|| format!("can't move the tool to `{}`", folder.display()))
    }

    fn fill(self, label: &str, version: &str, folder: &Path) -> Result<()> {
        match self {
            Tool::Trunk => cargo(label, self.usual(), folder, "trunk", version, &["--locked", "--no-default-features"]),
            // Without --locked: its lock file may name crate versions that are gone.
            Tool::WasmBindgen => {
                let only = ["--no-default-features", "--bin", "wasm-bindgen"];
                cargo(label, self.usual(), folder, "wasm-bindgen-cli", version, &only)
            }
            Tool::Geckodriver => cargo(label, self.usual(), folder, "geckodriver", version, &["--locked"]),
            Tool::ProofPython => python::fill(label, self.usual(), folder, REQUIREMENTS),
            Tool::WasmOpt | Tool::Esbuild | Tool::Axe | Tool::Lighthouse | Tool::Vnu | Tool::SitemapSchema => {
                npm(label, self.usual(), folder, self.name(), version)
            }
            Tool::MiniSearch | Tool::FlexSearch => npm(label, self.usual(), folder, self.name(), version),
        }
    }

    fn verify(self, folder: &Path) -> Result<()> {
        let path = folder.join(self.path_in_folder());
        let version = self.version()?;
        let mut command = match self {
            Tool::Axe | Tool::SitemapSchema | Tool::MiniSearch | Tool::FlexSearch => {
                let found = path.is_file();
                let lacks = || format!("{} was installed, but has no `{}`", self.name(), self.path_in_folder());
                return if found { Ok(()) } else { bail!(lacks()) };
            }
            Tool::ProofPython => return python::verify(&path, REQUIREMENTS),
            Tool::Vnu => java(&path)?,
            _ => Command::new(&path),
        };
        let said = process::output(command.arg("--version"))
            .with_context(|| format!("{} was installed, but does not start", self.name()))?;
        // Binaryen tells only its major number.
        let wanted = if self == Tool::WasmOpt { version.split('.').next().unwrap_or(&version) } else { &version };
        if version_fits(&said, wanted) {
            return Ok(());
        }
        bail!("expected {} {version}, but the installed one says `{}`", self.name(), said.trim());
    }
}

/// The folder of everything that is kept between checkouts.
pub fn cache() -> Result<PathBuf> {
    let base = match std::env::var_os("XDG_CACHE_HOME").filter(|value| !value.is_empty()) {
        Some(folder) => PathBuf::from(folder),
        None => PathBuf::from(std::env::var_os("HOME").context("neither `XDG_CACHE_HOME` nor `HOME` is set")?)
            .join(".cache"),
    };
    Ok(base.join("casebook"))
}

/// `PATH` with the folders of the build's tools in front of what is there.
pub fn path_with_tools() -> Result<std::ffi::OsString> {
    let mut folders = Vec::new();
    for tool in BUILD {
        let path = tool.ensure()?;
        folders.push(path.parent().unwrap_or(Path::new("/")).to_owned());
    }
    folders.dedup();
    folders.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
    Ok(std::env::join_paths(folders)?)
}

fn version_fits(said: &str, wanted: &str) -> bool {
    said.split_whitespace().any(|word| match word.strip_prefix(wanted) {
        Some(rest) => wanted.ends_with('.') || rest.is_empty(),
        None => false,
    })
}

fn cargo(label: &str, usual: &str, folder: &Path, name: &str, version: &str, extra: &[&str]) -> Result<()> {
    let log = cache()?.join("log").join(format!("{name}.log"));
    if which::which("cargo-binstall").is_ok() && binstall(label, folder, name, version, &log).is_ok() {
        return Ok(());
    }
    let target = cache()?.join("build").join(name);
    let mut command = Command::new("cargo");
    command.args(["install", name, "--version", version, "--root"]).arg(folder).args(extra);
    // What these tools do takes seconds; what their own release profiles ask for takes ten minutes.
    command.env("CARGO_PROFILE_RELEASE_LTO", "off").env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    command.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0").env("CARGO_PROFILE_RELEASE_DEBUG", "0");
    command.env("CARGO_PROFILE_RELEASE_STRIP", "none").env("CARGO_TARGET_DIR", &target);
    // Away from the checkout: its own settings are not for other people's programs.
    command.current_dir(cache()?);
    process::quiet(label, usual, &log, &mut command)?;
    // Best effort: only room on the disk is at stake.
    let _ = std::fs::remove_dir_all(&target);
    Ok(())
}

fn binstall(label: &str, folder: &Path, name: &str, version: &str, log: &Path) -> Result<()> {
    let mut command = Command::new("cargo-binstall");
    command.args(["--no-confirm", "--disable-strategies", "compile", "--version", version, "--root"]).arg(folder);
    command.arg(name).current_dir(cache()?);
    process::quiet(&format!("{label} with cargo-binstall"), "under 30 s", log, &mut command)
}

/// A Java program, ready for its arguments; brings Java first where that can be done.
pub fn java(archive: &Path) -> Result<Command> {
    if which::which("java").is_err() {
        wasm::apt_install("Java 17, for the HTML checker", "1 min", &["default-jre-headless"])?;
    }
    let java = which::which("java").context("expected `java` on PATH, but it isn't there")?;
    let mut command = Command::new(java);
    command.arg("-jar").arg(archive);
    Ok(command)
}

fn npm(label: &str, usual: &str, folder: &Path, name: &str, version: &str) -> Result<()> {
    let npm = which::which("npm").map_err(|_| {
        anyhow::anyhow!(
            "{label} needs `npm`, which is not there; install Node.js 18 or newer (Debian: `apt-get install npm`)"
        )
    })?;
    let log = cache()?.join("log").join(format!("{name}.log"));
    let mut command = Command::new(npm);
    command.args(["install", "--no-audit", "--no-fund", "--loglevel=error", "--prefix"]).arg(folder);
    command.arg(format!("{name}@{version}")).current_dir(folder);
    process::quiet(label, usual, &log, &mut command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_fits_whole_or_by_the_prefix_that_ends_in_a_dot() {
        assert!(version_fits("trunk 0.21.14", "0.21."));
        assert!(!version_fits("trunk 0.22.1", "0.21."));
        assert!(version_fits("wasm-bindgen 0.2.130", "0.2.130"));
        assert!(!version_fits("wasm-bindgen 0.2.130", "0.2.13"));
        assert!(version_fits("wasm-opt version 132 (version_132)", "132"));
    }
}
