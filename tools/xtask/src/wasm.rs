//! The WebAssembly toolchain: finding one, getting one, and the variables a build with it needs.
//!
//! The standard library is built from source along with the site where that can be had (rustup's component `rust-src`,
//! or Debian's packages where rustup's server can't be reached): built for size and without panic messages it saves
//! every visitor some 12 kB. rustup's prebuilt library works too. Nothing here changes the toolchain that native builds
//! use: the variables are set for the site's build alone.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::{process, project, tool};

/// The target the site is compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";
const DEBIAN_PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld-22"];
/// The first `rustc 1.x` that knows `-Cpanic=immediate-abort`.
const IMMEDIATE_ABORT_SINCE: u32 = 92;

/// How the site is compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toolchain {
    /// The active toolchain builds the standard library from its own source.
    Source,
    /// Debian's compiler builds the standard library from source.
    Debian,
    /// The active toolchain has the target's prebuilt standard library.
    Prebuilt,
}

impl Toolchain {
    const ALL: [Self; 3] = [Toolchain::Source, Toolchain::Debian, Toolchain::Prebuilt];

    /// The toolchain that works, after installing what is missing.
    ///
    /// `CASEBOOK_WASM=source`, `debian` or `prebuilt` decides for the person.
    pub fn ensure() -> Result<Self> {
        let asked = std::env::var("CASEBOOK_WASM").unwrap_or_default();
        if asked.is_empty() {
            return Self::best();
        }
        let Some(toolchain) = Self::ALL.into_iter().find(|toolchain| toolchain.name() == asked) else {
            bail!("`CASEBOOK_WASM` is `{asked}`, but can be `source`, `debian` or `prebuilt`");
        };
        if !toolchain.works() {
            toolchain.install()?;
        }
        if toolchain.works() { Ok(toolchain) } else { bail!("`{asked}` was installed, but does not work") }
    }

    fn best() -> Result<Self> {
        if let Some(toolchain) = [Toolchain::Source, Toolchain::Debian].into_iter().find(|toolchain| toolchain.works())
        {
            return Ok(toolchain);
        }
        let mut refusals = String::new();
        // Debian last: it is the one that installs packages for the whole machine.
        for toolchain in [Toolchain::Source, Toolchain::Prebuilt, Toolchain::Debian] {
            if toolchain.works() {
                return Ok(toolchain);
            }
            match toolchain.install() {
                Ok(()) if toolchain.works() => return Ok(toolchain),
                Ok(()) => refusals.push_str(&format!("\n  {}: installed, but does not work", toolchain.name())),
                Err(error) => {
                    let first = format!("{error:#}").lines().next().unwrap_or_default().to_owned();
                    eprintln!("  not that one ({}): {first}", toolchain.name());
                    refusals.push_str(&format!("\n  {}: {error:#}", toolchain.name()));
                }
            }
        }
        bail!(
            "can't get the standard library for WebAssembly; run `rustup target add {TARGET}` where the network \
             allows it (https://rustup.rs), then this again{refusals}"
        );
    }

    fn name(self) -> &'static str {
        match self {
            Toolchain::Source => "source",
            Toolchain::Debian => "debian",
            Toolchain::Prebuilt => "prebuilt",
        }
    }

    /// What it is, for the person.
    pub fn description(self) -> &'static str {
        match self {
            Toolchain::Source => "rustup's compiler, standard library built from source",
            Toolchain::Debian => "Debian's compiler, standard library built from source",
            Toolchain::Prebuilt => "rustup's compiler and prebuilt standard library",
        }
    }

    /// Whether the standard library's own crates are built too, and so have to be fetched.
    pub fn builds_std(self) -> bool {
        self != Toolchain::Prebuilt
    }

    fn works(self) -> bool {
        match self {
            Toolchain::Source => has_source(),
            Toolchain::Debian => has_debian(),
            Toolchain::Prebuilt => has_prebuilt(),
        }
    }

    fn install(self) -> Result<()> {
        match self {
            Toolchain::Source => {
                rustup(&["component", "add", "rust-src"], "adding the standard library's source with rustup")
            }
            Toolchain::Prebuilt => {
                rustup(&["target", "add", TARGET], &format!("adding the target {TARGET} with rustup"))
            }
            Toolchain::Debian => {
                apt_install("the WebAssembly compiler from Debian's packages", "1 to 2 min", &DEBIAN_PACKAGES)
            }
        }
    }

    /// Variables for the build of the site, and for nothing else.
    pub fn variables(self) -> Vec<(&'static str, String)> {
        let mut variables = vec![("CARGO_TARGET_DIR", project::wasm_target_dir().display().to_string())];
        let mut flags = remapped_paths();
        if self == Toolchain::Debian {
            // A path is a toolchain's name too: nothing has to be linked in the person's rustup.
            variables.push(("RUSTUP_TOOLCHAIN", "/usr".to_owned()));
            // The compiler's own linker, `rust-lld`, is not among Debian's packages.
            let linker = debian_linker().unwrap_or("wasm-ld").to_owned();
            variables.push(("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker));
        }
        if self.builds_std() {
            variables.push(("RUSTC_BOOTSTRAP", "1".to_owned()));
            variables.push(("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort".to_owned()));
            variables.push(("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size".to_owned()));
            // Nobody reads a panic's message or place in a visitor's browser: 12 kB less in Brotli.
            flags.push_str(" -Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none");
        }
        // Code that goes into its callers no longer resembles its like: 1.6 kB less in Brotli.
        flags.push_str(" -Cllvm-args=--inline-threshold=0");
        variables.push(("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags));
        variables
    }

    /// A program of it.
    pub fn cargo(self) -> Command {
        // Without rustup, Debian's cargo is called by its place; with it, the variables pick the toolchain.
        let program =
            if self == Toolchain::Debian && which::which("rustup").is_err() { "/usr/bin/cargo" } else { "cargo" };
        let mut command = Command::new(program);
        command.envs(self.variables()).current_dir(project::root());
        command
    }
}

/// Folder names of the builder's machine are no part of the site: the same source gives the same bytes anywhere.
fn remapped_paths() -> String {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".cargo")));
    let mut flags = format!("--remap-path-prefix={}=/casebook", project::root().display());
    if let Some(home) = home {
        flags.push_str(&format!(" --remap-path-prefix={}=/cargo", home.display()));
    }
    flags
}

