//! Numbers: years, sizes, and a case's number.

use super::Reader;
use crate::{
    catalogue::{
        Year,
        problem::{ProblemKind, Shape},
    },
    json::Value,
};

impl Reader {
    /// A calendar year.
    pub(super) fn year(&mut self, value: &Value) -> Option<Year> {
        let year = value.integer().and_then(Year::parse);
        if year.is_none() {
            self.report(value.at, ProblemKind::BadYear);
        }
        year
    }

    /// A whole number from 0.
    pub(super) fn count(&mut self, value: &Value) -> Option<u64> {
        let count = value.integer().and_then(|number| u64::try_from(number).ok());
        if count.is_none() {
            self.report(value.at, ProblemKind::Expected(Shape::Count));
        }
        count
    }

    /// The number of a case.
    pub(super) fn number(&mut self, value: &Value) -> Option<u32> {
        let number = value.integer().and_then(|number| u32::try_from(number).ok());
        if number.is_none() {
            self.report(value.at, ProblemKind::Expected(Shape::Count));
        }
        number
    }
}
