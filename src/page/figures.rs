//! The maps of the pages: of what is found, of a country's cases, of one case.

use casebook::{
    catalogue::{Case, Catalogue, Role},
    country::Country,
    figure,
    locale::Locale,
    query::{Choice, Library},
    route::Page,
    sentence,
};
use leptos::prelude::*;

use crate::{
    component::map_view::{LegendKind, LinkCopies, MapContent, MapView},
    state::use_screen,
};

/// The map of the cases found, shaded by their number.
#[component]
pub fn ListMap(
    /// How it is used, for those who walk it with the keyboard.
    help: &'static str,
) -> impl IntoView {
    let screen = use_screen();
    let content = Memo::new(move |_| {
        let chosen: Vec<Country> = screen.query.with(|query| query.countries().collect());
        let content = |library: &Library| {
            screen.results.with(|results| content_of_list(library, results.all(), &chosen, screen.locale))
        };
        screen.library(content)
    });
    view! { <PageMap content=content.into() help value_heading=screen.words.map_table_cases /> }
}

/// The map of a country's cases, shaded by who takes part in them.
#[component]
pub fn CountryMap(
    /// The country.
    country: Country,
) -> impl IntoView {
    let screen = use_screen();
    let words = screen.words;
    let content =
        screen.library(|library| content_of_list(library, &library.profile(country).cases, &[], screen.locale));
    let content = Signal::stored(content);
    view! { <PageMap content help=words.map_help value_heading=words.map_table_cases /> }
}

/// The map of one case.
#[component]
pub fn CaseMap(
    /// The case's position in the catalogue.
    at: usize,
) -> impl IntoView {
    let screen = use_screen();
    let words = screen.words;
    let content =
        screen.library(|library| library.case(at).map(|case| content_of_case(&library.catalogue, case, screen.locale)));
    content.map(|content| {
        let content = Signal::stored(content);
        view! { <PageMap content help=words.map_help value_heading=words.map_table_role /> }.into_any()
    })
}

/// A map whose countries lead to where they lead on this page.
#[component]
fn PageMap(
    /// What it says.
    content: Signal<MapContent>,
    /// How it is used, for those who walk it with the keyboard.
    help: &'static str,
    /// Heading of its table's second column.
    value_heading: &'static str,
) -> impl IntoView {
    let screen = use_screen();
    let (locale, drawing) = (screen.locale, screen.state.drawing);
    let is_beside_list = matches!(screen.page(), Page::Explore(..));
    // On a written page they have to be there without the app; but beside a list the map is one thing of many, and the
    // app can make them.
    let copies = match cfg!(target_arch = "wasm32") || is_beside_list {
        true => LinkCopies::WhenUsed,
        false => LinkCopies::Always,
    };
    // Beside a list a country narrows the list to itself, or releases it; anywhere else it leads to its page.
    let href = Callback::new(move |country| match is_beside_list {
        true => screen.query_href(screen.query.get().toggled(Choice::Country(country))),
        false => screen.country_href(country),
    });
    let name = Callback::new(move |country| screen.country_name(country));
    view! { <MapView locale drawing content href name help value_heading copies /> }
}

/// What the map of the cases at these positions says.
fn content_of_list(library: &Library, cases: &[usize], chosen: &[Country], locale: Locale) -> MapContent {
    let catalogue = &library.catalogue;
    let counts = library.columns().country_counts(cases);
    let countries: Vec<Country> = counts.iter().map(|(country, _)| *country).collect();
    MapContent {
        figures: figure::of_list(catalogue, &counts, chosen, locale),
        caption: sentence::list_caption(catalogue, &counts, locale),
        elsewhere: sentence::elsewhere(catalogue, &countries, locale),
        legend: LegendKind::List(figure::choropleth(&counts)),
    }
}

/// What the map of a case says.
fn content_of_case(catalogue: &Catalogue, case: &Case, locale: Locale) -> MapContent {
    let elsewhere = sentence::elsewhere(catalogue, &case.countries(), locale);
    MapContent {
        figures: figure::of_case(catalogue, case, locale),
        caption: sentence::case_caption(catalogue, case, locale),
        legend: LegendKind::Case { roles: roles_of(case), elsewhere: !elsewhere.is_empty() },
        elsewhere,
    }
}

fn roles_of(case: &Case) -> Vec<Role> {
    let occurs = |role: &Role| case.participants.iter().any(|participant| participant.role == Some(*role));
    Role::ALL.iter().copied().filter(occurs).collect()
}
