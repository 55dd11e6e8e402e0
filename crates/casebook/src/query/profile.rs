//! What the catalogue says of a country: its cases, its roles, with whom and in which sectors.
//! It must not know a visitor's query.

use super::Columns;
use crate::{
    catalogue::{Role, Slug},
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

impl Columns {
    /// The profile of a country.
    pub fn profile(&self, country: Country) -> Profile {
        let mut profile = Profile::default();
        let Some(own) = self.countries.iter().position(|known| *known == country) else { return profile };
        for at in 0..self.len() {
            let Some(place) = self.places(at).iter().find(|place| usize::from(place.country) == own) else { continue };
            profile.cases.push(at);
            place.roles().for_each(|role| add(&mut profile.roles, &role));
            profile.role_unknown += usize::from(place.roles == 0);
            self.countries(at).filter(|other| *other != country).for_each(|other| add(&mut profile.partners, &other));
            self.sectors(at).for_each(|sector| add(&mut profile.sectors, sector));
        }
        profile.roles.sort_by_key(|&(_, n)| std::cmp::Reverse(n));
        profile.partners.sort_by_key(|&(_, n)| std::cmp::Reverse(n));
        profile.sectors.sort_by_key(|&(_, n)| std::cmp::Reverse(n));
        profile
    }
}

fn add<T: PartialEq + Clone>(counts: &mut Vec<(T, usize)>, value: &T) {
    match counts.iter_mut().find(|(held, _)| held == value) {
        Some((_, count)) => *count += 1,
        None => counts.push((value.clone(), 1)),
    }
}
