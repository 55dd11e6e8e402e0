//! Addresses: the only place that knows what one looks like. It must not touch the browser's history or location.
//!
//! An address is kept relative to the site's base, without a leading slash (`es/cases/pro-huerta-haiti/`), so that
//! the page's `<base>` alone decides where the site lives.

mod base_url;
mod encoding;
mod published;

use crate::{
    catalogue::{Kind, Slug, Year},
    country::Country,
    locale::Locale,
    query::{Choice, Facet, Layout, Query, Sort},
};
pub use base_url::BaseUrl;
use encoding::{pairs, push_pair};
pub use published::published;

/// The catalogue's file, beside the pages.
pub const CATALOGUE: &str = "catalogue.json";

/// The map's drawing, beside the pages.
pub const DRAWING: &str = "map.json";

/// A place in the site in one language.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Address {
    /// The language of the interface.
    pub locale: Locale,
    /// What is shown.
    pub page: Page,
    /// Without header and footer, inside another site.
    pub embed: bool,
}

/// What an address shows.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// The list beside the map: all cases, or one kind.
    Explore(Option<Kind>, Query),
    /// The map as the main thing.
    Map(Query),
    /// One case; there may be none of this slug.
    Case(Slug),
    /// One country.
    Country(Country),
    /// What the collection is.
    About,
    /// Anything else, as found after the language.
    Unknown(String),
}

impl Address {
    /// The first page of the site in a language.
    pub fn home(locale: Locale) -> Address {
        Address::of(locale, Page::Explore(None, Query::default()))
    }

    /// A page in a language, not embedded.
    pub const fn of(locale: Locale, page: Page) -> Address {
        Address { locale, page, embed: false }
    }

    /// Reads an address: `path` relative to the base, `search` with or without its question mark. `None` for the
    /// bare base, which names no language. A path without a language is unknown and is shown in `fallback`.
    pub fn parse(path: &str, search: &str, fallback: Locale) -> Option<Address> {
        let path = path.trim_start_matches('/');
        let mut segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
        // The file that a page is in: hosts answer to its name as well.
        segments.pop_if(|last| *last == "index.html");
        let (first, segments) = segments.split_first()?;
        let embed = pairs(search).any(|(key, _)| key == "embed");
        let address = match Locale::ALL.into_iter().find(|locale| locale.tag() == *first) {
            Some(locale) => {
                let rest = || Page::Unknown(path.split_once('/').unwrap_or_default().1.to_owned());
                Address { locale, page: page(segments, search).unwrap_or_else(rest), embed }
            }
            None => Address { locale: fallback, page: Page::Unknown(path.to_owned()), embed },
        };
        Some(address)
    }

    /// The address as text, relative to the base. [`Address::parse`] reads it back.
    pub fn href(&self) -> String {
        let mut href = format!("{}/{}", self.locale.tag(), self.page.path());
        let mut search = String::new();
        if let Some((kind, query)) = self.page.listing() {
            push_query(&mut search, kind, query);
        }
        if self.embed {
            search.push_str(if search.is_empty() { "embed" } else { "&embed" });
        }
        if !search.is_empty() {
            href.push('?');
            href.push_str(&search);
        }
        href
    }

    /// The same place in another language.
    pub fn in_locale(&self, locale: Locale) -> Address {
        Address { locale, ..self.clone() }
    }

    /// Another page, in the same language and frame.
    pub fn to(&self, page: Page) -> Address {
        Address { page, ..self.clone() }
    }
}

impl Page {
    /// The whole list of a kind, or of all.
    pub fn list(kind: Option<Kind>) -> Page {
        Page::Explore(kind, Query::default())
    }

    /// The kind and the query of a page that lists cases.
    pub const fn listing(&self) -> Option<(Option<Kind>, &Query)> {
        match self {
            Page::Explore(kind, query) => Some((*kind, query)),
            Page::Map(query) => Some((None, query)),
            Page::Case(_) | Page::Country(_) | Page::About | Page::Unknown(_) => None,
        }
    }

    /// What a page that lists cases asks for, its own kind included; everything, on any other page.
    pub fn selection(&self) -> Query {
        match self.listing() {
            Some((Some(kind), query)) => query.clone().without(Facet::Kind).with(Choice::Kind(kind)),
            Some((None, query)) => query.clone(),
            None => Query::default(),
        }
    }

