//! Published sites in Chromium: what a visitor waits for.

mod clicks;
mod latency;
mod loading;
mod memory;
mod typing;
mod waits;
mod window;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use bench::statistics::Samples;
use bench::table::{Table, figure};

use super::bars::{Bar, Bars, Limit, limits};
use crate::browsers;
use crate::command::lcp::phone;
use crate::published::{Publisher, Site, folder};
use loading::Loading;
use waits::Waits;
use window::Window;

/// Cases of the sites that are made.
const MANY: usize = 10_000;
const FEW: usize = 52;
/// The language whose list is opened.
const LANGUAGE: &str = "en/";
/// Visits of each page.
const VISITS: usize = 5;
/// The same of an address that asks for a word, which every catalogue of cooperation has.
const ANSWERS: usize = 3;
const WORD: &str = "cooperation";
/// The CPU as it is and the slow one: how many times slower, and what they are called; in the order of the limits.
const CPUS: [(u32, &str); 2] = [(1, "this CPU"), (phone::CPU_SLOWER, "4 times slower")];
/// What a megabyte of memory is here: 1,000,000 bytes, as in the tables of files.
const MB: f64 = 1e6;

/// Two sites to compare.
pub struct Sites {
    many: Site,
    few: Site,
}

impl Sites {
    /// Those in these folders; where there are none, two are made.
    pub fn ready(many: Option<PathBuf>, few: Option<PathBuf>) -> Result<Self> {
        if let (Some(many), Some(few)) = (many, few) {
            return Ok(Self { many: Site::in_folder(&many)?, few: Site::in_folder(&few)? });
        }
        let publisher = Publisher::ready()?;
        Ok(Self { many: made(&publisher, MANY)?, few: made(&publisher, FEW)? })
    }
}

fn made(publisher: &Publisher, cases: usize) -> Result<Site> {
    std::fs::create_dir_all(folder()).with_context(|| format!("can't make `{}`", folder().display()))?;
    let catalogue = folder().join(format!("bench-{cases}.json"));
    std::fs::write(&catalogue, synthetic::catalogue(cases, 1))
        .with_context(|| format!("can't write `{}`", catalogue.display()))?;
    eprintln!("publishing {cases} cases (10,000 take a minute) …");
    let options = ["--no-cards", "--quiet"];
    let out = publisher.publish(Path::new(&catalogue), &format!("bench-{cases}"), "https://example.org/", &options)?;
    Site::in_folder(&out)
}

