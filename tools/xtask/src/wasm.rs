//! The WebAssembly toolchain: finding one, getting one, and the variables a build with it needs.
//!
//! The ordinary way is rustup's prebuilt standard library. Where rustup's server can't be reached, Debian's packages
//! give a compiler and the library's source, which is then built along with the site. Nothing here changes the
//! toolchain that native builds use: the variables are set for the site's build alone.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::{process, project, tool};

/// The target the site is compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";
const DEBIAN_PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld-22"];

/// How the site is compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The active toolchain has the target's standard library.
    Prebuilt,
    /// Debian's compiler builds the standard library from source.
    Debian,
}

impl Way {
    /// The way that works on this machine as it is. `CASEBOOK_WASM=prebuilt` or `debian` decides for the person.
    pub fn find() -> Result<Option<Self>> {
        match std::env::var("CASEBOOK_WASM").ok().as_deref() {
            None | Some("") => {}
            Some("prebuilt") => return Ok(prebuilt().then_some(Way::Prebuilt)),
            Some("debian") => return Ok(debian().then_some(Way::Debian)),
            Some(other) => bail!("`CASEBOOK_WASM` is `{other}`, but can be `prebuilt` or `debian`"),
        }
        Ok(if prebuilt() {
            Some(Way::Prebuilt)
        } else if debian() {
            Some(Way::Debian)
        } else {
            None
        })
    }

    /// The way that works, after installing what is missing.
    pub fn ensure() -> Result<Self> {
        if let Some(way) = Self::find()? {
            return Ok(way);
        }
        let asked = std::env::var("CASEBOOK_WASM").unwrap_or_default();
        let mut refusals = Vec::new();
        for (name, install) in [
            ("prebuilt", add_target as fn() -> Result<()>),
            ("debian", install_debian),
        ] {
            if !asked.is_empty() && asked != name {
                continue;
            }
            match install() {
                Ok(()) => {
                    if let Some(way) = Self::find()? {
                        return Ok(way);
                    }
                }
                Err(error) => {
                    let first = format!("{error:#}").lines().next().unwrap_or_default().to_owned();
                    eprintln!("  not that way: {first}");
                    refusals.push(format!("  {name}: {error:#}"));
                }
            }
        }
        bail!(
            "no way to get the standard library for WebAssembly; run `rustup target add {TARGET}` where the network \
             allows it (https://rustup.rs), then this again\n{}",
            refusals.join("\n")
        );
    }

    /// Variables for the build of the site, and for nothing else.
    pub fn variables(self) -> Vec<(&'static str, String)> {
        let mut variables = vec![("CARGO_TARGET_DIR", project::wasm_target_dir().display().to_string())];
        let mut flags = remapped_paths();
        if self == Way::Debian {
            // A path is a toolchain's name too: nothing has to be linked in the person's rustup.
            variables.push(("RUSTUP_TOOLCHAIN", "/usr".to_owned()));
            variables.push(("RUSTC_BOOTSTRAP", "1".to_owned()));
            variables.push(("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort".to_owned()));
            variables.push(("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size".to_owned()));
            // The compiler's own linker, `rust-lld`, is not among Debian's packages.
            variables.push((
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER",
                linker().unwrap_or("wasm-ld").to_owned(),
            ));
            flags.push_str(" -Zunstable-options -Cpanic=immediate-abort");
        }
        variables.push(("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags));
        variables
    }

    /// A program of this way's toolchain.
    pub fn cargo(self) -> Command {
        // Without rustup, Debian's cargo is called by its place; with it, the variables pick the toolchain.
        let program = if self == Way::Debian && which::which("rustup").is_err() {
            "/usr/bin/cargo"
        } else {
            "cargo"
        };
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

fn prebuilt() -> bool {
    let ask = process::output(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]));
    ask.is_ok_and(|folder| Path::new(folder.trim()).is_dir())
}

fn debian() -> bool {
    let source = Path::new("/usr/lib/rustlib/src/rust/library/std/Cargo.toml");
    let programs = ["/usr/bin/rustc", "/usr/bin/cargo"];
    source.exists() && linker().is_some() && programs.iter().all(|path| Path::new(path).exists())
}

fn linker() -> Option<&'static str> {
    ["/usr/bin/wasm-ld-22", "/usr/bin/wasm-ld"]
        .into_iter()
        .find(|path| Path::new(path).exists())
}

fn add_target() -> Result<()> {
    let Ok(rustup) = which::which("rustup") else {
        bail!("`rustup` is not there");
    };
    let log = tool::cache()?.join("log").join("rustup.log");
    let mut command = Command::new(rustup);
    command.args(["target", "add", TARGET]);
    process::quiet(
        &format!("adding the target {TARGET} with rustup"),
        "under 30 s",
        &log,
        &mut command,
    )
}

fn install_debian() -> Result<()> {
    apt_install(
        "the WebAssembly compiler from Debian's packages",
        "1 to 2 min",
        &DEBIAN_PACKAGES,
    )
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
        process::quiet(
            "reading Debian's package lists",
            "10 to 30 s",
            &log,
            apt().arg("update"),
        )
        .context("the package lists can't be read")?;
    }
    let mut command = apt();
    command
        .args(["install", "--yes", "--no-install-recommends"])
        .args(packages);
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
        process::output(Command::new("sudo").args(["-n", "true"]))
            .ok()
            .map(|_| with_sudo as fn() -> Command)
    }
}

fn known_to_apt(packages: &[&str]) -> bool {
    packages.iter().all(|package| {
        process::output(Command::new("apt-cache").args(["policy", package]))
            .is_ok_and(|policy| policy.contains("Candidate:") && !policy.contains("Candidate: (none)"))
    })
}
