//! Written screens, read by a parser, and what to ask of them.

use std::sync::{Arc, LazyLock};

use casebook::{
    catalogue,
    locale::Locale,
    map::{self, Drawing},
    query::Library,
    route::{Address, Page, published},
};
use scraper::{ElementRef, Html, Selector};
use site::Writer;

pub static LIBRARY: LazyLock<Arc<Library>> = LazyLock::new(|| library(include_str!("../../public/catalogue.json")));
pub static DRAWING: LazyLock<Arc<Drawing>> =
    LazyLock::new(|| Arc::new(map::parse(include_str!("../../public/map.json")).unwrap()));
static WRITER: LazyLock<Writer> = LazyLock::new(|| writer(LIBRARY.clone()));

/// A whole catalogue from its text.
pub fn library(text: &str) -> Arc<Library> {
    Arc::new(Library::new(catalogue::read(text).unwrap().catalogue))
}

/// What writes the screens of another catalogue than the real one.
pub fn writer(library: Arc<Library>) -> Writer {
    Writer::new(library, DRAWING.clone(), "map.svg")
}

/// A screen of the real catalogue as text.
pub fn written(here: &Address) -> String {
    WRITER.screen(here)
}

/// A screen of the real catalogue.
pub fn screen(here: &Address) -> Html {
    Html::parse_fragment(&written(here))
}

/// A screen of another catalogue.
pub fn screen_of(library: &Arc<Library>, here: &Address) -> Html {
    Html::parse_fragment(&writer(library.clone()).screen(here))
}

/// The screen at an address of the real catalogue.
pub fn screen_at(href: &str) -> Html {
    screen(&address(href))
}

/// The address that is written like this.
pub fn address(href: &str) -> Address {
    let (path, search) = href.split_once('?').unwrap_or((href, ""));
    Address::parse(path, search, Locale::En).unwrap()
}

/// Every address that the real catalogue has a file for.
pub fn everywhere() -> impl Iterator<Item = Address> {
    Locale::ALL.into_iter().flat_map(|locale| published(&LIBRARY.catalogue, locale))
}

/// How many cases a page lists.
pub fn length(page: &Page) -> usize {
    LIBRARY.cases(&page.selection(), Locale::En).len()
}

/// The elements that a selector finds.
pub fn select<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

/// The first element below another that a selector finds.
pub fn within<'a>(element: ElementRef<'a>, selector: &str) -> Option<ElementRef<'a>> {
    element.select(&Selector::parse(selector).unwrap()).next()
}

/// The text of an element, with single spaces.
pub fn text(element: ElementRef<'_>) -> String {
    spaced(&element.text().collect::<String>())
}

/// A text with single spaces.
pub fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Texts of elements, one after the other.
pub fn said(page: &Html, selector: &str) -> String {
    select(page, selector).into_iter().map(text).collect::<Vec<_>>().join("; ")
}

/// The values of an attribute of elements.
pub fn attributes<'a>(page: &'a Html, selector: &str, name: &str) -> Vec<&'a str> {
    select(page, selector).into_iter().filter_map(|element| element.value().attr(name)).collect()
}
