//! Fetching and parsing of the two files the app lives on. It must not put anything on the page.

use std::{
    sync::{Arc, LazyLock},
    time::Duration,
};

use casebook::{
    catalogue::{self, Catalogue, Unreadable},
    map,
    query::Library,
    route,
    words::Words,
};
use leptos::{prelude::*, task::spawn_local};

use crate::{browser, session::Session};

/// How far a file has come.
#[derive(Clone, Debug, PartialEq)]
pub enum Load<T> {
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
}

impl<T> Load<T> {
    /// What was loaded, if it is there.
    pub const fn ready(&self) -> Option<&T> {
        match self {
            Load::Ready(loaded) => Some(loaded),
            Load::Waiting | Load::Slow | Load::Failed(_) => None,
        }
    }
}

impl Load<Arc<Library>> {
    /// The catalogue, or an empty one while there is none.
    pub fn catalogue(&self) -> &Catalogue {
        static NONE: LazyLock<Catalogue> = LazyLock::new(Catalogue::default);
        self.ready().map_or(&NONE, |library| &library.catalogue)
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
        }
    }
}

/// "Try again".
pub fn again(session: Session) {
    session.recovering.set(true);
    start(session);
}

/// Fetches the catalogue and the drawing.
pub fn start(session: Session) {
    load(session.library, route::CATALOGUE, |text| {
        let reading = catalogue::read(&text).map_err(|unreadable| match unreadable {
            Unreadable::NotJson(error) if error.at >= text.len() && !text.is_empty() => LoadError::CutOff,
            Unreadable::NotJson(_) | Unreadable::NotACatalogue => LoadError::NotJson,
            Unreadable::Format { .. } => LoadError::Format,
        })?;
        Ok(Arc::new(Library::new(reading.catalogue)))
    });
    if session.drawing.with_untracked(|drawing| !matches!(drawing, Load::Ready(_))) {
        load(session.drawing, route::DRAWING, |text| map::parse(&text).map(Arc::new).map_err(|_| LoadError::NotJson));
    }
}

fn load<T>(target: RwSignal<Load<T>>, name: &'static str, parse: impl Fn(String) -> Result<T, LoadError> + 'static)
where
    T: Clone + Send + Sync + 'static,
{
    target.set(Load::Waiting);
    set_timeout(
        move || {
            if target.with_untracked(|load| matches!(load, Load::Waiting)) {
                target.set(Load::Slow);
            }
        },
        PATIENCE,
    );
    spawn_local(async move {
        let outcome = match browser::fetch_text(name).await {
            Ok(text) => parse(text),
            Err(error) => Err(error),
        };
        target.set(outcome.map_or_else(
            |error| {
                leptos::logging::error!("{name}: {error:?}");
                Load::Failed(error)
            },
            Load::Ready,
        ));
    });
}
