//! Fetching and parsing of the two files the app lives on. It must not put anything on the page.

use std::time::Duration;

use casebook::{
    catalogue::{self, Form, Unreadable},
    locale::Locale,
    map,
    query::{Indexing, Library},
    route,
    shard::{Broken, Shard},
    words::Words,
};
use leptos::task::spawn_local;

use crate::{browser, follow, session::Session, shards};

/// How far a file has come.
#[derive(Clone, Debug, PartialEq)]
pub enum Load<T> {
    /// Not asked for.
    Idle,
    /// Under way; nothing is said yet.
    Waiting,
    /// Under way for longer than [`PATIENCE`].
    Slow,
    /// There.
    Ready(T),
    /// Not to be had; the visitor may try again.
    Failed(LoadError),
}

/// Why a file could not be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LoadError {
    /// No answer.
    Offline,
    /// An answer with this HTTP status.
    Status(u16),
    /// An answer that is something else, such as a web page.
    NotJson,
    /// An answer that ends too early.
    CutOff,
    /// A catalogue of a format that this build does not know.
    Format,
    /// Something of a split catalogue that is no longer there, or of another version of it.
    Changed,
}

impl<T> Load<T> {
    /// What was loaded, if it is there.
    pub const fn ready(&self) -> Option<&T> {
        match self {
            Load::Ready(loaded) => Some(loaded),
            Load::Idle | Load::Waiting | Load::Slow | Load::Failed(_) => None,
        }
    }
}

/// What a loading takes before the page speaks of it: most are over by then.
const PATIENCE: Duration = Duration::from_millis(500);

impl LoadError {
    /// A sentence for the visitor.
    pub fn sentence(self, words: &'static Words) -> String {
        match self {
            LoadError::Offline => words.failed_offline.to_owned(),
            LoadError::Status(status) => words.failed_status.with(&[("status", &status.to_string())]),
            LoadError::NotJson => words.failed_not_json.to_owned(),
            LoadError::CutOff => words.failed_cut_off.to_owned(),
            LoadError::Format => words.failed_format.to_owned(),
            LoadError::Changed => words.failed_changed.to_owned(),
        }
    }
}

impl From<Broken> for LoadError {
    fn from(broken: Broken) -> LoadError {
        match broken {
            Broken::CutOff => LoadError::CutOff,
            Broken::OtherVersion => LoadError::Changed,
            Broken::Malformed => LoadError::NotJson,
        }
    }
}

/// Tells those who look into the console.
pub fn report(error: LoadError) {
    browser::report(error.sentence(Words::of(Locale::En)));
}

/// "Try again".
pub fn again(session: Session) {
    session.recovering.set(true);
    // What was served has given way to the failure.
    session.served.take();
    start(session);
}

/// Fetches what is needed unless that has begun.
pub fn start_once(session: Session) {
    if matches!(*session.library.borrow(), Load::Idle) {
        start(session);
    }
}

/// Fetches the catalogue and the drawing.
pub fn start(session: Session) {
    session.library.replace(Load::Waiting);
    session.tell();
    browser::after(
        PATIENCE,
        Box::new(move || {
            if matches!(*session.library.borrow(), Load::Waiting) {
                session.library.replace(Load::Slow);
                session.tell();
            }
        }),
    );
    let name = browser::catalogue().unwrap_or_else(|| route::CATALOGUE.to_owned());
    fetch(name, false, move |answer| match answer.and_then(|text| open(&text)) {
        Ok(Form::Split(head, split)) => fetch(split.href(Shard::Columns), false, move |answer| {
            let library = |text: String| Library::split(head, split, &text).map_err(LoadError::from);
            finish(session, answer.and_then(library));
        }),
        Ok(Form::Whole(reading)) => index(session, Indexing::new(reading.catalogue)),
        Err(error) => finish(session, Err(error)),
    });
    if session.drawing.borrow().ready().is_none() {
        fetch(route::DRAWING.to_owned(), false, move |answer| {
            let drawing = answer.and_then(|text| map::parse(&text).map_err(|_| LoadError::NotJson));
            session.drawing.replace(drawing.map_or_else(failed, Load::Ready));
            session.tell();
        });
    }
}

/// Indexes a whole catalogue, with breaks in which the page answers.
fn index(session: Session, indexing: Box<Indexing>) {
    match indexing.step() {
        Ok(library) => finish(session, Ok(library)),
        Err(indexing) => browser::after(Duration::ZERO, Box::new(move || index(session, indexing))),
    }
}

/// Takes in how the loading of the catalogue ended.
fn finish(session: Session, outcome: Result<Library, LoadError>) {
    session.library.replace(outcome.map_or_else(failed, Load::Ready));
    session.tell();
    follow::go_on(session);
}

/// The visitor is told what to do, the console why.
fn failed<T>(error: LoadError) -> Load<T> {
    report(error);
    Load::Failed(error)
}

/// Brings the names of institutions and authors, which the search box suggests.
pub fn want_names(session: Session) {
    let wanted = [Shard::Institutions, Shard::Authors];
    let missing = match session.library.borrow().ready() {
        Some(library) => wanted.into_iter().filter(|&shard| !library.has(shard)).collect(),
        None => Vec::new(),
    };
    shards::bring(session, missing);
}

/// Fetches a file beside the page and hands over its text; `anew` asks past every copy that is kept of it, which may be
/// kept as it failed.
pub fn fetch(name: String, anew: bool, done: impl FnOnce(Result<String, LoadError>) + 'static) {
    // One type of future for all: each costs kilobytes.
    let done: Box<dyn FnOnce(Result<String, LoadError>)> = Box::new(done);
    spawn_local(async move { done(browser::fetch_text(&name, anew).await) });
}

fn open(text: &str) -> Result<Form, LoadError> {
    match catalogue::open(text) {
        Ok(form) => Ok(form),
        Err(Unreadable::NotJson(error)) if error.at >= text.len() && !text.is_empty() => Err(LoadError::CutOff),
        Err(Unreadable::NotJson(_) | Unreadable::NotACatalogue) => Err(LoadError::NotJson),
        Err(Unreadable::Format { .. }) => Err(LoadError::Format),
    }
}
