//! A window of Chromium that is watched: opens pages as a first visit, presses keys, clicks, slows down.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::command::lcp::phone;
use crate::webdriver::Chromium;

/// Keep what a page does from its first moment on; the second needs the first.
const SCRIPTS: [&str; 2] = [include_str!("watch.js"), include_str!("latency.js")];

/// What a page is opened on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Device {
    /// This machine as it is.
    Desktop,
    /// A slow phone: [`phone`].
    Phone,
}

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
        for script in SCRIPTS {
            window.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": script }))?;
        }
        window.devtools("Emulation.setFocusEmulationEnabled", &json!({ "enabled": true }))?;
        let version = window.devtools("Browser.getVersion", &json!({}))?;
        window.name = version["product"].as_str().unwrap_or("Chromium").to_owned();
        Ok(window)
    }

    /// The browser and its version.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Opens an address as a first visit, on this device.
    pub fn visit(&self, url: &str, device: Device) -> Result<()> {
        self.chromium.open("about:blank")?;
        self.devtools("Network.clearBrowserCache", &json!({}))?;
        let origin = url.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
        self.devtools("Storage.clearDataForOrigin", &json!({ "origin": origin, "storageTypes": "all" }))?;
        let is_phone = device == Device::Phone;
        let screen = if is_phone { phone::screen() } else { desktop_screen() };
        self.devtools("Emulation.setDeviceMetricsOverride", &screen)?;
        self.devtools("Network.emulateNetworkConditions", &phone::network(is_phone))?;
        self.slow_cpu(if is_phone { phone::CPU_SLOWER } else { 1 })?;
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

    /// Clicks in the middle of what a selector finds first.
    pub fn click(&self, selector: &str) -> Result<()> {
        let middle = self.evaluate(&format!("casebookSeen.middle({selector:?})"))?;
        for kind in ["mouseMoved", "mousePressed", "mouseReleased"] {
            let button = if kind == "mouseMoved" { "none" } else { "left" };
            let event = json!({ "type": kind, "x": middle[0], "y": middle[1], "button": button, "clickCount": 1 });
            self.devtools("Input.dispatchMouseEvent", &event)?;
        }
        Ok(())
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

fn desktop_screen() -> Value {
    json!({ "width": 1350, "height": 940, "deviceScaleFactor": 1, "mobile": false })
}
