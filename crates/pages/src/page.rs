//! The pages: each arranges components for what is known. A page must not know another page.

mod about;
mod case;
mod country;
mod explore;
mod map;
mod not_found;

mod figures;
mod filters;
mod results;
mod way_out;

use casebook::{head, route::Page, sentence};
use maud::Markup;

use crate::view::View;
pub(crate) use case::{
    after as after_case,
    around::{RELATED, around, same_project},
};
pub(crate) use country::cases as cases_of_country;
pub(crate) use figures::{drawing_of, list_map, map_href};
pub(crate) use filters::live_filters;
pub(crate) use map::count as map_count;
pub(crate) use results::{Found, count_of, is_unsorted, layouts_of, list_of, order_of, pager_of};
pub(crate) use way_out::ways_out;

/// The main part of a screen.
pub(crate) fn page(view: &View<'_>) -> Markup {
    let heading = sentence::without_breaks(&head::heading(view.catalogue(), view.here, view.shown_case()));
    match &view.here.page {
        Page::Explore(kind, _) => explore::explore(view, *kind, &heading),
        Page::Map(_) => map::map(view, &heading),
        Page::Case(_) => match view.shown().and_then(|at| Some((at, view.library.case(at)?))) {
            Some((at, case)) => case::case(view, at, case),
            None => not_found::not_found(view, &heading),
        },
        Page::Country(country) => country::country(view, *country, &heading),
        Page::About => about::about(view, &heading),
        Page::Unknown(_) => not_found::not_found(view, &heading),
    }
}
