//! What a page is called, and everything else that machines read of it. It must not know how a head is written in
//! HTML: that is the tool `metadata`'s.
//!
//! [`heading`] and [`title`] ship to the browser; all the rest is for pages written ahead, and nothing of it may be
//! called from the site.
//!
//! Reading order: `facts` (the plain data that comes out), `mapping` (from page to data), `links` (addresses),
//! `description`, then one file per vocabulary: `open_graph`, `citation`, `dublin_core`, `json_ld`.

mod cards;
mod citation;
mod dates;
mod description;
mod dublin_core;
mod facts;
mod json_ld;
mod links;
mod mapping;
mod open_graph;

pub use cards::Cards;
pub use citation::pdf;
pub use dates::updated;
pub use description::description;
pub use facts::{Alternate, Head, Meta};
pub use links::{absolute, alternates};
pub use mapping::{Heads, head};

use crate::{
    catalogue::{Case, Catalogue, Kind},
    route::{Address, Page},
    sentence,
    words::Words,
};

/// The page's one `h1`; `case` is the one that it shows.
pub fn heading(catalogue: &Catalogue, address: &Address, case: Option<&Case>) -> String {
    let words = Words::of(address.locale);
    match &address.page {
        Page::Explore(None, _) => words.explore_title.to_owned(),
        Page::Explore(Some(Kind::Study), _) => words.studies_title.to_owned(),
        Page::Explore(Some(Kind::Story), _) => words.stories_title.to_owned(),
        Page::Map(_) => words.map_title.to_owned(),
        Page::Case(_) => {
            case.map_or(words.not_found_case_title.to_owned(), |case| sentence::numbered_title(case, address.locale))
        }
        Page::Country(country) => catalogue.country_name(*country, address.locale).to_owned(),
        Page::About => words.about_title.to_owned(),
        Page::Unknown(_) => words.not_found_title.to_owned(),
    }
}

/// The document's title: the heading and the site's name.
pub fn title(catalogue: &Catalogue, address: &Address, case: Option<&Case>) -> String {
    let heading = heading(catalogue, address, case);
    match catalogue.site.title.get(address.locale) {
        Some(site) => [&heading, " · ", site.value].concat(),
        None => heading,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        catalogue::{Slug, read},
        locale::Locale,
    };

    #[test]
    fn a_title_is_the_heading_and_the_sites_name() {
        let text = r#"{ "format": 1, "site": { "title": { "en": "Cases" } }, "cases": [
            { "slug": "a", "number": 15, "kind": "study", "title": { "es": "Uno" }, "summary": { "es": ["x"] } }] }"#;
        let catalogue = read(text).unwrap().catalogue;
        let title_of = |slug: &str| {
            title(&catalogue, &Address::of(Locale::En, Page::Case(Slug::parse(slug).unwrap())), catalogue.case(slug))
        };
        assert_eq!(title_of("a"), "15 | Uno · Cases");
        assert_eq!(title_of("b"), "There is no case at this address · Cases");
        assert_eq!(heading(&Catalogue::default(), &Address::home(Locale::Es), None), "Así coopera el Sur");
    }
}
