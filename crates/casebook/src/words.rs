//! The interface's words in each language, from `locales/*.json`. It must not hold words of its own, and not the
//! catalogue's texts.

use crate::locale::Locale;

include!(concat!(env!("OUT_DIR"), "/phrases.rs"));

impl Words {
    /// The words of a language.
    pub const fn of(locale: Locale) -> &'static Words {
        match locale {
            Locale::En => &EN,
            Locale::Es => &ES,
        }
    }
}

/// A phrase with `{placeholders}`.
#[derive(Clone, Copy, Debug)]
pub struct Template(&'static str);

impl Template {
    /// The phrase with each `{name}` replaced by its value; values are taken as they are.
    pub fn with(self, values: &[(&str, &str)]) -> String {
        let mut filled = String::new();
        let mut rest = self.0;
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            let value = values.iter().find(|(key, _)| *key == name);
            filled.push_str(value.map_or("", |(_, value)| value));
            rest = after;
        }
        filled.push_str(rest);
        filled
    }
}

/// A phrase that depends on a number. English and Spanish have the same two forms: one, and all others, zero included
/// (Unicode CLDR plural rules; Spanish `many`, for whole millions, is not needed here).
#[derive(Clone, Copy, Debug)]
pub struct Plural {
    one: Template,
    other: Template,
}

impl Plural {
    /// The form for a number, still to be filled.
    pub fn of(self, n: usize) -> Template {
        if n == 1 { self.one } else { self.other }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    fn entries(json: &str) -> BTreeMap<String, serde_json::Value> {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn placeholders_are_filled_and_braces_in_values_stay() {
        let phrase = Template("{n} of {total}: {names}.");
        assert_eq!(phrase.with(&[("n", "8"), ("names", "{n}"), ("total", "22")]), "8 of 22: {n}.");
        assert_eq!(Template("{n} left").with(&[]), " left");
    }

    #[test]
    fn zero_and_many_share_a_form() {
        let cases = Words::of(Locale::Es).results;
        let say = |n: usize| cases.of(n).with(&[("n", &n.to_string())]);
        assert_eq!([say(0), say(1), say(2)], ["0 casos", "1 caso", "2 casos"]);
    }

    /// Words that are rightly the same in both languages; anything else that is the same was forgotten.
    const SAME: [&str; 10] = [
        "map_country_role",
        "modality_bilateral",
        "modality_triangular",
        "modality_regional",
        "facet_sector",
        "role_recipient_mark",
        "years_span",
        "bytes_kilo",
        "bytes_mega",
        "about_roles_title",
    ];

    #[test]
    fn no_word_is_missing_or_the_same_by_neglect() {
        let en = entries(include_str!("../../../locales/en.json"));
        let es = entries(include_str!("../../../locales/es.json"));
        assert_eq!(en.keys().collect::<Vec<_>>(), es.keys().collect::<Vec<_>>());
        let same: Vec<_> = en.keys().filter(|key| en[*key] == es[*key]).collect();
        let mut expected = SAME.to_vec();
        expected.sort_unstable();
        assert_eq!(same, expected);
    }

    #[test]
    fn no_phrase_is_empty_or_ends_in_white_space() {
        for file in [include_str!("../../../locales/en.json"), include_str!("../../../locales/es.json")] {
            for (key, value) in entries(file) {
                for text in value.as_object().map_or(vec![&value], |forms| forms.values().collect()) {
                    let text = text.as_str().unwrap();
                    assert!(!text.is_empty() && (text.trim() == text || key == "group_separator"), "{key}: `{text}`");
                }
            }
        }
    }
}
