//! Lighthouse's report: what is read of it, and whether it is good enough. It must not run anything.
//!
//! Source of the format: `lighthouse/types/lhr/lhr.d.ts` of the npm package.

use anyhow::{Context, Result, bail};
use serde_json::Value;

/// The least that is good enough, in points of 100.
const PERFORMANCE: u32 = 99;
const WHOLE: u32 = 100;
/// Lighthouse's own mark of a machine that is too slow to judge on (`environment.benchmarkIndex`).
const SLOW_MACHINE: f64 = 1000.0;

/// The heading over [`Report::line`].
pub const HEADING: &str = "page                            perf  a11y  best   seo    LCP s    CLS  TBT ms";

/// What is read of a report.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Performance, accessibility, best practices and SEO, in points of 100.
    points: [u32; 4],
    /// Largest contentful paint, in seconds.
    largest_paint: f64,
    layout_shift: f64,
    /// Total blocking time, in milliseconds.
    blocking: f64,
    /// Lighthouse's measure of how fast the machine was during the run.
    speed: f64,
    failing: Vec<String>,
}

impl Report {
    /// Reads a report; one of a page that couldn't be loaded is an error.
    pub fn parse(text: &str) -> Result<Self> {
        let report: Value = serde_json::from_str(text).context("expected JSON")?;
        if let Some(message) = report["runtimeError"]["message"].as_str() {
            bail!("the page was not judged: {message}");
        }
        let mut points = [0; 4];
        for (points, id) in points.iter_mut().zip(["performance", "accessibility", "best-practices", "seo"]) {
            let score = report["categories"][id]["score"].as_f64();
            let score = score.with_context(|| format!("expected a score for `{id}`, found none"))?;
            *points = (score * 100.0).round() as u32;
        }
        let number = |id: &str| {
            let value = report["audits"][id]["numericValue"].as_f64();
            value.with_context(|| format!("expected a value for `{id}`, found none"))
        };
        Ok(Self {
            points,
            largest_paint: number("largest-contentful-paint")? / 1000.0,
            layout_shift: number("cumulative-layout-shift")?,
            blocking: number("total-blocking-time")?,
            // A report without it is taken as it is.
            speed: report["environment"]["benchmarkIndex"].as_f64().unwrap_or(f64::INFINITY),
            failing: failing(&report),
        })
    }

    /// Points for performance.
    pub fn performance(&self) -> u32 {
        self.points[0]
    }

    /// Whether performance alone is good enough.
    pub fn is_fast(&self) -> bool {
        self.performance() >= PERFORMANCE
    }

    /// Whether the machine was too slow, or too busy with other things, for a fair judgement.
    pub fn was_busy(&self) -> bool {
        self.speed < SLOW_MACHINE
    }

    /// Whether everything is good enough.
    pub fn passes(&self) -> bool {
        self.is_fast() && self.points[1..].iter().all(|points| *points == WHOLE)
    }

    /// What takes points away, a line each.
    pub fn failing(&self) -> &[String] {
        if self.passes() { &[] } else { &self.failing }
    }

    /// The line of the table.
    pub fn line(&self, name: &str) -> String {
        let [performance, accessibility, best, seo] = self.points;
        let (paint, shift, blocking) = (self.largest_paint, self.layout_shift, self.blocking);
        let verdict = if self.passes() { "" } else { "  BELOW" };
        format!(
            "{name:<30} {performance:>5} {accessibility:>5} {best:>5} {seo:>5} {paint:>8.2} {shift:>6.3} {blocking:>7.0}{verdict}"
        )
    }
}

/// The audits that count in a category and are not passed.
fn failing(report: &Value) -> Vec<String> {
    let categories = report["categories"].as_object().into_iter().flatten();
    let counted = categories.flat_map(|(_, category)| category["auditRefs"].as_array().into_iter().flatten());
    let ids = counted.filter(|audit| audit["weight"].as_f64().unwrap_or(0.0) > 0.0).filter_map(|it| it["id"].as_str());
    let not_passed = ids.filter(|id| report["audits"][*id]["score"].as_f64().is_some_and(|score| score < 0.9));
    let said = not_passed.map(|id| {
        let audit = &report["audits"][id];
        let node = audit["details"]["items"][0]["node"]["snippet"].as_str().unwrap_or_default();
        format!("{id}: {} {node}", audit["title"].as_str().unwrap_or_default()).trim_end().to_owned()
    });
    said.collect()
}

#[cfg(test)]
impl Report {
    /// A report with this performance on a machine of this speed, and everything else in order.
    pub fn example(performance: u32, speed: f64) -> Self {
        let points = [performance, WHOLE, WHOLE, WHOLE];
        Self { points, largest_paint: 1.0, layout_shift: 0.0, blocking: 0.0, speed, failing: Vec::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A report as Lighthouse writes it, with these scores.
    fn report(performance: &str, accessibility: &str) -> String {
        format!(
            r#"{{ "categories": {{
                "performance": {{ "score": {performance}, "auditRefs": [] }},
                "accessibility": {{ "score": {accessibility}, "auditRefs": [
                    {{ "id": "image-alt", "weight": 10 }}, {{ "id": "tabindex", "weight": 0 }}] }},
                "best-practices": {{ "score": 1 }}, "seo": {{ "score": 1 }} }},
              "audits": {{
                "largest-contentful-paint": {{ "numericValue": 1234.5 }},
                "cumulative-layout-shift": {{ "numericValue": 0 }},
                "total-blocking-time": {{ "numericValue": 12 }},
                "tabindex": {{ "score": 0, "title": "Some elements have a tabindex" }},
                "image-alt": {{ "score": 0, "title": "Images have no text",
                    "details": {{ "items": [{{ "node": {{ "snippet": "<img>" }} }}] }} }} }} }}"#
        )
    }

    #[test]
    fn a_good_report_passes_with_its_numbers_in_a_line() {
        let report = Report::parse(&report("0.99", "1")).unwrap();
        assert!(report.passes() && report.failing().is_empty());
        let line = "52 cases case es                  99   100   100   100     1.23  0.000      12";
        assert_eq!(report.line("52 cases case es"), line);
        assert_eq!(line.len(), HEADING.len());
    }

    #[test]
    fn what_counts_and_is_not_passed_is_named() {
        let report = Report::parse(&report("1", "0.93")).unwrap();
        assert!(!report.passes() && report.is_fast());
        assert_eq!(report.failing(), ["image-alt: Images have no text <img>"]);
        assert!(report.line("a").ends_with("BELOW"));
    }

    #[test]
    fn a_slow_page_does_not_pass() {
        let report = Report::parse(&report("0.984", "1")).unwrap();
        assert_eq!((report.performance(), report.passes()), (98, false));
    }

    #[test]
    fn a_page_that_was_not_judged_is_an_error_with_its_reason() {
        let error = Report::parse(r#"{ "runtimeError": { "message": "no such page" } }"#).unwrap_err();
        assert!(error.to_string().contains("no such page"));
        assert!(Report::parse("{}").unwrap_err().to_string().contains("`performance`"));
    }
}
