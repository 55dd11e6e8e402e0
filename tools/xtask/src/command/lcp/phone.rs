//! A slow phone: Chromium with a phone's screen, slow 4G and a slower CPU. It must not know the site's pages.
//!
//! The figures are those of Lighthouse 13's `mobileSlow4G` for throttling by DevTools
//! (`core/config/constants.js`), where each request waits 3.75 times the 150 ms of a round trip, as it would on the way.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::vitals::Vitals;
use crate::webdriver::Chromium;

const LATENCY_MS: f64 = 150.0 * 3.75;
/// 1.6 Mbit/s (of 1024 × 1024 bits) less a tenth.
const DOWN_BYTES_PER_S: f64 = 1.6 * 1024.0 * 0.9 * 1024.0 / 8.0;
const UP_BYTES_PER_S: f64 = 750.0 * 0.9 * 1024.0 / 8.0;
/// How many times slower the CPU is.
pub const CPU_SLOWER: u32 = 4;

/// Keeps what the page does from its first moment on.
const WATCH: &str = include_str!("watch.js");
/// Waits until a page is loaded, taken over where it has an app, and still; then tells what was kept.
const READ: &str = include_str!("read.js");

/// A browser that is a slow phone.
pub struct Phone {
    chromium: Chromium,
}

impl Phone {
    /// Starts it.
    pub fn start(chromedriver: &Path) -> Result<Self> {
        let phone = Self { chromium: Chromium::start(chromedriver)? };
        phone.devtools("Emulation.setDeviceMetricsOverride", &screen())?;
        phone.devtools("Network.enable", &json!({}))?;
        phone.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": WATCH }))?;
        Ok(phone)
    }

    /// Opens an address as a first visit, on the slow network, and tells what happened.
    pub fn visit(&self, url: &str) -> Result<Vitals> {
        self.chromium.open("about:blank")?;
        self.devtools("Network.clearBrowserCache", &json!({}))?;
        let origin = url.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
        self.devtools("Storage.clearDataForOrigin", &json!({ "origin": origin, "storageTypes": "all" }))?;
        self.slow(true)?;
        self.chromium.open(url)?;
        let seen = self.chromium.evaluate(READ);
        // Also after a failure: what comes next must not be slow by accident.
        self.slow(false)?;
        let seen = seen.with_context(|| format!("can't measure `{url}`"))?;
        Vitals::parse(&seen).with_context(|| format!("in what was measured of `{url}`"))
    }

    /// Opens an address without its scripts, on the fast network, and evaluates an expression there.
    pub fn ask_without_scripts(&self, url: &str, expression: &str) -> Result<Value> {
        self.devtools("Emulation.setScriptExecutionDisabled", &json!({ "value": true }))?;
        let answer = self.chromium.open(url).and_then(|()| self.chromium.evaluate(expression));
        self.devtools("Emulation.setScriptExecutionDisabled", &json!({ "value": false }))?;
        answer
    }

    fn slow(&self, slow: bool) -> Result<()> {
        self.devtools("Network.emulateNetworkConditions", &network(slow))?;
        let rate = if slow { CPU_SLOWER } else { 1 };
        self.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": rate })).map(drop)
    }

    fn devtools(&self, command: &str, parameters: &Value) -> Result<Value> {
        self.chromium.devtools(command, parameters).with_context(|| format!("Chromium refuses `{command}`"))
    }
}

/// The conditions of slow 4G, or of a free network, for `Network.emulateNetworkConditions`.
pub fn network(slow: bool) -> Value {
    let pick = |value: f64, free: f64| if slow { value } else { free };
    json!({
        "offline": false,
        "latency": pick(LATENCY_MS, 0.0),
        "downloadThroughput": pick(DOWN_BYTES_PER_S, -1.0),
        "uploadThroughput": pick(UP_BYTES_PER_S, -1.0),
    })
}

/// The screen, for `Emulation.setDeviceMetricsOverride`.
pub fn screen() -> Value {
    json!({ "width": 412, "height": 823, "deviceScaleFactor": 1.75, "mobile": true })
}
