//! A window of Chromium that is watched: opens pages as a first visit, presses keys, slows down. It must not judge.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::command::lcp::phone;
use crate::webdriver::Chromium;

/// Keeps what a page does from its first moment on.
const WATCH: &str = include_str!("watch.js");

/// The window.
pub struct Window {
    chromium: Chromium,
    name: String,
}

impl Window {
    /// Opens one.
    pub fn open(chromedriver: &Path) -> Result<Self> {
        let mut window = Self { chromium: Chromium::start(chromedriver)?, name: String::new() };
        for domain in ["Network.enable", "Performance.enable", "HeapProfiler.enable", "Page.enable"] {
            window.devtools(domain, &json!({}))?;
        }
        window.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": WATCH }))?;
        window.devtools("Emulation.setFocusEmulationEnabled", &json!({ "enabled": true }))?;
        let version = window.devtools("Browser.getVersion", &json!({}))?;
        window.name = version["product"].as_str().unwrap_or("Chromium").to_owned();
        Ok(window)
    }

    /// The browser and its version.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Opens an address as a first visit, on a slow network or a fast one.
    pub fn visit(&self, url: &str, slow_network: bool) -> Result<()> {
        self.chromium.open("about:blank")?;
        self.devtools("Network.clearBrowserCache", &json!({}))?;
        let origin = url.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
        self.devtools("Storage.clearDataForOrigin", &json!({ "origin": origin, "storageTypes": "all" }))?;
        self.devtools("Network.emulateNetworkConditions", &phone::network(slow_network))?;
        self.chromium.open(url)
    }

    /// Makes the CPU so many times slower.
    pub fn slow_cpu(&self, times: u32) -> Result<()> {
        self.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": times })).map(drop)
    }

    /// Presses and releases the key of a letter.
    pub fn press(&self, letter: char) -> Result<()> {
        let text = letter.to_string();
        let down = json!({ "type": "keyDown", "key": text, "text": text, "unmodifiedText": text });
        self.devtools("Input.dispatchKeyEvent", &down)?;
        self.devtools("Input.dispatchKeyEvent", &json!({ "type": "keyUp", "key": text })).map(drop)
    }

    /// The value of an expression in the page; of the promise that it is, when that is kept.
    pub fn evaluate(&self, expression: &str) -> Result<Value> {
        self.chromium.evaluate(expression)
    }

    /// A number that an expression in the page gives.
    pub fn number(&self, expression: &str) -> Result<f64> {
        let value = self.evaluate(expression)?;
        value.as_f64().with_context(|| format!("expected a number of `{expression}`, found `{value}`"))
    }

    /// What the browser has counted of the page, by the names of `Performance.getMetrics`.
    pub fn metric(&self, name: &str) -> Result<f64> {
        let metrics = self.devtools("Performance.getMetrics", &json!({}))?;
        let metrics = metrics["metrics"].as_array().map(Vec::as_slice).unwrap_or_default();
        let metric = metrics.iter().find(|metric| metric["name"] == name);
        metric.and_then(|metric| metric["value"].as_f64()).with_context(|| format!("expected `{name}`, found none"))
    }

    /// How long the main thread has worked, in milliseconds: other programs do not count.
    pub fn worked(&self) -> Result<f64> {
        Ok(self.metric("ThreadTime")? * 1000.0)
    }

    /// A command of the DevTools protocol.
    pub fn devtools(&self, command: &str, parameters: &Value) -> Result<Value> {
        self.chromium.devtools(command, parameters).with_context(|| format!("Chromium refuses `{command}`"))
    }
}
