//! One country: its cases, its roles, with whom it works and in which sectors.

use std::sync::Arc;

use casebook::{
    country::Country,
    format,
    locale::Locale,
    query::{Choice, Library, Profile, Query, profile},
    route::Page,
    vocabulary,
    words::{Plural, Words},
};
use leptos::prelude::*;
use maud::{Markup, html};

use super::{
    figures::{country_href, country_links, map_of_list},
    results::cards,
};
use crate::{
    component::{
        case_card::Level,
        tally::{TallyLine, tally},
    },
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
    let head = html! {
        h1 tabindex="-1" { (heading) }
        p.lead { @if n == 0 { (words.country_none) } @else { (times(words.country_lead, n, "", locale)) } }
        @if n > 0 { (facts(session, &library, locale, country, &profile)) }
    };
    let cases = html! {
        div.section-head {
            h2 { (words.country_cases) }
            a href=(list_href(session, &[Choice::Country(country)])) { (words.country_filter) }
        }
        ol.results aria-label=(words.results_list) {
            (cards(session, &library, locale, &profile.cases, Level::Three))
        }
    };
    let positions = Memo::new(move |_| profile.cases.clone());
    view! {
        <div class="country">
            <div class="country-head" inner_html=head.into_string()></div>
            <aside class="country-map" aria-label=words.map_label>
                {map_of_list(session, library, locale, positions, words.map_help, country_links(session))}
            </aside>
            <section class="country-cases" hidden=n == 0 inner_html=cases.into_string()></section>
        </div>
    }
}

fn facts(session: Session, library: &Library, locale: Locale, country: Country, profile: &Profile) -> Markup {
    let words = Words::of(locale);
    let catalogue = &library.catalogue;
    let partners = profile.partners.iter().take(SHOWN).map(|&(partner, count)| TallyLine {
        name: catalogue.country_name(partner, locale).to_owned(),
        href: country_href(session, partner),
        count,
    });
    let sectors = profile.sectors.iter().take(SHOWN).map(|(sector, count)| TallyLine {
        name: catalogue.sector_label(sector, locale).to_owned(),
        href: list_href(session, &[Choice::Country(country), Choice::Sector(sector.clone())]),
        count: *count,
    });
    html! {
        section.country-roles {
            h2 { (words.country_roles) }
            ul {
                @for &(role, n) in &profile.roles {
                    li { (times(words.country_role_times, n, vocabulary::role(role, words), locale)) }
                }
                @if profile.role_unknown > 0 {
                    li { (times(words.country_role_unknown, profile.role_unknown, "", locale)) }
                }
            }
        }
        div.country-tallies {
            (section(words.country_partners, &partners.collect::<Vec<_>>()))
            (section(words.country_sectors, &sectors.collect::<Vec<_>>()))
        }
    }
}

fn section(title: &str, lines: &[TallyLine]) -> Markup {
    html! {
        @if !lines.is_empty() {
            section {
                h2 { (title) }
                (tally(lines))
            }
        }
    }
}

fn times(phrase: Plural, n: usize, role: &str, locale: Locale) -> String {
    phrase.of(n).with(&[("n", &format::number(n, locale)), ("role", role)])
}

/// Where the list narrowed to these choices is.
fn list_href(session: Session, choices: &[Choice]) -> String {
    let query = choices.iter().fold(Query::default(), |query, choice| query.with(choice.clone()));
    session.address.with_untracked(|here| here.to(Page::Explore(None, query)).href())
}
