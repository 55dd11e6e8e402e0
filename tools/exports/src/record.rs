//! What the exports say of a case and of the site, worked out once for all formats. It must not know a format.

use casebook::{
    catalogue::{Case, Date, Href, Role, Text},
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

/// An address as one that works outside the site: paths are beside the site's base.
pub fn absolute(href: &Href, base: &BaseUrl) -> String {
    let text = href.as_str();
    if has_scheme(text) {
        text.to_owned()
    } else if text.starts_with('/') {
        [base.origin(), text].concat()
    } else {
        base.file(text)
    }
}

fn has_scheme(text: &str) -> bool {
    let start: String = text.chars().take("https://".len()).collect::<String>().to_ascii_lowercase();
    start.starts_with("http://") || start == "https://"
}

/// A text in English, or else in the other language.
pub fn in_english_first(text: &Text<String>) -> Option<&str> {
    text.get(Locale::En).map(|found| found.value.as_str())
}

/// Whether a licence's words are an identifier, such as SPDX gives (`CC-BY-4.0`), and not a sentence.
pub fn is_identifier(words: &str) -> bool {
    !words.is_empty() && words.chars().all(|c| c.is_ascii_alphanumeric() || "-.+".contains(c))
}

/// A day as ISO 8601 writes it.
pub fn day(date: Date) -> String {
    let (year, month, day) = date.parts();
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_works_outside_the_site() {
        #[track_caller]
        fn check(href: &str, expected: &str) {
            let base = BaseUrl::parse("https://example.org/evidence/").unwrap();
            assert_eq!(absolute(&Href::parse(href).unwrap(), &base), expected);
        }
        check("https://other.org/a", "https://other.org/a");
        check("HTTP://other.org/a", "HTTP://other.org/a");
        check("papers/15.pdf", "https://example.org/evidence/papers/15.pdf");
        check("/papers/15.pdf", "https://example.org/papers/15.pdf");
    }

    #[test]
    fn words_are_no_identifier() {
        assert!(is_identifier("CC-BY-4.0") && is_identifier("GPL-3.0+"));
        assert!(!is_identifier("free to use") && !is_identifier("") && !is_identifier("=1"));
    }

    #[test]
    fn a_day_is_written_with_all_its_digits() {
        assert_eq!(day(Date::parse("2026-03-04").unwrap()), "2026-03-04");
    }
}
