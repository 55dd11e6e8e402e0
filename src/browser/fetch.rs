//! Fetching. It must not know what is fetched.

use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestCache, RequestInit, Response};

use crate::load::LoadError;

/// The text of a file beside the page; `anew` asks past every copy that is kept of it.
pub async fn fetch_text(name: &str, anew: bool) -> Result<String, LoadError> {
    let wish = RequestInit::new();
    if anew {
        wish.set_cache(RequestCache::Reload);
    }
    let asked = window().fetch_with_str_and_init(name, &wish);
    let response = JsFuture::from(asked).await.map_err(|_| LoadError::Offline)?;
    let response: Response = response.unchecked_into();
    if !response.ok() {
        return Err(LoadError::Status(response.status()));
    }
    // The answer had begun: if the rest does not come, it was cut off.
    let body = response.text().map_err(|_| LoadError::CutOff)?;
    let text = JsFuture::from(body).await.map_err(|_| LoadError::CutOff)?;
    text.as_string().ok_or(LoadError::NotJson)
}
