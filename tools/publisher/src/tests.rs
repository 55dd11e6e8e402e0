//! Whole sites from small catalogues.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use casebook::{
    catalogue::{self, Form},
    locale::Locale,
    query::{Library, Query},
    route::BaseUrl,
    shard::{Shard, write::Cut},
};

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

/// Publishes without cards, which take most of the time.
fn publish_to(folder: &Path, catalogue: &str) -> Result<Summary, Error> {
    publish(&Options { cards: false, ..Options::new(catalogue, folder) }, &fixture::release(), &|_| {})
}

/// Publishes the catalogue of the fixture as it is wished, and gives back all files.
fn published(options: impl FnOnce(Options<'_>) -> Options<'_>) -> BTreeMap<String, Vec<u8>> {
    let (_room, folder) = place();
    let plain = Options { cards: false, packed: false, ..Options::new(fixture::CATALOGUE, &folder) };
    publish(&options(plain), &fixture::release(), &|_| {}).unwrap();
    tree(&folder)
}

fn text<'a>(tree: &'a BTreeMap<String, Vec<u8>>, path: &str) -> &'a str {
    std::str::from_utf8(&tree[path]).unwrap()
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
    let options = Options { keep_going: true, cards: false, ..Options::new(&broken, &folder) };
    let summary = publish(&options, &fixture::release(), &|_| {}).unwrap();
    assert_eq!((summary.errors, summary.left_out), (1, 1));
    assert!(!tree(&folder).contains_key("en/cases/two/index.html"));
}

#[test]
fn what_can_not_be_read_stops_a_build_in_any_case() {
    let (room, folder) = place();
    let options = Options { keep_going: true, ..Options::new("{", &folder) };
    assert!(matches!(publish(&options, &fixture::release(), &|_| {}), Err(Error::Unreadable(_))));
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
    let elsewhere = published(|options| Options { base_url: BaseUrl::parse("https://example.net"), ..options });
    assert_eq!(base(&elsewhere), "/");
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
    let options = Options { cards: false, ..Options::new(fixture::CATALOGUE, &folder) };
    publish(&options, &fixture::release(), &tell).unwrap();
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
    publish(&Options { cards: false, ..Options::new(fixture::CATALOGUE, &folder) }, &release, &|_| {}).unwrap();
    let tree = tree(&folder);
    assert_eq!(tree["app-0123456789abcdef.wasm.br"], b"br");
    assert_eq!(tree["app-0123456789abcdef.wasm.gz"], b"gz");
    assert!(tree.contains_key("map.json") && tree.contains_key("icon.svg"));
}

/// Values of an attribute in a document.
fn values<'a>(page: &'a str, attribute: &str) -> Vec<&'a str> {
    page.split(&format!(" {attribute}=\"")).skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

