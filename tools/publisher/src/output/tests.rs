//! Writing, replacing and refusing, on real folders.

use super::*;

/// A folder for one test, with a site's place in it.
fn place() -> (tempfile::TempDir, PathBuf) {
    let room = tempfile::tempdir().unwrap();
    let site = room.path().join("dist");
    (room, site)
}

fn build(site: &Path, files: &[(&str, &str)]) -> Result<Written, Error> {
    let output = Output::begin(site, false)?;
    for (path, content) in files {
        output.write(path, content.as_bytes(), Effort::Quick)?;
    }
    output.finish()
}

/// Everything in a folder, as `path: content` lines; the marker by its name alone.
fn tree(folder: &Path) -> String {
    let mut lines = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(current) = folders.pop() {
        for entry in fs::read_dir(current).unwrap().map(Result::unwrap) {
            let path = entry.path();
            let name = path.strip_prefix(folder).unwrap().display().to_string();
            if entry.file_type().unwrap().is_dir() {
                folders.push(path);
            } else if entry.file_name() == MARKER {
                lines.push(name);
            } else {
                lines.push(format!("{name}: {}", fs::read_to_string(path).unwrap()));
            }
        }
    }
    lines.sort();
    lines.join("\n")
}

#[track_caller]
fn refused(site: &Path, why: &str) {
    let error = build(site, &[("index.html", "new")]).unwrap_err().to_string();
    assert_eq!(error, format!("can't write the site to `{}`: {why}", site.display()));
}

#[test]
fn a_new_site_takes_the_place_of_the_old_one_and_leaves_nothing_beside_it() {
    let (room, site) = place();
    build(&site, &[("index.html", "old"), ("en/old.html", "old")]).unwrap();
    let written = build(&site, &[("index.html", "new"), ("es/new.html", "new")]).unwrap();
    assert_eq!(tree(room.path()), "dist/.casebook\ndist/es/new.html: new\ndist/index.html: new");
    assert_eq!(written.paths, ["es/new.html", "index.html"]);
    assert_eq!(written.files, 3);
}

#[test]
fn a_build_that_stops_leaves_the_old_site_and_nothing_else() {
    let (room, site) = place();
    build(&site, &[("index.html", "old")]).unwrap();
    let output = Output::begin(&site, false).unwrap();
    output.write("index.html", b"new", Effort::Quick).unwrap();
    assert!(tree(room.path()).contains("index.html: old"));
    drop(output);
    assert_eq!(tree(room.path()), "dist/.casebook\ndist/index.html: old");
}

#[test]
fn where_folders_can_not_be_exchanged_they_are_renamed() {
    let (room, site) = place();
    build(&site, &[("index.html", "old")]).unwrap();
    let new = room.path().join(".dist.casebook-1");
    fs::create_dir(&new).unwrap();
    fs::write(new.join("index.html"), "new").unwrap();
    replace_by_renames(&new, &site).unwrap();
    assert_eq!(tree(room.path()), ".dist.casebook-1/.casebook\n.dist.casebook-1/index.html: old\ndist/index.html: new");
}

#[test]
fn an_old_site_that_was_left_aside_is_put_back() {
    let (room, site) = place();
    build(&site, &[("index.html", "old")]).unwrap();
    fs::rename(&site, room.path().join(".dist.casebook-1-old")).unwrap();
    drop(Output::begin(&site, false).unwrap());
    assert_eq!(tree(room.path()), "dist/.casebook\ndist/index.html: old");
}

#[test]
fn leftovers_of_dead_builds_go_and_everything_else_stays() {
    let (room, site) = place();
    let dead = room.path().join(".dist.casebook-1");
    build(&dead, &[("index.html", "half")]).unwrap();
    fs::create_dir(room.path().join(".dist.casebook-2")).unwrap();
    for foreign in [".dist.casebook-3", ".dist.casebook-x", ".other.casebook-4"] {
        fs::create_dir(room.path().join(foreign)).unwrap();
        fs::write(room.path().join(foreign).join("a"), "kept").unwrap();
    }
    let living = room.path().join(".dist.casebook-5");
    fs::create_dir(&living).unwrap();
    let lock = marker::lock(&living).unwrap();
    build(&site, &[("index.html", "new")]).unwrap();
    drop(lock);
    assert_eq!(
        tree(room.path()),
        ".dist.casebook-3/a: kept\n.dist.casebook-5/.casebook\n.dist.casebook-x/a: kept\n.other.casebook-4/a: kept\n\
         dist/.casebook\ndist/index.html: new"
    );
    assert!(!room.path().join(".dist.casebook-2").exists());
}

