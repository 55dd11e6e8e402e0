//! The web app manifest (<https://www.w3.org/TR/appmanifest/>). It must not draw icons.

use casebook::{
    catalogue::Catalogue,
    json::write::{Json, Object},
    locale::Locale,
    words::Words,
};

/// `--paper` of `styles/tokens.css`: the ground of every page, shown while the app starts.
const BACKGROUND: &str = "#fbfaf6";

/// `--accent` of `styles/tokens.css`: the app's own colour, in the frame that a system draws around it.
const THEME: &str = "#0b655c";

/// Launchers cut what is longer (the specification gives no number; Chromium's advice is 12 characters).
const SHORT: usize = 12;

/// Name, picture and colours under which a system keeps the site as an app. One file for all languages: addresses in it
/// are relative to it, so that it is the same wherever the site lives.
pub fn manifest(catalogue: &Catalogue) -> String {
    let site = &catalogue.site;
    let wanted = site.default_locale.unwrap_or(Locale::En);
    let title = site.title.get(wanted);
    let locale = title.as_ref().map_or(wanted, |title| title.locale);
    let words = Words::of(locale);
    let name = title.map_or(words.explore_title, |title| title.value.as_str());
    let short_name = if name.chars().count() <= SHORT { name } else { words.results_list };
    Object::new()
        .with("name", name)
        .with("short_name", short_name)
        .with("description", site.description.in_locale(locale))
        .with("lang", locale.tag())
        .with("dir", "ltr")
        // No `id`: it would be read against the host, and two sites on one host would be one app. The start stands in.
        .with("start_url", "./")
        .with("scope", "./")
        // A reference work is left and entered by links: back, reload and the address stay at hand.
        .with("display", "minimal-ui")
        .with("background_color", BACKGROUND)
        .with("theme_color", THEME)
        .with("icons", icons())
        .indented()
}

fn icons() -> Vec<Json> {
    [
        ("icon.svg", "any", "image/svg+xml", "any"),
        ("icon-192.png", "192x192", "image/png", "any"),
        ("icon-512.png", "512x512", "image/png", "any"),
        ("icon-maskable-512.png", "512x512", "image/png", "maskable"),
    ]
    .map(|(src, sizes, kind, purpose)| {
        Object::new().with("src", src).with("sizes", sizes).with("type", kind).with("purpose", purpose).into()
    })
    .to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;
    use casebook::catalogue::read;

    #[track_caller]
    fn check(site: &str, member: &str, expected: &str) {
        let catalogue = read(&format!(r#"{{ "format": 1, "site": {site}, "cases": [] }}"#)).unwrap().catalogue;
        let manifest: serde_json::Value = serde_json::from_str(&manifest(&catalogue)).unwrap();
        assert_eq!(manifest[member], expected);
    }

    #[test]
    fn colours_are_those_of_the_styles() {
        let tokens = include_str!("../../../styles/tokens.css");
        let light = tokens.split("@media").next().unwrap();
        assert!(light.contains(&format!("--paper: {BACKGROUND};")) && light.contains(&format!("--accent: {THEME};")));
    }

    #[test]
    fn names_are_in_the_language_that_the_manifest_states() {
        let both = r#"{ "title": { "en": "Cases that are many", "es": "Casos" }, "default_locale": "es" }"#;
        check(both, "name", "Casos");
        check(both, "short_name", "Casos");
        check(both, "lang", "es");
        let other = r#"{ "title": { "en": "Cases that are many" }, "default_locale": "es" }"#;
        check(other, "lang", "en");
        check(other, "short_name", "Cases");
        check("{}", "name", "How the South cooperates");
    }
}
