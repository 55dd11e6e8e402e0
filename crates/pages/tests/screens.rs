//! Every screen of the real catalogue as a parser of HTML reads it, and of a catalogue that means harm.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use casebook::{
    catalogue::{self, Catalogue, Kind, Role, Year},
    country::Country,
    locale::Locale,
    map::{self, Drawing},
    query::{Choice, Facet, Layout, Library, Query, Sort, YearRange},
    route::{Address, Page, published},
    shard::{Shard, write::Cut},
};
use pages::{Drawn, View, live, screen};
use proptest::prelude::*;
use scraper::{ElementRef, Html, Selector};
use std::{collections::HashSet, sync::LazyLock};

static LIBRARY: LazyLock<Library> = LazyLock::new(|| library(include_str!("../../../public/catalogue.json")));
static DRAWING: LazyLock<Drawing> = LazyLock::new(|| map::parse(include_str!("../../../public/map.json")).unwrap());

fn library(text: &str) -> Library {
    Library::new(catalogue::read(text).unwrap().catalogue)
}

fn view<'a>(library: &'a Library, here: &'a Address) -> View<'a> {
    View { library, here, origin: None, drawing: Drawn::Linked(&DRAWING, "map.svg"), brief: false }
}

fn parsed(view: &View<'_>) -> Html {
    Html::parse_fragment(&screen(view))
}

fn select<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

fn everywhere() -> impl Iterator<Item = Address> {
    Locale::ALL.into_iter().flat_map(|locale| published(&LIBRARY.catalogue, locale))
}

#[test]
fn every_page_has_one_heading_one_main_part_and_no_id_twice() {
    for here in everywhere() {
        let page = parsed(&view(&LIBRARY, &here));
        for selector in ["h1", "main", "header.site-header", "footer"] {
            assert_eq!(select(&page, selector).len(), 1, "{selector} on {}", here.href());
        }
        let mut ids = HashSet::new();
        for element in select(&page, "[id]") {
            let id = element.value().id().unwrap().to_owned();
            assert!(ids.insert(id.clone()), "`{id}` twice on {}", here.href());
        }
    }
}

