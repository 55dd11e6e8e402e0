//! One country: its cases, its roles, with whom it works, in which sectors and when; each leads to the list of just
//! those.

use casebook::{
    catalogue::{Role, Slug},
    country::Country,
    format,
    locale::Locale,
    query::{Choice, Layout, PART_LENGTH, Profile, Query},
    route::Page,
    vocabulary,
    words::Plural,
};
use leptos::prelude::*;

use super::{
    figures::CountryMap,
    results::{Cards, figures::CountryTimeline},
};
use crate::{
    component::{
        case_card::Level,
        tally::{Tally, TallyLine},
        views,
    },
    state::{Screen, use_screen},
};

/// Partners and sectors shown before the rest is left to the list.
const SHOWN: usize = 8;

/// The page of a country. Where it has very many cases, the first are shown, and a link leads to the list of all.
#[component]
pub fn CountryPage(
    /// The country.
    country: Country,
    /// The page's heading.
    heading: String,
) -> impl IntoView {
    let screen = use_screen();
    let (words, locale) = (screen.words, screen.locale);
    let profile = screen.library(|library| library.profile(country));
    let n = profile.cases.len();
    let first: Vec<usize> = profile.cases.iter().copied().take(PART_LENGTH).collect();
    let lead = match n {
        0 => words.country_none.to_owned(),
        n => times(words.country_lead, n, "", locale),
    };
    view! {
        <div class="country">
            <div class="country-head">
                <h1 tabindex="-1">{heading}</h1>
                <p class="lead">{lead}</p>
                {(n > 0).then(|| view! { <CountryFacts country profile /> }.into_any())}
            </div>
            <aside class="country-map" aria-label=words.map_label>
                <CountryMap country />
            </aside>
            <section class="country-cases" hidden=n == 0>
                <div class="section-head">
                    <h2>{words.country_cases}</h2>
                    <a href=screen.list_href(&[Choice::Country(country)])>{words.country_filter}</a>
                </div>
                <Cards cases=Signal::stored(first) level=Level::Three name=words.results_list />
            </section>
        </div>
    }
}

/// What the cases say of the country.
#[component]
fn CountryFacts(
    /// The country.
    country: Country,
    /// Its cases, counted.
    profile: Profile,
) -> impl IntoView {
    let screen = use_screen();
    let words = screen.words;
    let (partners, sectors) = (partners(screen, country, &profile), sectors(screen, country, &profile));
    let all_partners = view! { <a href=all_partners_href(screen, country)>{words.country_partners_all}</a> }.into_any();
    view! {
        <CountryRoles country roles=profile.roles unknown=profile.role_unknown />
        <div class="country-tallies">
            {tally_section(words.country_partners, partners, Some(all_partners))}
            {tally_section(words.country_sectors, sectors, None)}
        </div>
        <section class="country-years">
            <h2>{words.country_years}</h2>
            <CountryTimeline country cases=profile.cases />
        </section>
    }
}

/// The roles that the country has, each leading to its cases.
#[component]
fn CountryRoles(
    /// The country.
    country: Country,
    /// Each role and in how many cases it has it.
    roles: Vec<(Role, usize)>,
    /// In how many cases its role is not stated.
    unknown: usize,
) -> impl IntoView {
    let screen = use_screen();
    let (words, locale) = (screen.words, screen.locale);
    let line = |(role, n)| {
        let href = screen.list_href(&[Choice::Country(country), Choice::Role(role)]);
        view! { <li><a href=href>{times(words.country_role_times, n, vocabulary::role(role, words), locale)}</a></li> }
    };
    view! {
        <section class="country-roles">
            <h2>{words.country_roles}</h2>
            <ul>
                {views(roles.into_iter().map(line))}
                {(unknown > 0).then(|| view! { <li>{times(words.country_role_unknown, unknown, "", locale)}</li> }.into_any())}
            </ul>
        </section>
    }
}

/// With whom the country works most often, each leading to what they do together.
fn partners(screen: Screen, country: Country, profile: &Profile) -> Vec<TallyLine> {
    let own = Query::default().with(Choice::Country(country)).with_countries(true);
    let line = |&(partner, count): &(Country, usize)| TallyLine {
        name: screen.country_name(partner),
        href: screen.href(Page::Explore(None, own.clone().with(Choice::Country(partner)))),
        count,
    };
    profile.partners.iter().take(SHOWN).map(line).collect()
}

/// In which sectors it works most often, each leading to its cases there.
fn sectors(screen: Screen, country: Country, profile: &Profile) -> Vec<TallyLine> {
    let line = |(sector, count): &(Slug, usize)| TallyLine {
        name: screen.catalogue(|catalogue| catalogue.sector_label(sector, screen.locale).to_owned()),
        href: screen.list_href(&[Choice::Country(country), Choice::Sector(sector.clone())]),
        count: *count,
    };
    profile.sectors.iter().take(SHOWN).map(line).collect()
}

/// Where all with whom it works are, and how they work with one another.
fn all_partners_href(screen: Screen, country: Country) -> String {
    let query = Query::default().with(Choice::Country(country)).laid_out(Layout::Partners);
    screen.href(Page::Explore(None, query))
}

/// A tally below its title, and where there is more; nothing where nothing is counted.
fn tally_section(title: &'static str, lines: Vec<TallyLine>, more: Option<AnyView>) -> impl IntoView {
    (!lines.is_empty()).then(|| view! { <section><h2>{title}</h2><Tally lines />{more}</section> }.into_any())
}

fn times(phrase: Plural, n: usize, role: &str, locale: Locale) -> String {
    phrase.of(n).with(&[("n", &format::number(n, locale)), ("role", role)])
}
