//! Which language the visitor wants: the one chosen before, else the browser's own.

use casebook::locale::Locale;
use leptos::prelude::window;
use web_sys::Storage;

/// Where the chosen language is remembered.
const KEY: &str = "casebook.locale";

/// The language this visitor wants: the remembered one, else the first of the browser's own.
pub fn wanted() -> Option<Locale> {
    let remembered = storage().and_then(|storage| storage.get_item(KEY).ok().flatten());
    let languages: Vec<String> = window().navigator().languages().iter().filter_map(|tag| tag.as_string()).collect();
    Locale::preferred(remembered.iter().chain(&languages).map(String::as_str))
}

/// Remembers the chosen language where storage is allowed; elsewhere nothing happens.
pub fn remember(locale: Locale) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(KEY, locale.tag());
    }
}

/// Storage throws where a frame has no origin of its own or the visitor blocks it.
fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}
