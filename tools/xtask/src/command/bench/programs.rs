//! What is measured, made ready: the native program, the WebAssembly as the site is compiled, the files that both and the
//! yardsticks read. It must not judge.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use bench::native::Times;
use bench::question::Question;
use bench::yardstick::Yardstick;

use crate::tool::Tool;
use crate::wasm::{self, Toolchain};
use crate::{polish, process, project};

/// What runs in Node.
const SCRIPT: &str = "tools/bench/yardstick.mjs";

/// The programs that measure.
pub struct Programs {
    native: PathBuf,
}

/// A catalogue with its questions, and how Casebook did natively.
pub struct Run {
    /// Cases in the catalogue.
    pub cases: usize,
    /// What is asked.
    pub questions: Vec<Question>,
    /// Casebook natively.
    pub native: Times,
}

/// An index that is measured in Node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// MiniSearch.
    MiniSearch,
    /// FlexSearch.
    FlexSearch,
    /// Casebook's own of a whole catalogue, as WebAssembly.
    Whole,
    /// The same of a split catalogue.
    Split,
}

impl Programs {
    /// Builds them; the WebAssembly only where it is wanted.
    pub fn ready(with_wasm: bool) -> Result<Self> {
        let mut cargo = Command::new("cargo");
        cargo.args(["build", "--quiet", "--locked", "--package", "bench", "--profile", "program"]);
        eprintln!("building `bench` (usually under 1 min) …");
        if !process::shown(cargo.current_dir(project::root()))?.success() {
            bail!("`bench` can't be built; the compiler's words are above");
        }
        if with_wasm {
            build_wasm()?;
        }
        let program = format!("target/program/bench{}", std::env::consts::EXE_SUFFIX);
        Ok(Self { native: project::root().join(program) })
    }

    /// Makes a catalogue of each size, and measures Casebook natively.
    pub fn prepare(&self, sizes: &[usize]) -> Result<Vec<Run>> {
        std::fs::create_dir_all(folder()).with_context(|| format!("can't make `{}`", folder().display()))?;
        sizes.iter().map(|&cases| self.prepare_one(cases)).collect()
    }

    fn prepare_one(&self, cases: usize) -> Result<Run> {
        let log = folder().join("native.log");
        let label = format!("natively, {cases} cases");
        let mut command = Command::new(&self.native);
        process::quiet(&label, "a few seconds", &log, command.arg(folder()).arg(cases.to_string()))?;
        Ok(Run { cases, questions: read(&file(cases, "questions.json"))?, native: read(&file(cases, "native.json"))? })
    }

    /// Measures an index in Node with at most so many of the questions.
    pub fn measure(&self, engine: Engine, cases: usize, questions: usize) -> Result<Yardstick> {
        let node = which::which("node").context("expected `node` on PATH (Node.js 18 or newer), but it isn't there")?;
        let (name, module, texts) = match engine {
            Engine::MiniSearch => ("minisearch", Tool::MiniSearch.ensure()?, "documents.ndjson"),
            Engine::FlexSearch => ("flexsearch", Tool::FlexSearch.ensure()?, "documents.ndjson"),
            Engine::Whole => ("casebook", folder().join("wasm").join("bench.js"), "catalogue.json"),
            Engine::Split => ("casebook-split", folder().join("wasm").join("bench.js"), "split"),
        };
        let mut command = Command::new(node);
        command.args(["--expose-gc", "--max-old-space-size=12000"]).arg(project::root().join(SCRIPT)).arg(name);
        command.arg(module).arg(file(cases, texts)).arg(file(cases, "questions.json")).arg(questions.to_string());
        let log = folder().join(format!("{name}.log"));
        process::quiet(&format!("{name}, {cases} cases"), engine.usual(cases), &log, &mut command)?;
        read(&log)
    }
}

impl Engine {
    /// What it is called in a table.
    pub fn title(self) -> Result<String> {
        match self {
            Engine::MiniSearch => Tool::MiniSearch.title(),
            Engine::FlexSearch => Tool::FlexSearch.title(),
            Engine::Whole => Ok("casebook, whole".to_owned()),
            Engine::Split => Ok("casebook, split".to_owned()),
        }
    }

    fn usual(self, cases: usize) -> &'static str {
        if cases > 10_000 { "1 to 3 min" } else { "under 30 s" }
    }
}

fn folder() -> PathBuf {
    project::root().join("target").join("bench")
}

fn file(cases: usize, name: &str) -> PathBuf {
    folder().join(format!("{cases}.{name}"))
}

fn read<T: serde::de::DeserializeOwned>(path: &Path) -> Result<T> {
    let text = std::fs::read(path).with_context(|| format!("can't read `{}`", path.display()))?;
    serde_json::from_slice(&text).with_context(|| format!("in `{}`", path.display()))
}

/// Compiles Casebook's search just as the site is compiled, so that what is measured is what visitors run.
fn build_wasm() -> Result<()> {
    let toolchain = Toolchain::ensure()?;
    eprintln!("building the WebAssembly (usually 1 to 3 min) …");
    let mut cargo = toolchain.cargo();
    cargo.args(["rustc", "--quiet", "--locked", "--release", "--package", "bench", "--lib"]);
    cargo.args(["--crate-type", "cdylib", "--target", wasm::TARGET]);
    if !process::shown(&mut cargo)?.success() {
        bail!("the WebAssembly of `bench` can't be built; the compiler's words are above");
    }
    let out = folder().join("wasm");
    let mut bindgen = Command::new(Tool::WasmBindgen.ensure()?);
    bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(&out);
    let compiled = project::wasm_target_dir().join(wasm::TARGET).join("release").join("bench.wasm");
    process::output(bindgen.arg(compiled))?;
    let module = out.join("bench_bg.wasm");
    process::output(
        Command::new(Tool::WasmOpt.ensure()?).args(polish::FEATURES).arg("-Oz").arg(&module).arg("-o").arg(&module),
    )?;
    // Node takes a `.js` file for a module only where this says so.
    std::fs::write(out.join("package.json"), "{ \"type\": \"module\" }\n")?;
    Ok(())
}
