//! Search box, facets and chips over the session's query: shared by the pages that list or map cases.
//! It must not know which page it is on.

use std::sync::Arc;

use casebook::{
    catalogue::{Catalogue, Kind, Modality},
    fold,
    locale::Locale,
    query::{Choice, Facets, Library, Query},
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
pub fn asked(session: Session) -> Memo<Query> {
    Memo::new(move |_| {
        session.address.with(|here| here.page.listing().map(|(_, query)| query.clone()).unwrap_or_default())
    })
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
    ask(session, Entry::New, |query| Query { sort: query.sort, ..Query::default() });
}

/// The bar; `fixed` is the kind that the page fixes, which then is no facet.
pub fn filters(session: Session, library: Arc<Library>, locale: Locale, fixed: Option<Kind>) -> impl IntoView {
    let words = Words::of(locale);
    let asked = asked(session);
    let counts = {
        let library = library.clone();
        Memo::new(move |_| library.facets(&session.address.with(|here| here.page.selection())))
    };
    let state = FacetState {
        count: Callback::new(move |choice: Choice| counts.with(|facets| facets.count(&choice))),
        chosen: Callback::new(move |choice: Choice| asked.with(|query| query.has(&choice))),
        toggle: Callback::new(move |choice: Choice| ask(session, Entry::New, |query| query.toggled(&choice))),
    };
    let facets: Vec<_> = offered(&library, locale, fixed)
        .into_iter()
        .map(|(id, name, groups)| facet(words, id, name, groups, state))
        .collect();
    let names = Live::new(move |()| {
        let choices = asked.with(Query::choices);
        choices.iter().map(|choice| choice_name(&library.catalogue, choice, locale)).collect()
    });
    let remove = Callback::new(move |at: usize| {
        if let Some(choice) = asked.with_untracked(Query::choices).get(at) {
            state.toggle.run(choice.clone());
        }
    });
    let type_words = Callback::new(move |text| ask(session, Entry::Same, |query| Query { text, ..query }));
    let action = session.address.with_untracked(|here| here.to(here.page.without_query()).href());
    let text = Live::new(move |()| asked.with(|query| query.text.clone()));
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
    let catalogue = &library.catalogue;
    let all = library.facets(&Query::default());
    let value = |choice: Choice| FacetValue { name: choice_name(catalogue, &choice, locale), choice };
    let sectors = all.sectors.iter().map(|(sector, _)| value(Choice::Sector(sector.clone()))).collect();
    let kinds = Kind::ALL.iter().map(|&kind| value(Choice::Kind(kind))).collect();
    let modalities = Modality::ALL.iter().map(|&modality| value(Choice::Modality(modality))).collect();
    let mut facets = vec![
        ("facet-country", words.facet_country, countries(catalogue, &all, locale)),
        ("facet-kind", words.facet_kind, vec![FacetGroup { heading: None, values: kinds }]),
        ("facet-sector", words.facet_sector, vec![FacetGroup { heading: None, values: by_name(sectors) }]),
        ("facet-modality", words.facet_modality, vec![FacetGroup { heading: None, values: modalities }]),
    ];
    facets.retain(|(id, _, _)| fixed.is_none() || *id != "facet-kind");
    facets
}

/// Ibero-American countries first, then the others, each by name.
fn countries(catalogue: &Catalogue, all: &Facets, locale: Locale) -> Vec<FacetGroup> {
    let words = Words::of(locale);
    let group = |ibero_american: bool, heading: &'static str| {
        let members = all.countries.iter().filter(|(country, _)| country.is_ibero_american() == ibero_american);
        let values = members.map(|&(country, _)| FacetValue {
            choice: Choice::Country(country),
            name: catalogue.country_name(country, locale).to_owned(),
        });
        FacetGroup { heading: Some(heading), values: by_name(values.collect()) }
    };
    let mut groups = vec![group(true, words.facet_ibero_america), group(false, words.facet_elsewhere)];
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
