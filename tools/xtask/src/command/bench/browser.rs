//! Published sites in Chromium: what a visitor waits for. It must not know how a site is made.

mod loading;
mod memory;
mod typing;
mod window;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use bench::statistics::Samples;
use bench::table::{Table, figure, grouped};

use super::bars::{Bar, Bars};
use crate::browsers;
use crate::published::{Publisher, Site, folder};
use loading::Loading;
use typing::Typing;
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
/// How much slower a slow CPU is.
const SLOWER: u32 = 4;
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

/// Opens both, types into the larger, prints what happened and adds the bars.
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

    eprintln!("typing …");
    let quick = Typing::measure(&window, 1)?;
    let memory_after = memory::used(&window)?;
    eprintln!("typing on a CPU that is {SLOWER} times slower …");
    let slow = Typing::measure(&window, SLOWER)?;

    println!("\n{} in {}:", sites.many.name, window.name());
    print!("{}", key_table(&quick, &slow));
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
    print!("\n{}", table.text());
    println!("{}", memory::line("memory, ready to search", &memory_before));
    println!("{}", memory::line("memory, after typing", &memory_after));

    let name = |what: &str| format!("{}: {what}", sites.many.name);
    let keys = |typing: &Typing| Samples::new(typing.keys.clone()).p95();
    for (what, measured, must, aim, unit) in [
        ("longest block while loading", blocks.median(), 50.0, None, " ms"),
        ("heap and WebAssembly after typing", memory_after.sum() / MB, 30.0, None, " MB"),
        ("key to paint, p95", keys(&quick), 50.0, Some(16.0), " ms"),
        ("key to paint, CPU 4 times slower, p95", keys(&slow), 200.0, Some(64.0), " ms"),
        ("first load", bytes.median() / 1e3, 500.0, Some(300.0), " kB"),
        ("time to the first case against few cases", first_of_many.median() / first_of_few.median(), 1.2, None, ""),
    ] {
        bars.add(Bar { name: name(what), measured, must, aim, unit });
    }
    Ok(())
}

fn key_table(quick: &Typing, slow: &Typing) -> String {
    let heading = [
        "key to paint, ms",
        "keys",
        "first change",
        "p95",
        "whole",
        "p95",
        "most",
        "work",
        "p95",
        "longest block",
        "files",
        "kB",
    ];
    let mut table = Table::new(&heading);
    for (name, typing) in [("this CPU", quick), ("4 times slower", slow)] {
        let [first, keys, worked] = [&typing.first, &typing.keys, &typing.worked].map(|it| Samples::new(it.clone()));
        table.row([
            name.to_owned(),
            keys.count().to_string(),
            figure(first.median()),
            figure(first.p95()),
            figure(keys.median()),
            figure(keys.p95()),
            figure(keys.most()),
            figure(worked.median()),
            figure(worked.p95()),
            figure(typing.longest_block),
            grouped(typing.requests),
            figure(typing.bytes / 1e3),
        ]);
    }
    table.text()
}
