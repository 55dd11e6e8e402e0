//! The footer of every page, from what the catalogue says of itself.

use casebook::{format, route, route::Page, sentence};
use leptos::prelude::*;

use crate::{component::site_footer::SiteFooter, state::use_screen};

/// The footer.
#[component]
pub fn PageFooter() -> impl IntoView {
    let screen = use_screen();
    let locale = screen.locale;
    let (site, day) = screen.catalogue(|catalogue| (catalogue.site.clone(), catalogue.updated));
    let description = site.description.get(locale).map(|text| sentence::without_breaks(text.value));
    let updated = day.map(|day| screen.words.about_updated.with(&[("date", &format::date(day, locale))]));
    let licence_href = site.licence_href.map(|href| href.as_str().to_owned());
    view! {
        <SiteFooter locale description updated licence=site.licence licence_href data=route::CATALOGUE
            about=screen.href(Page::About) />
    }
}
