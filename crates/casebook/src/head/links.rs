//! Addresses in the head: the page's own, its languages, and those that a catalogue names. It must not know which
//! page is which.

use super::Alternate;
use crate::{
    catalogue::{Catalogue, Href},
    locale::Locale,
    query::Query,
    route::{Address, BaseUrl, Page},
};
use std::fmt::Write as _;

/// The page that stands for an address: not embedded, nothing asked. A part of a whole list is a page of its own.
pub(super) fn standing_for(address: &Address) -> Address {
    let part = address.page.listing().map_or(0, |(_, query)| query.part);
    let query = Query::default().in_part(part);
    let whole = address.page.with_query(query);
    let is_part = whole == address.page;
    Address::of(address.locale, if is_part { whole } else { address.page.without_query() })
}

/// The page in each language and, as `x-default`, in the site's first one. The first page's default is the bare base,
/// which leads a visitor to the language of the browser.
pub fn alternates(catalogue: &Catalogue, address: &Address, base: &BaseUrl) -> Vec<Alternate> {
    let in_locale = |locale: Locale| base.page(&address.in_locale(locale));
    let default = if *address == Address::home(address.locale) {
        base.as_str().to_owned()
    } else {
        in_locale(default_locale(catalogue))
    };
    Locale::ALL
        .map(|locale| Alternate { hreflang: locale.tag(), href: in_locale(locale) })
        .into_iter()
        .chain([Alternate { hreflang: "x-default", href: default }])
        .collect()
}

/// The site's first language.
pub(super) fn default_locale(catalogue: &Catalogue) -> Locale {
    catalogue.site.default_locale.unwrap_or(Locale::En)
}

/// The site as a whole in a language.
pub(super) fn home(base: &BaseUrl, locale: Locale) -> String {
    base.page(&Address::home(locale))
}

/// Whether an address shows a page that the site has.
pub(super) const fn is_known(page: &Page) -> bool {
    !matches!(page, Page::Unknown(_))
}

/// An address of the catalogue as an absolute URI (RFC 3986): a path beside the site is joined to its base, and what a
/// URI may not hold is percent-encoded, as browsers do (WHATWG URL, percent-encode sets).
pub fn absolute(href: &Href, base: &BaseUrl) -> String {
    let text = href.as_str();
    let scheme_end = text.find([':', '/', '?', '#']).filter(|&at| text[at..].starts_with(':'));
    let mut absolute = match (scheme_end, text.starts_with('/')) {
        (Some(_), _) => String::new(),
        (None, true) => base.origin().to_owned(),
        (None, false) => base.as_str().to_owned(),
    };
    for byte in text.bytes() {
        match byte {
            b'!' | b'#'..=b';' | b'=' | b'?'..=b'[' | b']' | b'_' | b'a'..=b'z' | b'~' => {
                absolute.push(char::from(byte))
            }
            _ => write!(absolute, "%{byte:02X}").unwrap_or_default(),
        }
    }
    absolute
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_the_catalogue_become_absolute() {
        let base = BaseUrl::parse("https://example.org/evidence").unwrap();
        for (text, expected) in [
            ("https://a.org/b?c=%20&d#e", "https://a.org/b?c=%20&d#e"),
            ("HTTP://a.org", "HTTP://a.org"),
            ("papers/a.pdf", "https://example.org/evidence/papers/a.pdf"),
            ("/papers/a.pdf", "https://example.org/papers/a.pdf"),
            ("https://a.org/ñ\"'<b>`{}|^", "https://a.org/%C3%B1%22'%3Cb%3E%60%7B%7D%7C%5E"),
        ] {
            assert_eq!(absolute(&Href::parse(text).unwrap(), &base), expected, "{text}");
        }
    }

    #[test]
    fn a_question_is_no_page_of_its_own_and_a_part_of_a_list_is() {
        for (path, search, expected) in [
            ("en/studies/", "?q=water", "en/studies/"),
            ("en/2/", "", "en/2/"),
            ("en/2/", "?q=water", "en/"),
            ("es/map/", "?embed&country=BO", "es/map/"),
        ] {
            let address = Address::parse(path, search, Locale::En).unwrap();
            assert_eq!(standing_for(&address).href(), expected, "{path}{search}");
        }
    }
}
