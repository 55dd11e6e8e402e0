//! The bars of the project: what must be, what is aimed at, and how each came out. It must not measure.

use bench::table::figure;

/// Bars with what was measured.
#[derive(Clone, Debug, Default)]
pub struct Bars(Vec<Bar>);

/// One bar; less is better.
#[derive(Clone, Debug)]
pub struct Bar {
    /// What is measured, such as `10,000 cases: query p95 of MiniSearch's`.
    pub name: String,
    /// What came out; no number where it could not be measured, which is a miss.
    pub measured: f64,
    /// What it must not exceed.
    pub must: f64,
    /// What it should not exceed.
    pub aim: Option<f64>,
    /// Unit behind the figures.
    pub unit: &'static str,
}

impl Bars {
    /// Adds a bar.
    pub fn add(&mut self, bar: Bar) {
        self.0.push(bar);
    }

    /// Whether nothing that must be is missed.
    pub fn are_kept(&self) -> bool {
        self.0.iter().all(Bar::is_kept)
    }

    /// A line for each; empty where there are none.
    pub fn text(&self) -> String {
        self.0.iter().map(|bar| bar.line() + "\n").collect()
    }
}

impl Bar {
    fn is_kept(&self) -> bool {
        self.measured <= self.must
    }

    fn line(&self) -> String {
        let Bar { name, measured, must, aim, unit } = self;
        let word = if self.is_kept() { "OK  " } else { "OVER" };
        let aim = aim.map_or(String::new(), |aim| {
            format!(", aim {}{}", figure(aim), if *measured <= aim { " reached" } else { "" })
        });
        format!("{word}  {name}: {}{unit} (must {}{unit}{aim})", figure(*measured), figure(*must))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(measured: f64, line: &str, kept: bool) {
        let bar = Bar { name: "key to paint".to_owned(), measured, must: 50.0, aim: Some(16.0), unit: " ms" };
        let mut bars = Bars::default();
        bars.add(bar);
        assert_eq!((bars.text().as_str(), bars.are_kept()), (format!("{line}\n").as_str(), kept));
    }

    #[test]
    fn each_bar_says_how_it_came_out() {
        check(12.0, "OK    key to paint: 12.0 ms (must 50.0 ms, aim 16.0 reached)", true);
        check(20.0, "OK    key to paint: 20.0 ms (must 50.0 ms, aim 16.0)", true);
        check(51.0, "OVER  key to paint: 51.0 ms (must 50.0 ms, aim 16.0)", false);
    }

    #[test]
    fn what_was_not_measured_is_a_miss() {
        check(f64::NAN, "OVER  key to paint: - ms (must 50.0 ms, aim 16.0)", false);
    }
}
