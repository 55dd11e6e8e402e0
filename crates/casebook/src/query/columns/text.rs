//! Columns as text: a line each, so that alike stands beside alike and compresses. It must not know files.
//!
//! Lines: number of cases; codes of countries; sectors; then one line of [`crate::digits`] for each column. What cases
//! have several of comes as a line of how many and a line of which.

use super::{Columns, Place, Traits};
use crate::{
    catalogue::Slug,
    country::Country,
    digits::{self, Digits},
    query::rows::Rows,
};

/// The year before the first possible one.
const BEFORE: u16 = 1899;

impl Columns {
    /// The columns as text.
    pub(crate) fn write(&self) -> String {
        let mut text = format!("{}\n", self.len());
        self.countries.iter().for_each(|country| text += country.code());
        text.push('\n');
        text += &self.sectors.iter().map(Slug::as_str).collect::<Vec<_>>().join(" ");
        let mut before = 0;
        line(&mut text, self.numbers.iter().map(|&number| zigzag(number, std::mem::replace(&mut before, number))));
        line(&mut text, self.starts.iter().map(|&year| year.saturating_sub(BEFORE).into()));
        let spans = self.starts.iter().zip(&self.ends);
        line(&mut text, spans.map(|(&start, &end)| if end == 0 { 0 } else { u32::from(end - start) + 1 }));
        line(&mut text, self.traits.iter().map(|traits| u32::from(traits.0 & 31)));
        line(&mut text, self.traits.iter().map(|traits| traits.languages().into()));
        let cases = || 0..self.len();
        line(&mut text, cases().map(|at| self.places(at).len() as u32));
        line(&mut text, cases().flat_map(|at| self.places(at)).map(|place| place.country.into()));
        line(&mut text, cases().flat_map(|at| self.places(at)).map(|place| place.roles.into()));
        line(&mut text, cases().map(|at| self.sector_numbers(at).len() as u32));
        line(&mut text, cases().flat_map(|at| self.sector_numbers(at)).map(|&sector| sector.into()));
        text
    }

    /// Reads what [`Columns::write`] wrote; `None` for anything else.
    pub(crate) fn read(text: &str) -> Option<Columns> {
        let mut lines = text.split('\n');
        let cases: usize = lines.next()?.parse().ok()?;
        let codes = lines.next()?.as_bytes().chunks(2).map(|code| Country::parse(std::str::from_utf8(code).ok()?));
        let countries = codes.collect::<Option<Vec<_>>>()?;
        let sectors = lines.next()?.split(' ').filter(|id| !id.is_empty()).map(Slug::parse);
        let sectors = sectors.collect::<Option<Vec<_>>>()?;
        let mut column = || lines.next().map(|line| Digits::new(line).collect::<Vec<u32>>());
        let mut single = || column().filter(|column| column.len() == cases);
        let mut before = 0;
        let numbers = single()?.into_iter().map(|number| {
            before = unzigzag(number, before);
            before
        });
        let numbers = numbers.collect();
        let year = |year: u32| if year == 0 { 0 } else { u16::try_from(year).unwrap_or(0).saturating_add(BEFORE) };
        let starts: Vec<u16> = single()?.into_iter().map(year).collect();
        let end = |(start, span): (&u16, u32)| match u16::try_from(span) {
            Ok(span) if span > 0 => start.saturating_add(span - 1),
            _ => 0,
        };
        let ends = starts.iter().zip(single()?).map(end).collect();
        let (traits, languages) = (single()?, single()?);
        let traits =
            traits.iter().zip(languages).map(|(&traits, languages)| Traits((traits & 31 | languages << 5) as u8));
        let traits = traits.collect();
        let (lengths, places, roles) = (single()?, column()?, column()?);
        let place = |(country, roles): (u32, u32)| {
            let known = (country as usize) < countries.len();
            known.then_some(Place { country: country as u8, roles: roles as u8 })
        };
        let places = rows(&lengths, places.into_iter().zip(roles).map(place))?;
        let lengths = column().filter(|column| column.len() == cases)?;
        let sector = |sector: u32| ((sector as usize) < sectors.len()).then_some(sector as u16);
        let sectors_of = rows(&lengths, column()?.into_iter().map(sector))?;
        Some(Columns { countries, sectors, numbers, starts, ends, traits, places, sectors_of })
    }
}

fn line(text: &mut String, numbers: impl Iterator<Item = u32>) {
    text.push('\n');
    numbers.for_each(|number| digits::push(text, number));
}

fn rows<T>(lengths: &[u32], mut items: impl Iterator<Item = Option<T>>) -> Option<Rows<T>> {
    let mut rows = Rows::default();
    for &length in lengths {
        let row: Vec<T> = items.by_ref().take(length as usize).collect::<Option<_>>()?;
        if row.len() < length as usize {
            return None;
        }
        rows.push(row);
    }
    Some(rows)
}

/// The difference to the number before, small for small steps up and down (as in Protocol Buffers' `sint32`).
const fn zigzag(number: u32, before: u32) -> u32 {
    let step = number.wrapping_sub(before) as i32;
    (step << 1 ^ step >> 31) as u32
}

const fn unzigzag(step: u32, before: u32) -> u32 {
    before.wrapping_add(step >> 1 ^ (step & 1).wrapping_neg())
}
