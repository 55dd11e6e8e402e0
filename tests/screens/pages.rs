//! Every page of the real catalogue: its outline, its ids, its links, its map.

use std::collections::HashSet;

use casebook::{
    catalogue,
    locale::Locale,
    map,
    route::{Address, Page, published},
};
use scraper::Html;

use crate::fixture::{DRAWING, attributes, everywhere, library, said, screen, screen_of, select, written};

/// Attributes that name elements by their ids.
const NAMING: [&str; 7] =
    ["for", "aria-activedescendant", "aria-controls", "aria-describedby", "aria-labelledby", "form", "popovertarget"];

/// What is wrong with the ids of a page: those that are there twice, and those that are named and not there.
pub fn wrong_ids(page: &Html) -> Vec<String> {
    let mut ids = HashSet::new();
    let twice =
        attributes(page, "[id]", "id").into_iter().filter(|id| !ids.insert(*id)).map(|id| format!("{id} twice"));
    let mut wrong: Vec<String> = twice.collect();
    for name in NAMING {
        let named = attributes(page, &format!("[{name}]"), name).into_iter().flat_map(str::split_whitespace);
        wrong.extend(named.filter(|id| !ids.contains(id)).map(|id| format!("{id}, named by {name}, is missing")));
    }
    let places = attributes(page, "[href*='#']", "href").into_iter().filter(|href| !href.starts_with("map.svg#"));
    let places = places.filter(|href| !href.starts_with("http")).filter_map(|href| href.split_once('#'));
    wrong.extend(places.filter(|(_, id)| !ids.contains(id)).map(|(_, id)| format!("{id}, led to, is missing")));
    wrong
}

#[test]
fn every_page_has_one_heading_and_one_main_part() {
    for here in everywhere() {
        let page = screen(&here);
        for selector in ["h1", "main", "header.site-header", "footer"] {
            assert_eq!(select(&page, selector).len(), 1, "{selector} on {}", here.href());
        }
    }
}

#[test]
fn every_id_is_there_once_and_every_one_that_is_named_is_there() {
    for here in everywhere() {
        assert_eq!(wrong_ids(&screen(&here)), [""; 0], "{}", here.href());
    }
}

#[test]
fn headings_say_something_and_leave_no_level_out() {
    for here in everywhere() {
        let page = screen(&here);
        let headings = select(&page, "h1, h2, h3, h4, h5, h6");
        let levels = headings.iter().map(|heading| heading.value().name()[1..].parse::<u8>().unwrap());
        levels.fold(0, |above, level| {
            assert!(level <= above + 1, "h{level} below h{above} on {}", here.href());
            level
        });
        assert!(headings.iter().all(|heading| heading.text().any(|text| !text.trim().is_empty())), "{}", here.href());
    }
}

#[test]
fn no_page_has_a_comment_or_a_mark_for_hydration() {
    for here in everywhere() {
        let html = written(&here);
        assert!(!html.contains("<!") && !html.contains("data-hk"), "{}", here.href());
    }
}

#[test]
fn no_text_in_a_page_s_own_language_is_marked_as_being_in_it() {
    for here in everywhere() {
        let page = screen(&here);
        let marked = attributes(&page, "main [lang]", "lang");
        assert!(!marked.contains(&here.locale.tag()), "{}", here.href());
    }
}

#[test]
fn every_link_into_the_site_leads_to_a_page_that_is_written() {
    let known: HashSet<String> = everywhere().map(|address| address.href()).collect();
    for here in everywhere() {
        let page = screen(&here);
        let links = attributes(&page, "a[href]", "href");
        assert!(links.len() > 8, "{}", here.href());
        for href in links {
            let path = href.split(['?', '#']).next().unwrap();
            let inside = !href.starts_with("http") && path != "catalogue.json";
            assert!(!inside || known.contains(path), "`{href}` on {}", here.href());
        }
    }
}

#[test]
fn a_link_leads_where_the_catalogue_says_to_the_letter() {
    let href = "https://example.org/South-South/Ibero-America/licence";
    let library = library(&format!(
        r#"{{ "format": 1, "site": {{ "title": {{ "en": "South-South" }}, "licence": "X", "licence_href": "{href}" }}, "cases": [] }}"#
    ));
    for here in published(&library.catalogue, Locale::En) {
        let page = screen_of(&library, &here);
        let links = attributes(&page, "a[rel=license]", "href");
        assert!(!links.is_empty() && links.iter().all(|link| *link == href), "{}", here.href());
    }
}

#[test]
fn the_links_of_the_header_say_where_one_is_and_lead_to_the_same_page_in_the_other_language() {
    for here in everywhere() {
        let page = screen(&here);
        for locale in Locale::ALL {
            let selector = format!("#language-{}", locale.tag());
            assert_eq!(attributes(&page, &selector, "href"), [here.in_locale(locale).href()]);
            let current = attributes(&page, &selector, "aria-current");
            assert_eq!(current.is_empty(), locale != here.locale, "{}", here.href());
        }
        let current = attributes(&page, ".site-nav [aria-current=page]", "href");
        assert!(current.iter().all(|href| *href == here.href()) && current.len() <= 1, "{}", here.href());
    }
    let map = Address::of(Locale::Es, Page::Map(casebook::query::Query::default()));
    assert_eq!(said(&screen(&map), ".site-nav [aria-current=page]"), "Mapa");
}

#[test]
fn a_written_page_names_every_shape_it_refers_to() {
    let sheet = map::sheet(&DRAWING);
    let page = screen(&Address::home(Locale::En));
    let used = select(&page, "use");
    assert_eq!(used.len(), DRAWING.shapes.len());
    for shape in used {
        let id = shape.value().attr("href").unwrap().strip_prefix("map.svg#").unwrap();
        assert!(sheet.contains(&format!("<path id=\"{id}\" ")), "{id}");
    }
}

#[test]
fn the_map_comes_filled_marked_and_spoken() {
    let here = Address::of(Locale::Es, Page::Case(catalogue::Slug::parse("pro-huerta-haiti").unwrap()));
    let page = screen(&here);
    let argentina = select(&page, "a#map-AR")[0].value();
    assert_eq!(argentina.attr("aria-label"), Some("Argentina: oferente"));
    assert_eq!(argentina.attr("href"), Some("es/countries/ar/"));
    assert!(!select(&page, "use.map-takes-part[data-country=AR]").is_empty());
    assert!(!select(&page, ".map-elsewhere-land[data-country=HT]").is_empty());
    assert_eq!(select(&page, "a.map-target[tabindex='0']").len(), 1);
}

#[test]
fn an_embedded_page_keeps_its_main_part_alone_in_sight() {
    for here in everywhere().take(12) {
        let page = screen(&Address { embed: true, ..here.clone() });
        assert_eq!(select(&page, "header.site-header[hidden], footer[hidden]").len(), 2, "{}", here.href());
        assert_eq!(select(&page, ".is-embedded > main:not([hidden])").len(), 1, "{}", here.href());
    }
}
