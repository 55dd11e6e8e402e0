//! `casebook build`, the real program on small catalogues: what it prints, how it ends, and what is in the folder.
#![allow(
    clippy::unwrap_used,
    reason = "a test may stop at the first surprise; Clippy sees that only inside of #[test]"
)]

mod support;

use std::{
    fs,
    io::{BufRead, BufReader},
    process::Stdio,
};

use support::{FIXTURES, RELEASE, Room, casebook};

/// Builds `catalogue` into `dist`, with further arguments; the output and the exit code, without the time it took.
fn build(room: &Room, catalogue: &str, more: &[&str]) -> String {
    let dist = room.path("dist");
    let mut arguments = vec!["build", catalogue, "--out", &dist, "--site", RELEASE];
    arguments.extend(more);
    room.run(&arguments)
}

#[test]
fn a_sound_catalogue_becomes_a_site() {
    let room = Room::new();
    let printed = build(&room, "sound.json", &["--base-url", "https://example.org/evidence"]);
    let address = "\nit belongs at https://example.org/evidence/: upload everything in the folder, hidden files too\n";
    assert!(printed.starts_with("ROOM/dist: ") && printed.ends_with(&format!("{address}exit code 0")), "{printed}");
    let tree = room.tree();
    for file in [
        "dist/.casebook",
        "dist/404.html",
        "dist/404.html.br",
        "dist/app-0123456789abcdef.wasm",
        "dist/catalogue.json",
        "dist/en/cases/every-field/index.html",
        "dist/es/index.html",
        "dist/es/index.html.gz",
        "dist/index.html",
    ] {
        assert!(tree.contains_key(file), "{file} is not among {:?}", tree.keys());
    }
    // Nothing beside the site.
    assert!(tree.keys().all(|path| path.starts_with("dist/")), "{:?}", tree.keys());
    let page = String::from_utf8(tree["dist/en/index.html"].clone()).unwrap();
    assert!(page.contains("<base href=\"/evidence/\">"), "{page}");
}

#[test]
fn a_small_catalogue_is_split_only_where_that_is_asked_for() {
    let room = Room::new();
    for (when, expected) in [("always", true), ("auto", false), ("never", false)] {
        let printed = build(&room, "sound.json", &["--base-url", "https://example.org", "--quiet", "--split", when]);
        assert_eq!(printed, "exit code 0");
        let is_split = room.tree().keys().any(|path| path.starts_with("dist/data/"));
        assert_eq!(is_split, expected, "{when}");
    }
}

#[test]
fn quiet_says_nothing_but_errors() {
    let room = Room::new();
    let quiet = ["--base-url", "https://example.org", "--quiet"];
    assert_eq!(build(&room, "sound.json", &quiet), "exit code 0");
    assert_eq!(build(&room, "warnings.json", &quiet), "exit code 0");
    let printed = build(&room, "errors.json", &[&quiet[..], &["--keep-going"]].concat());
    assert!(
        printed.starts_with("stderr: ") && printed.contains(" left out; `casebook check errors.json`"),
        "{printed}"
    );
    assert!(printed.ends_with("exit code 1"), "{printed}");
}

#[test]
fn hosts_may_be_named_with_commas() {
    let room = Room::new();
    build(&room, "sound.json", &["--base-url", "https://example.org", "--host", "netlify,apache", "--host", "caddy"]);
    let tree = room.tree();
    for file in ["dist/_headers", "dist/.htaccess", "dist/hosting/caddy/Caddyfile"] {
        assert!(tree.contains_key(file), "{file} is not among {:?}", tree.keys());
    }
}

#[test]
fn the_same_catalogue_gives_the_same_bytes() {
    let rooms = [Room::new(), Room::new()];
    for room in &rooms {
        build(room, "sound.json", &["--base-url", "https://example.org"]);
    }
    let [first, second] = rooms.each_ref().map(Room::tree);
    assert_eq!(first.keys().collect::<Vec<_>>(), second.keys().collect::<Vec<_>>());
    for (path, content) in &first {
        assert!(&second[path] == content, "{path} differs");
    }
}

