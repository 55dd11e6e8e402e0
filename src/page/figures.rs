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
    component::map_view::{LegendKind, MapContent, map_view},
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
    href: impl Fn(Country) -> String + Clone + Send + Sync + 'static,
) -> impl IntoView {
    let words = Words::of(locale);
    let counts = {
        let library = library.clone();
        Memo::new(move |_| cases.with(|cases| country_counts(&library.catalogue, cases)))
    };
    let figures = {
        let library = library.clone();
        Memo::new(move |_| {
            let chosen = session.address.with(|here| here.page.selection().countries);
            counts.with(|counts| figure::of_list(&library.catalogue, counts, &chosen, locale))
        })
    };
    let caption = {
        let library = library.clone();
        Memo::new(move |_| counts.with(|counts| sentence::list_caption(&library.catalogue, counts, locale)))
    };
    let elsewhere = {
        let library = library.clone();
        Memo::new(move |_| {
            let others: Vec<Country> = counts.with(|counts| {
                counts
                    .iter()
                    .map(|(country, _)| *country)
                    .filter(|country| !country.is_ibero_american())
                    .collect()
            });
            sentence::country_names(&library.catalogue, &others, locale)
        })
    };
    let content = MapContent {
        words,
        drawing: drawing(session),
        failed: failed(session),
        figures,
        caption,
        elsewhere,
        legend: LegendKind::List(Memo::new(move |_| counts.with(|counts| figure::choropleth(counts)))),
        help,
        value_heading: words.map_table_cases,
    };
    map_view(content, href, move |country| {
        library.catalogue.country_name(country, locale).to_owned()
    })
}

/// The map of one case, which leads to the countries' pages.
pub fn map_of_case(session: Session, library: Arc<Library>, locale: Locale, case: &Case) -> impl IntoView + use<> {
    let words = Words::of(locale);
    let catalogue = &library.catalogue;
    let figures = figure::of_case(catalogue, case, locale);
    let caption = sentence::case_caption(catalogue, case, locale);
    let others: Vec<Country> = case
        .countries()
        .into_iter()
        .filter(|country| !country.is_ibero_american())
        .collect();
    let elsewhere = sentence::country_names(catalogue, &others, locale);
    let content = MapContent {
        words,
        drawing: drawing(session),
        failed: failed(session),
        figures: Memo::new(move |_| figures.clone()),
        caption: Memo::new(move |_| caption.clone()),
        elsewhere: Memo::new(move |_| elsewhere.clone()),
        legend: LegendKind::Case {
            roles: roles_of(case),
            elsewhere: !others.is_empty(),
        },
        help: words.map_help,
        value_heading: words.map_table_role,
    };
    let href = move |country| country_href(session, country);
    map_view(content, href, move |country| {
        library.catalogue.country_name(country, locale).to_owned()
    })
}

/// Where a country's page is.
pub fn country_href(session: Session, country: Country) -> String {
    session
        .address
        .with_untracked(|here| here.to(Page::Country(country)).href())
}

fn roles_of(case: &Case) -> [Option<Role>; 3] {
    let occurs = |role: Role| {
        case.participants
            .iter()
            .any(|participant| participant.role == Some(role))
            .then_some(role)
    };
    [occurs(Role::Provider), occurs(Role::Recipient), occurs(Role::Partner)]
}

fn drawing(session: Session) -> Signal<Option<Arc<casebook::map::Drawing>>> {
    Signal::derive(move || match session.drawing.get() {
        Load::Ready(drawing) => Some(drawing),
        Load::Waiting | Load::Slow | Load::Failed(_) => None,
    })
}

fn failed(session: Session) -> Signal<bool> {
    Signal::derive(move || session.drawing.with(|drawing| matches!(drawing, Load::Failed(_))))
}
