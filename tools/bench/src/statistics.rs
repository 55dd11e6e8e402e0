//! Medians and percentiles of measured times. It must not measure.

/// What was measured again and again, in milliseconds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Samples(Vec<f64>);

impl Samples {
    /// From measurements in any order.
    pub fn new(mut values: Vec<f64>) -> Samples {
        values.retain(|value| !value.is_nan());
        values.sort_by(f64::total_cmp);
        Samples(values)
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// The one in the middle, or the mean of the two; no number where there are none.
    pub fn median(&self) -> f64 {
        let half = self.0.len() / 2;
        match self.0.len() {
            0 => f64::NAN,
            length if length % 2 == 1 => self.0[half],
            _ => f64::midpoint(self.0[half - 1], self.0[half]),
        }
    }

    /// The smallest that at least 95 of 100 do not exceed (the nearest-rank method).
    pub fn p95(&self) -> f64 {
        match self.0.len() {
            0 => f64::NAN,
            length => self.0[(length * 95).div_ceil(100) - 1],
        }
    }

    /// The largest; no number where there are none.
    pub fn most(&self) -> f64 {
        self.0.last().copied().unwrap_or(f64::NAN)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(values: &[f64], median: f64, p95: f64, most: f64) {
        let samples = Samples::new(values.to_vec());
        assert_eq!((samples.median(), samples.p95(), samples.most()), (median, p95, most), "{values:?}");
    }

    #[test]
    fn the_median_is_in_the_middle_and_few_are_over_the_95th() {
        check(&[5.0], 5.0, 5.0, 5.0);
        check(&[4.0, 1.0], 2.5, 4.0, 4.0);
        check(&[3.0, f64::NAN, 1.0, 2.0], 2.0, 3.0, 3.0);
        let hundred: Vec<f64> = (1..=100).rev().map(f64::from).collect();
        check(&hundred, 50.5, 95.0, 100.0);
        let twenty: Vec<f64> = (1..=20).map(f64::from).collect();
        check(&twenty, 10.5, 19.0, 20.0);
    }

    #[test]
    fn nothing_measured_is_no_number() {
        let none = Samples::default();
        assert!(none.median().is_nan() && none.p95().is_nan() && none.most().is_nan() && none.count() == 0);
    }
}