#[test]
fn an_address_is_needed() {
    let room = Room::new();
    insta::assert_snapshot!(
        [build(&room, "warnings.json", &[]), build(&room, "warnings.json", &["--base-url", "example.org"]),]
            .join("\n\n")
    );
    assert!(room.tree().is_empty());
}

#[test]
fn errors_stop_the_build_and_the_old_site_stays() {
    let room = Room::new();
    build(&room, "sound.json", &["--base-url", "https://example.org"]);
    let old = room.tree();
    let printed = build(&room, "errors.json", &["--base-url", "https://example.org"]);
    let checked = room.run(&["check", "errors.json"]);
    let expected = checked.replace(
        "exit code 1",
        "stderr: casebook: no site was built; repair the errors, or use `--keep-going` to publish the sound records\n\
         exit code 1",
    );
    assert_eq!(printed, expected);
    assert!(room.tree() == old);
}

#[test]
fn a_build_that_keeps_going_publishes_the_sound_records_and_still_tells() {
    let room = Room::new();
    let printed = build(&room, "errors.json", &["--base-url", "https://example.org", "--keep-going"]);
    assert!(printed.contains("; `casebook check errors.json` lists them\n"), "{printed}");
    assert!(printed.ends_with("exit code 1"), "{printed}");
    assert!(room.tree().contains_key("dist/en/index.html"));
}

#[test]
fn a_site_without_any_of_its_cases_is_not_built() {
    let room = Room::new();
    let text = fs::read_to_string(format!("{FIXTURES}/sound.json")).unwrap();
    let file = room.path("hidden.json");
    fs::write(&file, text.replace("\"kind\": \"st", "\"kind\": \"no st")).unwrap();
    let printed = build(&room, &file, &["--base-url", "https://example.org", "--keep-going"]);
    let expected = "stderr: casebook: no site was built, for no case is without an error that hides it; repair the \
                    errors\nexit code 1";
    assert!(printed.ends_with(expected), "{printed}");
    assert_eq!(room.tree().keys().collect::<Vec<_>>(), ["hidden.json"]);
}

#[test]
fn warnings_do_not_stop_a_build() {
    let room = Room::new();
    let printed = build(&room, "warnings.json", &["--base-url", "https://example.org"]);
    assert!(printed.contains("warnings; `casebook check warnings.json` lists them\n"), "{printed}");
    assert!(printed.ends_with("exit code 0"), "{printed}");
}

#[test]
fn what_can_not_be_read_ends_with_2() {
    let room = Room::new();
    let runs = ["cut-off.json", "latin-1.json"].map(|file| build(&room, file, &["--keep-going"]));
    insta::assert_snapshot!(runs.join("\n"));
    assert!(room.tree().is_empty());
}

#[test]
fn a_folder_of_somebody_else_is_refused() {
    let room = Room::new();
    fs::create_dir(room.path("dist")).unwrap();
    fs::write(room.path("dist/thesis.odt"), "years of work").unwrap();
    let printed = build(&room, "sound.json", &["--base-url", "https://example.org"]);
    assert_eq!(
        printed,
        "stderr: casebook: can't write the site to `ROOM/dist`: it holds files that casebook didn't make; name another \
         folder, or empty this one\nexit code 2"
    );
    assert_eq!(room.tree().keys().collect::<Vec<_>>(), ["dist/thesis.odt"]);
}

#[test]
fn a_program_without_a_site_inside_asks_for_one() {
    let room = Room::new();
    let dist = room.path("dist");
    let printed = room.run(&["build", "sound.json", "--out", &dist, "--base-url", "https://example.org"]);
    // A program that was built with a site inside builds it.
    assert!(
        printed.contains("name the folder of a built one with `--site`") || printed.ends_with("exit code 0"),
        "{printed}"
    );
}

