//! The site map (Sitemaps 0.9, <https://www.sitemaps.org/protocol.html>) with the languages of each page
//! (<https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap>).
//! It must not decide which pages there are.

use casebook::{
    catalogue::Catalogue,
    head::{self, alternates},
    locale::Locale,
    route::{Address, BaseUrl, published},
};

use crate::xml::{DECLARATION, Xml};

/// The file that search engines are told of.
pub(crate) const SITEMAP: &str = "sitemap.xml";

const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XHTML: &str = "http://www.w3.org/1999/xhtml";

/// What one file may hold.
#[derive(Clone, Copy)]
struct Limits {
    addresses: usize,
    bytes: usize,
}

/// The protocol's: 50,000 addresses and 50 MB (52,428,800 bytes). A kilobyte is kept for what is around the addresses.
const LIMITS: Limits = Limits { addresses: 50_000, bytes: 52_428_800 - 1024 };

/// Files by name: one map of all pages in all languages or, where that would exceed what a map may hold, an index and
/// as many maps as it takes. The first file is the one to name elsewhere.
pub fn sitemap(catalogue: &Catalogue, base: &BaseUrl) -> Vec<(String, String)> {
    within(LIMITS, catalogue, base)
}

fn within(limits: Limits, catalogue: &Catalogue, base: &BaseUrl) -> Vec<(String, String)> {
    let updated = head::updated(catalogue);
    let mut maps = maps(limits, catalogue, base, updated.as_deref());
    if maps.len() == 1 {
        return maps.drain(..).map(|map| (SITEMAP.to_owned(), map)).collect();
    }
    let names: Vec<String> = (1..=maps.len()).map(|number| format!("sitemap-{number}.xml")).collect();
    let mut index = Xml::default();
    index.element("sitemapindex", &[("xmlns", NAMESPACE)], |index| {
        for name in &names {
            index.element("sitemap", &[], |sitemap| {
                sitemap.text("loc", &[], &base.file(name));
                if let Some(updated) = &updated {
                    sitemap.text("lastmod", &[], updated);
                }
            });
        }
    });
    let index = (SITEMAP.to_owned(), [DECLARATION, &index.into_string()].concat());
    [index].into_iter().chain(names.into_iter().zip(maps)).collect()
}

fn maps(limits: Limits, catalogue: &Catalogue, base: &BaseUrl, updated: Option<&str>) -> Vec<String> {
    let mut maps = Vec::new();
    let (mut addresses, mut entries) = (0, String::new());
    for address in Locale::ALL.into_iter().flat_map(|locale| published(catalogue, locale)) {
        let entry = entry(catalogue, &address, base, updated);
        if addresses > 0 && (addresses == limits.addresses || entries.len() + entry.len() > limits.bytes) {
            maps.push(map(&entries));
            (addresses, entries) = (0, String::new());
        }
        addresses += 1;
        entries.push_str(&entry);
    }
    maps.push(map(&entries));
    maps
}

fn map(entries: &str) -> String {
    let root = format!("<urlset xmlns=\"{NAMESPACE}\" xmlns:xhtml=\"{XHTML}\">\n");
    [DECLARATION, &root, entries, "</urlset>\n"].concat()
}

fn entry(catalogue: &Catalogue, address: &Address, base: &BaseUrl, updated: Option<&str>) -> String {
    let mut xml = Xml::default();
    xml.element("url", &[], |url| {
        url.text("loc", &[], &base.page(address));
        // Lists change whenever the catalogue does; when a single case did, nobody knows.
        if let (Some(updated), true) = (updated, address.page.listing().is_some()) {
            url.text("lastmod", &[], updated);
        }
        for alternate in alternates(catalogue, address, base) {
            let attributes = [("rel", "alternate"), ("hreflang", alternate.hreflang), ("href", &alternate.href)];
            url.empty("xhtml:link", &attributes);
        }
    });
    xml.into_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use casebook::catalogue::read;

    fn base() -> BaseUrl {
        BaseUrl::parse("https://example.org/evidence").unwrap()
    }

    /// The texts of all elements of this name.
    fn texts(xml: &str, name: &str) -> Vec<String> {
        let document = roxmltree::Document::parse(xml).unwrap();
        let found = document.descendants().filter(|node| node.has_tag_name((NAMESPACE, name)));
        found.map(|node| node.text().unwrap().to_owned()).collect()
    }

    #[test]
    fn a_map_that_would_be_too_long_is_cut_and_has_an_index() {
        let catalogue = read(r#"{ "format": 1, "updated": "2026-11-24", "cases": [] }"#).unwrap().catalogue;
        let whole = sitemap(&catalogue, &base());
        assert_eq!(whole.len(), 1);
        let all = texts(&whole[0].1, "loc");
        for limits in [Limits { addresses: 20, ..LIMITS }, Limits { bytes: 20 * 600, ..LIMITS }] {
            let files = within(limits, &catalogue, &base());
            let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
            assert_eq!(&names[..3], ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]);
            let listed: Vec<String> = names[1..].iter().map(|name| base().file(name)).collect();
            assert_eq!(texts(&files[0].1, "loc"), listed);
            let parts: Vec<Vec<String>> = files[1..].iter().map(|(_, map)| texts(map, "loc")).collect();
            assert!(parts.iter().all(|part| part.len() <= limits.addresses));
            assert!(files[1..].iter().all(|(_, map)| map.len() <= limits.bytes + 1024));
            assert_eq!(parts.concat(), all);
        }
    }
}
