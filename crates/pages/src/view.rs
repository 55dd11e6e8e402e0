//! What a screen is made from. It must not hold anything that a screen does not show.

use casebook::{
    catalogue::{Case, Catalogue},
    country::Country,
    locale::Locale,
    map::Drawing,
    query::{Choice, Library, Position, Query},
    route::{Address, Page},
    words::Words,
};

/// All that a screen depends on.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The records.
    pub library: &'a Library,
    /// Where the visitor is.
    pub here: &'a Address,
    /// The list from which the visitor came, if that is known.
    pub origin: Option<&'a Address>,
    /// The map's drawing.
    pub drawing: Drawn<'a>,
    /// Whether a list shows no more than fits on a screen: while the visitor types, each key makes it anew.
    pub brief: bool,
}

/// How far the map's drawing has come, and how it gets onto the page.
#[derive(Clone, Copy)]
pub enum Drawn<'a> {
    /// Under way: its place is kept free.
    UnderWay,
    /// Not to be had.
    Failed,
    /// Its shapes are written into the page.
    Inline(&'a Drawing),
    /// Its shapes are referred to, by this address of an SVG file that has them by [`casebook::map::Shape`] id: the
    /// page stays small and every page shares the file.
    Linked(&'a Drawing, &'a str),
}

impl<'a> View<'a> {
    pub(crate) const fn catalogue(&self) -> &'a Catalogue {
        &self.library.catalogue
    }

    pub(crate) const fn locale(&self) -> Locale {
        self.here.locale
    }

    pub(crate) fn words(&self) -> &'static Words {
        Words::of(self.here.locale)
    }

    /// Where another page is.
    pub(crate) fn href(&self, page: Page) -> String {
        self.here.to(page).href()
    }

    /// Where a country's page is.
    pub(crate) fn country_href(&self, country: Country) -> String {
        self.href(Page::Country(country))
    }

    /// Where the list narrowed to these choices is.
    pub(crate) fn list_href(&self, choices: &[Choice]) -> String {
        self.href(Page::Explore(None, choices.iter().cloned().fold(Query::default(), Query::with)))
    }

    /// The position of the case that the page shows, where it shows one that there is.
    pub(crate) fn shown(&self) -> Option<usize> {
        let Page::Case(slug) = &self.here.page else { return None };
        match self.library.position(slug) {
            Position::At(at) => Some(at),
            Position::Nowhere | Position::Missing(_) => None,
        }
    }

    /// The case that the page shows.
    pub fn shown_case(&self) -> Option<&'a Case> {
        self.library.case(self.shown()?)
    }

    /// What the page asks for, without the kind that it fixes.
    pub(crate) fn asked(&self) -> Query {
        self.here.page.listing().map(|(_, query)| query.clone()).unwrap_or_default()
    }
}
