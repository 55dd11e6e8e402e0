//! Cases as a table.

use casebook::query::{Query, Sort};
use leptos::prelude::*;

use super::summary::{Excerpt, search_words, summary, text};
use crate::{
    component::{
        ForEach,
        case_table::{CaseRow, CaseTable, Column, ColumnOrder},
    },
    state::{Screen, use_screen},
};

/// Countries named in a row before the rest is counted.
const NAMED: usize = 3;

/// The part shown of what was found.
#[component]
pub fn FoundTable() -> impl IntoView {
    let screen = use_screen();
    let words = search_words(screen);
    let row = Callback::new(move |at| {
        let text = text(screen, at, words, Excerpt::Absent);
        view! { <CaseRow locale=screen.locale summary=summary(screen, at, NAMED) text /> }.into_any()
    });
    let cases = Signal::derive(move || screen.results.with(|results| results.shown().to_vec()));
    view! {
        <CaseTable name=screen.words.results_list columns=Signal::derive(move || columns(screen))>
            <ForEach items=cases view=row />
        </CaseTable>
    }
}

fn columns(screen: Screen) -> Vec<Column> {
    let words = screen.words;
    let query = screen.query.get();
    let plain = |name| Column { name, order: None };
    let sorted = |name, sort| Column { name, order: Some(order(screen, &query, sort)) };
    vec![
        sorted(words.table_number, Sort::Number),
        sorted(words.sort_title, Sort::Title),
        plain(words.facet_kind),
        sorted(words.table_countries, Sort::Countries),
        sorted(words.case_years, Sort::Newest),
        plain(words.case_sectors),
        plain(words.case_modality),
    ]
}

/// The column's own order; where the table has it already, the opposite one.
fn order(screen: Screen, query: &Query, sort: Sort) -> ColumnOrder {
    let is_sorted = query.sort == sort;
    let next = if is_sorted { query.clone().in_reverse(!query.reversed) } else { query.clone().sorted(sort) };
    // The latest and the most come first.
    let falling = matches!(sort, Sort::Newest | Sort::Countries);
    let direction = if falling == query.reversed { "ascending" } else { "descending" };
    ColumnOrder { id: sort.id(), href: screen.query_href(next), direction: is_sorted.then_some(direction) }
}
