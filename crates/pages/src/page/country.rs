//! One country: its cases, its roles, with whom it works and in which sectors.

use casebook::{
    country::Country,
    format,
    locale::Locale,
    query::{Choice, PART_LENGTH, Profile},
    vocabulary,
    words::Plural,
};
use maud::{Markup, html};

use super::{
    figures::{list_map, map_of_list},
    results::cards,
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
                ol.results aria-label=(words.results_list) {
                    (cards(view, &profile.cases[..n.min(PART_LENGTH)], Level::Three))
                }
            }
        }
    }
}

fn facts(view: &View<'_>, country: Country, profile: &Profile) -> Markup {
    let (words, locale, catalogue) = (view.words(), view.locale(), view.catalogue());
    let partners = profile.partners.iter().take(SHOWN).map(|&(partner, count)| TallyLine {
        name: catalogue.country_name(partner, locale).to_owned(),
        href: view.country_href(partner),
        count,
    });
    let sectors = profile.sectors.iter().take(SHOWN).map(|(sector, count)| TallyLine {
        name: catalogue.sector_label(sector, locale).to_owned(),
        href: view.list_href(&[Choice::Country(country), Choice::Sector(sector.clone())]),
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
