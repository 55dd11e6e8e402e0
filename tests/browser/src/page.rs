//! A browser window on the site, used as a person uses it. Every call waits until what it speaks of is there, and
//! panics with words when that takes too long; so a journey reads as a plain list of steps.
//! It must not know what is right: journeys take that from [`crate::words`] and [`crate::records`].

mod act;
mod read;

use crate::browser::Browser;
use crate::host::Host;
use crate::records::Records;
use crate::session::{Failure, Session};
use crate::words::Words;
use casebook::locale::Locale;
use serde_json::Value;
use std::cell::{Cell, RefCell};
use std::time::{Duration, Instant};

pub use act::Key;

/// How long a page may take to become what a step expects.
const PATIENCE: Duration = Duration::from_secs(10);

/// How often it is looked at meanwhile.
const PAUSE: Duration = Duration::from_millis(25);

/// Questions to a page by role and name.
const QUESTIONS: &str = include_str!("page.js");

/// Collects errors.
pub(crate) const WATCH: &str = include_str!("watch.js");

/// A window on the site in one language.
pub struct Page {
    /// The language that the journey is in.
    pub locale: Locale,
    /// That language's words.
    pub words: &'static Words,
    /// The catalogue's facts.
    pub records: &'static Records,
    /// The server of the site, which can be made to fail.
    pub server: Host,
    session: Session,
    trail: RefCell<Vec<String>>,
    errors: RefCell<Vec<String>>,
    spoilt: Cell<bool>,
}

impl Page {
    /// A window of a browser on a freshly served site; nothing is loaded yet.
    pub fn new(session: Session, server: Host, locale: Locale) -> Page {
        let [trail, errors] = [RefCell::default(), RefCell::default()];
        Page {
            locale,
            words: Words::of(locale),
            records: Records::get(),
            server,
            session,
            trail,
            errors,
            spoilt: Cell::new(false),
        }
    }

    /// Which browser this is, for what only some of them can do.
    pub fn browser(&self) -> Browser {
        self.session.browser
    }

    /// The browser itself, for emulation.
    pub(crate) fn session(&self) -> &Session {
        &self.session
    }

    /// The session, to be used again.
    pub fn into_session(self) -> Session {
        self.session
    }

    /// Marks the session as one that no other journey can use.
    pub(crate) fn spoil(&self) {
        self.spoilt.set(true);
    }

    /// Whether another journey can use the session.
    pub fn is_spoilt(&self) -> bool {
        self.spoilt.get()
    }

    /// The words of the other language, for what is seen after the switch.
    pub fn other_words(&self) -> &'static Words {
        Words::of(self.locale.other())
    }

    /// What was done so far, for messages.
    pub fn trail(&self) -> Vec<String> {
        self.trail.borrow().clone()
    }

    fn note(&self, step: impl Into<String>) {
        self.trail.borrow_mut().push(step.into());
    }

    /// Runs the body of a function in the page, with the questions of `page.js` at hand as `page`.
    pub fn try_ask(&self, body: &str, arguments: Vec<Value>) -> Result<Value, Failure> {
        self.session.execute(&format!("{QUESTIONS}\n{body}"), arguments)
    }

    /// The same; a script that fails is a failed journey.
    #[track_caller]
    pub fn ask(&self, body: &str, arguments: Vec<Value>) -> Value {
        self.try_ask(body, arguments).unwrap_or_else(|error| panic!("a script of the test failed: {error}"))
    }

    /// Goes into the first frame of the page, or with `false` back out of it.
    #[track_caller]
    pub fn enter_frame(&self, inside: bool) {
        let frame = if inside { serde_json::json!(0) } else { Value::Null };
        let entered = self.session.post("frame", serde_json::json!({ "id": frame }));
        entered.unwrap_or_else(|error| panic!("the frame can't be entered: {error}"));
    }

    /// The answer of a script that calls its last argument when it is done.
    #[track_caller]
    pub fn ask_async(&self, script: &str) -> Value {
        let answer = self.session.execute_async(script, vec![]);
        answer.unwrap_or_else(|error| panic!("a script of the test failed: {error}"))
    }

    /// Waits until a probe says `Ok`; its `Err` tells what was there instead.
    #[track_caller]
    pub fn wait<T>(&self, what: &str, mut probe: impl FnMut() -> Result<T, String>) -> T {
        let started = Instant::now();
        loop {
            match probe() {
                Ok(value) => return value,
                Err(found) if started.elapsed() > PATIENCE => {
                    panic!("expected {what}, found {found} (waited {} s)", PATIENCE.as_secs())
                }
                Err(_) => std::thread::sleep(PAUSE),
            }
        }
    }

    /// Waits until two values are equal.
    #[track_caller]
    pub fn wait_equal<T: PartialEq + std::fmt::Debug>(
        &self,
        what: &str,
        expected: &T,
        mut value: impl FnMut() -> Result<T, String>,
    ) {
        self.wait(&format!("{what} to be {expected:?}"), || {
            let found = value()?;
            if found == *expected { Ok(()) } else { Err(format!("{found:?}")) }
        });
    }

    /// Fetches what the page has collected in errors, before it is left or at the end.
    pub(crate) fn collect_errors(&self) {
        let script = "const seen = window.casebookWatch || []; return seen.splice(0);";
        // A page without script, or none at all, has none.
        if let Ok(Value::Array(seen)) = self.session.execute(script, vec![]) {
            self.errors.borrow_mut().extend(seen.iter().map(|error| error.as_str().unwrap_or_default().to_owned()));
        }
    }

    /// What went wrong in the page so far, for messages.
    pub fn errors(&self) -> Vec<String> {
        self.collect_errors();
        self.errors.borrow().clone()
    }

    /// Fails if anything went wrong in the page since the journey began.
    #[track_caller]
    pub fn expect_no_errors(&self) {
        self.collect_errors();
        let errors = self.errors.borrow();
        assert!(errors.is_empty(), "expected no errors in the page, found:\n    {}", errors.join("\n    "));
    }

    /// Forgets that files could not be loaded, where a journey made that happen; other errors stay.
    pub fn forgive_preload_errors(&self) {
        self.collect_errors();
        self.errors.borrow_mut().retain(|error| !error.starts_with("could not load"));
    }

    /// Forgets errors that a journey caused on purpose.
    pub fn forgive_errors(&self) {
        self.collect_errors();
        self.errors.borrow_mut().clear();
    }
}
