//! A catalogue that was read, written and read again is the same.

use crate::fixture::any_catalogue;
use casebook::catalogue::{Severity, read, write};
use proptest::prelude::*;

#[test]
fn the_published_catalogue_comes_back() {
    let text = include_str!("../../../../public/catalogue.json");
    let catalogue = read(text).unwrap().catalogue;
    let again = read(&write::catalogue(&catalogue)).unwrap();
    assert_eq!(again.catalogue, catalogue);
    assert_eq!(again.problems, []);
}

#[test]
fn a_catalogue_without_anything_comes_back() {
    let catalogue = read(r#"{ "format": 1, "cases": [] }"#).unwrap().catalogue;
    assert_eq!(write::catalogue(&catalogue), r#"{"format":1,"site":{},"cases":[]}"#);
    assert_eq!(read(&write::catalogue(&catalogue)).unwrap().catalogue, catalogue);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_catalogue_comes_back_without_a_new_error(catalogue in any_catalogue(0..6)) {
        let again = read(&write::catalogue(&catalogue)).unwrap();
        prop_assert_eq!(&again.catalogue, &catalogue);
        // What had to be left out of the first one is missed in the second, but nothing in it is wrong.
        let wrong = again.problems.iter().filter(|problem| {
            let missed = matches!(problem.kind, casebook::catalogue::ProblemKind::Missing(_));
            problem.severity() == Severity::Error && !missed
        });
        prop_assert_eq!(wrong.count(), 0);
    }
}
