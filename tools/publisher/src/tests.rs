//! Whole sites from small catalogues.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use casebook::route::BaseUrl;

use super::*;

fn place() -> (tempfile::TempDir, PathBuf) {
    let room = tempfile::tempdir().unwrap();
    let folder = room.path().join("dist");
    (room, folder)
}

/// Every file below a folder, by its path.
fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(current) = folders.pop() {
        for entry in fs::read_dir(current).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if entry.file_type().unwrap().is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
                files.insert(name, fs::read(path).unwrap());
            }
        }
    }
    files
}

fn publish_to(folder: &Path, catalogue: &str) -> Result<Summary, Error> {
    publish(&Wish::new(catalogue, folder), &fixture::release(), &|_| {})
}

#[test]
fn every_address_is_a_page_in_each_language() {
    let (_room, folder) = place();
    let summary = publish_to(&folder, fixture::CATALOGUE).unwrap();
    let tree = tree(&folder);
    for page in ["en/index.html", "es/cases/one/index.html", "es/countries/ht/index.html", "en/map/index.html"] {
        assert!(tree.contains_key(page), "{page}");
    }
    let pages = tree.keys().filter(|path| path.ends_with("/index.html")).count();
    // Lists, map, about; two cases; 22 countries and Haiti: in two languages.
    assert_eq!((pages, summary.pages), (2 * (5 + 2 + 23), pages));
    assert_eq!(summary.files, tree.len());
    assert_eq!(summary.bytes, tree.values().map(|content| content.len() as u64).sum::<u64>());
    assert_eq!(tree["catalogue.json"], fixture::CATALOGUE.as_bytes());
}

#[test]
fn the_same_catalogue_gives_the_same_bytes() {
    let (_room, folder) = place();
    publish_to(&folder, fixture::CATALOGUE).unwrap();
    let first = tree(&folder);
    publish_to(&folder, fixture::CATALOGUE).unwrap();
    let second = tree(&folder);
    assert_eq!(first.keys().collect::<Vec<_>>(), second.keys().collect::<Vec<_>>());
    for (path, content) in &first {
        assert!(&second[path] == content, "{path} differs");
    }
}

#[test]
fn errors_stop_a_build_unless_it_keeps_going() {
    let (_room, folder) = place();
    publish_to(&folder, fixture::CATALOGUE).unwrap();
    let old = tree(&folder);
    let broken = fixture::CATALOGUE.replace("\"kind\": \"story\"", "\"kind\": \"tale\"");
    let error = publish_to(&folder, &broken).unwrap_err();
    assert!(matches!(&error, Error::Unsound(reading) if reading.left_out == 1), "{error}");
    assert!(tree(&folder) == old);
    let wish = Wish { keep_going: true, ..Wish::new(&broken, &folder) };
    let summary = publish(&wish, &fixture::release(), &|_| {}).unwrap();
    assert_eq!((summary.errors, summary.left_out), (1, 1));
    assert!(!tree(&folder).contains_key("en/cases/two/index.html"));
}

#[test]
fn what_can_not_be_read_stops_a_build_in_any_case() {
    let (room, folder) = place();
    let wish = Wish { keep_going: true, ..Wish::new("{", &folder) };
    assert!(matches!(publish(&wish, &fixture::release(), &|_| {}), Err(Error::Unreadable(_))));
    assert_eq!(fs::read_dir(room.path()).unwrap().count(), 0);
}

#[test]
fn the_address_is_the_one_asked_for_else_the_catalogues() {
    let (_room, folder) = place();
    let base = |tree: &BTreeMap<String, Vec<u8>>| {
        let page = String::from_utf8(tree["en/index.html"].clone()).unwrap();
        page.split_once("<base href=\"").unwrap().1.split_once('"').unwrap().0.to_owned()
    };
    publish_to(&folder, fixture::CATALOGUE).unwrap();
    assert_eq!(base(&tree(&folder)), "/evidence/");
    let wish = Wish { base_url: BaseUrl::parse("https://example.net"), ..Wish::new(fixture::CATALOGUE, &folder) };
    publish(&wish, &fixture::release(), &|_| {}).unwrap();
    assert_eq!(base(&tree(&folder)), "/");
    for (stated, expected) in [("", None), ("\"base_url\": \"evidence/\",", Some("evidence/".to_owned()))] {
        let text = fixture::CATALOGUE.replace("\"base_url\": \"https://example.org/evidence/\",", stated);
        match publish_to(&folder, &text) {
            Err(Error::BaseUrl(found)) => assert_eq!(found, expected),
            other => panic!("expected no address, found {other:?}"),
        }
    }
}

#[test]
fn progress_counts_every_page_up_to_the_last() {
    let (_room, folder) = place();
    let seen = std::sync::Mutex::new(Vec::new());
    let tell = |progress: Progress| seen.lock().unwrap().push((progress.done, progress.total));
    let wish = Wish { cards: false, ..Wish::new(fixture::CATALOGUE, &folder) };
    publish(&wish, &fixture::release(), &tell).unwrap();
    let mut seen = seen.into_inner().unwrap();
    seen.sort_unstable();
    assert_eq!(seen, (1..=60).map(|done| (done, 60)).collect::<Vec<_>>());
}

#[test]
fn the_release_comes_along_with_twins_that_it_has_already() {
    let (_room, folder) = place();
    let mut files = fixture::release_files();
    files.push(("app-0123456789abcdef.wasm.br".to_owned(), Content::Borrowed(b"br")));
    files.push(("app-0123456789abcdef.wasm.gz".to_owned(), Content::Borrowed(b"gz")));
    let release = Release::from_files(files).unwrap();
    publish(&Wish::new(fixture::CATALOGUE, &folder), &release, &|_| {}).unwrap();
    let tree = tree(&folder);
    assert_eq!(tree["app-0123456789abcdef.wasm.br"], b"br");
    assert_eq!(tree["app-0123456789abcdef.wasm.gz"], b"gz");
    assert!(tree.contains_key("map.tsv") && tree.contains_key("icon.svg"));
}