#[test]
fn every_link_into_the_site_leads_to_a_page_that_is_written() {
    let known: HashSet<String> = everywhere().map(|address| address.href()).collect();
    for here in everywhere() {
        let page = parsed(&view(&LIBRARY, &here));
        let links = select(&page, "a[href]");
        assert!(links.len() > 8, "{}", here.href());
        for link in links {
            let href = link.value().attr("href").unwrap();
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
        let page = parsed(&view(&library, &here));
        let links = select(&page, "a[rel=license]");
        assert!(
            !links.is_empty() && links.iter().all(|link| link.value().attr("href") == Some(href)),
            "{}",
            here.href()
        );
    }
}

#[test]
fn a_written_page_names_every_shape_it_refers_to() {
    let sheet = map::sheet(&DRAWING);
    let here = Address::home(Locale::En);
    let page = parsed(&view(&LIBRARY, &here));
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
    let page = parsed(&view(&LIBRARY, &here));
    let argentina = select(&page, "a#map-AR")[0].value();
    assert_eq!(argentina.attr("aria-label"), Some("Argentina: oferente"));
    assert_eq!(argentina.attr("href"), Some("es/countries/ar/"));
    assert!(!select(&page, "use.map-takes-part[data-country=AR]").is_empty());
    assert!(!select(&page, ".map-elsewhere-land[data-country=HT]").is_empty());
    assert_eq!(select(&page, "a.map-target[tabindex='0']").len(), 1);
}

/// What breaks out of an element, an attribute, an address, a script, a comment, and the direction of a line.
const HOSTILE: &str = r#"</p></main><script>alert(1)</script><img src=x onerror=alert(1)> "' onmouseover=alert(1) x=" ]]> --> &lt; \u202e javascript:alert(1)"#;

#[test]
fn a_hostile_catalogue_stays_text() {
    let evil = HOSTILE.replace('\\', "\\\\").replace('"', "\\\"").replace("\\\\u202e", "\u{202e}");
    let both = format!(r#"{{ "en": "{evil}", "es": "{evil}" }}"#);
    let lists = format!(r#"{{ "en": ["{evil}"], "es": ["{evil}"] }}"#);
    let text = format!(
        r#"{{ "format": 1, "site": {{ "title": {both}, "description": {both}, "publisher": "{evil}", "licence": "{evil}" }},
        "sectors": [{{ "id": "health", "label": {both} }}], "names": {{ "PY": {both} }},
        "cases": [{{ "slug": "a", "number": 1, "kind": "study", "title": {both}, "official_title": "{evil}",
            "participants": [{{ "country": "PY", "role": "provider" }}, {{ "country": "HT" }}],
            "institutions": ["{evil}"], "authors": ["{evil}"], "support": ["{evil}"], "implementers": ["{evil}"],
            "sectors": ["health"], "budget": {both}, "summary": {lists}, "lessons": {lists},
            "downloads": [{{ "kind": "paper", "format": "{evil}", "href": "https://example.org/?a=\"><script>" }}],
            "source": {{ "title": "{evil}", "publisher": "{evil}", "href": "https://example.org/'><script>", "note": {both} }},
            "evidence": "page" }}] }}"#
    );
    let library = library(&text);
    assert_eq!(library.catalogue.cases.len(), 1, "the case itself must be read for the test to mean anything");
    let mut seen = 0;
    for here in Locale::ALL.into_iter().flat_map(|locale| published(&library.catalogue, locale)) {
        let page = parsed(&view(&library, &here));
        assert!(select(&page, "script, img, [onmouseover], [onerror]").is_empty(), "{}", here.href());
        assert_eq!(select(&page, "main").len(), 1, "{}", here.href());
        assert!(!page.html().contains('\u{202e}'), "the reader leaves out what turns lines round: {}", here.href());
        for link in select(&page, "[href], [action]") {
            let to = link.value().attr("href").or(link.value().attr("action")).unwrap();
            assert!(!to.starts_with("javascript"), "{to}");
        }
        seen += page.root_element().text().filter(|text| text.contains("alert(1)")).count();
    }
    assert!(seen > 100, "the hostile words are shown as words: {seen}");
}

fn any_query() -> impl Strategy<Value = Query> {
    let countries = prop::collection::vec(prop::sample::select(vec!["BR", "PY", "HT", "AD"]), 0..3);
    let text = prop::sample::select(vec!["", "agua", "sa", "sur sur", "edukatoin", "zzzz", "<b>"]);
    let order = (prop::sample::select(Sort::ALL.to_vec()), any::<bool>());
    let layout = prop::sample::select(Layout::ALL.to_vec());
    let years = (prop::option::of(2005..2020_i64), prop::option::of(2005..2020_i64));
    let seldom = [(Facet::Institution, "giz"), (Facet::Institution, "senati-peru"), (Facet::Evidence, "page")];
    let seldom = prop::option::of(prop::sample::select(seldom.to_vec()));
    let asked = (text, countries, any::<bool>(), prop::option::of(prop::sample::select(Role::ALL.to_vec())), seldom);
    (asked, any::<bool>(), order, layout, years).prop_map(
        |((text, countries, together, role, seldom), study, (sort, reversed), layout, (from, to))| {
            let country = |code: &str| Choice::Country(Country::parse(code).unwrap());
            let mut choices: Vec<Choice> = countries.into_iter().map(country).collect();
            choices.extend(role.map(Choice::Role));
            choices.extend(study.then_some(Choice::Kind(Kind::Study)));
            choices.extend(seldom.and_then(|(facet, value)| Choice::parse(facet, value)));
            let years = YearRange { from: from.and_then(Year::parse), to: to.and_then(Year::parse) };
            let query = Query::default().searching(text.to_owned()).sorted(sort).in_reverse(reversed);
            let query = query.with_countries(together).in_years(years).laid_out(layout);
            choices.into_iter().fold(query, Query::with)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// Patching the screen of one query to that of another leads to what making it anew would have given.
    #[test]
    fn what_follows_a_query_is_what_a_new_screen_shows(query in any_query(), on_map: bool, spanish: bool) {
        let locale = if spanish { Locale::Es } else { Locale::En };
        let page = if on_map { Page::Map(query) } else { Page::Explore(None, query) };
        let here = Address::of(locale, page);
        let view = view(&LIBRARY, &here);
        let (page, live) = (parsed(&view), live(&view).unwrap());
        for (selector, content) in &live.content {
            let places = select(&page, selector);
            prop_assert_eq!(places.len(), 1, "{}", selector);
            let expected = Html::parse_fragment(content).root_element().inner_html();
            // Options are read differently outside of their select.
            if *selector != "#sort" {
                prop_assert_eq!(places[0].inner_html(), expected, "{}", selector);
            }
        }
        for (selector, hidden) in &live.hidden {
            prop_assert_eq!(select(&page, selector)[0].value().attr("hidden").is_some(), *hidden, "{}", selector);
        }
        let inputs = select(&page, "input[data-facet]");
        prop_assert_eq!(inputs.len(), live.values.len());
        for (input, value) in inputs.iter().zip(&live.values) {
            prop_assert_eq!(input.value().attr("checked").is_some(), value.chosen);
        }
        let counts: Vec<String> = select(&page, ".facet-count").iter().map(|it| it.text().collect()).collect();
        prop_assert_eq!(counts, live.values.iter().map(|value| value.count.to_string()).collect::<Vec<_>>());
        let badges: Vec<String> = select(&page, ".facet-badge").iter().map(|it| it.text().collect()).collect();
        prop_assert_eq!(badges, live.badges);
        for (figure, href) in &live.figures {
            let target = select(&page, &format!("#map-{}", figure.country.code()))[0].value();
            prop_assert_eq!(target.attr("href"), Some(href.as_str()));
            prop_assert_eq!(target.attr("aria-label"), Some(figure.label.as_str()));
        }
    }

    /// Every number that is a link is the length of the list that it leads to.
    #[test]
    fn numbers_of_timeline_and_partners_lead_to_as_many_cases(query in any_query(), partners: bool) {
        let layout = if partners { Layout::Partners } else { Layout::Timeline };
        let here = Address::of(Locale::En, Page::Explore(None, query.laid_out(layout)));
        let page = parsed(&view(&LIBRARY, &here));
        let links = select(&page, ".timeline-chart a, .partners-matrix a, .chart-table a");
        for link in links {
            let row = link.ancestors().filter_map(ElementRef::wrap).find(|it| it.value().name() == "tr");
            let label = link.value().attr("aria-label").map_or_else(
                || row.unwrap().select(&Selector::parse("td").unwrap()).next().unwrap().text().collect::<String>(),
                |label| label.rsplit(": ").next().unwrap().split(' ').next().unwrap().to_owned(),
            );
            let href = link.value().attr("href").unwrap();
            let (path, search) = href.split_once('?').unwrap_or((href, ""));
            let to = Address::parse(path, search, Locale::En).unwrap();
            let found = LIBRARY.cases(&to.page.selection(), Locale::En).len();
            prop_assert_eq!(label, found.to_string(), "{}", href);
        }
    }
}

#[test]
fn a_case_under_way_has_its_place_in_a_list_and_gets_its_title_when_it_comes() {
    let whole = &LIBRARY.catalogue;
    let cut = Cut::of(whole).placed("shards/".to_owned(), "1".to_owned());
    let head = Catalogue { cases: Vec::new(), ..whole.clone() };
    let mut library = Library::split(head, cut.split().clone(), &cut.text(whole, Shard::Columns)).unwrap();
    let list = |layout| Address::of(Locale::En, Page::Explore(None, Query::default().laid_out(layout)));
    for (layout, row) in [(Layout::Cards, "li.case-card"), (Layout::Table, ".case-table tbody tr")] {
        let here = list(layout);
        let page = parsed(&view(&library, &here));
        assert_eq!(select(&page, row).len(), whole.cases.len());
        assert_eq!(select(&page, &format!("{row}[aria-busy=true]")).len(), whole.cases.len());
        assert!(select(&page, "h2, h3").iter().all(|heading| heading.text().any(|text| !text.is_empty())));
    }
    library.insert(Shard::Records(0), &cut.text(whole, Shard::Records(0))).unwrap();
    let here = list(Layout::Cards);
    let page = parsed(&view(&library, &here));
    let titles: Vec<String> = select(&page, ".case-card h2").iter().map(|title| title.text().collect()).collect();
    assert!(!titles.is_empty() && titles.len() < whole.cases.len());
    assert_eq!(select(&page, "li.case-card:not([aria-busy])").len(), titles.len());
}

#[test]
fn words_searched_for_are_marked_in_title_and_snippet() {
    let here = Address::of(Locale::En, Page::Explore(None, Query::default().searching("milk".to_owned())));
    let page = parsed(&view(&LIBRARY, &here));
    let marks = select(&page, ".case-card h2 mark, .case-card-excerpt mark");
    assert!(!marks.is_empty());
    assert!(marks.iter().all(|mark| mark.text().collect::<String>().to_lowercase() == "milk"));
}

#[test]
fn a_table_says_by_which_column_it_is_sorted() {
    let query = Query::default().laid_out(Layout::Table).sorted(Sort::Newest);
    let sorted = |query: Query| {
        let here = Address::of(Locale::En, Page::Explore(None, query));
        let page = parsed(&view(&LIBRARY, &here));
        let heads = select(&page, "th[aria-sort]");
        assert_eq!(heads.len(), 1);
        let link = heads[0].select(&Selector::parse("a").unwrap()).next().unwrap();
        [heads[0].value().attr("aria-sort").unwrap(), link.value().id().unwrap(), link.value().attr("href").unwrap()]
            .join(" ")
    };
    assert_eq!(sorted(query.clone()), "descending sort-newest en/?sort=newest&reverse=&view=table");
    assert_eq!(sorted(query.in_reverse(true)), "ascending sort-newest en/?sort=newest&view=table");
}
