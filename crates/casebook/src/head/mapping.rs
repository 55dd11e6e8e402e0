//! From a page to what machines read of it. It must not know the vocabularies: each has its own file.

use super::{Cards, Head, Meta, citation, description, dublin_core, json_ld, links, open_graph};
use crate::{
    catalogue::{Case, Catalogue},
    locale::Locale,
    query::Columns,
    route::{Address, BaseUrl, Page},
};
use std::collections::HashMap;

/// What machines read of one page. For many pages make a [`Heads`] once.
pub fn head(catalogue: &Catalogue, address: &Address, base: &BaseUrl, cards: &Cards) -> Head {
    Heads::new(catalogue, base, *cards).of(address)
}

/// What machines read of the pages of one site.
#[derive(Debug)]
pub struct Heads<'a> {
    site: Site<'a>,
    /// By slug: looking through all cases for each page would take the square of their number.
    cases: HashMap<&'a str, &'a Case>,
    columns: Columns,
}

/// What is the same for all pages.
#[derive(Clone, Copy, Debug)]
pub(super) struct Site<'a> {
    pub(super) catalogue: &'a Catalogue,
    pub(super) base: &'a BaseUrl,
    pub(super) cards: Cards,
}

/// One page on its way to a head.
#[derive(Clone, Copy, Debug)]
pub(super) struct Subject<'a> {
    pub(super) site: Site<'a>,
    /// What is known of every case.
    pub(super) columns: &'a Columns,
    /// The page that stands for the address.
    pub(super) address: &'a Address,
    /// The case that the page shows.
    pub(super) case: Option<&'a Case>,
    /// Its absolute address.
    pub(super) url: &'a str,
    /// Its heading.
    pub(super) heading: &'a str,
    pub(super) description: Option<&'a Meta>,
}

impl Subject<'_> {
    pub(super) fn description(&self) -> Option<&str> {
        self.description.map(|meta| meta.content.as_str())
    }

    pub(super) const fn locale(&self) -> Locale {
        self.address.locale
    }
}

impl<'a> Heads<'a> {
    /// The heads of a site at this base.
    pub fn new(catalogue: &'a Catalogue, base: &'a BaseUrl, cards: Cards) -> Heads<'a> {
        let cases = catalogue.cases.iter().map(|case| (case.slug.as_str(), case)).collect();
        Heads { site: Site { catalogue, base, cards }, cases, columns: Columns::of(catalogue) }
    }

    /// The head of a page. An address with a question, or an embedded one, has the head of the page without.
    pub fn of(&self, address: &Address) -> Head {
        let address = links::standing_for(address);
        self.of_page(&address, &self.site.base.page(&address))
    }

    /// The head of the bare base, which sends visitors to a language: that of the first page in the site's first
    /// language, with an address of its own, so that a shared link to the site has a preview.
    pub fn entry(&self) -> Head {
        let address = Address::home(links::default_locale(self.site.catalogue));
        let entry = self.of_page(&address, self.site.base.as_str());
        // It is a way in and no page: what the site is stands on the pages that it leads to.
        Head { json_ld: Vec::new(), dublin_core: Vec::new(), ..entry }
    }

    fn of_page(&self, address: &Address, url: &str) -> Head {
        let Site { catalogue, base, .. } = self.site;
        let locale = address.locale;
        let case = match &address.page {
            Page::Case(slug) => self.cases.get(slug.as_str()).copied(),
            _ => None,
        };
        let heading = heading(catalogue, address, case);
        let description = description::of_page(catalogue, &self.columns, &address.page, case, locale);
        let subject = Subject {
            site: self.site,
            columns: &self.columns,
            address,
            case,
            url,
            heading: &heading,
            description: description.as_ref(),
        };
        let known = links::is_known(&address.page) && (case.is_some() || !matches!(address.page, Page::Case(_)));
        let title_locale = case.and_then(|case| case.title.get(locale)).map(|title| title.locale);
        let head = Head {
            locale,
            title: with_site(catalogue, &heading, locale),
            title_locale: title_locale.filter(|of_title| *of_title != locale),
            description: None,
            noindex: !known,
            canonical: None,
            alternates: Vec::new(),
            licence: None,
            open_graph: Vec::new(),
            twitter: Vec::new(),
            citation: Vec::new(),
            dublin_core: Vec::new(),
            json_ld: Vec::new(),
        };
        if !known {
            return head;
        }
        Head {
            canonical: Some(url.to_owned()),
            alternates: links::alternates(catalogue, address, base),
            licence: catalogue.site.licence_href.as_ref().map(|href| links::absolute(href, base)),
            open_graph: open_graph::open_graph(&subject),
            twitter: open_graph::twitter(&subject),
            citation: case.map(|case| citation::citation(&subject, case)).unwrap_or_default(),
            dublin_core: dublin_core::dublin_core(&subject),
            json_ld: json_ld::json_ld(&subject),
            description,
            ..head
        }
    }
}

/// As [`super::heading`], but later parts of a list have their number: two pages
/// of one name can't be told apart in a list of results.
fn heading(catalogue: &Catalogue, address: &Address, case: Option<&Case>) -> String {
    let heading = super::heading(catalogue, address, case);
    match address.page.listing().map_or(0, |(_, query)| query.part) {
        0 => heading,
        part => format!("{heading} ({})", part + 1),
    }
}

pub(super) fn with_site(catalogue: &Catalogue, heading: &str, locale: Locale) -> String {
    match catalogue.site.title.get(locale) {
        Some(site) => [heading, " · ", site.value].concat(),
        None => heading.to_owned(),
    }
}
