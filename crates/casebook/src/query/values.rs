//! The values that cases have in facets, numbered once, so that counting them is adding up. It must not know queries.

use super::Choice;
use crate::catalogue::{Case, Catalogue};

/// Every value that occurs, and which case has which.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Values {
    /// The values in order of first occurrence.
    pub choices: Vec<Choice>,
    /// Per case the positions in `choices` of its values, each once.
    pub of_case: Vec<Box<[usize]>>,
    /// Per value the positions of the cases that have it.
    pub cases_of: Vec<Vec<usize>>,
}

impl Values {
    pub fn new(catalogue: &Catalogue) -> Values {
        let mut values = Values::default();
        // The numbers in the order of their values, for finding them.
        let mut sorted: Vec<usize> = Vec::new();
        for case in &catalogue.cases {
            let numbers = of_case(case).map(|choice| {
                match sorted.binary_search_by(|&number| values.choices[number].cmp(&choice)) {
                    Ok(at) => sorted[at],
                    Err(at) => {
                        let number = values.choices.len();
                        sorted.insert(at, number);
                        values.choices.push(choice);
                        number
                    }
                }
            });
            let numbers = numbers.collect();
            values.of_case.push(numbers);
        }
        values.cases_of.resize(values.choices.len(), Vec::new());
        for (at, numbers) in values.of_case.iter().enumerate() {
            numbers.iter().for_each(|&number| values.cases_of[number].push(at));
        }
        values
    }
}

/// Every value that a case has, each once.
fn of_case(case: &Case) -> impl Iterator<Item = Choice> + '_ {
    let countries = case.countries().into_iter().map(Choice::Country);
    let sectors = case.sectors.iter().cloned().map(Choice::Sector);
    countries.chain([Choice::Kind(case.kind)]).chain(sectors).chain(case.modality.map(Choice::Modality))
}
