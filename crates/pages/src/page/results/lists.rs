//! Cases as cards and as a table. It must not know which of them are shown.

use casebook::{
    catalogue::Catalogue,
    country::Country,
    format,
    locale::Locale,
    query::{Query, Sort},
    route::Page,
    sentence,
    words::Words,
};
use maud::{Markup, html};

use super::Found;
use crate::{
    component::{
        case_card::{Level, Listed, case_card},
        case_table::{Column, ColumnOrder, case_table},
    },
    view::View,
};

/// Countries named on a card before the rest is counted, and in the narrower table.
const ON_CARD: usize = 5;
const IN_TABLE: usize = 3;

/// The cases at these positions as list items.
pub(crate) fn cards(view: &View<'_>, cases: &[usize], level: Level) -> Markup {
    html! { @for &at in cases { (case_card(&listed(view, at, ON_CARD), view.locale(), level, None)) } }
}

/// The part shown, as cards.
pub(super) fn list(view: &View<'_>, found: &Found) -> Markup {
    let marker = found.marker();
    html! {
        ol.results aria-label=(view.words().results_list) {
            @for &at in found.shown() {
                (case_card(&listed(view, at, ON_CARD), view.locale(), Level::Two, marker.as_ref()))
            }
        }
    }
}

/// The part shown, as a table.
pub(super) fn table(view: &View<'_>, found: &Found) -> Markup {
    let words = view.words();
    let asked = view.asked();
    let plain = |name| Column { name, order: None };
    let sorted = |name, sort| Column { name, order: Some(column_order(view, &asked, sort)) };
    let columns = [
        sorted(words.table_number, Sort::Number),
        sorted(words.sort_title, Sort::Title),
        plain(words.facet_kind),
        sorted(words.table_countries, Sort::Countries),
        sorted(words.case_years, Sort::Newest),
        plain(words.case_sectors),
        plain(words.case_modality),
    ];
    let cases: Vec<Listed<'_>> = found.shown().iter().map(|&at| listed(view, at, IN_TABLE)).collect();
    case_table(columns, &cases, view.locale(), words.results_list, found.marker().as_ref())
}

/// The column's own order; where the table has it already, the opposite one.
fn column_order(view: &View<'_>, asked: &Query, sort: Sort) -> ColumnOrder {
    let is_sorted = asked.sort == sort;
    let next = if is_sorted { asked.clone().in_reverse(!asked.reversed) } else { asked.clone().sorted(sort) };
    // The latest and the most come first.
    let falling = matches!(sort, Sort::Newest | Sort::Countries);
    let direction = if falling == asked.reversed { "ascending" } else { "descending" };
    ColumnOrder {
        id: sort.id(),
        href: view.href(view.here.page.with_query(next)),
        direction: is_sorted.then_some(direction),
    }
}

/// What lists show of the case at a position, `named` of its countries by name; its record may be under way.
fn listed<'a>(view: &View<'a>, at: usize, named: usize) -> Listed<'a> {
    let (catalogue, locale, columns) = (view.catalogue(), view.locale(), view.library.columns());
    let countries: Vec<Country> = columns.countries(at).collect();
    let sectors: Vec<&str> = columns.sectors(at).map(|sector| catalogue.sector_label(sector, locale)).collect();
    Listed {
        number: columns.number(at),
        kind: columns.kind(at),
        countries: first_countries(catalogue, &countries, named, locale),
        country_count: countries.len(),
        years: columns.years(at),
        sectors: sectors.join(", "),
        modality: columns.modality(at),
        record: view.library.case(at).map(|case| (case, view.href(Page::Case(case.slug.clone())))),
    }
}

/// "Argentina, Bolivia, Chile, Colombia, Costa Rica and 13 more"; where one more would be all, it is named too.
fn first_countries(catalogue: &Catalogue, countries: &[Country], named: usize, locale: Locale) -> String {
    if countries.len() <= named + 1 {
        return sentence::country_names(catalogue, countries, locale);
    }
    let names: Vec<&str> = countries[..named].iter().map(|&country| catalogue.country_name(country, locale)).collect();
    let rest = countries.len() - named;
    let rest = Words::of(locale).and_more.of(rest).with(&[("n", &format::number(rest, locale))]);
    [&names.join(", "), " ", &rest].concat()
}
