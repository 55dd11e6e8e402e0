//! What list, facets and map need to know of every case, in columns: a hundredth of what the records are.
//! It must not hold texts.

mod text;

use super::rows::Rows;
use crate::{
    catalogue::{Case, Catalogue, Evidence, Kind, Modality, Role, Slug, Year, Years},
    country::Country,
    locale::Locale,
};

/// A column each for what cases have.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Columns {
    /// The countries that occur, in order of first occurrence.
    pub(super) countries: Vec<Country>,
    /// The sectors that occur, in order of first occurrence.
    pub(super) sectors: Vec<Slug>,
    /// Number + 1 in the original series; 0 for none.
    numbers: Vec<u32>,
    /// First year; 0 for none.
    starts: Vec<u16>,
    /// Last year; 0 for none.
    ends: Vec<u16>,
    /// What has few values: see [`Traits`].
    traits: Vec<Traits>,
    /// Who takes part, in the record's order, each country once.
    places: Rows<Place>,
    /// Positions in `sectors`.
    sectors_of: Rows<u16>,
}

/// A country in a case: its position among the countries that occur, and a bit for each of its roles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub country: u8,
    pub roles: u8,
}

/// Kind, modality, evidence and languages of a case, a few bits each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Traits(u8);

impl Traits {
    fn of(case: &Case) -> Traits {
        let modality = case.modality.map_or(0, |modality| modality as u8 + 1);
        let has = |locale| case.title.in_locale(locale).is_some() && case.summary.in_locale(locale).is_some();
        let languages =
            Locale::ALL.into_iter().filter(|&locale| has(locale)).map(|locale| 1 << locale as u8).sum::<u8>();
        Traits(case.kind as u8 | modality << 1 | (case.evidence as u8) << 3 | languages << 5)
    }

    pub const fn kind(self) -> u8 {
        self.0 & 1
    }

    /// 0 where it is not stated, else the modality + 1.
    pub const fn modality(self) -> u8 {
        self.0 >> 1 & 3
    }

    pub const fn evidence(self) -> u8 {
        self.0 >> 3 & 3
    }

    /// A bit for each locale.
    pub const fn languages(self) -> u8 {
        self.0 >> 5 & 3
    }
}

impl Columns {
    /// Gathers them from whole records.
    pub fn of(catalogue: &Catalogue) -> Columns {
        let mut columns = Columns::default();
        for case in &catalogue.cases {
            columns.push(case);
        }
        columns
    }

    fn push(&mut self, case: &Case) {
        self.numbers.push(case.number.map_or(0, |number| number.saturating_add(1)));
        self.starts.push(case.years.map_or(0, |years| years.start.number()));
        self.ends.push(case.years.and_then(|years| years.end).map_or(0, Year::number));
        self.traits.push(Traits::of(case));
        let mut places: Vec<Place> = Vec::new();
        for participant in &case.participants {
            let country = number_of(&mut self.countries, &participant.country) as u8;
            let role = participant.role.map_or(0, |role| 1 << role as u8);
            match places.iter_mut().find(|place| place.country == country) {
                Some(place) => place.roles |= role,
                None => places.push(Place { country, roles: role }),
            }
        }
        self.places.push(places);
        let sectors: Vec<u16> = case.sectors.iter().map(|sector| number_of(&mut self.sectors, sector) as u16).collect();
        self.sectors_of.push(sectors);
    }

    /// How many cases there are.
    pub const fn len(&self) -> usize {
        self.traits.len()
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.traits.is_empty()
    }

    /// Its number in the original series.
    pub fn number(&self, at: usize) -> Option<u32> {
        self.numbers[at].checked_sub(1)
    }

    /// Its kind.
    pub fn kind(&self, at: usize) -> Kind {
        Kind::ALL[usize::from(self.traits[at].kind())]
    }

    /// Its modality.
    pub fn modality(&self, at: usize) -> Option<Modality> {
        Modality::ALL.get(usize::from(self.traits[at].modality()).wrapping_sub(1)).copied()
    }

    /// How much of its source was read.
    pub fn evidence(&self, at: usize) -> Evidence {
        *Evidence::ALL.get(usize::from(self.traits[at].evidence())).unwrap_or(&Evidence::TitleOnly)
    }

    /// When it ran.
    pub fn years(&self, at: usize) -> Option<Years> {
        let year = |number: u16| Year::parse(number.into());
        Some(Years { start: year(self.starts[at])?, end: year(self.ends[at]) })
    }

    /// The countries that take part, in the record's order.
    pub fn countries(&self, at: usize) -> impl Iterator<Item = Country> + '_ {
        self.places.of(at).iter().map(|place| self.countries[usize::from(place.country)])
    }

    /// Its sectors, in the record's order.
    pub fn sectors(&self, at: usize) -> impl Iterator<Item = &Slug> {
        self.sectors_of.of(at).iter().map(|&sector| &self.sectors[usize::from(sector)])
    }

    /// How many cases there are of a kind, or of all kinds.
    pub fn count(&self, kind: Option<Kind>) -> usize {
        self.traits.iter().filter(|traits| kind.is_none_or(|kind| kind as u8 == traits.kind())).count()
    }

    /// How many cases there are with this evidence.
    pub fn count_of_evidence(&self, evidence: Evidence) -> usize {
        self.traits.iter().filter(|traits| traits.evidence() == evidence as u8).count()
    }

    /// The first and the last year in which any case ran; `None` where no case says when.
    pub fn all_years(&self) -> Option<(Year, Year)> {
        let first = self.starts.iter().copied().filter(|year| *year > 0).min()?;
        let last = self.starts.iter().chain(&self.ends).copied().max()?;
        Some((Year::parse(first.into())?, Year::parse(last.into())?))
    }

    /// In how many of these cases each country takes part, the largest count first.
    pub fn country_counts(&self, cases: &[usize]) -> Vec<(Country, usize)> {
        let mut counts = vec![0; self.countries.len()];
        let mut order = Vec::new();
        for &at in cases {
            for place in self.places.of(at) {
                let count: &mut usize = &mut counts[usize::from(place.country)];
                if *count == 0 {
                    order.push(usize::from(place.country));
                }
                *count += 1;
            }
        }
        let mut counts: Vec<(Country, usize)> =
            order.into_iter().map(|country| (self.countries[country], counts[country])).collect();
        counts.sort_by_key(|&(_, n)| std::cmp::Reverse(n));
        counts
    }

    pub(super) fn places(&self, at: usize) -> &[Place] {
        self.places.of(at)
    }

    pub(super) fn sector_numbers(&self, at: usize) -> &[u16] {
        self.sectors_of.of(at)
    }

    pub(super) fn traits(&self, at: usize) -> Traits {
        self.traits[at]
    }

    /// First and last known year of a case; the first one twice where the last is not known.
    pub(super) fn span(&self, at: usize) -> Option<(u16, u16)> {
        let (start, end) = (self.starts[at], self.ends[at]);
        (start > 0).then_some((start, if end == 0 { start } else { end }))
    }

    pub(super) fn start(&self, at: usize) -> u16 {
        self.starts[at]
    }
}

impl Place {
    /// The roles in the order in which they are listed to people.
    pub fn roles(self) -> impl Iterator<Item = Role> {
        Role::ALL.iter().copied().filter(move |&role| self.roles >> role as u8 & 1 == 1)
    }
}

/// The position of a value among those that occur; a new one gets a place.
fn number_of<T: PartialEq + Clone>(values: &mut Vec<T>, value: &T) -> usize {
    values.iter().position(|known| known == value).unwrap_or_else(|| {
        values.push(value.clone());
        values.len() - 1
    })
}
