//! As much of the WebDriver protocol as taking pictures needs, for Chromium. Tests use a full client instead.
//!
//! Source of the commands: <https://www.w3.org/TR/webdriver2/>; `goog/cdp/execute` is chromedriver's own.

use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

/// How long a driver or a page may take before something is wrong.
const PATIENCE: Duration = Duration::from_secs(10);
const GLANCE: Duration = Duration::from_millis(30);

/// A Chromium with one empty page; both it and its driver end when this is dropped.
pub struct Chromium {
    driver: Child,
    agent: ureq::Agent,
    session: String,
}

impl Chromium {
    /// Starts `chromedriver` and a headless Chromium.
    pub fn start(chromedriver: &std::path::Path) -> Result<Self> {
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let mut command = Command::new(chromedriver);
        command.arg(format!("--port={port}")).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let driver = command.spawn().context("can't start chromedriver")?;
        let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
        let mut chromium = Self { driver, agent, session: format!("http://127.0.0.1:{port}") };
        until("chromedriver answers", || Ok(chromium.get("/status").is_ok()))?;
        // Chromium's own sandbox refuses to run as root, as in containers; it opens only this project's pages here.
        let arguments =
            ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--hide-scrollbars"];
        let options = json!({ "goog:chromeOptions": { "args": arguments }, "goog:loggingPrefs": { "browser": "ALL" } });
        let capabilities = json!({ "alwaysMatch": options });
        let answer = chromium.post("/session", &json!({ "capabilities": capabilities }))?;
        let id = answer["sessionId"].as_str().context("chromedriver gave no session")?.to_owned();
        chromium.session = format!("{}/session/{id}", chromium.session);
        Ok(chromium)
    }

    /// Opens an address.
    pub fn open(&self, url: &str) -> Result<()> {
        self.post("/url", &json!({ "url": url })).map(drop)
    }

    /// Waits until an expression is true in the page.
    pub fn wait_for(&self, expression: &str) -> Result<()> {
        let script = json!({ "script": format!("return Boolean({expression})"), "args": [] });
        until(expression, || Ok(self.post("/execute/sync", &script)?.as_bool() == Some(true)))
    }

    /// What the page has said on the console since this was last asked, errors of the policy and of scripts included.
    pub fn console(&self) -> Result<String> {
        let entries = self.post("/se/log", &json!({ "type": "browser" }))?;
        let messages = entries.as_array().into_iter().flatten().filter_map(|entry| entry["message"].as_str());
        Ok(messages.collect::<Vec<_>>().join("\n"))
    }

    /// A command of Chromium's DevTools protocol.
    pub fn devtools(&self, command: &str, parameters: &Value) -> Result<Value> {
        self.post("/goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
    }

    /// The value of an expression in the page; of the promise that it is, when that is kept.
    pub fn evaluate(&self, expression: &str) -> Result<Value> {
        let how = json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
        let mut answer = self.devtools("Runtime.evaluate", &how)?;
        if let Some(thrown) = answer["exceptionDetails"]["exception"]["description"].as_str() {
            bail!("the page says: {}", thrown.lines().next().unwrap_or_default());
        }
        Ok(answer["result"]["value"].take())
    }

    fn get(&self, path: &str) -> Result<Value> {
        value(self.agent.get(format!("{}{path}", self.session)).call()?)
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value> {
        value(self.agent.post(format!("{}{path}", self.session)).send_json(body)?)
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        // Ends the browser; then its driver. Neither has anything to lose.
        let _ = self.agent.delete(&self.session).call();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

fn value(mut response: ureq::http::Response<ureq::Body>) -> Result<Value> {
    let mut answer: Value = response.body_mut().with_config().limit(200_000_000).read_json()?;
    let value = answer["value"].take();
    if let Some(message) = value["message"].as_str().filter(|_| value.get("error").is_some()) {
        bail!("chromedriver says: {}", message.lines().next().unwrap_or_default());
    }
    Ok(value)
}

fn until(what: &str, mut holds: impl FnMut() -> Result<bool>) -> Result<()> {
    let start = Instant::now();
    while !holds()? {
        if start.elapsed() > PATIENCE {
            bail!("waited {} s in vain until: {what}", PATIENCE.as_secs());
        }
        std::thread::sleep(GLANCE);
    }
    Ok(())
}