fn has_source() -> bool {
    let rustc = |arguments: &[&str]| process::output(Command::new("rustc").args(arguments)).ok();
    let minor = rustc(&["--version"]).and_then(|said| minor_version(&said));
    let Some(root) = rustc(&["--print", "sysroot"]).filter(|_| minor >= Some(IMMEDIATE_ABORT_SINCE)) else {
        return false;
    };
    let rustlib = Path::new(root.trim()).join("lib").join("rustlib");
    rustlib.join("src/rust/library/std/Cargo.toml").exists() && has_own_linker(&rustlib)
}

/// Whether the compiler brings `rust-lld`; a distribution's leaves it out, and is then built with as Debian's is.
fn has_own_linker(rustlib: &Path) -> bool {
    let targets = std::fs::read_dir(rustlib).into_iter().flatten().flatten();
    targets.map(|target| target.path().join("bin")).any(|bin| which::which_in("rust-lld", Some(bin), ".").is_ok())
}

fn has_prebuilt() -> bool {
    let ask = process::output(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]));
    ask.is_ok_and(|folder| Path::new(folder.trim()).is_dir())
}

fn has_debian() -> bool {
    let source = Path::new("/usr/lib/rustlib/src/rust/library/std/Cargo.toml");
    let programs = ["/usr/bin/rustc", "/usr/bin/cargo"];
    source.exists() && debian_linker().is_some() && programs.iter().all(|path| Path::new(path).exists())
}

fn debian_linker() -> Option<&'static str> {
    ["/usr/bin/wasm-ld-22", "/usr/bin/wasm-ld"].into_iter().find(|path| Path::new(path).exists())
}

/// The 95 of `rustc 1.95.0 (59807616e 2026-04-14)`.
fn minor_version(said: &str) -> Option<u32> {
    said.split_whitespace().nth(1)?.split('.').nth(1)?.parse().ok()
}

fn rustup(arguments: &[&str], label: &str) -> Result<()> {
    let Ok(rustup) = which::which("rustup") else {
        bail!("`rustup` is not there");
    };
    let log = tool::cache()?.join("log").join("rustup.log");
    process::quiet(label, "under 30 s", &log, Command::new(rustup).args(arguments))
}

/// Installs packages with apt-get, as root or through a sudo that doesn't ask.
pub fn apt_install(what: &str, usual: &str, packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    if which::which("apt-get").is_err() {
        bail!("`apt-get` is not there; install {what} by your system's own means (Debian's names: {list})");
    }
    let Some(apt) = apt_get() else {
        bail!("installing needs root; run `sudo apt-get install {list}`, then this again");
    };
    let log = tool::cache()?.join("log").join("apt.log");
    if !known_to_apt(packages) {
        process::quiet("reading Debian's package lists", "10 to 30 s", &log, apt().arg("update"))
            .context("the package lists can't be read")?;
    }
    let mut command = apt();
    command.args(["install", "--yes", "--no-install-recommends"]).args(packages);
    process::quiet(&format!("installing {what}"), usual, &log, &mut command)
}

fn apt_get() -> Option<fn() -> Command> {
    fn as_root() -> Command {
        let mut command = Command::new("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive");
        command
    }
    fn with_sudo() -> Command {
        let mut command = Command::new("sudo");
        command.args(["-n", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        command
    }
    let user = process::output(Command::new("id").arg("-u")).unwrap_or_default();
    if user.trim() == "0" {
        Some(as_root)
    } else {
        process::output(Command::new("sudo").args(["-n", "true"])).ok().map(|_| with_sudo as fn() -> Command)
    }
}

fn known_to_apt(packages: &[&str]) -> bool {
    packages.iter().all(|package| {
        process::output(Command::new("apt-cache").args(["policy", package]))
            .is_ok_and(|policy| policy.contains("Candidate:") && !policy.contains("Candidate: (none)"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_compilers_minor_version_is_read() {
        assert_eq!(minor_version("rustc 1.95.0 (59807616e 2026-04-14)"), Some(95));
        assert_eq!(minor_version("rustc 1.96.0-nightly (5980761 2026-04-14)"), Some(96));
        assert_eq!(minor_version("gcc"), None);
    }

    #[test]
    fn only_ways_that_build_the_library_use_unstable_options() {
        for toolchain in Toolchain::ALL {
            let unstable = toolchain.variables().iter().any(|(name, _)| *name == "RUSTC_BOOTSTRAP");
            assert_eq!(unstable, toolchain.builds_std(), "{toolchain:?}");
        }
    }
}
