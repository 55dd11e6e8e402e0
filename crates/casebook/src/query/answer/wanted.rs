//! Which of the facets asked for a case fails. It must not count.

use crate::query::{Choice, Columns, Facet, Institutions, Query};

/// The facets that a case fails, one bit each; years count as one more.
const YEARS: u16 = 1 << 15;

/// The chosen values, ready to be compared with the columns.
pub(super) struct Wanted<'a> {
    pub columns: &'a Columns,
    pub institutions: Option<&'a Institutions>,
    pub query: &'a Query,
    /// Facets in which something is chosen.
    asked: u16,
    /// Per country that occurs, whether it is chosen.
    countries: Vec<bool>,
    /// How many are chosen, those that never occur included.
    pub chosen_countries: usize,
    pub roles: u8,
    kinds: u8,
    /// Per sector that occurs, whether it is chosen.
    sectors: Vec<bool>,
    modalities: u8,
    chosen_institutions: Vec<u32>,
    languages: u8,
    evidence: u8,
}

impl<'a> Wanted<'a> {
    pub fn new(columns: &'a Columns, institutions: Option<&'a Institutions>, query: &'a Query) -> Wanted<'a> {
        let mut wanted = Wanted {
            columns,
            institutions,
            query,
            asked: 0,
            countries: vec![false; columns.countries.len()],
            chosen_countries: 0,
            roles: 0,
            kinds: 0,
            sectors: vec![false; columns.sectors.len()],
            modalities: 0,
            chosen_institutions: Vec::new(),
            languages: 0,
            evidence: 0,
        };
        for choice in query.choices() {
            wanted.asked |= choice.facet().bit();
            match choice {
                Choice::Country(country) => {
                    wanted.chosen_countries += 1;
                    mark(&mut wanted.countries, columns.countries.iter().position(|known| known == country));
                }
                Choice::Role(role) => wanted.roles |= 1 << *role as u8,
                Choice::Kind(kind) => wanted.kinds |= 1 << *kind as u8,
                Choice::Sector(sector) => {
                    mark(&mut wanted.sectors, columns.sectors.iter().position(|known| known == sector));
                }
                Choice::Modality(modality) => wanted.modalities |= 2 << *modality as u8,
                Choice::Institution(id) => {
                    wanted.chosen_institutions.extend(institutions.and_then(|institutions| institutions.number(id)));
                }
                Choice::Language(locale) => wanted.languages |= 1 << *locale as u8,
                Choice::Evidence(evidence) => wanted.evidence |= 1 << *evidence as u8,
            }
        }
        wanted
    }

    /// The roles that a case has by its chosen countries, or by all where none is chosen.
    pub fn roles(&self, at: usize) -> u8 {
        let places = self.columns.places(at).iter();
        let counted = places.filter(|place| self.chosen_countries == 0 || self.countries[usize::from(place.country)]);
        counted.fold(0, |roles, place| roles | place.roles)
    }

    fn chosen_among(&self, at: usize) -> usize {
        self.columns.places(at).iter().filter(|place| self.countries[usize::from(place.country)]).count()
    }

    /// Which of the facets asked for the case fails.
    pub fn misses(&self, at: usize) -> u16 {
        let mut misses = 0;
        let mut miss = |facet: u16, passes: bool| misses |= if passes { 0 } else { facet };
        let traits = self.columns.traits(at);
        if self.asked != 0 {
            let asks = |facet: Facet| self.asked & facet.bit() != 0;
            if asks(Facet::Country) {
                let least = if self.query.together { self.chosen_countries } else { 1 };
                miss(Facet::Country.bit(), self.chosen_among(at) >= least);
            }
            miss(Facet::Role.bit(), !asks(Facet::Role) || self.roles(at) & self.roles != 0);
            miss(Facet::Kind.bit(), !asks(Facet::Kind) || self.kinds >> traits.kind() & 1 == 1);
            let mut sectors = self.columns.sector_numbers(at).iter();
            let sector = !asks(Facet::Sector) || sectors.any(|&sector| self.sectors[usize::from(sector)]);
            miss(Facet::Sector.bit(), sector);
            miss(Facet::Modality.bit(), !asks(Facet::Modality) || self.modalities >> traits.modality() & 1 == 1);
            if asks(Facet::Institution) {
                let own = self.institutions.map_or(&[][..], |institutions| institutions.of_case(at));
                miss(Facet::Institution.bit(), own.iter().any(|number| self.chosen_institutions.contains(number)));
            }
            miss(Facet::Language.bit(), !asks(Facet::Language) || self.languages & traits.languages() != 0);
            miss(Facet::Evidence.bit(), !asks(Facet::Evidence) || self.evidence >> traits.evidence() & 1 == 1);
        }
        if !self.query.years.is_open() {
            let (from, to) = (self.query.years.from, self.query.years.to);
            let within = |(start, end): (u16, u16)| {
                to.is_none_or(|to| start <= to.number()) && from.is_none_or(|from| end >= from.number())
            };
            miss(YEARS, self.columns.span(at).is_some_and(within));
        }
        misses
    }
}

fn mark(values: &mut [bool], at: Option<usize>) {
    if let Some(at) = at {
        values[at] = true;
    }
}
