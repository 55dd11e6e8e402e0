//! The map as a table: the same countries, figures and links, for those who do not use the drawing.

use casebook::{country::Country, map};
use leptos::prelude::*;

use super::{MapContent, figure};
use crate::component::live_text::live_text;

/// The table, folded away.
pub(super) fn table(
    content: MapContent,
    href: impl Fn(Country) -> String + Clone + Send + Sync + 'static,
    name: impl Fn(Country) -> String,
) -> impl IntoView {
    let words = content.words;
    let mut countries: Vec<(String, Country)> = map::reading_order()
        .into_iter()
        .map(|country| (name(country), country))
        .collect();
    countries.sort_by_cached_key(|(name, _)| casebook::fold::collation_key(name));
    let rows: Vec<_> = countries
        .into_iter()
        .map(|(name, country)| {
            let href = href.clone();
            let value = move || figure(content.figures, country, |figure| figure.value.clone()).unwrap_or_default();
            view! {
                <tr>
                    <th scope="row">
                        <a href=move || href(country)>{name}</a>
                    </th>
                    <td>{live_text(value)}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <details class="map-table" id="map-table">
            <summary>{words.map_table}</summary>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{words.map_table_country}</th>
                        <th scope="col">{content.value_heading}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </details>
    }
}
