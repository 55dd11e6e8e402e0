//! The institutions that cases name, numbered once. It must not know people, whom a record names too.

use super::rows::Rows;
use crate::{
    catalogue::{Case, Slug},
    digits::{self, Digits},
    fold,
    shard::in_one_line,
};

/// Every institution of a catalogue, and which case names which.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Institutions {
    /// Identifier and name of each, by identifier.
    names: Vec<(Slug, String)>,
    of_case: Rows<u32>,
}

/// The identifier of an institution in addresses: the words of its name, folded. Spellings that differ in accents,
/// capitals or punctuation alone are one institution. `None` for a name without Latin letters or digits.
pub fn institution_id(name: &str) -> Option<Slug> {
    let mut id = String::new();
    for word in fold::words(name) {
        let plain: String = fold::fold(&word).chars().map(|letter| if letter == 'ñ' { 'n' } else { letter }).collect();
        let plain: String = plain.chars().filter(char::is_ascii_alphanumeric).collect();
        if !plain.is_empty() && id.len() + plain.len() < 100 {
            if !id.is_empty() {
                id.push('-');
            }
            id += &plain;
        }
    }
    Slug::parse(&id)
}

impl Institutions {
    /// Gathers those of all cases.
    pub(crate) fn of(cases: &[Case]) -> Institutions {
        let all = |case: &Case| -> Vec<(Slug, String)> {
            // Not those named for their support, among whom are people.
            let names = case.institutions.iter().chain(&case.implementers);
            names.filter_map(|name| institution_id(name).map(|id| (id, in_one_line(name)))).collect()
        };
        let mut names: Vec<(Slug, String)> = cases.iter().flat_map(all).collect();
        // Stable, so that of several spellings the first one stays.
        names.sort_by(|a, b| a.0.cmp(&b.0));
        names.dedup_by(|b, a| a.0 == b.0);
        let mut institutions = Institutions { names, of_case: Rows::default() };
        for case in cases {
            let mut own: Vec<u32> = all(case).iter().filter_map(|(id, _)| institutions.number(id)).collect();
            own.sort_unstable();
            own.dedup();
            institutions.of_case.push(own);
        }
        institutions
    }

    /// As text: names, one a line, an empty line, then for each case how many and which.
    pub(crate) fn write(&self) -> String {
        let mut text = String::new();
        for (_, name) in &self.names {
            text += name;
            text.push('\n');
        }
        text.push('\n');
        for row in 0..self.of_case.len() {
            let own = self.of_case.of(row);
            digits::push(&mut text, own.len() as u32);
            own.iter().for_each(|&number| digits::push(&mut text, number));
        }
        text
    }

    /// Reads what [`Institutions::write`] wrote, of this many cases.
    pub(super) fn read(text: &str, cases: usize) -> Option<Institutions> {
        let (names, numbers) = text.split_once("\n\n").or_else(|| text.strip_prefix('\n').map(|rest| ("", rest)))?;
        let names: Option<Vec<_>> =
            names.lines().map(|name| institution_id(name).map(|id| (id, name.to_owned()))).collect();
        let names = names?;
        let mut of_case = Rows::default();
        let mut digits = Digits::new(numbers);
        for _ in 0..cases {
            let n = digits.next()? as usize;
            let own: Vec<u32> = digits.by_ref().take(n).filter(|&number| (number as usize) < names.len()).collect();
            if own.len() < n {
                return None;
            }
            of_case.push(own);
        }
        Some(Institutions { names, of_case })
    }

    /// How many there are.
    pub const fn len(&self) -> usize {
        self.names.len()
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// Identifier and name of each, in the order of their numbers.
    pub fn names(&self) -> &[(Slug, String)] {
        &self.names
    }

    /// The name of an institution.
    pub fn name(&self, id: &Slug) -> Option<&str> {
        self.number(id).map(|number| self.names[number as usize].1.as_str())
    }

    /// The number of an institution.
    pub(super) fn number(&self, id: &Slug) -> Option<u32> {
        self.names.binary_search_by(|(known, _)| known.cmp(id)).ok().map(|at| at as u32)
    }

    /// The numbers of those that a case names.
    pub(super) fn of_case(&self, at: usize) -> &[u32] {
        self.of_case.of(at)
    }
}
