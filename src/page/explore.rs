//! The list: all cases or one kind, with search, facets and the map beside.

use std::sync::Arc;

use casebook::{
    catalogue::Kind,
    country::Country,
    locale::Locale,
    query::{Choice, Library},
    sentence,
    words::Words,
};
use leptos::prelude::*;

use super::{
    figures::map_of_list,
    filters::filters,
    results::{found, results},
};
use crate::session::Session;

/// The page; `heading` is its `h1`.
pub fn explore(
    session: Session,
    library: Arc<Library>,
    locale: Locale,
    kind: Option<Kind>,
    heading: String,
) -> impl IntoView {
    let words = Words::of(locale);
    let found = found(session, library.clone(), locale);
    let lead = match kind {
        None => library.catalogue.site.description.get(locale).map(|text| sentence::without_breaks(text.value)),
        Some(Kind::Study) => Some(words.studies_lead.to_owned()),
        Some(Kind::Story) => Some(words.stories_lead.to_owned()),
    };
    // A country on the map narrows the list to itself, or releases it.
    let href = Callback::new(move |country: Country| {
        session.address.with(|here| match here.page.listing() {
            Some((_, query)) => here.to(here.page.with_query(query.clone().toggled(Choice::Country(country)))).href(),
            None => here.href(),
        })
    });
    view! {
        <div class="explore">
            <div class="explore-list">
                <h1 tabindex="-1">{heading}</h1>
                <p class="lead">{lead}</p>
                {filters(session, library.clone(), locale, kind)}
                {results(session, library.clone(), locale, kind, found)}
            </div>
            <aside class="explore-map" aria-label=words.map_label>
                {map_of_list(session, library, locale, found, words.map_help_filter, href)}
            </aside>
        </div>
    }
}
