//! Who works with whom: in how many cases each two countries take part. It must not draw.

use super::Columns;
use crate::country::{Country, IBERO_AMERICA};

/// The 22 countries and how often each two of them meet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Partners {
    /// Those that take part in any of the cases, in the order of [`IBERO_AMERICA`].
    pub countries: Vec<Country>,
    /// By row and column, in the order of `countries`: shared cases; on the diagonal, all of a country's.
    shared: Vec<usize>,
}

impl Partners {
    /// In how many cases the countries of a row and a column both take part.
    pub fn shared(&self, row: usize, column: usize) -> usize {
        self.shared[row * self.countries.len() + column]
    }
}

impl Columns {
    /// The partners in the cases at these positions.
    pub fn partners(&self, cases: &[usize]) -> Partners {
        const ALL: usize = IBERO_AMERICA.len();
        let member: Vec<Option<usize>> =
            self.countries.iter().map(|country| IBERO_AMERICA.iter().position(|member| member == country)).collect();
        let mut shared = vec![0; ALL * ALL];
        for &at in cases {
            let own = || self.places(at).iter().filter_map(|place| member[usize::from(place.country)]);
            for row in own() {
                own().for_each(|column| shared[row * ALL + column] += 1);
            }
        }
        let present: Vec<usize> = (0..ALL).filter(|row| shared[row * ALL + row] > 0).collect();
        let cells = present.iter().flat_map(|row| present.iter().map(move |column| (row, column)));
        Partners {
            shared: cells.map(|(row, column)| shared[row * ALL + column]).collect(),
            countries: present.iter().map(|&row| IBERO_AMERICA[row]).collect(),
        }
    }
}