#[test]
fn every_file_that_a_document_names_is_there() {
    let tree = published(|options| Options { cards: true, ..options });
    let mut named = 0;
    for (path, _) in tree.iter().filter(|(path, _)| path.ends_with(".html")) {
        for attribute in ["href", "src", "content", "data-wasm", "data-catalogue", "data-worker"] {
            for value in values(text(&tree, path), attribute) {
                let own = match value.strip_prefix("https://example.org/evidence/") {
                    Some(own) => own,
                    // Other people's addresses, the base itself, and what is no address at all.
                    None if attribute == "content" || value.contains("://") || value.starts_with('/') => continue,
                    None => value,
                };
                let name = own.split(['#', '?']).next().unwrap();
                let is_folder = name.is_empty() || name.ends_with('/');
                let file = if is_folder { format!("{name}index.html") } else { name.to_owned() };
                assert!(tree.contains_key(&file), "{path} names `{value}`, but there is no `{file}`");
                named += 1;
            }
        }
    }
    assert!(named > 1000, "{named}");
    let manifest = text(&tree, "manifest.webmanifest");
    let icons: Vec<&str> = manifest.split("\"src\": \"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert!(icons.len() >= 3 && icons.iter().all(|icon| tree.contains_key(*icon)), "{icons:?}");
}

#[test]
fn a_large_catalogue_is_split_and_every_piece_of_it_is_there_and_whole() {
    let catalogue = synthetic::catalogue(1500, 1);
    let (_room, folder) = place();
    let base = BaseUrl::parse("https://example.org/evidence");
    let options =
        Options { cards: false, packed: false, base_url: base, keep_going: true, ..Options::new(&catalogue, &folder) };
    publish(&options, &fixture::release(), &|_| {}).unwrap();
    let tree = tree(&folder);
    // Whole, for whoever downloads it.
    assert_eq!(text(&tree, "catalogue.json"), catalogue);

    let head = values(text(&tree, "en/index.html"), "data-catalogue")[0].to_owned();
    let version = head.strip_prefix("data/").unwrap().strip_suffix("/catalogue.json").unwrap();
    assert!(version.len() == 8 && version.bytes().all(|byte| byte.is_ascii_hexdigit()), "{head}");
    for (path, _) in tree.iter().filter(|(path, _)| path.ends_with(".html")) {
        assert_eq!(values(text(&tree, path), "data-catalogue"), [&head], "{path}");
    }
    let Form::Split(read, split) = catalogue::open(text(&tree, &head)).unwrap() else { panic!("{head} is whole") };
    let columns = split.href(Shard::Columns);
    let mut library = Library::split(read, split.clone(), text(&tree, &columns)).unwrap();
    let whole = catalogue::read(&catalogue).unwrap().catalogue;
    let mut expected: Vec<String> = vec![head];
    for shard in Cut::of(&whole).shards() {
        let href = split.href(shard);
        library.insert(shard, text(&tree, &href)).unwrap_or_else(|broken| panic!("{href} is {broken:?}"));
        if let Shard::Records(block) = shard {
            let first = split.first_of(block);
            // Now: a library keeps some blocks at a time.
            assert!(
                (first..first + split.records_in(block)).all(|at| library.case(at) == whole.cases.get(at)),
                "{href}"
            );
        }
        expected.push(href);
    }
    expected.sort();
    // No piece that is not one.
    assert_eq!(
        tree.keys().filter(|path| path.starts_with("data/")).collect::<Vec<_>>(),
        expected.iter().collect::<Vec<_>>()
    );
    let searched = Query::default().searching(whole.cases[700].slug.as_str().replace('-', " "));
    let library_of_all = Library::new(whole);
    for locale in Locale::ALL {
        assert_eq!(library.answer(&searched, locale), library_of_all.answer(&searched, locale));
    }
    // The worker installs what the app begins with; it does not know the other pieces.
    let worker = text(&tree, "worker.js");
    let named: Vec<&str> = worker.split('"').filter(|word| word.starts_with("data/")).collect();
    assert!(named.contains(&columns.as_str()) && named.iter().all(|it| it.starts_with(&split.folder)), "{named:?}");
    assert!(!named.iter().any(|it| it.contains("records")), "{named:?}");
    assert!(text(&tree, "404.html").contains(&format!("<link rel=\"preload\" href=\"{columns}\"")));
}

#[test]
fn a_catalogue_is_split_when_it_is_large_or_asked_for() {
    let is_split = |cases: usize, pieces: Pieces| {
        let catalogue = synthetic::catalogue(cases, 1);
        let (_room, folder) = place();
        let base = BaseUrl::parse("https://example.org/");
        let options = Options { base_url: base, pieces, keep_going: true, ..Options::new(&catalogue, &folder) };
        let release = fixture::release();
        let (site, _) = Site::read(&options, &release).unwrap();
        site.cut.is_some()
    };
    assert_eq!([is_split(500, Pieces::Auto), is_split(501, Pieces::Auto)], [false, true]);
    assert_eq!([is_split(2, Pieces::Always), is_split(501, Pieces::Never)], [true, false]);
}

#[test]
fn pieces_have_another_version_when_a_word_of_the_catalogue_is_another() {
    let folder = |catalogue: &str| {
        let read = catalogue::read(catalogue).unwrap().catalogue;
        pieces::cut(&read, catalogue).split().folder.clone()
    };
    let first = synthetic::catalogue(40, 1);
    assert_eq!(folder(&first), folder(&first));
    let (before, after) = first.rsplit_once("\"evidence\"").unwrap();
    assert_ne!(folder(&first), folder(&format!("{before} \"evidence\"{after}")));
}

#[test]
fn a_site_without_cards_names_none() {
    let with = published(|options| Options { cards: true, ..options });
    let without = published(|options| options);
    let cards = |tree: &BTreeMap<String, Vec<u8>>| tree.keys().filter(|path| path.starts_with("cards/")).count();
    assert_eq!((cards(&with), cards(&without)), (2 * 3, 0));
    assert!(text(&with, "en/index.html").contains("cards/en.png"));
    assert!(!text(&without, "en/index.html").contains("cards/"));
}

#[test]
fn every_form_of_the_data_is_there() {
    let tree = published(|options| options);
    for file in [
        "catalogue.json",
        "catalogue.csv",
        "catalogue.geojson",
        "datapackage.json",
        "catalog.jsonld",
        "schema.json",
        "sitemap.xml",
        "robots.txt",
        "en/feed.xml",
        "es/feed.xml",
    ] {
        assert!(tree.contains_key(file), "{file}");
    }
}

#[test]
fn the_worker_is_installed_absent_or_removed() {
    let asks = |tree: &BTreeMap<String, Vec<u8>>| text(tree, "en/index.html").contains("data-worker");
    let installed = published(|options| options);
    assert!(asks(&installed) && text(&installed, "worker.js").contains("app-0123456789abcdef.wasm"));
    let absent = published(|options| Options { worker: Worker::Absent, ..options });
    assert!(!asks(&absent) && !absent.contains_key("worker.js"));
    let removed = published(|options| Options { worker: Worker::Removed, ..options });
    assert!(!asks(&removed) && text(&removed, "worker.js").contains("unregister"));
}

#[test]
fn another_page_makes_another_worker() {
    let worker = |tree: &BTreeMap<String, Vec<u8>>| text(tree, "worker.js").to_owned();
    let first = worker(&published(|options| options));
    assert_eq!(first, worker(&published(|options| options)));
    let elsewhere =
        published(|options| Options { base_url: BaseUrl::parse("https://example.net/evidence"), ..options });
    assert_ne!(first, worker(&elsewhere));
}

#[test]
fn a_host_gets_its_files_once_and_the_policy_where_it_sends_none() {
    let policy = |tree: &BTreeMap<String, Vec<u8>>| text(tree, "en/index.html").contains("Content-Security-Policy");
    let nginx = published(|options| Options { hosts: &[hosts::Host::Nginx, hosts::Host::Nginx], ..options });
    assert!(nginx.keys().any(|path| path.starts_with(hosts::FOLDER)) && !policy(&nginx));
    let github = published(|options| Options { hosts: &[hosts::Host::GithubPages], ..options });
    assert!(github.contains_key(".nojekyll") && policy(&github));
}

#[test]
fn a_preview_has_its_script_in_every_document() {
    let preview = Preview { name: "preview.js", script: "0;", version: "7" };
    let tree = published(|options| Options { preview: Some(preview), ..options });
    assert_eq!(text(&tree, "preview.js"), "0;");
    for (path, _) in tree.iter().filter(|(path, _)| path.ends_with(".html")) {
        assert!(text(&tree, path).contains("src=\"preview.js\" data-version=\"7\""), "{path}");
    }
}
