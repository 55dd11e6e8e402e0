//! Dates as machines read them (ISO 8601). It must not put them into words: that is [`crate::format`]'s.

use crate::catalogue::{Case, Catalogue};

/// The day of the catalogue's last change, such as `2026-11-24`.
pub fn updated(catalogue: &Catalogue) -> Option<String> {
    let (year, month, day) = catalogue.updated?.parts();
    Some(format!("{year:04}-{month:02}-{day:02}"))
}

/// The year in which the source was published: the only date of publication that a record has.
pub(super) fn issued(case: &Case) -> Option<String> {
    let year = case.source.as_ref()?.year?;
    Some(year.number().to_string())
}
