//! The bars of the project: what must be, what is aimed at, and how each came out.

use bench::table::figure;

/// What must not be exceeded, and what should not.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limit {
    /// What must not be exceeded.
    pub must: f64,
    /// What should not be exceeded.
    pub aim: Option<f64>,
}

/// The limits of a published site in the browser. Times are in milliseconds on the machine that measures, for a CPU as it
/// is and one four times slower. They are absolute: how the app compares with other apps is measured elsewhere.
pub mod limits {
    use super::Limit;

    /// A key to the last change painted, 95th percentile.
    pub const KEY: [Limit; 2] = [limit(50.0, 16.0), limit(200.0, 64.0)];
    /// The language toggle to the last change painted, median. What answers within 100 ms seems to answer at once.
    pub const TOGGLE: [Limit; 2] = [limit(100.0, 50.0), limit(400.0, 200.0)];
    /// A click on a case in the list to the last change painted, median.
    pub const LIST_TO_CASE: [Limit; 2] = [limit(100.0, 50.0), limit(400.0, 200.0)];
    /// The longest block of the main thread while the search gets ready.
    pub const BLOCK: Limit = Limit { must: 50.0, aim: None };
    /// Heap and WebAssembly after typing, in megabytes.
    pub const MEMORY: Limit = Limit { must: 30.0, aim: None };
    /// Everything until a list can be searched, in kilobytes.
    pub const FIRST_LOAD: Limit = limit(300.0, 260.0);
    /// The time to the first case with many cases, in times of that with few.
    pub const FIRST_CASE: Limit = limit(1.2, 1.0);

    const fn limit(must: f64, aim: f64) -> Limit {
        Limit { must, aim: Some(aim) }
    }
}

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
    /// What it is measured against.
    pub limit: Limit,
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
        self.measured <= self.limit.must
    }

    fn line(&self) -> String {
        let Bar { name, measured, limit: Limit { must, aim }, unit } = self;
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
        let limit = Limit { must: 50.0, aim: Some(16.0) };
        let bar = Bar { name: "key to paint".to_owned(), measured, limit, unit: " ms" };
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
