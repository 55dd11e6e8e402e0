//! Question → cases and counts, in one pass over the columns. It must not know records.

use super::{Choice, Columns, Counts, Facet, Institutions, Query, Sort};
use crate::{
    catalogue::{Evidence, Kind, Modality, Role},
    locale::Locale,
    search::Hit,
    shard::Shard,
};

/// What answers a query.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// Positions of the cases, in the order asked for.
    pub cases: Vec<usize>,
    /// How many cases each value of each facet would show.
    pub counts: Counts,
    /// What has to be there before this can be answered; while it is not empty, the rest is.
    pub missing: Vec<Shard>,
    /// For each word asked for, whether a typing error was forgiven.
    pub forgiven: Vec<bool>,
}

/// The facets that a case fails, one bit each; years count as one more.
const YEARS: u16 = 1 << 15;

/// The chosen values, ready to be compared with the columns.
struct Test<'a> {
    columns: &'a Columns,
    institutions: Option<&'a Institutions>,
    query: &'a Query,
    /// Facets in which something is chosen.
    asked: u16,
    /// Per country that occurs, whether it is chosen.
    countries: Vec<bool>,
    /// How many are chosen, those that never occur included.
    chosen_countries: usize,
    roles: u8,
    kinds: u8,
    /// Per sector that occurs, whether it is chosen.
    sectors: Vec<bool>,
    modalities: u8,
    chosen_institutions: Vec<u32>,
    languages: u8,
    evidence: u8,
}

impl<'a> Test<'a> {
    fn new(columns: &'a Columns, institutions: Option<&'a Institutions>, query: &'a Query) -> Test<'a> {
        let mut test = Test {
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
            test.asked |= choice.facet().bit();
            match choice {
                Choice::Country(country) => {
                    test.chosen_countries += 1;
                    mark(&mut test.countries, columns.countries.iter().position(|known| known == country));
                }
                Choice::Role(role) => test.roles |= 1 << *role as u8,
                Choice::Kind(kind) => test.kinds |= 1 << *kind as u8,
                Choice::Sector(sector) => {
                    mark(&mut test.sectors, columns.sectors.iter().position(|known| known == sector));
                }
                Choice::Modality(modality) => test.modalities |= 2 << *modality as u8,
                Choice::Institution(id) => {
                    test.chosen_institutions.extend(institutions.and_then(|institutions| institutions.number(id)));
                }
                Choice::Language(locale) => test.languages |= 1 << *locale as u8,
                Choice::Evidence(evidence) => test.evidence |= 1 << *evidence as u8,
            }
        }
        test
    }

    /// The roles that a case has by its chosen countries, or by all where none is chosen.
    fn roles(&self, at: usize) -> u8 {
        let places = self.columns.places(at).iter();
        let counted = places.filter(|place| self.chosen_countries == 0 || self.countries[usize::from(place.country)]);
        counted.fold(0, |roles, place| roles | place.roles)
    }

    fn chosen_among(&self, at: usize) -> usize {
        self.columns.places(at).iter().filter(|place| self.countries[usize::from(place.country)]).count()
    }

    /// Which of the facets asked for the case fails.
    fn misses(&self, at: usize) -> u16 {
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

/// Sums per value.
struct Tally {
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
    fn new(columns: &Columns, institutions: Option<&Institutions>) -> Tally {
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
    fn add(&mut self, test: &Test<'_>, at: usize, misses: u16) {
        let alone = |facet: Facet| misses & !facet.bit() == 0;
        let columns = test.columns;
        self.add_countries(test, at, misses);
        if misses.count_ones() > 1 {
            return;
        }
        let traits = columns.traits(at);
        if alone(Facet::Role) {
            let roles = test.roles(at);
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
        if let Some(institutions) = test.institutions.filter(|_| alone(Facet::Institution)) {
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
    fn add_countries(&mut self, test: &Test<'_>, at: usize, misses: u16) {
        let own = Facet::Country.bit() | Facet::Role.bit();
        if misses & !own != 0 {
            return;
        }
        let together = test.query.together;
        if together && misses & Facet::Country.bit() != 0 {
            return;
        }
        for place in test.columns.places(at) {
            let by_role = test.roles == 0
                || place.roles & test.roles != 0
                || together && test.chosen_countries > 0 && misses & Facet::Role.bit() == 0;
            self.countries[usize::from(place.country)] += usize::from(by_role);
        }
    }

    fn counts(self, columns: &Columns, occurring: &Occurring) -> Counts {
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
pub(super) struct Occurring {
    roles: u8,
    kinds: u8,
    modalities: u8,
    languages: u8,
    evidence: u8,
}

impl Occurring {
    pub(super) fn of(columns: &Columns) -> Occurring {
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

/// What a query is answered from.
pub(super) struct Sources<'a> {
    pub columns: &'a Columns,
    pub institutions: Option<&'a Institutions>,
    pub occurring: Occurring,
    /// The cases with the words; `None` where none are asked for.
    pub hits: Option<Vec<Hit>>,
    /// The place of each case among all titles of the locale.
    pub by_title: Option<&'a [u32]>,
}

/// Finds the cases in the order asked for, and counts where counts are asked for.
pub(super) fn answer(sources: &Sources<'_>, query: &Query, counting: bool) -> (Vec<usize>, Counts) {
    let Sources { columns, institutions, .. } = *sources;
    let test = Test::new(columns, institutions, query);
    let mut tally = Tally::new(columns, institutions);
    let mut found: Vec<(u32, usize)> = Vec::new();
    let mut visit = |at: usize, score: u32| {
        let misses = test.misses(at);
        if counting {
            tally.add(&test, at, misses);
        }
        if misses == 0 {
            found.push((score, at));
        }
    };
    match &sources.hits {
        Some(hits) => hits.iter().for_each(|hit| visit(hit.case as usize, hit.score)),
        None => (0..columns.len()).for_each(|at| visit(at, 0)),
    }
    let key = |&(score, at): &(u32, usize)| match query.sort {
        Sort::Best => u32::MAX - score,
        Sort::Number => columns.number(at).unwrap_or(u32::MAX),
        Sort::Newest => u32::MAX - u32::from(columns.start(at)),
        Sort::Title => sources.by_title.and_then(|places| places.get(at)).copied().unwrap_or_default(),
        Sort::Countries => u32::MAX - columns.places(at).len() as u32,
    };
    // What is not known stays last in either direction.
    let unknown = |&(_, at): &(u32, usize)| match query.sort {
        Sort::Number => columns.number(at).is_none(),
        Sort::Newest => columns.start(at) == 0,
        _ => false,
    };
    let mut keyed: Vec<(bool, u32, usize)> = found
        .iter()
        .map(|found| (unknown(found), if query.reversed { u32::MAX - key(found) } else { key(found) }, found.1))
        .collect();
    keyed.sort_unstable();
    let counts = if counting { tally.counts(columns, &sources.occurring) } else { Counts::default() };
    (keyed.into_iter().map(|(.., at)| at).collect(), counts)
}
