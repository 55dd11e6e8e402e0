//! Adding up how many cases each value of each facet would show. It must not decide which cases answer.

use super::wanted::Wanted;
use crate::{
    catalogue::{Evidence, Kind, Modality, Role},
    locale::Locale,
    query::{Choice, Columns, Counts, Facet, Institutions},
};

/// Sums per value.
pub(super) struct Tally {
    countries: Vec<usize>,
    roles: [usize; 3],
    kinds: [usize; 2],
    sectors: Vec<usize>,
    modalities: [usize; 4],
    institutions: Vec<usize>,
    languages: [usize; 2],
    evidence: [usize; 4],
}

impl Tally {
    pub fn new(columns: &Columns, institutions: Option<&Institutions>) -> Tally {
        Tally {
            countries: vec![0; columns.countries.len()],
            roles: [0; 3],
            kinds: [0; 2],
            sectors: vec![0; columns.sectors.len()],
            modalities: [0; 4],
            institutions: vec![0; institutions.map_or(0, Institutions::len)],
            languages: [0; 2],
            evidence: [0; 4],
        }
    }

    /// Adds a case to every value of every facet that alone stands between it and the list.
    pub fn add(&mut self, wanted: &Wanted<'_>, at: usize, misses: u16) {
        let alone = |facet: Facet| misses & !facet.bit() == 0;
        let columns = wanted.columns;
        self.add_countries(wanted, at, misses);
        if misses.count_ones() > 1 {
            return;
        }
        let traits = columns.traits(at);
        if alone(Facet::Role) {
            let roles = wanted.roles(at);
            (0..3).filter(|role| roles >> role & 1 == 1).for_each(|role| self.roles[role] += 1);
        }
        if alone(Facet::Kind) {
            self.kinds[usize::from(traits.kind())] += 1;
        }
        if alone(Facet::Sector) {
            columns.sector_numbers(at).iter().for_each(|&sector| self.sectors[usize::from(sector)] += 1);
        }
        if alone(Facet::Modality) {
            self.modalities[usize::from(traits.modality())] += 1;
        }
        if let Some(institutions) = wanted.institutions.filter(|_| alone(Facet::Institution)) {
            institutions.of_case(at).iter().for_each(|&number| self.institutions[number as usize] += 1);
        }
        if alone(Facet::Language) {
            (0..2).filter(|locale| traits.languages() >> locale & 1 == 1).for_each(|at| self.languages[at] += 1);
        }
        if alone(Facet::Evidence) {
            self.evidence[usize::from(traits.evidence())] += 1;
        }
    }

    /// Any of the chosen countries: as if this one alone were chosen. All of them: as if this one were chosen besides.
    fn add_countries(&mut self, wanted: &Wanted<'_>, at: usize, misses: u16) {
        let own = Facet::Country.bit() | Facet::Role.bit();
        if misses & !own != 0 {
            return;
        }
        let together = wanted.query.together;
        if together && misses & Facet::Country.bit() != 0 {
            return;
        }
        for place in wanted.columns.places(at) {
            let by_role = wanted.roles == 0
                || place.roles & wanted.roles != 0
                || together && wanted.chosen_countries > 0 && misses & Facet::Role.bit() == 0;
            self.countries[usize::from(place.country)] += usize::from(by_role);
        }
    }

    pub fn counts(self, columns: &Columns, occurring: &Occurring) -> Counts {
        let mut values = Vec::new();
        values.extend(columns.countries.iter().copied().map(Choice::Country).zip(self.countries));
        values.extend(Role::ALL.iter().map(|&role| (Choice::Role(role), self.roles[role as usize])));
        values.extend(Kind::ALL.iter().map(|&kind| (Choice::Kind(kind), self.kinds[kind as usize])));
        values.extend(columns.sectors.iter().cloned().map(Choice::Sector).zip(self.sectors));
        let modality = |&modality: &Modality| (Choice::Modality(modality), self.modalities[modality as usize + 1]);
        values.extend(Modality::ALL.iter().map(modality));
        values.extend(Locale::ALL.map(|locale| (Choice::Language(locale), self.languages[locale as usize])));
        let evidence = |&level: &Evidence| (Choice::Evidence(level), self.evidence[level as usize]);
        values.extend(Evidence::ALL.iter().map(evidence));
        values.retain(|(choice, _)| occurring.has(choice));
        Counts { values, institutions: self.institutions }
    }
}

/// Which values of the small vocabularies occur at all: the others are not offered.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(in crate::query) struct Occurring {
    roles: u8,
    kinds: u8,
    modalities: u8,
    languages: u8,
    evidence: u8,
}

impl Occurring {
    pub(in crate::query) fn of(columns: &Columns) -> Occurring {
        let mut all = Occurring::default();
        for at in 0..columns.len() {
            let traits = columns.traits(at);
            all.roles |= columns.places(at).iter().fold(0, |roles, place| roles | place.roles);
            all.kinds |= 1 << traits.kind();
            all.modalities |= 1 << traits.modality();
            all.languages |= traits.languages();
            all.evidence |= 1 << traits.evidence();
        }
        all
    }

    const fn has(self, choice: &Choice) -> bool {
        match choice {
            Choice::Role(role) => self.roles >> *role as u8 & 1 == 1,
            Choice::Kind(kind) => self.kinds >> *kind as u8 & 1 == 1,
            Choice::Modality(modality) => self.modalities >> (*modality as u8 + 1) & 1 == 1,
            Choice::Language(locale) => self.languages >> *locale as u8 & 1 == 1,
            Choice::Evidence(level) => self.evidence >> *level as u8 & 1 == 1,
            Choice::Country(_) | Choice::Sector(_) | Choice::Institution(_) => true,
        }
    }
}
