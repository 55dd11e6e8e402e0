//! One country: its cases, its roles, with whom it works and in which sectors.

use std::sync::Arc;

use casebook::{
    country::Country,
    format,
    locale::Locale,
    query::{Choice, Library, Profile, Query, profile},
    route::Page,
    vocabulary,
    words::Words,
};
use leptos::prelude::*;

use super::{
    figures::{country_href, map_of_list},
    results::card,
};
use crate::{
    component::tally::{TallyLine, tally},
    session::Session,
};

/// Partners and sectors shown before the rest is left to the list.
const SHOWN: usize = 8;

/// The page; `heading` is its `h1`.
pub fn country(
    session: Session,
    library: Arc<Library>,
    locale: Locale,
    country: Country,
    heading: String,
) -> impl IntoView {
    let words = Words::of(locale);
    let profile = profile(&library.catalogue, country);
    let n = profile.cases.len();
    let lead = if n == 0 {
        words.country_none.to_owned()
    } else {
        words.country_lead.of(n).with(&[("n", &format::number(n, locale))])
    };
    let list = list_href(session, &[Choice::Country(country)]);
    let cards: Vec<_> = profile
        .cases
        .iter()
        .map(|&at| card(session, &library, locale, at, 3))
        .collect();
    let facts = (n > 0).then(|| facts(session, &library, locale, country, &profile));
    let cases = profile.cases;
    let cases = Memo::new(move |_| cases.clone());
    let map = map_of_list(session, library, locale, cases, words.map_help, move |country| {
        country_href(session, country)
    });
    view! {
        <div class="country">
            <div class="country-head">
                <h1 tabindex="-1">{heading}</h1>
                <p class="lead">{lead}</p>
                {facts}
            </div>
            <aside class="country-map" aria-label=words.map_label>
                {map}
            </aside>
            <section class="country-cases" hidden=n == 0>
                <div class="section-head">
                    <h2>{words.country_cases}</h2>
                    <a href=list>{words.country_filter}</a>
                </div>
                <ol class="results" aria-label=words.results_list>{cards}</ol>
            </section>
        </div>
    }
}

fn facts(
    session: Session,
    library: &Library,
    locale: Locale,
    country: Country,
    profile: &Profile,
) -> impl IntoView + use<> {
    let words = Words::of(locale);
    let catalogue = &library.catalogue;
    let times = |phrase: casebook::words::Plural, n: usize, role: &str| {
        phrase.of(n).with(&[("n", &format::number(n, locale)), ("role", role)])
    };
    let stated = profile
        .roles
        .iter()
        .map(|&(role, n)| times(words.country_role_times, n, vocabulary::role(role, words)));
    let unknown = (profile.role_unknown > 0).then(|| times(words.country_role_unknown, profile.role_unknown, ""));
    let roles: Vec<_> = stated.chain(unknown).map(|line| view! { <li>{line}</li> }).collect();
    let partners = profile.partners.iter().take(SHOWN).map(|&(partner, count)| TallyLine {
        name: catalogue.country_name(partner, locale).to_owned(),
        href: Some(country_href(session, partner)),
        count,
    });
    let sectors = profile.sectors.iter().take(SHOWN).map(|(sector, count)| TallyLine {
        name: catalogue.sector_label(sector, locale).to_owned(),
        href: Some(list_href(
            session,
            &[Choice::Country(country), Choice::Sector(sector.clone())],
        )),
        count: *count,
    });
    view! {
        <section class="country-roles">
            <h2>{words.country_roles}</h2>
            <ul>{roles}</ul>
        </section>
        <div class="country-tallies">
            <section>
                <h2>{words.country_partners}</h2>
                {tally(partners.collect())}
            </section>
            <section>
                <h2>{words.country_sectors}</h2>
                {tally(sectors.collect())}
            </section>
        </div>
    }
}

/// Where the list narrowed to these choices is.
fn list_href(session: Session, choices: &[Choice]) -> String {
    let query = choices
        .iter()
        .fold(Query::default(), |query, choice| query.toggled(choice));
    session
        .address
        .with_untracked(|here| here.to(Page::Explore(None, query)).href())
}
