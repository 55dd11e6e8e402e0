//! Shards that are cut off, of another version, or something else: said, and never a panic.

use crate::fixture::{any_query, bare, cut, opened, small};
use casebook::{
    catalogue::{Unreadable, open},
    locale::Locale,
    query::{Library, Position, Query},
    shard::{Broken, Shard},
};
use proptest::prelude::*;

/// What becomes of every shard that was changed like this.
#[track_caller]
fn check(change: impl Fn(&str) -> String, expected: Broken) {
    let catalogue = small();
    let (cut, texts) = cut(&catalogue);
    let mut library = bare(&cut, &catalogue);
    // Of an empty one nothing but its first line could be changed.
    for (shard, text) in texts.iter().filter(|(_, text)| !text.ends_with(" 0\n")) {
        let changed = change(text);
        assert_eq!(library.insert(*shard, &changed), Err(expected), "{changed}");
    }
    let (head, split) = opened(&cut.head(&catalogue));
    assert_eq!(Library::split(head, split, &change(&texts[0].1)), Err(expected));
}

#[test]
fn a_shard_that_ends_too_early_is_cut_off() {
    check(|text| text[..text.len() - 1].to_owned(), Broken::CutOff);
}

#[test]
fn a_shard_of_another_version_is_told_from_a_damaged_one() {
    check(|text| text.replacen("0123abcd", "fedc9876", 1), Broken::OtherVersion);
}

#[test]
fn whatever_else_comes_is_malformed() {
    check(|_| String::new(), Broken::Malformed);
    check(|_| "<!DOCTYPE html>\n<title>Sign in</title>".to_owned(), Broken::Malformed);
    check(|text| format!("{text}\n"), Broken::Malformed);
    check(|text| text.replacen("shard-1", "shard-2", 1), Broken::Malformed);
    check(|text| text.replacen("0123abcd ", "0123abcd another-", 1), Broken::Malformed);
}

#[test]
fn a_shard_in_the_place_of_another_is_malformed() {
    let catalogue = small();
    let (cut, texts) = cut(&catalogue);
    let mut library = bare(&cut, &catalogue);
    for pair in texts.windows(2) {
        assert_eq!(library.insert(pair[0].0, &pair[1].1), Err(Broken::Malformed));
    }
}

#[test]
fn a_broken_shard_changes_nothing() {
    let catalogue = small();
    let (cut, texts) = cut(&catalogue);
    let mut library = bare(&cut, &catalogue);
    for (shard, text) in &texts {
        library.insert(*shard, text).unwrap();
    }
    let before = library.clone();
    for (shard, _) in &texts {
        library.insert(*shard, "").unwrap_err();
        // Sound to all appearances, but not to read.
        let _ = library.insert(*shard, &cut.split().seal(*shard, "\u{0} 9 ["));
    }
    let all = |library: &Library| library.answer(&Query::default(), Locale::En);
    assert_eq!(all(&library), all(&before));
    assert_eq!(library.case(3), before.case(3));
}

#[test]
fn slugs_lead_to_no_case_that_there_is_not() {
    let catalogue = small();
    let (cut, _) = cut(&catalogue);
    let mut library = bare(&cut, &catalogue);
    let sealed = cut.split().seal(Shard::Slugs(0), "case-1 9\n");
    assert_eq!(library.insert(Shard::Slugs(0), &sealed), Err(Broken::Malformed));
    assert_eq!(library.position(&catalogue.cases[1].slug), Position::Missing(Shard::Slugs(0)));
}

#[test]
fn a_head_that_does_not_say_how_it_is_split_is_no_catalogue() {
    let (cut, _) = cut(&small());
    let head = cut.head(&small());
    for (from, to) in [("\"block\":2", "\"block\":0"), ("\"buckets\":1", "\"buckets\":-1"), ("\"folder\"", "\"place\"")]
    {
        let changed = head.replace(from, to);
        assert_ne!(changed, head, "{from}");
        assert_eq!(open(&changed), Err(Unreadable::NotACatalogue), "{to}");
    }
    assert_eq!(open(&head.replace("\"format\":1", "\"format\":2")), Err(Unreadable::Format { found: Some(2) }));
    assert!(matches!(open(&head[..head.len() / 2]), Err(Unreadable::NotJson(_))));
}

/// Changes a character of a text, or takes one out.
fn changed(text: &str, at: usize, by: Option<char>) -> String {
    let at = at % text.chars().count().max(1);
    text.chars().enumerate().filter_map(|(place, old)| if place == at { by } else { Some(old) }).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    /// The first lines stay right: the harder half.
    #[test]
    fn damaged_shards_never_stop_the_page(
        changes in prop::collection::vec((any::<usize>(), any::<usize>(), prop::option::of("[ -~\n]")), 1..6),
        query in any_query(),
    ) {
        let catalogue = small();
        let (cut, _) = cut(&catalogue);
        let shards = cut.shards();
        let mut bodies: Vec<String> = shards.iter().map(|&shard| cut.body(&catalogue, shard)).collect();
        for (which, at, by) in &changes {
            // Few shards are tried often.
            let which = which % bodies.len();
            bodies[which] = changed(&bodies[which], *at, by.as_ref().and_then(|by| by.chars().next()));
        }
        let (head, split) = opened(&cut.head(&catalogue));
        if let Ok(mut library) = Library::split(head, split.clone(), &split.seal(Shard::Columns, &bodies[0])) {
            for (&shard, body) in shards.iter().zip(&bodies) {
                let _ = library.insert(shard, &split.seal(shard, body));
            }
            for locale in Locale::ALL {
                let answer = library.answer(&query, locale);
                let columns = library.columns();
                let _ = (columns.timeline(&answer.cases), columns.partners(&answer.cases));
                prop_assert!(answer.cases.iter().all(|&at| at < columns.len()));
                for &at in &answer.cases {
                    let _ = (columns.years(at), columns.countries(at).count(), columns.sectors(at).count());
                    let _ = (library.case(at), columns.modality(at), columns.evidence(at), columns.kind(at));
                    let _ = library.related(at, &[], 3);
                }
            }
        }
    }

    #[test]
    fn any_text_is_opened_or_refused(text in any::<String>(), head in any::<bool>()) {
        let catalogue = small();
        let (cut, _) = cut(&catalogue);
        let text = if head { cut.split().seal(Shard::Columns, &text) } else { text };
        let (head, split) = opened(&cut.head(&catalogue));
        prop_assert!(Library::split(head, split, &text).is_err());
    }
}
