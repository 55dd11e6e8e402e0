//! Lists: cases that are under way, words that are marked, the head of the table.

use std::sync::Arc;

use casebook::{
    catalogue::Catalogue,
    locale::Locale,
    query::{Layout, Library, Query, Sort},
    route::{Address, Page},
    shard::{Shard, write::Cut},
};

use crate::fixture::{LIBRARY, attributes, screen, screen_of, select, text, within};

fn list(query: Query) -> Address {
    Address::of(Locale::En, Page::Explore(None, query))
}

#[test]
fn a_case_under_way_has_its_place_in_a_list_and_gets_its_title_when_it_comes() {
    let whole = &LIBRARY.catalogue;
    let cut = Cut::of(whole).placed("shards/".to_owned(), "1".to_owned());
    let head = Catalogue { cases: Vec::new(), ..whole.clone() };
    let library = Library::split(head, cut.split().clone(), &cut.text(whole, Shard::Columns)).unwrap();
    let mut library = Arc::new(library);
    for (layout, row) in [(Layout::Cards, "li.case-card"), (Layout::Table, ".case-table tbody tr")] {
        let page = screen_of(&library, &list(Query::default().laid_out(layout)));
        assert_eq!(select(&page, row).len(), whole.cases.len());
        assert_eq!(select(&page, &format!("{row}[aria-busy=true]")).len(), whole.cases.len());
        assert!(select(&page, "h2, h3").iter().all(|heading| heading.text().any(|text| !text.is_empty())));
    }
    let record = cut.text(whole, Shard::Records(0));
    Arc::make_mut(&mut library).insert(Shard::Records(0), &record).unwrap();
    let page = screen_of(&library, &list(Query::default().laid_out(Layout::Cards)));
    let titles: Vec<String> = select(&page, ".case-card h2").into_iter().map(text).collect();
    assert!(!titles.is_empty() && titles.len() < whole.cases.len());
    assert!(titles.iter().all(|title| !title.is_empty()));
    assert_eq!(select(&page, "li.case-card:not([aria-busy])").len(), titles.len());
}

#[test]
fn words_searched_for_are_marked_in_title_and_snippet() {
    let page = screen(&list(Query::default().searching("milk".to_owned())));
    let marks = select(&page, ".case-card h2 mark, .case-card-excerpt mark");
    assert!(!marks.is_empty());
    assert!(marks.iter().all(|mark| mark.text().collect::<String>().to_lowercase() == "milk"));
}

#[test]
fn a_table_says_by_which_column_it_is_sorted() {
    let query = Query::default().laid_out(Layout::Table).sorted(Sort::Newest);
    let sorted = |query: Query| {
        let page = screen(&list(query));
        let heads = select(&page, "th[aria-sort]");
        assert_eq!(heads.len(), 1);
        let link = within(heads[0], "a").unwrap().value();
        [heads[0].value().attr("aria-sort").unwrap(), link.id().unwrap(), link.attr("href").unwrap()].join(" ")
    };
    assert_eq!(sorted(query.clone()), "descending sort-newest en/?sort=newest&reverse=&view=table");
    assert_eq!(sorted(query.in_reverse(true)), "ascending sort-newest en/?sort=newest&view=table");
}

#[test]
fn a_table_sorts_by_the_columns_that_have_an_order() {
    let page = screen(&list(Query::default().laid_out(Layout::Table)));
    let sorts = ["sort-number", "sort-title", "sort-countries", "sort-newest"];
    assert_eq!(attributes(&page, ".case-table thead a", "id"), sorts);
}
