//! Fetching files and reading them: the catalogue, its shards and the map's drawing.

use std::sync::Arc;

use casebook::{
    catalogue::{self, Form, Unreadable},
    locale::Locale,
    map::{self, Drawing},
    shard::Broken,
    words::Words,
};
use gloo_net::http::Request;
use web_sys::RequestCache;

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

impl LoadError {
    /// A sentence for the visitor.
    pub fn sentence(self, locale: Locale) -> String {
        let words = Words::of(locale);
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

impl From<Unreadable> for LoadError {
    fn from(unreadable: Unreadable) -> LoadError {
        match unreadable {
            // It ends where something else was expected.
            Unreadable::NotJson(error) if error.found.is_none() => LoadError::CutOff,
            Unreadable::NotJson(_) | Unreadable::NotACatalogue => LoadError::NotJson,
            Unreadable::Format { .. } => LoadError::Format,
        }
    }
}

/// How fresh a file has to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// A copy that the browser has kept will do.
    Any,
    /// No copy: one that is kept may be what failed.
    Fresh,
}

/// The text of a file beside the page.
pub async fn text(name: &str, freshness: Freshness) -> Result<String, LoadError> {
    let request = Request::get(name);
    let request = match freshness {
        Freshness::Any => request,
        Freshness::Fresh => request.cache(RequestCache::Reload),
    };
    let response = request.send().await.map_err(|_| LoadError::Offline)?;
    if !response.ok() {
        return Err(LoadError::Status(response.status()));
    }
    // The answer had begun: if the rest does not come, it was cut off.
    response.text().await.map_err(|_| LoadError::CutOff)
}

/// The catalogue, or the head of a split one.
pub async fn catalogue(name: &str) -> Result<Form, LoadError> {
    Ok(catalogue::open(&text(name, Freshness::Any).await?)?)
}

/// The map's drawing.
pub async fn drawing(name: &str) -> Result<Arc<Drawing>, LoadError> {
    let text = text(name, Freshness::Any).await?;
    map::open(&text).map(Arc::new).ok_or(LoadError::NotJson)
}
