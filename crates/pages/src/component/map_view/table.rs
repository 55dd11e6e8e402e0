//! The map as a table: the same countries, figures and links, for those who do not use the drawing; and how it is drawn.

use casebook::{country::Country, fold, map};
use maud::{Markup, html};

use super::MapContent;

/// What unfolds to the table.
pub(super) fn table(content: &MapContent<'_>) -> Markup {
    let words = content.words;
    let figure = |country: Country| content.figures.iter().find(|figure| figure.country == country);
    let value = |country: Country| figure(country).map(|figure| figure.value.as_str());
    let mut countries = map::reading_order().map(|country| ((content.name)(country), country));
    countries.sort_by_cached_key(|(name, _)| fold::collation_key(name, content.locale));
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
                            a.map-link data-country=(country.code()) href=((content.href)(*country)) { (name) }
                        }
                        td.map-value data-country=(country.code()) { (value(*country).unwrap_or_default()) }
                    }
                }
            }
        }
        p.map-note { (words.map_scale) }
    }
}
