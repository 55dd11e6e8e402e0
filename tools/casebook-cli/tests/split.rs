//! `casebook split`, the real program on small catalogues: what it prints, how it ends, and what is in the folder.
#![allow(
    clippy::unwrap_used,
    reason = "a test may stop at the first surprise; Clippy sees that only inside of #[test]"
)]

mod support;

use casebook::{
    catalogue::{Form, open, read},
    query::Library,
    shard::{Shard, write::Cut},
};
use support::{FIXTURES, Room};

/// Splits `catalogue` into `pieces`, with further arguments; the output and the exit code.
fn split(room: &Room, catalogue: &str, more: &[&str]) -> String {
    let pieces = room.path("pieces");
    let mut arguments = vec!["split", catalogue, "--out", &pieces];
    arguments.extend(more);
    room.run(&arguments)
}

#[test]
fn a_catalogue_in_pieces_is_the_catalogue() {
    let room = Room::new();
    let printed = split(&room, "sound.json", &[]);
    assert!(printed.starts_with("ROOM/pieces: 2 cases in ") && printed.ends_with("\nexit code 0"), "{printed}");
    let tree = room.tree();
    let text = |path: &str| String::from_utf8(tree[&format!("pieces/{path}")].clone()).unwrap();
    let Form::Split(head, split) = open(&text("catalogue.json")).unwrap() else { panic!("expected a head") };
    assert!(split.folder.starts_with("data/"), "{}", split.folder);
    let mut library = Library::split(head, split.clone(), &text(&split.href(Shard::Columns))).unwrap();
    let whole = read(&std::fs::read_to_string(format!("{FIXTURES}/sound.json")).unwrap()).unwrap().catalogue;
    let shards = Cut::of(&whole).shards();
    for &shard in &shards {
        library.insert(shard, &text(&split.href(shard))).unwrap();
    }
    assert!((0..split.cases).all(|at| library.case(at) == whole.cases.get(at)));
    // Head and marker besides; no twins, which the host of such a site makes itself.
    assert_eq!(tree.len(), shards.len() + 2);
}

#[test]
fn the_folder_is_replaced_as_a_whole_unless_somebody_else_made_it() {
    let room = Room::new();
    split(&room, "sound.json", &[]);
    let first = room.tree();
    assert!(split(&room, "warnings.json", &[]).ends_with("exit code 0"));
    let shared = room.tree().keys().filter(|path| first.contains_key(*path)).count();
    assert_eq!(shared, 2, "{:?}", room.tree().keys());
    std::fs::write(room.path("pieces/index.html"), "a site").unwrap();
    let printed = split(&room, "sound.json", &[]);
    assert!(printed.contains("`index.html` came into it") && printed.ends_with("exit code 2"), "{printed}");
}

#[test]
fn errors_stop_it_unless_it_keeps_going() {
    let room = Room::new();
    let printed = split(&room, "errors.json", &[]);
    let expected = "stderr: casebook: nothing was split; repair the errors, or use `--keep-going` to publish the sound \
                    records\nexit code 1";
    assert!(printed.ends_with(expected), "{printed}");
    assert!(room.tree().is_empty());
    let printed = split(&room, "errors.json", &["--keep-going"]);
    assert!(printed.contains("errors; `casebook check errors.json` lists them\n"), "{printed}");
    assert!(printed.ends_with("exit code 1") && !room.tree().is_empty(), "{printed}");
}

#[test]
fn a_head_is_not_split_again() {
    let room = Room::new();
    split(&room, "sound.json", &[]);
    let printed = room.run(&["split", &room.path("pieces/catalogue.json"), "--out", &room.path("again")]);
    assert!(printed.ends_with("exit code 2"), "{printed}");
}

#[test]
fn help_is_prose() {
    insta::assert_snapshot!(Room::new().run(&["split", "--help"]));
}
