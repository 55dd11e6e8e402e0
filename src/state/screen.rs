//! What a page reads: its place, its language, the catalogue, and what answers its query.

use casebook::{
    catalogue::{Case, Catalogue},
    country::Country,
    locale::Locale,
    query::{Choice, Library, Query},
    route::{Address, Page},
    words::Words,
};
use leptos::prelude::*;

use super::{AppState, Entry, Place, Results, navigation};

/// One page in one language. Its query may change, nothing else: another place is another screen.
#[derive(Clone, Copy)]
pub struct Screen {
    /// The app.
    pub state: AppState,
    /// The language.
    pub locale: Locale,
    /// The interface's words.
    pub words: &'static Words,
    /// What is asked, without the kind that a page fixes.
    pub query: Memo<Query>,
    /// What answers that.
    pub results: Memo<Results>,
    place: StoredValue<Place>,
}

impl Screen {
    /// The screen of a place.
    pub fn new(state: AppState, place: Place) -> Screen {
        let locale = place.address().locale;
        let here = StoredValue::new(place);
        // While the next screen is on its way, this one stays as it is.
        let is_here = move |address: &Address| here.with_value(|here| *here == Place::of(address));
        let query = Memo::new(move |before: Option<&Query>| {
            state.answered.with(|answered| match &answered.shown {
                Some(shown) if is_here(&shown.address) => {
                    shown.address.page.listing().map(|(_, query)| query.clone()).unwrap_or_default()
                }
                _ => before.cloned().unwrap_or_default(),
            })
        });
        let results = Memo::new(move |before: Option<&Results>| {
            state.answered.with(|answered| match &answered.shown {
                Some(shown) if is_here(&shown.address) => shown.results.clone(),
                _ => before.cloned().unwrap_or_default(),
            })
        });
        Screen { state, locale, words: Words::of(locale), query, results, place: here }
    }

    /// Its page, without a query.
    pub fn page(self) -> Page {
        self.place.with_value(|place| place.address().page.clone())
    }

    /// Its address, without a query.
    pub fn address(self) -> Address {
        self.place.with_value(|place| place.address().clone())
    }

    /// Where another page is.
    pub fn href(self, page: Page) -> String {
        self.place.with_value(|place| place.address().to(page).href())
    }

    /// Where a country's page is.
    pub fn country_href(self, country: Country) -> String {
        self.href(Page::Country(country))
    }

    /// Where the list narrowed to these choices is.
    pub fn list_href(self, choices: &[Choice]) -> String {
        self.href(Page::Explore(None, choices.iter().cloned().fold(Query::default(), Query::with)))
    }

    /// Where this page is with another query.
    pub fn query_href(self, query: Query) -> String {
        self.place.with_value(|place| place.address().to(place.address().page.with_query(query)).href())
    }

    /// Reads the catalogue, without following what comes of a split one.
    pub fn library<T>(self, read: impl FnOnce(&Library) -> T) -> T {
        self.state.library.with_untracked(|library| read(library))
    }

    /// Reads records, and follows those of a split catalogue that come.
    pub fn records<T>(self, read: impl FnOnce(&Library) -> T) -> T {
        self.state.records.track();
        self.state.library.with(|library| read(library))
    }

    /// Reads what the catalogue says of itself.
    pub fn catalogue<T>(self, read: impl FnOnce(&Catalogue) -> T) -> T {
        self.library(|library| read(&library.catalogue))
    }

    /// A country's name.
    pub fn country_name(self, country: Country) -> String {
        self.catalogue(|catalogue| catalogue.country_name(country, self.locale).to_owned())
    }

    /// The position of the case that the page shows, where it shows one that there is.
    pub fn case_position(self) -> Option<usize> {
        let Page::Case(slug) = self.page() else { return None };
        self.library(|library| library.position(&slug).known())
    }

    /// Reads the record at a position, if it is there.
    pub fn case<T>(self, at: usize, read: impl FnOnce(&Case) -> T) -> Option<T> {
        self.library(|library| library.case(at).map(read))
    }

    /// Goes to the same page with the query changed.
    pub fn ask(self, entry: Entry, change: impl FnOnce(Query) -> Query) {
        navigation::ask(self.state, entry, change);
    }
}

/// The screen of the component that asks.
pub fn use_screen() -> Screen {
    expect_context()
}
