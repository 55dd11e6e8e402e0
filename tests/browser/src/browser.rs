//! The browsers: where their programs are and what they are asked for when a session starts.
//! It must not start anything: that is [`crate::driver`]'s.

use serde_json::{Map, Value, json};
use std::path::{Path, PathBuf};

/// A browser that the site is tested in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Browser {
    /// Chromium, by chromedriver.
    Chromium,
    /// Firefox ESR, by geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser, by WebKitWebDriver, on a virtual X display.
    WebKit,
}

/// How a browser is started, where that cannot be changed while it runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Start {
    /// As a visitor has it out of the box.
    #[default]
    Plain,
    /// With the dark scheme of the desktop (WebKitGTK alone: the others change it while running).
    Dark,
}

impl Browser {
    /// Every browser, in the order in which they are run.
    pub const ALL: [Browser; 3] = [Browser::Chromium, Browser::Firefox, Browser::WebKit];

    /// Its word in `CASEBOOK_BROWSERS` and in the names of tests.
    pub const fn id(self) -> &'static str {
        match self {
            Browser::Chromium => "chromium",
            Browser::Firefox => "firefox",
            Browser::WebKit => "webkit",
        }
    }

    /// The browsers of `CASEBOOK_BROWSERS`, a comma list; all of them if it is not set.
    pub fn wanted() -> Result<Vec<Browser>, String> {
        let Ok(list) = std::env::var("CASEBOOK_BROWSERS") else {
            return Ok(Browser::ALL.to_vec());
        };
        list.split(',').map(|word| Browser::of(word.trim())).collect()
    }

    fn of(word: &str) -> Result<Browser, String> {
        Browser::ALL
            .into_iter()
            .find(|browser| browser.id() == word)
            .ok_or_else(|| format!("expected `chromium`, `firefox` or `webkit` in CASEBOOK_BROWSERS, found `{word}`"))
    }

    /// The program that drives it.
    pub fn driver(self) -> Result<PathBuf, String> {
        match self {
            Browser::Chromium => program("CASEBOOK_CHROMEDRIVER", &["chromedriver"], "chromium-driver"),
            Browser::Firefox => program("CASEBOOK_GECKODRIVER", &["geckodriver"], "geckodriver, by `cargo install`"),
            Browser::WebKit => program("CASEBOOK_WEBKITDRIVER", &["WebKitWebDriver"], "webkit2gtk-driver"),
        }
    }

    /// The driver's arguments for a port.
    pub fn driver_arguments(self, port: u16) -> Vec<String> {
        match self {
            Browser::Chromium | Browser::WebKit => vec![format!("--port={port}")],
            // System access lets a test change preferences (dark scheme, no script) without a new session.
            Browser::Firefox => ["--port", &port.to_string(), "--websocket-port", "0", "--allow-system-access"]
                .map(str::to_owned)
                .to_vec(),
        }
    }

    /// The capabilities of a new session.
    pub fn capabilities(self, start: Start) -> Result<Map<String, Value>, String> {
        let mut all = Map::new();
        // Scripts that watch for errors go in before the app has loaded. WebKitGTK's driver loses the answer of a script
        // that runs while a page is still loading.
        let strategy = if self == Browser::WebKit { "normal" } else { "eager" };
        all.insert("pageLoadStrategy".into(), json!(strategy));
        let (key, options) = self.options(start)?;
        all.insert(key.into(), options);
        Ok(all)
    }

    fn options(self, start: Start) -> Result<(&'static str, Value), String> {
        Ok(match self {
            Browser::Chromium => {
                let binary =
                    program("CASEBOOK_CHROMIUM", &["chromium", "chromium-browser", "google-chrome"], "chromium")?;
                ("goog:chromeOptions", json!({ "binary": binary, "args": CHROMIUM_ARGUMENTS }))
            }
            Browser::Firefox => {
                let binary = program("CASEBOOK_FIREFOX", &["firefox-esr", "firefox"], "firefox-esr")?;
                let prefs = json!({ "intl.accept_languages": "en-US", "privacy.reduceTimerPrecision": false });
                ("moz:firefoxOptions", json!({ "binary": binary, "args": ["-headless"], "prefs": prefs }))
            }
            Browser::WebKit => {
                let mut arguments = vec!["--automation"];
                if start == Start::Dark {
                    arguments.push("--dark-mode");
                }
                ("webkitgtk:browserOptions", json!({ "binary": mini_browser()?, "args": arguments }))
            }
        })
    }
}

/// `--no-sandbox`: containers run as root. The others keep a headless run quiet and off the small `/dev/shm`.
const CHROMIUM_ARGUMENTS: [&str; 7] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--no-first-run",
    "--lang=en-US",
    "--window-size=1280,900",
];

/// The program that a variable names, or the first of the usual names on PATH.
fn program(variable: &str, names: &[&str], package: &str) -> Result<PathBuf, String> {
    if let Some(named) = std::env::var_os(variable) {
        let path = PathBuf::from(named);
        return if path.is_file() {
            Ok(path)
        } else {
            Err(format!("expected a program at `{}`, as {variable} says, found none", path.display()))
        };
    }
    names.iter().find_map(|name| on_path(name)).ok_or_else(|| {
        let names = names.join("` or `");
        format!("expected `{names}` on PATH, found none; install {package}, or name the program in {variable}")
    })
}

fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// MiniBrowser lives beside WebKitGTK's libraries, in a folder that differs by architecture and version.
fn mini_browser() -> Result<PathBuf, String> {
    let roots = ["/usr/lib", "/usr/libexec", "/usr/lib64"];
    let folders = roots.iter().flat_map(|root| {
        let inner = std::fs::read_dir(root).into_iter().flatten().flatten().map(|entry| entry.path());
        std::iter::once(PathBuf::from(root)).chain(inner)
    });
    folders.map(|folder| folder.join("webkit2gtk-4.1/MiniBrowser")).find(|file| Path::is_file(file)).ok_or_else(|| {
        format!(
            "expected `webkit2gtk-4.1/MiniBrowser` below {}, found none; install webkit2gtk-driver",
            roots.join(", ")
        )
    })
}
