//! A chart's numbers as a table: the same as the chart says, for those who do not see it.

use leptos::prelude::*;

use super::views;

/// One row.
pub struct ChartRow {
    /// What the row is of.
    pub name: String,
    /// Where the list of its cases is, if an address leads there.
    pub href: Option<String>,
    /// Its numbers, in the order of the columns.
    pub numbers: Vec<String>,
}

/// The table.
#[component]
pub fn ChartTable(
    /// The columns' heads; the first is that of the names.
    heads: Vec<&'static str>,
    /// The rows.
    rows: Vec<ChartRow>,
) -> impl IntoView {
    let row = |ChartRow { name, href, numbers }: ChartRow| {
        let name = match href {
            Some(href) => view! { <a href=href>{name}</a> }.into_any(),
            None => name.into_any(),
        };
        view! {
            <tr>
                <th scope="row">{name}</th>
                {views(numbers.into_iter().map(|number| view! { <td>{number}</td> }))}
            </tr>
        }
    };
    view! {
        <table>
            <thead>
                <tr>{views(heads.into_iter().map(|head| view! { <th scope="col">{head}</th> }))}</tr>
            </thead>
            <tbody>{views(rows.into_iter().map(row))}</tbody>
        </table>
    }
}
