//! Cases by year: how many ran in each. It must not draw.

use super::Columns;
use crate::catalogue::Year;

/// How many of some cases ran in each year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    /// Every year from the first to the last one with a case, also those without.
    pub years: Vec<InYear>,
    /// How many cases do not say when they ran.
    pub undated: usize,
}

/// One year of a timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InYear {
    /// The year.
    pub year: Year,
    /// How many cases ran in it. A case whose last year is not known counts in its first year alone.
    pub running: usize,
    /// How many of them began in it.
    pub begun: usize,
}

impl Columns {
    /// The timeline of the cases at these positions.
    pub fn timeline(&self, cases: &[usize]) -> Timeline {
        let spans: Vec<(u16, u16)> = cases.iter().filter_map(|&at| self.span(at)).collect();
        let undated = cases.len() - spans.len();
        let (first, last) = (spans.iter().map(|span| span.0).min(), spans.iter().map(|span| span.1).max());
        let (Some(first), Some(last)) = (first, last) else { return Timeline { years: Vec::new(), undated } };
        let years = (first..=last).filter_map(|number| {
            let year = Year::parse(number.into())?;
            Some(InYear { year, running: 0, begun: 0 })
        });
        let mut years: Vec<InYear> = years.collect();
        for (start, end) in spans {
            let (start, end) = (usize::from(start - first), usize::from(end - first));
            years[start].begun += 1;
            years[start..=end].iter_mut().for_each(|year| year.running += 1);
        }
        Timeline { years, undated }
    }
}
