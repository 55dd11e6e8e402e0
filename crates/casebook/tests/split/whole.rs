//! A split catalogue of which everything has come answers as the whole one does.

use crate::fixture::{FOLDER, any_catalogue, any_query, bare, cut, opened, small};
use casebook::{
    catalogue::{Catalogue, Slug},
    country::Country,
    locale::Locale,
    query::{Library, Position, Query},
    search::WordShard,
    shard::Shard,
};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// A split library with everything in it.
fn complete(catalogue: &Catalogue) -> Library {
    let (cut, texts) = cut(catalogue);
    let mut library = bare(&cut, catalogue);
    for (shard, text) in &texts {
        library.insert(*shard, text).unwrap_or_else(|broken| panic!("{shard:?} is {broken:?}: {text}"));
        assert!(library.has(*shard), "{shard:?}");
    }
    library
}

/// Compares what does not depend on a question.
fn check(catalogue: &Catalogue) {
    let (whole, split) = (Library::new(catalogue.clone()), complete(catalogue));
    assert_eq!(split.columns(), whole.columns());
    assert_eq!(split.institutions(), whole.institutions());
    assert_eq!(split.authors(), whole.authors());
    let head = Catalogue { cases: Vec::new(), ..catalogue.clone() };
    assert_eq!(split.catalogue, head);
    for (at, case) in catalogue.cases.iter().enumerate() {
        assert_eq!(split.case(at), Some(case));
        assert_eq!(split.position(&case.slug), Position::At(at));
        assert_eq!(split.record_shard(at), None);
        assert_eq!(split.related(at, &[], 5), whole.related(at, &[], 5));
    }
    assert_eq!(split.case(catalogue.cases.len()), None);
    assert_eq!(split.position(&Slug::parse("nowhere").unwrap()), Position::Nowhere);
    let brazil = Country::parse("BR").unwrap();
    assert_eq!(split.profile(brazil), whole.profile(brazil));
}

#[test]
fn the_published_catalogue_is_the_same_in_pieces() {
    let text = include_str!("../../../../public/catalogue.json");
    check(&casebook::catalogue::read(text).unwrap().catalogue);
}

#[test]
fn every_shard_has_a_file_of_its_own_that_says_what_it_is() {
    let (cut, texts) = cut(&small());
    let hrefs: BTreeSet<String> = texts.iter().map(|(shard, _)| cut.split().href(*shard)).collect();
    assert_eq!(hrefs.len(), texts.len());
    for (shard, text) in &texts {
        let start = format!("casebook-shard-1 0123abcd {} ", shard.name());
        assert!(text.starts_with(&start), "{text}");
        let href = cut.split().href(*shard);
        assert!(href.starts_with(FOLDER) && href.ends_with(".txt"), "{href}");
        // Neither a query nor an escape: a path that every host has as it is.
        assert!(href.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/.-".contains(&byte)), "{href}");
    }
}

#[test]
fn a_large_catalogue_has_several_buckets_of_slugs() {
    let mut catalogue = small();
    let one = catalogue.cases[0].clone();
    let slug = |at| Slug::parse(&format!("another-{at}")).unwrap();
    catalogue.cases.extend((0..1100).map(|at| casebook::catalogue::Case { slug: slug(at), ..one.clone() }));
    let library = complete(&catalogue);
    assert_eq!(library.split_head().map(|split| split.buckets), Some(3));
    assert_eq!(library.position(&slug(1000)), Position::At(1009));
}

#[test]
fn what_has_not_come_is_named_and_the_rest_answers() {
    let catalogue = small();
    let (cut, texts) = cut(&catalogue);
    let mut library = bare(&cut, &catalogue);
    assert_eq!(library.cases(&Query::default(), Locale::Es), (0..9).collect::<Vec<_>>());
    assert_eq!((library.case(5), library.record_shard(5)), (None, Some(Shard::Records(2))));
    let slug = &catalogue.cases[5].slug;
    assert_eq!(library.position(slug), Position::Missing(Shard::Slugs(0)));
    let text = |wanted| &texts.iter().find(|(shard, _)| *shard == wanted).unwrap().1;
    library.insert(Shard::Records(2), text(Shard::Records(2))).unwrap();
    assert_eq!((library.case(5), library.record_shard(5)), (Some(&catalogue.cases[5]), None));
    // A record that is there says its slug itself.
    assert_eq!(library.position(slug), Position::At(5));
    assert_eq!((library.institutions(), library.authors()), (None, None));
    let asked = library.answer(&Query::default().searching("case".to_owned()), Locale::En);
    assert_eq!((asked.cases, asked.missing), (Vec::new(), vec![Shard::Words(WordShard::Words(0))]));
}

#[test]
fn a_head_says_what_a_catalogue_does_but_for_its_cases() {
    let catalogue = small();
    let (cut, _) = cut(&catalogue);
    let (head, split) = opened(&cut.head(&catalogue));
    assert_eq!((head.site, head.cases.len()), (catalogue.site, 0));
    assert_eq!(&split, cut.split());
    assert_eq!((split.cases, split.records_in(0), split.records_in(4)), (9, 2, 1));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_catalogue_is_the_same_in_pieces(catalogue in any_catalogue(0..14)) {
        check(&catalogue);
    }

    #[test]
    fn any_question_has_the_same_answer(
        catalogue in any_catalogue(0..14),
        queries in prop::collection::vec(any_query(), 24),
    ) {
        let (whole, split) = (Library::new(catalogue.clone()), complete(&catalogue));
        for query in queries {
            for locale in Locale::ALL {
                let expected = whole.answer(&query, locale);
                prop_assert_eq!(&expected.missing, &[], "{:?}", query);
                prop_assert_eq!(&split.answer(&query, locale), &expected, "{:?}", query);
                // The data of the other layouts.
                let (left, right) = (split.columns(), whole.columns());
                prop_assert_eq!(left.timeline(&expected.cases), right.timeline(&expected.cases));
                prop_assert_eq!(left.partners(&expected.cases), right.partners(&expected.cases));
                prop_assert_eq!(left.country_counts(&expected.cases), right.country_counts(&expected.cases));
            }
        }
    }
}
