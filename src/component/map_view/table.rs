//! The map as a table: the same countries, figures and links, for those who do not use the drawing; and how it is drawn.

use casebook::{country::Country, fold, locale::Locale, map, words::Words};
use leptos::prelude::*;

use super::{LinkCopies, keys::MapState};
use crate::component::views;

/// What unfolds to the table.
#[component]
pub(super) fn MapTable(
    /// The interface's language.
    locale: Locale,
    /// The map.
    map: MapState,
    /// A country's name.
    name: Callback<Country, String>,
    /// Heading of the second column.
    value_heading: &'static str,
) -> impl IntoView {
    let words = Words::of(locale);
    let is_opened = RwSignal::new(map.copies == LinkCopies::Always);
    let open = move |_| {
        if !is_opened.get_untracked() {
            is_opened.set(true);
        }
    };
    view! {
        <details class="map-table" id="map-table" on:toggle=open>
            <summary>{words.map_table}</summary>
            {move || is_opened.get().then(|| view! { <CountryTable locale map name value_heading /> }.into_any())}
        </details>
    }
}

/// The table.
#[component]
fn CountryTable(
    /// The interface's language.
    locale: Locale,
    /// The map.
    map: MapState,
    /// A country's name.
    name: Callback<Country, String>,
    /// Heading of the second column.
    value_heading: &'static str,
) -> impl IntoView {
    let words = Words::of(locale);
    let mut countries = map::reading_order().map(|country| (name.run(country), country));
    countries.sort_by_cached_key(|(name, _)| fold::collation_key(name, locale));
    let row = |(name, country): (String, Country)| {
        let value = move || map.figure(country, |figure| figure.map(|figure| figure.value.clone()));
        view! {
            <tr>
                <th scope="row"><a href=move || map.href.run(country)>{name}</a></th>
                <td>{value}</td>
            </tr>
        }
    };
    view! {
        <table>
            <thead>
                <tr>
                    <th scope="col">{words.map_table_country}</th>
                    <th scope="col">{value_heading}</th>
                </tr>
            </thead>
            <tbody>{views(countries.into_iter().map(row))}</tbody>
        </table>
        <p class="map-note">{words.map_scale}</p>
    }
}
