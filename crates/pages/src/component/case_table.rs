//! Cases as a table, a row each, sorted by the links in its head. It must not sort: a link leads to the other order.

use casebook::{format, locale::Locale, search::Marker, vocabulary, words::Words};
use maud::{Markup, html};

use super::case_card::Listed;

/// The head of a column.
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// How it sorts; `None` for one that does not.
    pub order: Option<ColumnOrder>,
}

/// How a column sorts.
pub struct ColumnOrder {
    /// The word of its order in addresses: its link is known by it when the table is made anew.
    pub id: &'static str,
    /// Where its link leads.
    pub href: String,
    /// The direction in which the table is sorted by it now (a value of `aria-sort`), if it is.
    pub direction: Option<&'static str>,
}

/// The table; `columns` are the heads of number, title, kind, countries, years, sectors and modality.
pub fn case_table(
    columns: [Column; 7],
    cases: &[Listed<'_>],
    locale: Locale,
    name: &str,
    marker: Option<&Marker<'_>>,
) -> Markup {
    html! {
        div.case-table role="region" aria-label=(name) tabindex="0" {
            table {
                thead { tr { @for column in &columns { (head(column)) } } }
                tbody { @for case in cases { (row(case, locale, marker)) } }
            }
        }
    }
}

fn head(column: &Column) -> Markup {
    html! {
        @match &column.order {
            None => th scope="col" { (column.name) },
            Some(ColumnOrder { id, href, direction }) => th scope="col" aria-sort=[*direction] {
                a id={ "sort-" (id) } href=(href) { (column.name) }
            },
        }
    }
}

fn row(case: &Listed<'_>, locale: Locale, marker: Option<&Marker<'_>>) -> Markup {
    let words = Words::of(locale);
    html! {
        tr aria-busy=[case.record.is_none().then_some("true")] {
            td.case-number { @if let Some(number) = case.number { (number.to_string()) } }
            th scope="row" { (case.title(locale, marker)) }
            td.case-kind { (vocabulary::kind(case.kind, words)) }
            td { strong { (case.country_count.to_string()) } " " (case.countries) }
            td { @if let Some(years) = case.years { (format::years(years, locale)) } }
            td { (case.sectors) }
            td { @if let Some(modality) = case.modality { (vocabulary::modality(modality, words)) } }
        }
    }
}
