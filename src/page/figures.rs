//! The map of a list and the map of a case, ready to be put on a page. It must not draw.

use std::sync::Arc;

use casebook::{
    catalogue::{Case, Role},
    country::Country,
    figure,
    locale::Locale,
    query::{Library, country_counts},
    route::Page,
    sentence,
    words::Words,
};
use leptos::prelude::*;

use crate::{
    component::{
        Live,
        map_view::{LegendKind, MapContent, map_view},
    },
    load::Load,
    session::Session,
};

/// The map of the cases at these positions, shaded by their number; `href` is where a country leads.
pub fn map_of_list(
    session: Session,
    library: Arc<Library>,
    locale: Locale,
    cases: Memo<Vec<usize>>,
    help: &'static str,
    href: Callback<Country, String>,
) -> impl IntoView {
    let words = Words::of(locale);
    let library = StoredValue::new(library);
    let counts = Memo::new(move |_| cases.with(|cases| library.with_value(|it| country_counts(&it.catalogue, cases))));
    let figures = Live::new(move |()| {
        let chosen = session.address.with(|here| here.page.selection().countries().collect::<Vec<_>>());
        counts.with(|counts| library.with_value(|it| figure::of_list(&it.catalogue, counts, &chosen, locale)))
    });
    let caption = Live::new(move |()| {
        counts.with(|counts| library.with_value(|it| sentence::list_caption(&it.catalogue, counts, locale)))
    });
    let elsewhere = Live::new(move |()| {
        let countries: Vec<Country> = counts.with(|counts| counts.iter().map(|(country, _)| *country).collect());
        library.with_value(|it| sentence::elsewhere(&it.catalogue, &countries, locale))
    });
    map_view(MapContent {
        words,
        drawing: drawing(session),
        failed: failed(session),
        figures,
        caption,
        elsewhere,
        legend: Live::new(move |()| LegendKind::List(counts.with(|counts| figure::choropleth(counts)))),
        href,
        name: Callback::new(move |country: Country| {
            library.with_value(|it| it.catalogue.country_name(country, locale).to_owned())
        }),
        help,
        value_heading: words.map_table_cases,
    })
}

/// The map of one case, which leads to the countries' pages.
pub fn map_of_case(session: Session, library: Arc<Library>, locale: Locale, case: &Case) -> impl IntoView + use<> {
    let words = Words::of(locale);
    let catalogue = &library.catalogue;
    let elsewhere = sentence::elsewhere(catalogue, &case.countries(), locale);
    let legend = LegendKind::Case { roles: roles_of(case), elsewhere: !elsewhere.is_empty() };
    map_view(MapContent {
        words,
        drawing: drawing(session),
        failed: failed(session),
        figures: fixed(figure::of_case(catalogue, case, locale)),
        caption: fixed(sentence::case_caption(catalogue, case, locale)),
        elsewhere: fixed(elsewhere),
        legend: fixed(legend),
        href: country_links(session),
        name: Callback::new(move |country: Country| library.catalogue.country_name(country, locale).to_owned()),
        help: words.map_help,
        value_heading: words.map_table_role,
    })
}

/// A value that does not change.
fn fixed<T: Clone + Send + Sync + 'static>(value: T) -> Live<T> {
    Live::new(move |()| value.clone())
}

/// Countries lead to their pages.
pub fn country_links(session: Session) -> Callback<Country, String> {
    Callback::new(move |country: Country| country_href(session, country))
}

/// Where a country's page is.
pub fn country_href(session: Session, country: Country) -> String {
    session.address.with_untracked(|here| here.to(Page::Country(country)).href())
}

fn roles_of(case: &Case) -> Vec<Role> {
    let occurs = |role: &Role| case.participants.iter().any(|participant| participant.role == Some(*role));
    Role::ALL.iter().copied().filter(occurs).collect()
}

fn drawing(session: Session) -> Live<Option<Arc<casebook::map::Drawing>>> {
    Live::new(move |()| session.drawing.with(|drawing| drawing.ready().cloned()))
}

fn failed(session: Session) -> Live<bool> {
    Live::new(move |()| session.drawing.with(|drawing| matches!(drawing, Load::Failed(_))))
}
