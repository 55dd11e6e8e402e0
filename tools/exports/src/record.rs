//! What the exports say of a case and of the site, worked out once for all formats. It must not know a format.

use casebook::{
    catalogue::{Case, Role, Text},
    country::Country,
    locale::Locale,
    route::{Address, BaseUrl, Page},
};

/// The countries that have a role in a case, each once, in the record's order.
pub fn countries_as(case: &Case, role: Role) -> Vec<Country> {
    case.countries().into_iter().filter(|country| case.roles_of(*country).any(|its| its == role)).collect()
}

/// ISO 3166-1 alpha-2 codes of countries.
pub fn codes(countries: &[Country]) -> Vec<String> {
    countries.iter().map(|country| country.code().to_owned()).collect()
}

/// The public address of a case's page.
pub fn page_url(case: &Case, locale: Locale, base: &BaseUrl) -> String {
    base.page(&Address::of(locale, Page::Case(case.slug.clone())))
}

/// A text in English, or else in the other language.
pub fn in_english_first(text: &Text<String>) -> Option<&str> {
    text.get(Locale::En).map(|found| found.value.as_str())
}

/// Whether a licence's words are an identifier, such as SPDX gives (`CC-BY-4.0`), and not a sentence.
pub fn is_identifier(words: &str) -> bool {
    !words.is_empty() && words.chars().all(|c| c.is_ascii_alphanumeric() || "-.+".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_no_identifier() {
        assert!(is_identifier("CC-BY-4.0") && is_identifier("GPL-3.0+"));
        assert!(!is_identifier("free to use") && !is_identifier("") && !is_identifier("=1"));
    }
}
