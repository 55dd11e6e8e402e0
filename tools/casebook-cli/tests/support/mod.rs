//! The real program, and a folder of its own for each test.
#![allow(dead_code, reason = "each test file is a crate of its own and uses its part")]

use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    process::{Command, Stdio},
};

/// A built site in small.
pub const RELEASE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../publisher/tests/fixtures/release");

/// The catalogues, beside which the program runs, so that no path of this machine is printed.
pub const FIXTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures");

/// The program.
pub fn casebook(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_casebook"));
    command.current_dir(FIXTURES).args(arguments).stdin(Stdio::null());
    command
}

/// A folder that is gone when dropped.
pub struct Room(tempfile::TempDir);

impl Room {
    pub fn new() -> Room {
        Room(tempfile::tempdir().unwrap())
    }

    /// A path in it.
    pub fn path(&self, name: &str) -> String {
        self.0.path().join(name).to_str().unwrap().to_owned()
    }

    /// Output and exit code of a run; this folder is called ROOM in it.
    pub fn run(&self, arguments: &[&str]) -> String {
        let output = casebook(arguments).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        let (printed, complained) = (text(output.stdout), text(output.stderr));
        let marked: Vec<String> = complained.lines().map(|line| format!("stderr: {line}\n")).collect();
        let all = format!("{printed}{}exit code {}", marked.concat(), output.status.code().unwrap());
        all.replace(self.0.path().to_str().unwrap(), "ROOM")
    }

    /// Every file in it, by its path.
    pub fn tree(&self) -> BTreeMap<String, Vec<u8>> {
        let mut files = BTreeMap::new();
        collect(self.0.path(), self.0.path(), &mut files);
        files
    }
}

fn collect(root: &Path, folder: &Path, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if entry.file_type().unwrap().is_dir() {
            collect(root, &path, files);
        } else {
            let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
            files.insert(name, fs::read(path).unwrap());
        }
    }
}
