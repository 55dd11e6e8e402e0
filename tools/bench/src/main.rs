//! `bench FOLDER CASES`: writes a made-up catalogue, the questions and the texts for other people's indexes into the
//! folder, measures Casebook's own search natively and writes what it took.

#[cfg(not(target_arch = "wasm32"))]
use std::{
    fs::File,
    io::{self, BufWriter, Write},
    path::Path,
    process::ExitCode,
};

#[cfg(not(target_arch = "wasm32"))]
use bench::{document::Document, engine, native, question, shards::Shards};

#[cfg(not(target_arch = "wasm32"))]
const USAGE: &str = "expected a folder and a number of cases, such as `bench target/bench 1000`";

#[cfg(not(target_arch = "wasm32"))]
const SEED: u64 = 1;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let options = match arguments.as_slice() {
        [folder, cases] => cases.parse().ok().map(|cases| (folder, cases)),
        _ => None,
    };
    let Some((folder, cases)) = options else {
        eprintln!("{USAGE}, found `{}`", arguments.join(" "));
        return ExitCode::from(2);
    };
    match run(Path::new(folder), cases) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("expected to write into `{folder}`, found {error}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn run(folder: &Path, cases: usize) -> io::Result<()> {
    let path = |name: &str| folder.join(format!("{cases}.{name}"));
    let text = synthetic::catalogue(cases, SEED);
    std::fs::write(path("catalogue.json"), &text)?;
    let catalogue = engine::read(&text).ok_or_else(|| io::Error::other("a made-up catalogue that can't be read"))?;
    let questions = question::questions(&catalogue, SEED);
    std::fs::write(path("questions.json"), serde_json::to_vec(&questions)?)?;
    let mut documents = BufWriter::new(File::create(path("documents.ndjson"))?);
    for (id, case) in catalogue.cases.iter().enumerate() {
        serde_json::to_writer(&mut documents, &Document::of(&catalogue, case, id))?;
        documents.write_all(b"\n")?;
    }
    documents.flush()?;
    let shards = Shards::of(&catalogue);
    drop(catalogue);
    // Shards of an earlier run may have other names.
    let _ = std::fs::remove_dir_all(path("split"));
    shards.write(&path("split"))?;
    let times = native::measure(&text, &shards, &questions);
    std::fs::write(path("native.json"), serde_json::to_vec(&times)?)
}
