//! The map of a list and the map of a case, ready to be put on a page. It must not draw.

use casebook::{
    catalogue::{Case, Role},
    country::Country,
    figure::{self, Figure},
    query::Choice,
    route::Page,
    sentence,
};
use maud::{Markup, html};

use crate::{
    component::map_view::{LegendKind, MapContent, land::drawing, map_view},
    view::View,
};

/// What the map of a list says.
pub(crate) struct ListMap {
    /// Of each of the 22 countries.
    pub figures: Vec<Figure>,
    /// As a sentence.
    pub caption: String,
    /// Names of countries from elsewhere.
    pub elsewhere: String,
    /// What the shades mean.
    pub legend: LegendKind,
}

/// The map of the cases at these positions, shaded by their number.
pub(crate) fn list_map(view: &View<'_>, cases: &[usize]) -> ListMap {
    let (catalogue, locale) = (view.catalogue(), view.locale());
    let counts = view.library.columns().country_counts(cases);
    let countries: Vec<Country> = counts.iter().map(|(country, _)| *country).collect();
    let chosen: Vec<Country> = view.here.page.selection().countries().collect();
    ListMap {
        figures: figure::of_list(catalogue, &counts, &chosen, locale),
        caption: sentence::list_caption(catalogue, &counts, locale),
        elsewhere: sentence::elsewhere(catalogue, &countries, locale),
        legend: LegendKind::List(figure::choropleth(&counts)),
    }
}

/// Where a country on the page's map leads: beside a list it narrows the list to itself, or releases it; anywhere else
/// it leads to its page.
pub(crate) fn map_href(view: &View<'_>, country: Country) -> String {
    match view.here.page {
        Page::Explore(..) => {
            let query = view.asked().toggled(Choice::Country(country));
            view.href(view.here.page.with_query(query))
        }
        _ => view.country_href(country),
    }
}

/// That map.
pub(super) fn map_of_list(view: &View<'_>, map: &ListMap, help: &'static str) -> Markup {
    map_view(&MapContent {
        locale: view.locale(),
        words: view.words(),
        drawing: view.drawing,
        figures: map.figures.clone(),
        caption: map.caption.clone(),
        elsewhere: map.elsewhere.clone(),
        legend: map.legend.clone(),
        href: &|country| map_href(view, country),
        name: &|country| view.catalogue().country_name(country, view.locale()).to_owned(),
        help,
        value_heading: view.words().map_table_cases,
    })
}

/// The map of one case, which leads to the countries' pages.
pub(super) fn map_of_case(view: &View<'_>, case: &Case) -> Markup {
    let (catalogue, locale, words) = (view.catalogue(), view.locale(), view.words());
    let elsewhere = sentence::elsewhere(catalogue, &case.countries(), locale);
    map_view(&MapContent {
        locale,
        words,
        drawing: view.drawing,
        figures: figure::of_case(catalogue, case, locale),
        caption: sentence::case_caption(catalogue, case, locale),
        legend: LegendKind::Case { roles: roles_of(case), elsewhere: !elsewhere.is_empty() },
        elsewhere,
        href: &|country| map_href(view, country),
        name: &|country| catalogue.country_name(country, locale).to_owned(),
        help: words.map_help,
        value_heading: words.map_table_role,
    })
}

/// The drawing of the page's map alone, for a screen that was made before there was one; empty where there is no map.
pub(crate) fn drawing_of(view: &View<'_>) -> Markup {
    let catalogue = view.catalogue();
    let figures = match &view.here.page {
        Page::Explore(..) | Page::Map(_) => {
            let cases = view.library.cases(&view.here.page.selection(), view.locale());
            list_map(view, &cases).figures
        }
        Page::Country(country) => list_map(view, &view.library.profile(*country).cases).figures,
        Page::Case(_) => match view.shown_case() {
            Some(case) => figure::of_case(catalogue, case, view.locale()),
            None => return html! {},
        },
        Page::About | Page::Unknown(_) => return html! {},
    };
    drawing(view.drawing, view.words(), &figures, &|country| map_href(view, country))
}

fn roles_of(case: &Case) -> Vec<Role> {
    let occurs = |role: &Role| case.participants.iter().any(|participant| participant.role == Some(*role));
    Role::ALL.iter().copied().filter(occurs).collect()
}
