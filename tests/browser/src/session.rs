//! One WebDriver session: fantoccini behind plain, blocking calls, plus the commands beyond the standard that
//! emulation needs. It must not know the site.

use crate::browser::{Browser, Start};
use crate::driver::Driver;
use crate::page::WATCH;
use fantoccini::actions::{InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::future::Future;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};

/// Why a command failed, in the driver's words.
pub type Failure = String;

/// WebDriver's name for the id of an element.
pub const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A browser with one window, driven by one driver.
pub struct Session {
    /// Which browser it is.
    pub browser: Browser,
    client: Client,
    hung: AtomicBool,
    // Dropped last: the session is closed politely before its driver ends.
    _driver: Driver,
}

/// fantoccini keeps each session as a task, which must go on between blocking calls.
#[allow(clippy::expect_used, reason = "without a runtime no test can run at all")]
static RUNTIME: LazyLock<Runtime> =
    LazyLock::new(|| Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("a tokio runtime"));

impl Session {
    /// Starts a driver and a browser.
    pub fn start(browser: Browser, start: Start) -> Result<Session, Failure> {
        let capabilities = browser.capabilities(start)?;
        let driver = Driver::start(browser)?;
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let connecting = builder.capabilities(capabilities).connect(driver_address(&driver));
        let client = within(Duration::from_secs(90), connecting)?
            .map_err(|error| format!("{} did not start: {error}", browser.id()))?;
        let session = Session { browser, client, hung: AtomicBool::new(false), _driver: driver };
        if browser == Browser::Chromium {
            // The others have no such command in WebDriver; there, pages are watched as soon as their HTML is read.
            session.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH }))?;
        }
        Ok(session)
    }

    /// Loads an address and waits until its HTML is read.
    pub fn go(&self, address: &str) -> Result<(), Failure> {
        self.post("url", json!({ "url": address })).map(|_| ())
    }

    /// Runs a script in the page; `arguments` are its arguments, what it returns is the value.
    pub fn execute(&self, script: &str, arguments: Vec<Value>) -> Result<Value, Failure> {
        self.command(self.client.execute(script, arguments))
    }

    /// Runs a script that calls its last argument when it is done.
    pub fn execute_async(&self, script: &str, arguments: Vec<Value>) -> Result<Value, Failure> {
        self.command(self.client.execute_async(script, arguments))
    }

    /// A command of the session: `POST /session/{id}/{path}`.
    pub fn post(&self, path: &str, body: Value) -> Result<Value, Failure> {
        self.command(self.client.issue_cmd(Endpoint { path: path.to_owned(), body: Some(body) }))
    }

    /// A question to the session: `GET /session/{id}/{path}`.
    pub fn get(&self, path: &str) -> Result<Value, Failure> {
        self.command(self.client.issue_cmd(Endpoint { path: path.to_owned(), body: None }))
    }

    /// Chromium's DevTools protocol.
    pub fn devtools(&self, method: &str, parameters: Value) -> Result<Value, Failure> {
        self.post("goog/cdp/execute", json!({ "cmd": method, "params": parameters }))
    }

    /// Runs a script with Firefox's own rights, where preferences can be set.
    pub fn privileged(&self, script: &str, arguments: Vec<Value>) -> Result<Value, Failure> {
        self.post("moz/context", json!({ "context": "chrome" }))?;
        let outcome = self.execute(script, arguments);
        self.post("moz/context", json!({ "context": "content" }))?;
        outcome
    }

    /// Presses keys one after the other; `held` stay down meanwhile.
    pub fn keys(&self, held: &[char], keys: &[char]) -> Result<(), Failure> {
        let mut actions = KeyActions::new("keyboard".into());
        for &value in held {
            actions = actions.then(KeyAction::Down { value });
        }
        for &value in keys {
            actions = actions.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        }
        for &value in held.iter().rev() {
            actions = actions.then(KeyAction::Up { value });
        }
        self.command(self.client.perform_actions(actions))
    }

    /// Clicks at a point of the window, in CSS pixels.
    pub fn click_at(&self, x: f64, y: f64) -> Result<(), Failure> {
        let actions = MouseActions::new("mouse".into())
            .then(PointerAction::MoveTo { duration: None, x, y })
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.command(self.client.perform_actions(actions))
    }

    /// Puts a finger on the middle of an element, by its id, and lifts it.
    pub fn tap(&self, element: &str) -> Result<(), Failure> {
        let on = json!({ "type": "pointerMove", "duration": 0, "x": 0, "y": 0, "origin": { ELEMENT: element } });
        let steps = [on, json!({ "type": "pointerDown", "button": 0 }), json!({ "type": "pointerUp", "button": 0 })];
        let parameters = json!({ "pointerType": "touch" });
        let finger = json!({ "type": "pointer", "id": "finger", "parameters": parameters, "actions": steps });
        self.post("actions", json!({ "actions": [finger] })).map(|_| ())
    }

    /// Sets the outer size of the window.
    pub fn resize(&self, width: u32, height: u32) -> Result<(), Failure> {
        self.command(self.client.set_window_size(width, height))
    }

    /// After one command without an answer no other is tried: each would take as long again.
    fn command<T>(&self, future: impl Future<Output = Result<T, CmdError>>) -> Result<T, Failure> {
        if self.hung.load(Ordering::Relaxed) {
            return Err("the browser has stopped answering".to_owned());
        }
        let outcome = within(COMMAND_LIMIT, future);
        self.hung.store(outcome.is_err(), Ordering::Relaxed);
        outcome?.map_err(|error| error.to_string())
    }

    /// A picture of the window, as PNG.
    pub fn screenshot(&self) -> Result<Vec<u8>, Failure> {
        self.command(self.client.screenshot())
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if self.hung.load(Ordering::Relaxed) {
            return;
        }
        // Closing lets the browser remove its profile; if it hangs, the driver's end takes it down anyway.
        let _ = within(Duration::from_secs(5), self.client.clone().close());
    }
}

fn driver_address(driver: &Driver) -> &'static str {
    // `connect` borrows the address for as long as its future lives; a few bytes per browser are not worth a lifetime.
    Box::leak(driver.address().into_boxed_str())
}

/// Longer than any script or page of a test may take, so that a hung browser is a failure with words.
const COMMAND_LIMIT: Duration = Duration::from_secs(30);

fn within<T>(limit: Duration, future: impl Future<Output = T>) -> Result<T, Failure> {
    let timed = async { tokio::time::timeout(limit, future).await };
    RUNTIME.block_on(timed).map_err(|_| format!("the browser did not answer within {} s", limit.as_secs()))
}

/// A WebDriver command that fantoccini has no function for.
#[derive(Debug)]
struct Endpoint {
    path: String,
    body: Option<Value>,
}

impl WebDriverCompatibleCommand for Endpoint {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        match &self.body {
            Some(body) => (http::Method::POST, Some(body.to_string())),
            None => (http::Method::GET, None),
        }
    }
}
