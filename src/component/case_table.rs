//! Cases as a table, a row each, sorted by the links in its head.

use casebook::{locale::Locale, vocabulary, words::Words};
use leptos::prelude::*;

use super::{
    case_card::{CaseSummary, CaseText, CaseTitle},
    views,
};

/// The head of a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// How it sorts; `None` for one that does not.
    pub order: Option<ColumnOrder>,
}

/// How a column sorts.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnOrder {
    /// The word of its order in addresses: its link is known by it.
    pub id: &'static str,
    /// Where its link leads.
    pub href: String,
    /// The direction in which the table is sorted by it now (a value of `aria-sort`), if it is.
    pub direction: Option<&'static str>,
}

/// The table; its children are the rows.
#[component]
pub fn CaseTable(
    /// Its name.
    name: &'static str,
    /// The heads of number, title, kind, countries, years, sectors and modality.
    columns: Signal<Vec<Column>>,
    /// The rows.
    children: Children,
) -> impl IntoView {
    let head = |Column { name, order }| match order {
        None => view! { <th scope="col">{name}</th> }.into_any(),
        Some(ColumnOrder { id, href, direction }) => view! {
            <th scope="col" aria-sort=direction><a id=format!("sort-{id}") href=href>{name}</a></th>
        }
        .into_any(),
    };
    view! {
        <div class="case-table" role="region" aria-label=name tabindex="0">
            <table>
                <thead><tr>{move || views(columns.get().into_iter().map(head))}</tr></thead>
                <tbody>{children()}</tbody>
            </table>
        </div>
    }
}

/// The row of a case.
#[component]
pub fn CaseRow(
    /// The language of the page.
    locale: Locale,
    /// What is known of it.
    summary: CaseSummary,
    /// Its record; `None` while that is under way.
    text: Signal<Option<CaseText>>,
) -> impl IntoView {
    let CaseSummary { number, kind, countries, country_count, years, sectors, modality } = summary;
    let is_there = Memo::new(move |_| text.with(Option::is_some));
    let title = move || match is_there.get() {
        false => view! { <span class="is-coming"></span> }.into_any(),
        true => view! { <CaseTitle text /> }.into_any(),
    };
    view! {
        <tr aria-busy=move || (!is_there.get()).then_some("true")>
            <td class="case-number">{number.map(|number| number.to_string())}</td>
            <th scope="row">{title}</th>
            <td class="case-kind">{vocabulary::kind(kind, Words::of(locale))}</td>
            <td><strong>{country_count.to_string()}</strong> " " {countries}</td>
            <td>{years}</td>
            <td>{sectors}</td>
            <td>{modality}</td>
        </tr>
    }
}
