//! What happened on one visit of a page, and its line in the table. It must not open pages.

use anyhow::{Context, Result};
use serde_json::Value;

/// The heading over [`line`]; times are medians in milliseconds from the visitor's click on.
pub const HEADING: &str = "page           first paint  largest paint  wasm asked  taken over  shift before  after";

/// One visit. Times are in milliseconds after its start.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Vitals {
    /// The first text.
    pub first_paint: f64,
    /// The largest text or picture.
    pub largest_paint: f64,
    /// Its element, such as `p`.
    pub largest_element: String,
    /// When the WebAssembly was asked for.
    pub wasm_start: Option<f64>,
    /// When the app had taken the page over.
    pub taken_over: Option<f64>,
    /// Sum of the layout's shifts before that.
    pub shift_before: f64,
    /// The same from then on.
    pub shift_after: f64,
}

impl Vitals {
    /// Reads what the page kept.
    pub fn parse(seen: &Value) -> Result<Self> {
        let time = |value: &Value, what: &str| value.as_f64().with_context(|| format!("expected {what}, found none"));
        let taken_over = seen["takenOver"].as_f64();
        let [mut before, mut after] = [0.0, 0.0];
        for shift in seen["shifts"].as_array().into_iter().flatten() {
            let is_later = taken_over.is_some_and(|at| shift["time"].as_f64().is_some_and(|time| time >= at));
            *(if is_later { &mut after } else { &mut before }) += shift["value"].as_f64().unwrap_or_default();
        }
        Ok(Self {
            first_paint: time(&seen["first"], "a first paint")?,
            largest_paint: time(&seen["largest"]["time"], "a largest paint")?,
            largest_element: seen["largest"]["element"].as_str().unwrap_or_default().to_owned(),
            wasm_start: seen["wasm"].as_f64(),
            taken_over,
            shift_before: before,
            shift_after: after,
        })
    }

    /// How long after the first text the WebAssembly was asked for; negative when it was before.
    pub fn wasm_after_paint(&self) -> Option<f64> {
        self.wasm_start.map(|start| start - self.first_paint)
    }

    /// All shifts of the layout.
    pub fn shift(&self) -> f64 {
        self.shift_before + self.shift_after
    }
}

/// The line of a page in the table.
pub fn line(name: &str, visits: &[Vitals]) -> String {
    let time = |of: fn(&Vitals) -> Option<f64>| {
        let known: Vec<f64> = visits.iter().filter_map(of).collect();
        if known.is_empty() { "-".to_owned() } else { format!("{:.0}", middle(known)) }
    };
    let most = |of: fn(&Vitals) -> f64| visits.iter().map(of).fold(0.0, f64::max);
    let element = visits.first().map(|vitals| format!(" <{}>", vitals.largest_element)).unwrap_or_default();
    format!(
        "{name:<14} {:>11} {:>14} {:>11} {:>11} {:>13.4} {:>6.4}",
        time(|vitals| Some(vitals.first_paint)),
        time(|vitals| Some(vitals.largest_paint)) + &element,
        time(|vitals| vitals.wasm_start),
        time(|vitals| vitals.taken_over),
        most(|vitals| vitals.shift_before),
        most(|vitals| vitals.shift_after),
    )
}

/// The median of a value over all visits; no number where there were none.
pub fn median(visits: &[Vitals], of: fn(&Vitals) -> f64) -> f64 {
    middle(visits.iter().map(of).collect())
}

fn middle(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let half = values.len() / 2;
    match values.len() {
        0 => f64::NAN,
        length if length % 2 == 1 => values[half],
        _ => f64::midpoint(values[half - 1], values[half]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_page_kept_is_read() {
        let seen = r#"{ "first": 900.5, "largest": { "time": 950, "size": 9000, "element": "p" }, "wasm": 1200,
            "takenOver": 3000, "shifts": [{ "time": 1000, "value": 0.25 }, { "time": 3100, "value": 0.5 }] }"#;
        let vitals = Vitals::parse(&serde_json::from_str(seen).unwrap()).unwrap();
        assert_eq!((vitals.first_paint, vitals.largest_paint, vitals.wasm_start), (900.5, 950.0, Some(1200.0)));
        assert_eq!((vitals.shift_before, vitals.shift_after, vitals.shift()), (0.25, 0.5, 0.75));
        let line = line("case", &[vitals]);
        assert_eq!(line, "case                   900        950 <p>        1200        3000        0.2500 0.5000");
        assert_eq!(line.len(), HEADING.len());
    }

    #[test]
    fn a_page_without_an_app_shifts_before_it_is_taken_over() {
        let seen = r#"{ "first": 1, "largest": { "time": 2 }, "wasm": null, "takenOver": null,
            "shifts": [{ "time": 9, "value": 0.5 }] }"#;
        let vitals = Vitals::parse(&serde_json::from_str(seen).unwrap()).unwrap();
        assert_eq!((vitals.shift_before, vitals.shift_after, vitals.taken_over), (0.5, 0.0, None));
    }

    #[test]
    fn a_page_that_painted_nothing_is_an_error() {
        let error = Vitals::parse(&serde_json::from_str(r#"{ "first": 1, "largest": null }"#).unwrap()).unwrap_err();
        assert_eq!(error.to_string(), "expected a largest paint, found none");
    }

    #[test]
    fn the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
        assert_eq!(middle(vec![4.0, 1.0, 3.0]), 3.0);
        assert_eq!(middle(vec![4.0, 1.0, 3.0, 2.0]), 2.5);
        assert!(middle(Vec::new()).is_nan());
    }
}