    /// The same page with another query; a page without a list stays as it is.
    pub fn with_query(&self, query: Query) -> Page {
        match self {
            Page::Explore(kind, _) => Page::Explore(*kind, query),
            Page::Map(_) => Page::Map(query),
            other => other.clone(),
        }
    }

    /// The same page with nothing asked: what stays the same while a visitor searches and filters.
    pub fn without_query(&self) -> Page {
        self.with_query(Query::default())
    }

    /// The same page with nothing asked, in the part that its path names: what a file of a finished site shows.
    pub fn as_written(&self) -> Page {
        match self {
            Page::Explore(kind, query) => Page::Explore(*kind, Query::default().in_part(query.part)),
            other => other.without_query(),
        }
    }

    fn path(&self) -> String {
        match self {
            Page::Explore(kind, query) => {
                let list = match kind {
                    None => "",
                    Some(Kind::Study) => "studies/",
                    Some(Kind::Story) => "stories/",
                };
                match query.part {
                    0 => list.to_owned(),
                    part => format!("{list}{}/", part + 1),
                }
            }
            Page::Map(_) => "map/".to_owned(),
            Page::Case(slug) => format!("cases/{}/", slug.as_str()),
            Page::Country(country) => format!("countries/{}/", country.code().to_ascii_lowercase()),
            Page::About => "about/".to_owned(),
            Page::Unknown(path) => path.clone(),
        }
    }
}

/// The page of these segments, if there is one.
fn page(segments: &[&str], search: &str) -> Option<Page> {
    match segments {
        ["studies", rest @ ..] => Some(Page::Explore(Some(Kind::Study), query(search).in_part(part(rest)?))),
        ["stories", rest @ ..] => Some(Page::Explore(Some(Kind::Story), query(search).in_part(part(rest)?))),
        ["map"] => Some(Page::Map(query(search))),
        ["about"] => Some(Page::About),
        ["cases", slug] => Slug::parse(slug).map(Page::Case),
        ["countries", code] => Country::parse(&code.to_ascii_uppercase()).map(Page::Country),
        rest => Some(Page::Explore(None, query(search).in_part(part(rest)?))),
    }
}

/// Which part of a list the rest of a path names: the first by nothing, the others by their number.
fn part(rest: &[&str]) -> Option<usize> {
    match rest {
        [] => Some(0),
        [number] if !number.starts_with('0') && number.bytes().all(|byte| byte.is_ascii_digit()) => {
            number.parse::<usize>().ok()?.checked_sub(1).filter(|part| *part > 0)
        }
        _ => None,
    }
}

/// Reads a query; what it does not know it leaves out.
fn query(search: &str) -> Query {
    let mut query = Query::default();
    for (key, value) in pairs(search) {
        match key.as_str() {
            "q" => query.text = value,
            "sort" => query.sort = Sort::from_id(&value).unwrap_or_default(),
            "reverse" => query.reversed = true,
            "view" => query.layout = Layout::from_id(&value).unwrap_or_default(),
            "countries" => query.together = value == TOGETHER,
            "from" => query.years.from = year(&value),
            "to" => query.years.to = year(&value),
            key => {
                let facet = Facet::ALL.into_iter().find(|facet| facet.id() == key);
                if let Some(choice) = facet.and_then(|facet| Choice::parse(facet, &value)) {
                    query = query.with(choice);
                }
            }
        }
    }
    query
}

/// Writes only what differs from the default; a page that fixes the kind has no kind in its query.
fn push_query(search: &mut String, kind: Option<Kind>, query: &Query) {
    if !query.text.is_empty() {
        push_pair(search, "q", &query.text);
    }
    for choice in query.choices() {
        if kind.is_none() || choice.facet() != Facet::Kind {
            push_pair(search, choice.facet().id(), choice.id());
        }
    }
    if query.together {
        push_pair(search, "countries", TOGETHER);
    }
    for (key, year) in [("from", query.years.from), ("to", query.years.to)] {
        if let Some(year) = year {
            push_pair(search, key, &year.number().to_string());
        }
    }
    if query.sort != Sort::default() {
        push_pair(search, "sort", query.sort.id());
    }
    if query.reversed {
        push_pair(search, "reverse", "");
    }
    if query.layout != Layout::default() {
        push_pair(search, "view", query.layout.id());
    }
}

/// What `countries` says where all of the chosen ones have to take part.
const TOGETHER: &str = "all";

fn year(text: &str) -> Option<Year> {
    Year::parse(text.parse().ok()?)
}

#[cfg(test)]
mod tests;
