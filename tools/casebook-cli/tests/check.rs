//! The real program on small catalogues: what it prints, and how it ends.
#![allow(
    clippy::unwrap_used,
    reason = "a test may stop at the first surprise; Clippy sees that only inside of #[test]"
)]

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
};

/// The program, beside the fixtures, so that no path of this machine is printed.
fn casebook(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_casebook"));
    command.current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures")).args(arguments);
    command
}

/// Output and exit code of a run.
fn run(arguments: &[&str]) -> String {
    let output = casebook(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    let (printed, complained) = (text(output.stdout), text(output.stderr));
    let marked: Vec<String> = complained.lines().map(|line| format!("stderr: {line}\n")).collect();
    format!("{printed}{}exit code {}", marked.concat(), output.status.code().unwrap())
}

#[test]
fn a_sound_catalogue_ends_with_0() {
    insta::assert_snapshot!(run(&["check", "sound.json"]));
}

#[test]
fn the_published_catalogue_is_sound_without_a_warning() {
    insta::assert_snapshot!(run(&["check", "--strict", "../../../../public/catalogue.json"]));
}

#[test]
fn warnings_end_with_0() {
    insta::assert_snapshot!(run(&["check", "warnings.json"]));
}

#[test]
fn warnings_end_with_1_when_strict() {
    let strict = run(&["check", "--strict", "warnings.json"]);
    assert_eq!(strict, run(&["check", "warnings.json"]).replace("exit code 0", "exit code 1"));
}

#[test]
fn errors_end_with_1() {
    insta::assert_snapshot!(run(&["check", "errors.json"]));
}

#[test]
fn what_cannot_be_read_ends_with_2() {
    let files = ["cut-off.json", "web-page.json", "format-2.json", "other.json", "latin-1.json"];
    let runs: Vec<String> = files.iter().map(|file| run(&["check", file])).collect();
    insta::assert_snapshot!(runs.join("\n"));
}

#[test]
fn a_file_that_is_not_there_ends_with_2() {
    let printed = run(&["check", "gone.json"]);
    let (start, end) = printed.split_once('`').unwrap();
    assert_eq!(start, "stderr: gone.json: error: expected a file, found none of this name in ");
    let expected = "fixtures`; correct the name, or put the file's folder before it\nexit code 2";
    assert!(end.ends_with(expected), "{printed}");
}

#[test]
fn a_folder_is_no_catalogue() {
    let expected = "stderr: .: error: expected a file, found a folder; name the file in it\nexit code 2";
    assert_eq!(run(&["check", "."]), expected);
}

#[test]
fn a_reader_that_stops_early_is_no_failure() {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("many-errors.json");
    // More findings than a pipe holds, so that the program has to notice.
    fs::write(&file, format!("{{\"format\": 1, \"cases\": [{}0]}}", "0,".repeat(5000))).unwrap();
    let mut child = casebook(&["check", file.to_str().unwrap()]).stdout(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn help_is_prose() {
    insta::assert_snapshot!(run(&["check", "--help"]));
}
