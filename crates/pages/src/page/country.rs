//! One country: its cases, its roles, with whom it works, in which sectors and when; each leads to the list of just those.

use casebook::{
    catalogue::Slug,
    country::Country,
    format,
    locale::Locale,
    query::{Choice, Layout, PART_LENGTH, Profile, Query},
    route::Page,
    vocabulary,
    words::Plural,
};
use maud::{Markup, html};

use super::{
    figures::{list_map, map_of_list},
    results::{cards, timeline_of_country},
};
use crate::{
    component::{
        case_card::Level,
        tally::{TallyLine, tally},
    },
    view::View,
};

/// Partners and sectors shown before the rest is left to the list.
const SHOWN: usize = 8;

/// The page; `heading` is its `h1`. Of a country with very many cases it shows the first, and leads to the list of all.
pub(super) fn country(view: &View<'_>, country: Country, heading: &str) -> Markup {
    let (words, locale) = (view.words(), view.locale());
    let profile = view.library.profile(country);
    let n = profile.cases.len();
    let map = list_map(view, &profile.cases);
    html! {
        div.country {
            div.country-head {
                h1 tabindex="-1" { (heading) }
                p.lead { @if n == 0 { (words.country_none) } @else { (times(words.country_lead, n, "", locale)) } }
                @if n > 0 { (facts(view, country, &profile)) }
            }
            aside.country-map aria-label=(words.map_label) {
                (map_of_list(view, &map, words.map_help))
            }
            section.country-cases hidden[n == 0] {
                div.section-head {
                    h2 { (words.country_cases) }
                    a href=(view.list_href(&[Choice::Country(country)])) { (words.country_filter) }
                }
                ol.results aria-label=(words.results_list) { (first_cases(view, &profile)) }
            }
        }
    }
}

/// The cases on the page, as list items.
pub(crate) fn cases(view: &View<'_>, country: Country) -> Markup {
    first_cases(view, &view.library.profile(country))
}

fn first_cases(view: &View<'_>, profile: &Profile) -> Markup {
    cards(view, &profile.cases[..profile.cases.len().min(PART_LENGTH)], Level::Three)
}

fn facts(view: &View<'_>, country: Country, profile: &Profile) -> Markup {
    let words = view.words();
    html! {
        (roles(view, country, profile))
        div.country-tallies {
            (section(words.country_partners, &partners(view, country, profile), html! {
                a href=(all_partners_href(view, country)) { (words.country_partners_all) }
            }))
            (section(words.country_sectors, &sectors(view, country, profile), html! {}))
        }
        section.country-years {
            h2 { (words.country_years) }
            (timeline_of_country(view, country, &profile.cases))
        }
    }
}

/// The roles that it has, each leading to its cases.
fn roles(view: &View<'_>, country: Country, profile: &Profile) -> Markup {
    let (words, locale) = (view.words(), view.locale());
    html! {
        section.country-roles {
            h2 { (words.country_roles) }
            ul {
                @for &(role, n) in &profile.roles {
                    li {
                        a href=(view.list_href(&[Choice::Country(country), Choice::Role(role)])) {
                            (times(words.country_role_times, n, vocabulary::role(role, words), locale))
                        }
                    }
                }
                @if profile.role_unknown > 0 {
                    li { (times(words.country_role_unknown, profile.role_unknown, "", locale)) }
                }
            }
        }
    }
}

/// With whom it works most often, each leading to what they do together.
fn partners(view: &View<'_>, country: Country, profile: &Profile) -> Vec<TallyLine> {
    let own = Query::default().with(Choice::Country(country)).with_countries(true);
    let line = |&(partner, count): &(Country, usize)| TallyLine {
        name: view.catalogue().country_name(partner, view.locale()).to_owned(),
        href: view.href(Page::Explore(None, own.clone().with(Choice::Country(partner)))),
        count,
    };
    profile.partners.iter().take(SHOWN).map(line).collect()
}

/// In which sectors it works most often, each leading to its cases there.
fn sectors(view: &View<'_>, country: Country, profile: &Profile) -> Vec<TallyLine> {
    let line = |(sector, count): &(Slug, usize)| TallyLine {
        name: view.catalogue().sector_label(sector, view.locale()).to_owned(),
        href: view.list_href(&[Choice::Country(country), Choice::Sector(sector.clone())]),
        count: *count,
    };
    profile.sectors.iter().take(SHOWN).map(line).collect()
}

/// Where all with whom it works are, and how they work with one another.
fn all_partners_href(view: &View<'_>, country: Country) -> String {
    let query = Query::default().with(Choice::Country(country)).laid_out(Layout::Partners);
    view.href(Page::Explore(None, query))
}

fn section(title: &str, lines: &[TallyLine], more: Markup) -> Markup {
    html! {
        @if !lines.is_empty() {
            section {
                h2 { (title) }
                (tally(lines))
                (more)
            }
        }
    }
}

fn times(phrase: Plural, n: usize, role: &str, locale: Locale) -> String {
    phrase.of(n).with(&[("n", &format::number(n, locale)), ("role", role)])
}