#[test]
fn a_folder_that_casebook_did_not_make_is_refused_unless_it_is_empty() {
    let (_room, site) = place();
    fs::create_dir(&site).unwrap();
    build(&site, &[("index.html", "new")]).unwrap();
    fs::remove_file(site.join(MARKER)).unwrap();
    let why = "it holds files that casebook didn't make; name another folder, or empty this one";
    refused(&site, why);
    fs::write(site.join(MARKER), "something else of this name").unwrap();
    refused(&site, why);
    assert!(tree(&site).contains("index.html: new"));
}

#[test]
fn a_site_into_which_something_came_is_refused() {
    let (_room, site) = place();
    build(&site, &[("en/index.html", "old")]).unwrap();
    fs::create_dir(site.join(".git")).unwrap();
    fs::write(site.join(".git/HEAD"), "ref").unwrap();
    fs::write(site.join("en/notes.txt"), "mine").unwrap();
    // Twins of a listed file and the traces of file managers are nobody's work.
    fs::write(site.join("en/index.html.br"), "").unwrap();
    fs::write(site.join(".DS_Store"), "").unwrap();
    refused(
        &site,
        "`.git/HEAD`, `en/notes.txt` came into it since casebook made it; move that away, for a build replaces the folder",
    );
}

#[test]
fn what_comes_into_the_folder_during_a_build_stops_it() {
    let (room, site) = place();
    let output = Output::begin(&site, false).unwrap();
    fs::create_dir(&site).unwrap();
    fs::write(site.join("a"), "mine").unwrap();
    assert!(matches!(output.finish(), Err(Error::Refused(..))));
    assert_eq!(tree(room.path()), "dist/a: mine");
}

#[test]
fn a_file_and_a_missing_parent_are_refused() {
    let (room, site) = place();
    fs::write(&site, "a file").unwrap();
    refused(&site, "it is a file; name a folder");
    let parent = room.path().join("none");
    refused(&parent.join("dist"), &format!("there is no folder `{}`; make it first", parent.display()));
}

#[test]
fn where_no_folder_can_be_made_the_place_is_named() {
    let (room, _) = place();
    // A name that fits, and leaves no room for that of the folder beside it.
    let error = build(&room.path().join("a".repeat(250)), &[]).unwrap_err().to_string();
    let expected = format!("no folder can be made in `{}` (", room.path().display());
    assert!(error.contains(&expected) && error.ends_with("); choose another place"), "{error}");
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    use std::os::unix::fs::symlink;
    let (room, site) = place();
    let elsewhere = room.path().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    symlink(&elsewhere, &site).unwrap();
    refused(&site, "it is a symbolic link; name the folder itself");
    fs::remove_file(&site).unwrap();
    build(&site, &[("index.html", "old")]).unwrap();
    symlink(&elsewhere, site.join("link")).unwrap();
    refused(&site, "`link` came into it since casebook made it; move that away, for a build replaces the folder");
    // A leftover that is a link goes nowhere, and neither does what it points to.
    symlink(&elsewhere, room.path().join(".dist.casebook-1")).unwrap();
    fs::remove_file(site.join("link")).unwrap();
    build(&site, &[("index.html", "new")]).unwrap();
    assert!(elsewhere.is_dir() && room.path().join(".dist.casebook-1").is_symlink());
}

#[test]
fn a_path_is_written_once() {
    let (_room, site) = place();
    let error = build(&site, &[("a.html", "1"), ("a.html", "2")]).unwrap_err();
    assert!(matches!(error, Error::Files("write", _, _)), "{error}");
}

#[test]
fn packed_twins_lie_beside_text() {
    let (_room, site) = place();
    let output = Output::begin(&site, true).unwrap();
    let text = "the same words again and again. ".repeat(50);
    output.write("en/index.html", text.as_bytes(), Effort::Quick).unwrap();
    output.write("cards/en.png", text.as_bytes(), Effort::Quick).unwrap();
    let written = output.finish().unwrap();
    assert_eq!((written.paths.len(), written.files), (2, 5));
    for (path, there) in [("en/index.html.br", true), ("en/index.html.gz", true), ("cards/en.png.br", false)] {
        assert_eq!(site.join(path).exists(), there, "{path}");
    }
}
