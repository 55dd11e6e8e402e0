//! Search box, facets and chips over the address's query: shared by the pages that list or map cases.
//! It must not know which page it is on.

use casebook::{
    catalogue::Kind,
    fold,
    locale::Locale,
    query::{Choice, Counts, Facet, Query},
    vocabulary,
    words::Words,
};
use maud::{Markup, html};

use super::results::Found;
use crate::{
    component::{
        chips::chips,
        facet::{FacetGroup, FacetValue, OfferedFacet, facet},
        search_box::search_box,
    },
    view::View,
};

/// The bar; `fixed` is the kind that the page fixes, which then is no facet.
pub(super) fn filters(view: &View<'_>, fixed: Option<Kind>, found: &Found) -> Markup {
    let words = view.words();
    let action = view.href(view.here.page.without_query());
    html! {
        div.filters {
            (search_box(words, &action, None, &view.asked().text))
            // A browser that fills in what was ticked before a reload would contradict the address.
            form autocomplete="off" {
                div.facets role="group" aria-label=(words.facets_label) {
                    @for offered in facets_of(view, fixed, &found.answer.counts) { (facet(&offered, words)) }
                }
            }
            div.chips-place { (chips_of(view)) }
        }
    }
}

/// The active filters.
pub(crate) fn chips_of(view: &View<'_>) -> Markup {
    let names: Vec<String> = view.asked().choices().iter().map(|choice| choice_name(view, choice)).collect();
    chips(view.words(), &names)
}

/// Every facet with all of its values as things are now.
pub(crate) fn facets_of(view: &View<'_>, fixed: Option<Kind>, counts: &Counts) -> Vec<OfferedFacet> {
    let words = view.words();
    let selection: Query = view.here.page.selection();
    let values = |facet: Facet| {
        let values = counts.in_facet(facet).map(|(choice, count)| FacetValue {
            name: choice_name(view, choice),
            choice: choice.clone(),
            count: *count,
            chosen: selection.choices().contains(choice),
        });
        by_name(values.collect(), view.locale())
    };
    let plain = |facet: Facet| vec![FacetGroup { heading: None, values: values(facet) }];
    let offered = |facet, name, groups| OfferedFacet { facet, name, groups };
    let mut facets = vec![
        offered(Facet::Country, words.facet_country, countries(values(Facet::Country), words)),
        offered(Facet::Kind, words.facet_kind, plain(Facet::Kind)),
        offered(Facet::Sector, words.facet_sector, plain(Facet::Sector)),
        offered(Facet::Modality, words.facet_modality, plain(Facet::Modality)),
    ];
    facets.retain(|offered| fixed.is_none() || offered.facet != Facet::Kind);
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

fn by_name(mut values: Vec<FacetValue>, locale: Locale) -> Vec<FacetValue> {
    values.sort_by_cached_key(|value| fold::collation_key(&value.name, locale));
    values
}

fn choice_name(view: &View<'_>, choice: &Choice) -> String {
    let words = view.words();
    match choice {
        Choice::Country(country) => view.catalogue().country_name(*country, view.locale()),
        Choice::Kind(kind) => vocabulary::kind(*kind, words),
        Choice::Sector(sector) => view.catalogue().sector_label(sector, view.locale()),
        Choice::Modality(modality) => vocabulary::modality(*modality, words),
        Choice::Role(role) => vocabulary::role(*role, words),
        Choice::Institution(id) => {
            view.library.institutions().and_then(|institutions| institutions.name(id)).unwrap_or(id.as_str())
        }
        Choice::Language(locale) => locale.own_name(),
        Choice::Evidence(level) => level.id(),
    }
    .to_owned()
}
