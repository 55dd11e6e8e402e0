//! The published catalogue: what machines read of it, whole, and what must hold for every page.

use casebook::{
    head::{Cards, Head, Heads},
    locale::Locale,
    query::Query,
    route::{Address, Page, published},
};
use insta::assert_snapshot;
use std::collections::{BTreeSet, HashSet};

use crate::fixture::{Read, base, case, markup, real};

/// One element a line.
fn lines(address: &Address) -> String {
    markup(&real(), address).replace("><", ">\n<")
}

#[test]
fn the_first_page_in_english() {
    assert_snapshot!(lines(&Address::home(Locale::En)));
}

#[test]
fn a_study_in_spanish() {
    assert_snapshot!(lines(&case(Locale::Es, "caricom-pancap-brazil-hiv-aids")));
}

#[test]
fn a_story_in_english() {
    assert_snapshot!(lines(&case(Locale::En, "pro-huerta-haiti")));
}

#[test]
fn a_country_in_spanish() {
    let address = Address::parse("es/countries/bo/", "", Locale::En).unwrap();
    assert_snapshot!(lines(&address));
}

#[test]
fn the_way_in() {
    let catalogue = real();
    let head = Heads::new(&catalogue, &base(), Cards::Drawn).entry();
    assert_snapshot!(metadata::head_markup(&head).into_string().replace("><", ">\n<"));
}

#[test]
fn the_manifest() {
    assert_snapshot!(metadata::manifest(&real()));
}

#[test]
fn the_beginning_of_the_feed() {
    let feed = metadata::feed(&real(), Locale::Es, &base());
    let end = feed.match_indices("</entry>").nth(1).unwrap().0;
    assert_snapshot!(feed[..end]);
}

#[test]
fn the_beginning_of_the_site_map() {
    let files = metadata::sitemap(&real(), &base());
    let [(name, map)] = files.as_slice() else { panic!("one map is enough for 52 cases") };
    assert_eq!(name, "sitemap.xml");
    let end = map.match_indices("</url>").nth(5).unwrap().0;
    assert_snapshot!(map[..end]);
}

#[test]
fn robots_learn_where_the_site_map_is() {
    assert_eq!(
        metadata::robots(&base()),
        "User-agent: *\nAllow: /\n\nSitemap: https://example.org/evidence/sitemap.xml\n"
    );
}

/// Every page's address and head.
fn pages() -> Vec<(Address, Head)> {
    let (catalogue, base) = (real(), base());
    let heads = Heads::new(&catalogue, &base, Cards::Drawn);
    let addresses = Locale::ALL.into_iter().flat_map(|locale| published(&catalogue, locale));
    addresses.map(|address| (address.clone(), heads.of(&address))).collect()
}

#[test]
fn every_page_can_be_told_from_every_other() {
    let pages = pages();
    let different = |of: fn(&Head) -> String| pages.iter().map(|(_, head)| of(head)).collect::<HashSet<_>>().len();
    assert_eq!(different(|head| head.canonical.clone().unwrap()), pages.len());
    assert_eq!(different(|head| [head.locale.tag(), &head.title].concat()), pages.len());
}

#[test]
fn every_description_fits_into_a_list_of_results() {
    for (address, head) in pages() {
        let description = head.description.unwrap().content;
        let length = description.chars().count();
        // A caption that names many countries is kept whole.
        assert!((40..=420).contains(&length), "{}: {length}: {description}", address.href());
        assert!(description.ends_with(['.', '…']), "{}: {description}", address.href());
    }
}

#[test]
fn languages_name_each_other_and_the_page_itself() {
    let (base, pages) = (base(), pages());
    let known: BTreeSet<&str> = pages.iter().filter_map(|(_, head)| head.canonical.as_deref()).collect();
    for (address, head) in &pages {
        let tags: Vec<&str> = head.alternates.iter().map(|alternate| alternate.hreflang).collect();
        assert_eq!(tags, ["en", "es", "x-default"]);
        let own = head.alternates.iter().find(|alternate| alternate.hreflang == head.locale.tag()).unwrap();
        assert_eq!(Some(&own.href), head.canonical.as_ref());
        assert!(head.alternates[..2].iter().all(|alternate| known.contains(alternate.href.as_str())));
        let home = address.page == Page::Explore(None, Query::default());
        let default = if home { base.as_str() } else { head.alternates[0].href.as_str() };
        assert_eq!(head.alternates[2].href, default);
    }
}

#[test]
fn machines_get_titles_without_unbroken_hyphens() {
    for (address, head) in pages() {
        let markup = metadata::head_markup(&head).into_string();
        assert!(!markup.contains('\u{2011}'), "{}", address.href());
    }
}

#[test]
fn the_site_map_has_every_page_once() {
    let files = metadata::sitemap(&real(), &base());
    let document = roxmltree::Document::parse(&files[0].1).unwrap();
    let found = document.descendants().filter(|node| node.tag_name().name() == "loc");
    let found: Vec<String> = found.map(|node| node.text().unwrap().to_owned()).collect();
    assert_eq!(found, pages().into_iter().filter_map(|(_, head)| head.canonical).collect::<Vec<_>>());
}

#[test]
fn a_feed_reader_finds_every_case_in_each_language() {
    let catalogue = real();
    for locale in Locale::ALL {
        let feed = feed_rs::parser::parse(metadata::feed(&catalogue, locale, &base()).as_bytes()).unwrap();
        assert_eq!(feed.language.as_deref(), Some(locale.tag()));
        assert_eq!(feed.entries.len(), catalogue.cases.len());
        let ids: HashSet<&str> = feed.entries.iter().map(|entry| entry.id.as_str()).collect();
        for record in &catalogue.cases {
            let address = base().page(&case(locale, record.slug.as_str()));
            assert!(ids.contains(address.as_str()), "{address}");
        }
    }
}

#[test]
fn a_page_has_one_thing_of_its_own_and_the_way_to_it() {
    for (address, head) in pages() {
        let read = Read::new(&metadata::head_markup(&head).into_string());
        let things = read.things();
        let types: Vec<&str> = things.iter().map(|thing| thing["@type"].as_str().unwrap()).collect();
        match &address.page {
            Page::Explore(None, _) => assert_eq!(types, ["WebSite", "Dataset"]),
            Page::Case(_) => assert!(["ScholarlyArticle", "Report", "CreativeWork"].contains(&types[0])),
            Page::About => assert_eq!(types[0], "AboutPage"),
            _ => assert_eq!(types[0], "CollectionPage"),
        }
        let last = things[1]["itemListElement"].as_array().and_then(|steps| steps.last());
        assert!(last.is_none_or(|step| step["item"] == *head.canonical.as_ref().unwrap()), "{}", address.href());
    }
}
