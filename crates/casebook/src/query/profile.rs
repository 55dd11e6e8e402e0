//! What the catalogue says of a country: its cases, its roles, with whom and in which sectors.
//! It must not know a visitor's query.

use super::facets::add;
use crate::{
    catalogue::{Catalogue, Role, Slug},
    country::Country,
};

/// A country in figures; every list has the largest count first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// Positions of its cases.
    pub cases: Vec<usize>,
    /// In how many cases it has each role; a case with two roles counts in both.
    pub roles: Vec<(Role, usize)>,
    /// In how many cases its role is not stated.
    pub role_unknown: usize,
    /// Other countries by number of shared cases.
    pub partners: Vec<(Country, usize)>,
    /// Sectors by number of its cases.
    pub sectors: Vec<(Slug, usize)>,
}

/// The profile of a country.
pub fn profile(catalogue: &Catalogue, country: Country) -> Profile {
    let mut profile = Profile::default();
    for (at, case) in catalogue.cases.iter().enumerate() {
        let countries = case.countries();
        if !countries.contains(&country) {
            continue;
        }
        profile.cases.push(at);
        let mut stated = false;
        for role in case.roles_of(country) {
            stated = true;
            add(&mut profile.roles, role, 1);
        }
        profile.role_unknown += usize::from(!stated);
        countries.into_iter().filter(|other| *other != country).for_each(|other| add(&mut profile.partners, other, 1));
        case.sectors.iter().for_each(|sector| add(&mut profile.sectors, sector.clone(), 1));
    }
    profile.roles.sort_by_key(|&(_, n)| std::cmp::Reverse(n));
    profile.partners.sort_by_key(|&(_, n)| std::cmp::Reverse(n));
    profile.sectors.sort_by_key(|&(_, n)| std::cmp::Reverse(n));
    profile
}

/// In how many of these cases each country takes part, the largest count first.
pub fn country_counts(catalogue: &Catalogue, cases: &[usize]) -> Vec<(Country, usize)> {
    let mut counts = Vec::new();
    for &at in cases {
        catalogue.cases[at].countries().into_iter().for_each(|country| add(&mut counts, country, 1));
    }
    counts.sort_by_key(|&(_, n)| std::cmp::Reverse(n));
    counts
}
