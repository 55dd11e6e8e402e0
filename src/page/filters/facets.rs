//! Which facets are offered, with which values, in which order. That depends on the catalogue alone; counts and ticks follow
//! the query. A facet that tells no case from another is left out.

use casebook::{
    catalogue::Kind,
    fold,
    query::{Choice, Facet, YearRange as Range},
};
use leptos::prelude::*;

use super::{
    active::{choice_name, facet_name},
    choice_box::ChoiceBox,
    institutions::Institutions,
};
use crate::{
    component::{
        facet::{FacetMenu, FacetValues, ValueLayout},
        together::{Together, TogetherChoice},
        views,
        year_range::YearRange,
    },
    state::{Entry, Screen, use_screen},
};

/// The facets: those used most, then the others together.
#[component]
pub fn Facets(
    /// The kind that the page fixes, which then is no facet.
    fixed: Option<Kind>,
    /// Any or all of the chosen countries.
    together: Signal<TogetherChoice>,
    /// Told whether it is to be all of them.
    on_together: Callback<bool>,
) -> impl IntoView {
    let screen = use_screen();
    let (locale, words) = (screen.locale, screen.words);
    let alone = [(Facet::Kind, "facet-kind"), (Facet::Sector, "facet-sector"), (Facet::Modality, "facet-modality")]
        .into_iter()
        .filter(|(facet, _)| (*facet != Facet::Kind || fixed.is_none()) && tells_apart(screen, *facet))
        .map(|(facet, id)| {
            let name = facet_name(facet, words);
            view! {
                <FacetMenu id name chosen=chosen_in(screen, vec![facet])><Choices facet heading=name is_hidden=true /></FacetMenu>
            }
        });
    let years = screen.library(|library| library.columns().all_years()).filter(|(first, last)| first != last);
    let chosen_years = Signal::derive(move || screen.query.with(|query| query.years));
    let on_years = Callback::new(move |years: Range| screen.ask(Entry::New, |query| query.in_years(years)));
    let has_years = Signal::derive(move || usize::from(!chosen_years.get().is_open()));
    let years = years.map(|(first, last)| {
        view! {
            <FacetMenu id="facet-years" name=words.case_years chosen=has_years>
                <YearRange locale first last chosen=chosen_years on_choose=on_years />
            </FacetMenu>
        }
        .into_any()
    });
    let of_countries = chosen_in(screen, vec![Facet::Country, Facet::Role]);
    let of_more = chosen_in(screen, vec![Facet::Language, Facet::Evidence, Facet::Institution]);
    let has_institutions = screen.library(|library| library.institutions().is_none_or(|known| known.len() > 1));
    let has_more = has_institutions || [Facet::Language, Facet::Evidence].iter().any(|it| tells_apart(screen, *it));
    let more = has_more.then(|| {
        view! {
            <FacetMenu id="facet-more" name=words.facet_more chosen=of_more>
                <Choices facet=Facet::Language heading=words.facet_language />
                <Choices facet=Facet::Evidence heading=words.facet_evidence />
                {has_institutions.then(|| view! { <Institutions /> }.into_any())}
            </FacetMenu>
        }
        .into_any()
    });
    view! {
        <FacetMenu id="facet-country" name=words.facet_country chosen=of_countries>
            <Together id="facet-together" locale choice=together on_choose=on_together />
            <Choices facet=Facet::Role heading=words.facet_role />
            <Countries />
        </FacetMenu>
        {views(alone)}
        {years}
        {more}
    }
}

/// How many values of these facets are chosen, the kind that a page fixes included.
fn chosen_in(screen: Screen, facets: Vec<Facet>) -> Signal<usize> {
    let page = StoredValue::new(screen.page());
    Signal::derive(move || {
        let selection = screen.query.with(|query| page.with_value(|page| page.with_query(query.clone()).selection()));
        selection.choices().iter().filter(|choice| facets.contains(&choice.facet())).count()
    })
}

/// Whether a facet tells one case from another.
fn tells_apart(screen: Screen, facet: Facet) -> bool {
    screen.results.with_untracked(|results| results.answer.counts.in_facet(facet).count() > 1)
}

/// The values of a facet with their names, in the order of these; roles and evidence have an order of their own.
fn values(screen: Screen, facet: Facet) -> Vec<(Choice, String)> {
    let mut values: Vec<(Choice, String)> = screen.results.with_untracked(|results| {
        let choices = results.answer.counts.in_facet(facet);
        choices.map(|(choice, _)| (choice.clone(), choice_name(screen, choice))).collect()
    });
    if !matches!(facet, Facet::Role | Facet::Evidence) {
        values.sort_by_cached_key(|(_, name)| fold::collation_key(name, screen.locale));
    }
    values
}

/// The values of a facet as boxes; nothing where there is one alone.
#[component]
fn Choices(
    /// The facet.
    facet: Facet,
    /// The heading above them.
    heading: &'static str,
    /// Whether it is only for screen readers.
    #[prop(optional)]
    is_hidden: bool,
) -> impl IntoView {
    let values = values(use_screen(), facet);
    let layout = if facet == Facet::Role { ValueLayout::Row } else { ValueLayout::List };
    (values.len() > 1)
        .then(|| view! { <FacetValues heading is_hidden layout><Boxes values /></FacetValues> }.into_any())
}

/// Countries as boxes: those of Ibero-America first, then the others.
#[component]
fn Countries() -> impl IntoView {
    let screen = use_screen();
    let words = screen.words;
    let is_member = |(choice, _): &(Choice, String)| matches!(choice, Choice::Country(it) if it.is_ibero_american());
    let (members, others): (Vec<_>, Vec<_>) = values(screen, Facet::Country).into_iter().partition(is_member);
    let groups = [(words.facet_ibero_america, members), (words.facet_elsewhere, others)]
        .into_iter()
        .filter(|(_, values)| !values.is_empty())
        .map(|(heading, values)| {
            view! { <FacetValues heading layout=ValueLayout::Columns><Boxes values /></FacetValues> }
        });
    views(groups)
}

#[component]
fn Boxes(
    /// The values with their names.
    values: Vec<(Choice, String)>,
) -> impl IntoView {
    let screen = use_screen();
    let value = |(choice, name): (Choice, String)| {
        let counted = choice.clone();
        let count = Signal::derive(move || screen.results.with(|results| results.answer.counts.of(&counted)));
        view! { <ChoiceBox choice name count /> }
    };
    views(values.into_iter().map(value))
}

#[cfg(test)]
mod tests;
