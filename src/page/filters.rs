//! Search box, facets and chips over the session's query: shared by the pages that list or map cases.
//! It must not know which page it is on.

use std::sync::Arc;

use casebook::{
    catalogue::{Catalogue, Kind, Modality},
    fold,
    locale::Locale,
    query::{Choice, Facets, Library, Query},
    route::Address,
    vocabulary,
    words::Words,
};
use leptos::prelude::*;

use crate::{
    address::{Entry, navigate},
    component::{
        chips::chips,
        facet::{FacetGroup, FacetValue, facet},
        search_box::search_box,
    },
    session::Session,
};

/// The query of the page shown, without the kind that the page itself fixes.
pub fn asked(session: Session) -> Memo<Query> {
    Memo::new(move |_| {
        session
            .address
            .with(|here| here.page.listing().map(|(_, query)| query.clone()).unwrap_or_default())
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
    ask(session, Entry::New, |query| Query {
        sort: query.sort,
        ..Query::default()
    });
}

/// The bar; `fixed` is the kind that the page fixes, which then is no facet.
pub fn filters(session: Session, library: Arc<Library>, locale: Locale, fixed: Option<Kind>) -> impl IntoView {
    let words = Words::of(locale);
    let asked = asked(session);
    let counts = {
        let library = library.clone();
        Memo::new(move |_| library.facets(&session.address.with(|here| here.page.selection())))
    };
    let count = move |choice: &Choice| counts.with(|facets| count_of(facets, choice));
    let chosen = move |choice: &Choice| asked.with(|query| query.has(choice));
    let toggle = move |choice: Choice| ask(session, Entry::New, |query| query.toggled(&choice));
    let one = |id, name, groups| facet(words, id, name, groups, count, chosen, toggle);

    let catalogue = &library.catalogue;
    let offered = library.facets(&Query::default());
    let kinds = Kind::ALL
        .iter()
        .map(|&kind| value(Choice::Kind(kind), vocabulary::kind(kind, words)));
    let modalities = Modality::ALL
        .iter()
        .map(|&it| value(Choice::Modality(it), vocabulary::modality(it, words)));
    let choices = Memo::new(move |_| asked.with(Query::choices));
    let name = {
        let library = library.clone();
        move |choice: &Choice| choice_name(&library.catalogue, choice, locale)
    };
    let action = session
        .address
        .with_untracked(|here: &Address| here.to(here.page.without_query()).href());
    view! {
        <div class="filters">
            {search_box(
                words,
                words.search_label,
                action,
                move || asked.with(|query| query.text.clone()),
                move |text| ask(session, Entry::Same, |query| Query { text, ..query }),
            )}
            <div class="facets" role="group" aria-label=words.facets_label>
                {one("facet-country", words.facet_country, countries(catalogue, &offered, locale))}
                {fixed.is_none().then(|| one("facet-kind", words.facet_kind, vec![group(None, kinds.collect())]))}
                {one("facet-sector", words.facet_sector, sectors(catalogue, &offered, locale))}
                {one("facet-modality", words.facet_modality, vec![group(None, modalities.collect())])}
            </div>
            {chips(words, choices, name, toggle, move || ask_nothing(session))}
        </div>
    }
}

/// Ibero-American countries first, then the others, each by name.
fn countries(catalogue: &Catalogue, offered: &Facets, locale: Locale) -> Vec<FacetGroup> {
    let words = Words::of(locale);
    [(true, words.facet_ibero_america), (false, words.facet_elsewhere)]
        .into_iter()
        .map(|(ibero_american, heading)| {
            let members = offered
                .countries
                .iter()
                .filter(|(country, _)| country.is_ibero_american() == ibero_american);
            let values =
                members.map(|&(country, _)| value(Choice::Country(country), catalogue.country_name(country, locale)));
            group(Some(heading), by_name(values.collect()))
        })
        .filter(|group| !group.values.is_empty())
        .collect()
}

fn sectors(catalogue: &Catalogue, offered: &Facets, locale: Locale) -> Vec<FacetGroup> {
    let values = offered
        .sectors
        .iter()
        .map(|(sector, _)| value(Choice::Sector(sector.clone()), catalogue.sector_label(sector, locale)));
    vec![group(None, by_name(values.collect()))]
}

fn by_name(mut values: Vec<FacetValue>) -> Vec<FacetValue> {
    values.sort_by_cached_key(|value| fold::collation_key(&value.name));
    values
}

fn value(choice: Choice, name: &str) -> FacetValue {
    FacetValue {
        choice,
        name: name.to_owned(),
    }
}

const fn group(heading: Option<&'static str>, values: Vec<FacetValue>) -> FacetGroup {
    FacetGroup { heading, values }
}

fn count_of(facets: &Facets, choice: &Choice) -> usize {
    fn of<T: PartialEq>(counts: &[(T, usize)], value: &T) -> usize {
        counts.iter().find(|(held, _)| held == value).map_or(0, |(_, n)| *n)
    }
    match choice {
        Choice::Country(country) => of(&facets.countries, country),
        Choice::Kind(kind) => of(&facets.kinds, kind),
        Choice::Sector(sector) => of(&facets.sectors, sector),
        Choice::Modality(modality) => of(&facets.modalities, modality),
    }
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
