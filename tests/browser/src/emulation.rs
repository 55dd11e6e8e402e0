//! Windows, schemes and settings that a visitor may have. Where a browser cannot be told while it runs, that is said.
//! It must not know the site.

use crate::browser::Browser;
use crate::page::Page;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

/// Whether the visitor's system is light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Page {
    /// Makes the page this wide and high, in CSS pixels.
    ///
    /// Chromium takes any size; the window of the others has a least width, and a frame that is measured first.
    #[track_caller]
    pub fn resize(&self, width: u32, height: u32) {
        if self.browser() == Browser::Chromium {
            let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            self.devtools("Emulation.setDeviceMetricsOverride", metrics);
            return;
        }
        let inner = || {
            let inner = self.ask("return [window.innerWidth, window.innerHeight]", vec![]);
            [0, 1].map(|index| inner[index].as_u64().unwrap_or_default() as u32)
        };
        if inner() == [width, height] {
            return;
        }
        self.do_or_refuse(self.session().resize(width, height));
        let [inner_width, inner_height] = inner();
        let frame = [width.saturating_sub(inner_width), height.saturating_sub(inner_height)];
        if frame != [0, 0] {
            self.do_or_refuse(self.session().resize(width + frame[0], height + frame[1]));
        }
    }

    /// Sets the colour scheme of the visitor's system. WebKitGTK has it from its start alone.
    #[track_caller]
    pub fn prefer(&self, scheme: Scheme) {
        match self.browser() {
            Browser::Chromium => self.media(json!([{ "name": "prefers-color-scheme", "value": scheme.word() }])),
            // 0 is dark, 1 is light, 2 as the system.
            Browser::Firefox => {
                let value = if scheme == Scheme::Dark { 0 } else { 1 };
                self.preference("layout.css.prefers-color-scheme.content-override", json!(value));
            }
            Browser::WebKit => {}
        }
        if self.browser() != Browser::WebKit {
            let query = format!("return matchMedia('(prefers-color-scheme: {})').matches", scheme.word());
            self.wait_equal("the scheme that the page sees", &json!(true), || self.try_ask(&query, vec![]));
        }
    }

    /// Emulates media features, in Chromium; an empty list ends that.
    #[track_caller]
    pub fn media(&self, features: Value) {
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features }));
    }

    /// Emulates printing, in Chromium.
    #[track_caller]
    pub fn media_type(&self, media: &str) {
        self.devtools("Emulation.setEmulatedMedia", json!({ "media": media }));
    }

    /// Has a screen that is touched, in Chromium.
    #[track_caller]
    pub fn touch(&self) {
        self.devtools("Emulation.setTouchEmulationEnabled", json!({ "enabled": true, "maxTouchPoints": 1 }));
    }

    /// Allows or forbids scripts from the next page on, in Chromium and Firefox.
    #[track_caller]
    pub fn allow_script(&self, allowed: bool) {
        match self.browser() {
            Browser::Chromium => {
                self.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": !allowed }));
            }
            Browser::Firefox => self.preference("javascript.enabled", json!(allowed)),
            Browser::WebKit => {}
        }
    }

    /// Sets the languages that the visitor's browser asks for, in Chromium and Firefox.
    #[track_caller]
    pub fn speak(&self, languages: &str) {
        match self.browser() {
            Browser::Chromium => {
                let agent = self.ask("return navigator.userAgent", vec![]);
                let parameters = json!({ "userAgent": agent, "acceptLanguage": languages });
                self.devtools("Emulation.setUserAgentOverride", parameters);
            }
            Browser::Firefox => self.preference("intl.accept_languages", json!(languages)),
            Browser::WebKit => {}
        }
    }

    /// Makes the text twice as large, as a browser's text zoom does for lengths in `rem`.
    #[track_caller]
    pub fn double_text(&self) {
        self.ask("document.documentElement.style.fontSize = '200%'", vec![]);
    }

    /// Runs a script before those of each page from now on, in Chromium; the journey's session is not used again.
    #[track_caller]
    pub fn before_each_page(&self, script: &str) {
        self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }));
        self.spoil();
    }

    /// How many pages of paper (A4) the page takes, in Chromium.
    #[track_caller]
    pub fn printed_pages(&self) -> usize {
        let paper = json!({ "paperWidth": 8.27, "paperHeight": 11.69 });
        let printed = self.devtools("Page.printToPDF", paper);
        let pdf = STANDARD.decode(printed["data"].as_str().unwrap_or_default());
        let pdf = pdf.unwrap_or_else(|error| panic!("expected a document in base64 from the browser: {error}"));
        // Each page is an object `/Type /Page` of the document, in clear text.
        pdf.windows(b"/Type /Page\n".len()).filter(|part| part.starts_with(b"/Type /Page\n")).count()
    }

    /// Puts everything back, for the next journey in this browser.
    pub fn reset(&self) -> Result<(), String> {
        match self.browser() {
            Browser::Chromium => {
                let session = self.session();
                session.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": false }))?;
                session.devtools("Emulation.setEmulatedMedia", json!({ "media": "", "features": [] }))?;
                session.devtools("Emulation.setUserAgentOverride", json!({ "userAgent": "" }))?;
                session.devtools("Emulation.setTouchEmulationEnabled", json!({ "enabled": false }))?;
                session.devtools("Emulation.clearDeviceMetricsOverride", json!({}))?;
            }
            Browser::Firefox => {
                let script = "for (const name of arguments) Services.prefs.clearUserPref(name)";
                self.session().privileged(script, PREFERENCES.map(|name| json!(name)).to_vec())?;
            }
            Browser::WebKit => {}
        }
        self.session().go("about:blank")
    }

    #[track_caller]
    fn devtools(&self, method: &str, parameters: Value) -> Value {
        self.do_or_refuse(self.session().devtools(method, parameters))
    }

    #[track_caller]
    fn preference(&self, name: &str, value: Value) {
        let script = "const [name, value] = arguments;
            if (typeof value === 'boolean') Services.prefs.setBoolPref(name, value);
            else if (typeof value === 'number') Services.prefs.setIntPref(name, value);
            else Services.prefs.setStringPref(name, value);";
        self.do_or_refuse(self.session().privileged(script, vec![json!(name), value]));
    }

    #[track_caller]
    fn do_or_refuse<T>(&self, outcome: Result<T, String>) -> T {
        outcome.unwrap_or_else(|error| panic!("the browser refused: {error}"))
    }
}

/// The preferences that journeys change.
const PREFERENCES: [&str; 3] =
    ["layout.css.prefers-color-scheme.content-override", "javascript.enabled", "intl.accept_languages"];

impl Scheme {
    const fn word(self) -> &'static str {
        match self {
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        }
    }
}
