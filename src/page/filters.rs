//! Search box, facets and chips over the session's query: shared by the pages that list or map cases.
//! It must not know which page it is on.

use std::sync::Arc;

use casebook::{
    catalogue::{Catalogue, Kind},
    fold,
    locale::Locale,
    query::{Choice, Facet, Library, Query},
    vocabulary,
    words::Words,
};
use leptos::prelude::*;

use crate::{
    address::{Entry, navigate},
    component::{
        Live,
        chips::chips,
        facet::{FacetGroup, FacetState, FacetValue, facet},
        search_box::search_box,
    },
    session::Session,
};

/// The query of the page shown, without the kind that the page itself fixes.
pub fn asked(session: Session) -> Query {
    session.address.with(|here| here.page.listing().map(|(_, query)| query.clone()).unwrap_or_default())
}

/// Goes to the same page with the query changed.
pub fn ask(session: Session, entry: Entry, change: impl FnOnce(Query) -> Query) {
    let here = session.address.get_untracked();
    if let Some((_, query)) = here.page.listing() {
        let page = here.page.with_query(change(query.clone()));
        navigate(session, here.to(page), entry);
    }
}

/// Goes to the same page with nothing asked but the order.
pub fn ask_nothing(session: Session) {
    ask(session, Entry::New, |query| Query::default().sorted(query.sort));
}

/// The bar; `fixed` is the kind that the page fixes, which then is no facet.
pub fn filters(session: Session, library: Arc<Library>, locale: Locale, fixed: Option<Kind>) -> impl IntoView {
    let words = Words::of(locale);
    let counts = {
        let library = library.clone();
        Memo::new(move |_| library.facets(&session.address.with(|here| here.page.selection())))
    };
    let state = FacetState {
        count: Callback::new(move |choice: Choice| counts.with(|facets| facets.of(&choice))),
        chosen: Callback::new(move |choice: Choice| asked(session).choices().contains(&choice)),
        toggle: Callback::new(move |choice: Choice| ask(session, Entry::New, |query| query.toggled(choice))),
    };
    let facets: Vec<_> = offered(&library, locale, fixed)
        .into_iter()
        .map(|(id, name, groups)| facet(words, id, name, groups, state))
        .collect();
    let names = Live::new(move |()| {
        asked(session).choices().iter().map(|choice| choice_name(&library.catalogue, choice, locale)).collect()
    });
    let remove = Callback::new(move |at: usize| {
        if let Some(choice) = untrack(|| asked(session)).choices().get(at) {
            state.toggle.run(choice.clone());
        }
    });
    let type_words = Callback::new(move |text| ask(session, Entry::Same, |query| query.searching(text)));
    let action = session.address.with_untracked(|here| here.to(here.page.without_query()).href());
    let text = Live::new(move |()| asked(session).text);
    view! {
        <div class="filters">
            {search_box(words, action, None, text, type_words, type_words)}
            <div class="facets" role="group" aria-label=words.facets_label>{facets}</div>
            {chips(words, names, remove, Callback::new(move |()| ask_nothing(session)))}
        </div>
    }
}

type OfferedFacet = (&'static str, &'static str, Vec<FacetGroup>);

/// Every facet with all of its values: id, name, values.
fn offered(library: &Library, locale: Locale, fixed: Option<Kind>) -> Vec<OfferedFacet> {
    let words = Words::of(locale);
    let all = library.facets(&Query::default());
    let values = |facet: Facet| {
        let values = all.in_facet(facet).map(|(choice, _)| FacetValue {
            name: choice_name(&library.catalogue, choice, locale),
            choice: choice.clone(),
        });
        by_name(values.collect())
    };
    let plain = |facet: Facet| vec![FacetGroup { heading: None, values: values(facet) }];
    let mut facets = vec![
        ("facet-country", words.facet_country, countries(values(Facet::Country), words)),
        ("facet-kind", words.facet_kind, plain(Facet::Kind)),
        ("facet-sector", words.facet_sector, plain(Facet::Sector)),
        ("facet-modality", words.facet_modality, plain(Facet::Modality)),
    ];
    facets.retain(|(id, _, _)| fixed.is_none() || *id != "facet-kind");
    facets
}

/// Ibero-American countries first, then the others.
fn countries(values: Vec<FacetValue>, words: &'static Words) -> Vec<FacetGroup> {
    let member = |value: &FacetValue| matches!(value.choice, Choice::Country(country) if country.is_ibero_american());
    let (members, others): (Vec<_>, Vec<_>) = values.into_iter().partition(member);
    let mut groups = vec![
        FacetGroup { heading: Some(words.facet_ibero_america), values: members },
        FacetGroup { heading: Some(words.facet_elsewhere), values: others },
    ];
    groups.retain(|group| !group.values.is_empty());
    groups
}

fn by_name(mut values: Vec<FacetValue>) -> Vec<FacetValue> {
    values.sort_by_cached_key(|value| fold::collation_key(&value.name));
    values
}

fn choice_name(catalogue: &Catalogue, choice: &Choice, locale: Locale) -> String {
    let words = Words::of(locale);
    match choice {
        Choice::Country(country) => catalogue.country_name(*country, locale),
        Choice::Kind(kind) => vocabulary::kind(*kind, words),
        Choice::Sector(sector) => catalogue.sector_label(sector, locale),
        Choice::Modality(modality) => vocabulary::modality(*modality, words),
    }
    .to_owned()
}
