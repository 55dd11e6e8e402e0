//! A chart's numbers as a table: the same as the chart says, for those who do not see it. It must not count.

use maud::{Markup, html};

/// One row: what it is of, the list of its cases if an address leads there, and its numbers.
pub struct ChartRow {
    /// What the row is of.
    pub name: String,
    /// Where it leads.
    pub href: Option<String>,
    /// Its numbers, in the order of the columns.
    pub numbers: Vec<String>,
}

/// The table; the first of the heads is that of the names.
pub fn chart_table(heads: &[&str], rows: &[ChartRow]) -> Markup {
    html! {
        table {
            thead { tr { @for head in heads { th scope="col" { (head) } } } }
            tbody {
                @for ChartRow { name, href, numbers } in rows {
                    tr {
                        th scope="row" { @if let Some(href) = href { a href=(href) { (name) } } @else { (name) } }
                        @for number in numbers { td { (number) } }
                    }
                }
            }
        }
    }
}
