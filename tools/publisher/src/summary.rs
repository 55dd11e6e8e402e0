//! What is told while a site is made, and when it is done.

use std::{fmt, time::Duration};

use casebook::route::BaseUrl;

/// How far a build is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is being made.
    pub step: Step,
    /// How many are done.
    pub done: usize,
    /// Of how many.
    pub total: usize,
}

/// A part of a build that takes its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Pages are written.
    Pages,
    /// Cards are drawn.
    Cards,
}

/// What was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Where it is to be published.
    pub base: BaseUrl,
    /// Pages, one per address and language.
    pub pages: usize,
    /// Cards.
    pub cards: usize,
    /// All files.
    pub files: usize,
    /// Their bytes.
    pub bytes: u64,
    /// Findings that are errors: records or fields that visitors don't get to see.
    pub errors: usize,
    /// Findings that are warnings.
    pub warnings: usize,
    /// Cases that were left out.
    pub left_out: usize,
    /// From the catalogue's text to the site in its place.
    pub time: Duration,
}

impl fmt::Display for Step {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Step::Pages => "pages",
            Step::Cards => "cards",
        })
    }
}

/// `214 pages, 106 cards, 640 files, 12.3 MB in 0.8 s`
impl fmt::Display for Summary {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Summary { pages, cards, files, bytes, time, .. } = self;
        let tenths = (bytes + 50_000) / 100_000;
        let size = format!("{}.{} MB", tenths / 10, tenths % 10);
        write!(formatter, "{pages} pages, {cards} cards, {files} files, {size} in {:.1} s", time.as_secs_f64())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary_is_one_line() {
        let summary = Summary {
            base: BaseUrl::parse("https://example.org").unwrap(),
            pages: 214,
            cards: 106,
            files: 640,
            bytes: 12_349_999,
            errors: 0,
            warnings: 2,
            left_out: 0,
            time: Duration::from_millis(840),
        };
        assert_eq!(summary.to_string(), "214 pages, 106 cards, 640 files, 12.3 MB in 0.8 s");
    }
}
