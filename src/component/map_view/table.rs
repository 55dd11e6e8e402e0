//! The map as a table: the same countries, figures and links, for those who do not use the drawing; and how it is drawn.

use casebook::{country::Country, fold, map};
use leptos::prelude::*;
use maud::{Markup, html};

use super::MapContent;

/// What unfolds to the table; `paint` keeps its figures and links in step.
pub(super) fn table(content: MapContent) -> Markup {
    let words = content.words;
    let figures = untrack(|| content.figures.run(()));
    let value = |country: Country| figures.iter().find(|figure| figure.country == country).map(|it| it.value.as_str());
    let mut countries = map::reading_order().map(|country| (content.name.run(country), country));
    countries.sort_by_cached_key(|(name, _)| fold::collation_key(name));
    html! {
        summary { (words.map_table) }
        table {
            thead {
                tr {
                    th scope="col" { (words.map_table_country) }
                    th scope="col" { (content.value_heading) }
                }
            }
            tbody {
                @for (name, country) in &countries {
                    tr {
                        th scope="row" {
                            a.map-link data-country=(country.code()) href=(content.href.run(*country)) { (name) }
                        }
                        td.map-value data-country=(country.code()) { (value(*country).unwrap_or_default()) }
                    }
                }
            }
        }
        p.map-note { (words.map_scale) }
    }
}
