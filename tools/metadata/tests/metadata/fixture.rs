//! Catalogues, and the head of one page of them as its elements.

use casebook::{
    catalogue::{Catalogue, Slug, read},
    head::{Cards, Heads},
    locale::Locale,
    route::{Address, BaseUrl, Page},
};
use scraper::{Html, Selector};

/// Where the sites of these tests live: under a path, since the root forgives mistakes.
pub fn base() -> BaseUrl {
    BaseUrl::parse("https://example.org/evidence/").unwrap()
}

/// The catalogue that is published here.
pub fn real() -> Catalogue {
    read(include_str!("../../../../public/catalogue.json")).unwrap().catalogue
}

/// A catalogue of a site and cases, as JSON.
pub fn catalogue(site: &str, cases: &str) -> Catalogue {
    read(&format!(r#"{{ "format": 1, "site": {site}, "cases": [{cases}] }}"#)).unwrap().catalogue
}

/// The address of a case.
pub fn case(locale: Locale, slug: &str) -> Address {
    Address::of(locale, Page::Case(Slug::parse(slug).unwrap()))
}

/// The head of a page as HTML.
pub fn markup(catalogue: &Catalogue, address: &Address) -> String {
    metadata::head_markup(&Heads::new(catalogue, &base(), Cards::Drawn).of(address)).into_string()
}

/// A head as a browser understands it.
pub struct Read(Html);

impl Read {
    /// Reads the head in its document.
    pub fn new(head: &str) -> Read {
        Read(Html::parse_document(&format!("<!doctype html><html><head>{head}</head><body><p>end</p></body></html>")))
    }

    /// Attributes of the elements that a selector finds.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        self.0.select(&selector).filter_map(|element| element.attr(name).map(str::to_owned)).collect()
    }

    /// Contents of the `meta` elements of a name or property.
    pub fn meta(&self, name: &str) -> Vec<String> {
        self.attributes(&format!("meta[name='{name}'], meta[property='{name}']"), "content")
    }

    /// Texts of the elements that a selector finds.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.0.select(&Selector::parse(selector).unwrap()).map(|element| element.text().collect()).collect()
    }

    /// Names of all elements, in order.
    pub fn elements(&self) -> Vec<String> {
        self.0.select(&Selector::parse("*").unwrap()).map(|element| element.value().name().to_owned()).collect()
    }

    /// Names of all attributes.
    pub fn attribute_names(&self) -> Vec<String> {
        let all = Selector::parse("*").unwrap();
        let found = self.0.select(&all).flat_map(|element| element.value().attrs().map(|(name, _)| name.to_owned()));
        let mut names: Vec<String> = found.collect();
        names.sort();
        names.dedup();
        names
    }

    /// The JSON-LD things.
    pub fn things(&self) -> Vec<serde_json::Value> {
        let texts = self.texts("script[type='application/ld+json']");
        texts.iter().map(|text| serde_json::from_str(text).unwrap()).collect()
    }
}