#[test]
fn a_build_that_is_killed_leaves_the_old_site_and_the_next_one_tidies_up() {
    let room = Room::new();
    build(&room, "sound.json", &["--base-url", "https://example.org"]);
    let old = room.tree();
    // Large enough that the build is under way when its folder is seen.
    let case = |n: usize| {
        format!(
            "{{ \"slug\": \"case-{n}\", \"kind\": \"study\", \"evidence\": \"page\", \"participants\": [{{ \"country\": \"BR\" }}], \"title\": {{ \"en\": \"Case {n}\", \
             \"es\": \"Caso {n}\" }}, \"summary\": {{ \"en\": [\"x\"], \"es\": [\"x\"] }} }}"
        )
    };
    let cases: Vec<String> = (0..3000).map(case).collect();
    let many = format!(
        "{{ \"format\": 1, \"site\": {{ \"title\": {{ \"en\": \"A\", \"es\": \"A\" }} }}, \"cases\": [{}] }}",
        cases.join(",")
    );
    fs::write(room.path("many.json"), many).unwrap();
    let (many, dist) = (room.path("many.json"), room.path("dist"));
    let mut child = casebook(&["build", &many, "--out", &dist, "--site", RELEASE, "--base-url", "https://example.org"])
        .spawn()
        .unwrap();
    let half = room.path(&format!(".dist.casebook-{}", child.id()));
    while !fs::exists(format!("{half}/en")).unwrap() {
        assert!(child.try_wait().unwrap().is_none(), "the build ended before it could be killed");
        std::thread::yield_now();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    fs::remove_file(many).unwrap();
    let mut tree = room.tree();
    tree.retain(|path, _| path.starts_with("dist/"));
    assert!(tree == old);
    assert!(fs::exists(&half).unwrap());
    build(&room, "sound.json", &["--base-url", "https://example.org"]);
    assert!(room.tree() == old);
}

/// Whether a tag is one that the site writes: what the catalogue says is only ever in the values of attributes.
fn is_ours(tag: &str) -> bool {
    let outside_values: String = tag.split('"').step_by(2).collect();
    let name = outside_values.split(' ').next().unwrap();
    match name {
        "script" => {
            tag.starts_with("script type=\"module\" id=\"app-loader\" ") || tag == "script type=\"application/ld+json\""
        }
        "img" | "iframe" | "textarea" | "style" | "b" => false,
        _ => !outside_values.contains(" on") && !outside_values.contains('\''),
    }
}

#[test]
fn nothing_hostile_breaks_out_of_a_page() {
    let room = Room::new();
    let printed = build(&room, "hostile.json", &[]);
    assert!(printed.ends_with("exit code 0"), "{printed}");
    for (path, content) in room.tree() {
        if !path.ends_with(".html") {
            continue;
        }
        let page = String::from_utf8(content).unwrap();
        // Declarations have no attributes.
        let page = page.trim_start_matches("<!DOCTYPE html>");
        for tag in page.split('<').skip(1) {
            let tag = tag.split('>').next().unwrap();
            // In a text it is a text.
            assert!(is_ours(tag) && !tag.contains("href=\"javascript:"), "{path}: <{tag}");
        }
        assert!(!page.contains('\u{202e}'), "{path}");
    }
}

#[test]
fn help_is_prose() {
    insta::assert_snapshot!(Room::new().run(&["build", "--help"]));
}

#[test]
fn a_reader_that_stops_early_is_no_failure() {
    let room = Room::new();
    let dist = room.path("dist");
    let mut child =
        casebook(&["build", "errors.json", "--out", &dist, "--site", RELEASE, "--base-url", "https://example.org"])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    assert!(line.starts_with("errors.json:"), "{line}");
    assert!(child.wait().unwrap().code().is_some());
}
