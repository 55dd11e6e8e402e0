//! Classes of a choropleth: how many cases each country has, in at most four steps.
//!
//! Method: quantiles over the countries that have any, with ties kept together. Sorted by count, a country belongs to
//! the quarter in which the first country with its count falls. Small whole numbers tie often, so a quarter can stay
//! empty: it is left out and the classes above it stay, the highest count always being in the highest class. So no
//! legend has an empty class, and one case in one country is as plain to see as eighteen.

/// The class of the highest count. Class 0 is for countries without any.
pub const HIGHEST_CLASS: usize = 4;

/// The classes of one set of counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choropleth {
    /// The highest count of each class in use, rising.
    tops: Vec<usize>,
}

/// One line of a legend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClassRange {
    /// The class, from 1 to [`HIGHEST_CLASS`].
    pub class: usize,
    /// The lowest count that belongs to it.
    pub lowest: usize,
    /// The highest count that belongs to it; some country has it.
    pub highest: usize,
}

impl Choropleth {
    /// The classes for these counts, in any order; zeros have no part in it.
    pub fn new(counts: &[usize]) -> Choropleth {
        let mut counts: Vec<usize> = counts.iter().copied().filter(|count| *count > 0).collect();
        counts.sort_unstable();
        let quarter = |count: usize| counts.partition_point(|smaller| *smaller < count) * HIGHEST_CLASS / counts.len();
        let last_of_quarter = |pair: &[usize]| quarter(pair[0]) != quarter(pair[1]);
        let mut tops: Vec<usize> = counts.windows(2).filter(|pair| last_of_quarter(pair)).map(|pair| pair[0]).collect();
        tops.extend(counts.last());
        Choropleth { tops }
    }

    /// The class of a count, from 0 (none) to [`HIGHEST_CLASS`].
    pub fn class(&self, count: usize) -> usize {
        if count == 0 {
            return 0;
        }
        let rank = self.tops.partition_point(|top| *top < count);
        // Counted from the top: when there are fewer classes, the lowest ones are missing.
        (HIGHEST_CLASS + 1 + rank).saturating_sub(self.tops.len()).min(HIGHEST_CLASS)
    }

    /// The legend: each class in use, rising; the first starts at 1 and none leaves a gap.
    pub fn ranges(&self) -> impl Iterator<Item = ClassRange> {
        let starts = std::iter::once(1).chain(self.tops.iter().map(|top| top + 1));
        starts.zip(&self.tops).map(|(lowest, highest)| ClassRange {
            class: self.class(*highest),
            lowest,
            highest: *highest,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(counts: &[usize], expected: &str) {
        let choropleth = Choropleth::new(counts);
        let text = choropleth.ranges().map(|range| format!("{}: {}-{}", range.class, range.lowest, range.highest));
        assert_eq!(text.collect::<Vec<_>>().join(", "), expected);
        for ClassRange { class, lowest, highest } in choropleth.ranges() {
            assert!(counts.contains(&highest), "class {class} is empty");
            assert!((lowest..=highest).all(|count| choropleth.class(count) == class), "class {class}");
        }
    }

    #[test]
    fn countries_fall_into_quarters() {
        check(&[1, 2, 3, 4, 5, 6, 7, 8], "1: 1-2, 2: 3-4, 3: 5-6, 4: 7-8");
        check(
            &[18, 15, 14, 13, 13, 12, 12, 11, 11, 10, 10, 9, 9, 9, 9, 8, 8, 6, 5, 5, 3, 2],
            "1: 1-8, 2: 9-9, 3: 10-12, 4: 13-18",
        );
    }

    #[test]
    fn ties_stay_together_and_no_class_is_empty() {
        check(&[1, 1, 1, 1, 1, 1, 1, 9], "3: 1-1, 4: 2-9");
        check(&[2, 2, 2, 3, 3, 3], "3: 1-2, 4: 3-3");
    }

    #[test]
    fn a_single_count_is_in_the_highest_class() {
        check(&[1], "4: 1-1");
        check(&[0, 3, 3, 0], "4: 1-3");
    }

    #[test]
    fn nothing_has_no_classes() {
        check(&[], "");
        check(&[0, 0], "");
        assert_eq!(Choropleth::new(&[]).class(0), 0);
    }

    #[test]
    fn a_country_without_cases_has_class_zero() {
        assert_eq!(Choropleth::new(&[1, 5]).class(0), 0);
        assert_eq!(Choropleth::new(&[1, 5]).class(5), HIGHEST_CLASS);
    }

    #[test]
    fn a_count_above_all_others_is_in_the_highest_class() {
        assert_eq!(Choropleth::new(&[1, 5]).class(50), HIGHEST_CLASS);
        assert_eq!(Choropleth::new(&[]).class(3), HIGHEST_CLASS);
    }
}