/// Opens both, types and clicks, prints what happened and adds the bars.
pub fn measure(sites: &Sites, bars: &mut Bars) -> Result<()> {
    let window = Window::open(&browsers::chromedriver()?)?;
    let (many, few) = (sites.many.serve()?, sites.few.serve()?);
    let (many, few) = (format!("{}{LANGUAGE}", many.url()), format!("{}{LANGUAGE}", few.url()));

    eprintln!("the first case on slow 4G, {VISITS} visits of each site …");
    let (mut first_of_many, mut first_of_few) = (Vec::new(), Vec::new());
    for _ in 0..VISITS {
        first_of_many.push(loading::first_case(&window, &many)?);
        first_of_few.push(loading::first_case(&window, &few)?);
    }
    let (first_of_many, first_of_few) = (Samples::new(first_of_many), Samples::new(first_of_few));
    let mut answers = Vec::new();
    for _ in 0..ANSWERS {
        answers.push([loading::answer(&window, &many, WORD)?, loading::answer(&window, &few, WORD)?]);
    }

    eprintln!("loading what is searched, {VISITS} visits …");
    let loadings = (0..VISITS).map(|_| Loading::measure(&window, &many)).collect::<Result<Vec<_>>>()?;
    let kept = window.number("casebookSeen.kept()")?;
    let memory_before = memory::used(&window)?;

    let (waits_of_many, waits_of_few) = (waits(&window, &many)?, waits(&window, &few)?);

    println!("\nin {}:", window.name());
    for (site, waits) in [(&sites.many, &waits_of_many), (&sites.few, &waits_of_few)] {
        println!("\n{}:\n{}", site.name, waits_table(waits));
        add_waits(&site.name, waits, bars);
    }
    let of = |value: fn(&Loading) -> f64| Samples::new(loadings.iter().map(value).collect());
    let (blocks, bytes) = (of(|it| it.longest_block), of(|it| it.bytes));
    let mut table = Table::new(&["", "median", "most"]);
    let mut row = |name: &str, samples: &Samples| {
        table.row([name.to_owned(), figure(samples.median()), figure(samples.most())]);
    };
    row("first sign to ready to search, ms", &of(|it| it.ready_after));
    row("work of the main thread meanwhile, ms", &of(|it| it.worked));
    row("longest block meanwhile, ms (0: none over 50)", &blocks);
    row("bytes until the list can be read, kB", &of(|it| it.bytes_to_read / 1e3));
    row("bytes until it can be searched, kB", &Samples::new(vec![bytes.median() / 1e3, bytes.most() / 1e3]));
    row("bytes that the worker keeps, kB", &Samples::new(vec![kept / 1e3]));
    let answers = |at: usize| Samples::new(answers.iter().map(|pair: &[f64; 2]| pair[at]).collect());
    for (site, first, answers) in [(&sites.many, &first_of_many, answers(0)), (&sites.few, &first_of_few, answers(1))] {
        row(&format!("{}: first case on slow 4G, ms", site.name), first);
        row(&format!("{}: answer to ?q={WORD} on slow 4G, ms", site.name), &answers);
    }
    print!("{}", table.text());
    println!("{}", memory::line("memory, ready to search", &memory_before));
    println!("{}", memory::line("memory, after typing", &waits_of_many[0].memory));

    let first_case = first_of_many.median() / first_of_few.median();
    for (what, measured, limit, unit) in [
        ("longest block while loading", blocks.median(), limits::BLOCK, " ms"),
        ("heap and WebAssembly after typing", waits_of_many[0].memory.sum() / MB, limits::MEMORY, " MB"),
        ("first load", bytes.median() / 1e3, limits::FIRST_LOAD, " kB"),
        ("time to the first case against few cases", first_case, limits::FIRST_CASE, ""),
    ] {
        bars.add(Bar { name: format!("{}: {what}", sites.many.name), measured, limit, unit });
    }
    Ok(())
}

/// What visitors of a list wait for, on each CPU.
fn waits(window: &Window, url: &str) -> Result<[Waits; 2]> {
    let measure = |(slower, cpu)| {
        eprintln!("typing and clicking, {cpu} …");
        Waits::measure(window, url, slower).with_context(|| format!("at `{url}`, {cpu}"))
    };
    Ok([measure(CPUS[0])?, measure(CPUS[1])?])
}

fn waits_table(waits: &[Waits; 2]) -> String {
    let rows = CPUS.iter().zip(waits).flat_map(|((_, cpu), waits)| {
        let rows = [("key", &waits.keys), ("language toggle", &waits.toggle), ("list to case", &waits.list_to_case)];
        rows.map(|(what, latencies)| (format!("{what}, {cpu}"), latencies))
    });
    latency::table(&rows.collect::<Vec<_>>())
}

fn add_waits(site: &str, waits: &[Waits; 2], bars: &mut Bars) {
    for (at, ((_, cpu), waits)) in CPUS.iter().zip(waits).enumerate() {
        let mut add = |what: &str, measured: f64, limit: Limit| {
            bars.add(Bar { name: format!("{site}: {what}, {cpu}"), measured, limit, unit: " ms" });
        };
        add("key to last change painted, p95", waits.keys.painted().p95(), limits::KEY[at]);
        add("language toggle, median", waits.toggle.painted().median(), limits::TOGGLE[at]);
        add("list to case, median", waits.list_to_case.painted().median(), limits::LIST_TO_CASE[at]);
    }
}
