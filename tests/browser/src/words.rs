//! The interface's words, read from `locales/*.json`, so that no test types them a second time.
//! It must not use the site's own reader of those files.

use casebook::locale::Locale;
use serde_json::Value;
use std::sync::LazyLock;

/// The words of one language.
pub struct Words(Value);

static ENGLISH: LazyLock<Words> = LazyLock::new(|| Words::read(include_str!("../../../locales/en.json")));
static SPANISH: LazyLock<Words> = LazyLock::new(|| Words::read(include_str!("../../../locales/es.json")));

impl Words {
    /// The words of a language.
    pub fn of(locale: Locale) -> &'static Words {
        match locale {
            Locale::En => &ENGLISH,
            Locale::Es => &SPANISH,
        }
    }

    #[allow(clippy::expect_used, reason = "the file is part of this build")]
    fn read(json: &str) -> Words {
        Words(serde_json::from_str(json).expect("locales/*.json is JSON"))
    }

    /// A phrase as it stands.
    #[track_caller]
    pub fn get(&self, key: &str) -> &str {
        let found = self.0.get(key).and_then(Value::as_str);
        found.unwrap_or_else(|| panic!("expected a phrase `{key}` in locales/*.json, found none"))
    }

    /// A phrase with its `{placeholders}` filled.
    #[track_caller]
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        fill(self.get(key), values)
    }

    /// The form of a phrase for a number, with `{n}` and the others filled.
    #[track_caller]
    pub fn count(&self, key: &str, n: usize, values: &[(&str, &str)]) -> String {
        let form = if n == 1 { "one" } else { "other" };
        let found = self.0.get(key).and_then(|forms| forms.get(form)).and_then(Value::as_str);
        let phrase =
            found.unwrap_or_else(|| panic!("expected a phrase `{key}` with forms in locales/*.json, found none"));
        fill(&fill(phrase, values), &[("n", &n.to_string())])
    }

    /// The fixed beginning of a phrase: what stands before its first placeholder.
    #[track_caller]
    pub fn beginning(&self, key: &str) -> &str {
        let phrase = self.get(key);
        phrase.split_once('{').map_or(phrase, |(before, _)| before)
    }
}

fn fill(phrase: &str, values: &[(&str, &str)]) -> String {
    values.iter().fold(phrase.to_owned(), |filled, (name, value)| filled.replace(&format!("{{{name}}}"), value))
}
