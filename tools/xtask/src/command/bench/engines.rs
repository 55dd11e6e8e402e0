//! The tables of indexes: Casebook natively, and beside others in Node. It must not know how they are run.

use anyhow::Result;
use bench::question::{Question, Sort};
use bench::statistics::Samples;
use bench::table::{Table, figure, grouped};
use bench::yardstick::{First, Yardstick};

use super::bars::{Bar, Bars, Limit};
use super::programs::{Engine, Programs, Run};

/// From this number of cases on, MiniSearch takes half a second for a question and is asked only some.
const MANY: usize = 50_000;
const FEW_QUESTIONS: usize = 40;

/// The largest catalogue that is read and indexed whole in a browser; the site splits larger ones much sooner.
const WHOLE_AT_MOST: usize = 10_000;

/// Prints what Casebook takes natively, a pair of columns for each size.
pub fn tell_native(runs: &[Run]) {
    let sizes: Vec<String> = runs.iter().map(|run| grouped(run.cases as f64)).collect();
    let heading: Vec<String> = std::iter::once("natively, ms".to_owned())
        .chain(sizes.iter().flat_map(|size| [format!("{size}: median"), "p95".to_owned()]))
        .collect();
    let mut table = Table::new(&heading.iter().map(String::as_str).collect::<Vec<_>>());
    let steps = ["read the catalogue", "make the index", "query", "query and facet counts", "open a split one"];
    for (at, name) in steps.into_iter().enumerate() {
        let times = |run: &Run| {
            let Run { native, .. } = run;
            Samples::new([&native.parse, &native.index, &native.query, &native.facets, &native.open][at].clone())
        };
        let figures = runs.iter().map(times).flat_map(|samples| [figure(samples.median()), figure(samples.p95())]);
        table.row(std::iter::once(name.to_owned()).chain(figures));
    }
    print!("\n{}", table.text());
}

/// Measures all on one catalogue, prints how they did, and adds the bars of that size.
pub fn compare(programs: &Programs, run: &Run, bars: &mut Bars) -> Result<()> {
    let asked = if run.cases >= MANY { FEW_QUESTIONS } else { run.questions.len() };
    let measure = |engine: Engine| anyhow::Ok((engine.title()?, programs.measure(engine, run.cases, asked)?));
    let others = [measure(Engine::MiniSearch)?, measure(Engine::FlexSearch)?];
    let split = measure(Engine::Split)?;
    let whole = if run.cases <= WHOLE_AT_MOST { Some(measure(Engine::Whole)?) } else { None };
    let results: Vec<&(String, Yardstick)> = others.iter().chain(&whole).chain([&split]).collect();
    let [(_, minisearch), (_, flexsearch)] = &others;
    println!("\n{} cases, {} questions, in Node:", grouped(run.cases as f64), split.1.places.len());
    print!("{}", summary(&results, minisearch));
    println!("{}", first_question(&split.1));
    let lacks = split.1.lacks(minisearch, |at| run.questions.get(at).is_some_and(|question| question.sort.is_plain()));
    println!("answers of MiniSearch that Casebook lacks, to words and beginnings of words: {}", grouped(lacks as f64));
    print!("\n{}", by_sort(&run.questions, &results));
    add_bars(run.cases, minisearch, flexsearch, &split.1, bars);
    if run.cases == 10_000 {
        bars.add(Bar {
            name: name(run.cases, "answers of MiniSearch's that are lacking"),
            measured: lacks as f64,
            limit: Limit { must: 0.0, aim: None },
            unit: "",
        });
    }
    Ok(())
}

/// What the first question of a visit to a split catalogue takes.
fn first_question(split: &Yardstick) -> String {
    let of = |value: fn(&First) -> f64| Samples::new(split.first.iter().map(value).collect());
    let [time, shards, kb, rounds] =
        [of(|it| it.time), of(|it| it.shards), of(|it| it.bytes / 1e3), of(|it| it.rounds)];
    let pair = |samples: &Samples| format!("{} / {}", figure(samples.median()), figure(samples.p95()));
    format!(
        "first question of a visit, split (median / p95): {} ms, {} shards, {} kB, {} waits",
        pair(&time),
        pair(&shards),
        pair(&kb),
        pair(&rounds)
    )
}

fn summary(results: &[&(String, Yardstick)], minisearch: &Yardstick) -> String {
    let heading = [
        "",
        "index ms",
        "query median",
        "p95",
        "with facets p95",
        "p95 of MiniSearch's",
        "memory MB",
        "index kB",
        "found",
    ];
    let mut table = Table::new(&heading);
    for (name, result) in results {
        let query = Samples::new(result.query.clone());
        table.row([
            name.clone(),
            figure(result.build),
            figure(query.median()),
            figure(query.p95()),
            figure(Samples::new(result.facets.clone()).p95()),
            figure(ratio(p95(result), p95(minisearch))),
            figure(result.memory / 1e6),
            if result.bytes > 0.0 { figure(result.bytes / 1e3) } else { "-".to_owned() },
            grouped(result.answers() as f64),
        ]);
    }
    table.text()
}

/// The median of each sort of question.
fn by_sort(questions: &[Question], results: &[&(String, Yardstick)]) -> String {
    let heading: Vec<&str> =
        std::iter::once("median ms").chain(results.iter().map(|(name, _)| name.as_str())).collect();
    let mut table = Table::new(&heading);
    for sort in Sort::ALL {
        let median = |result: &Yardstick| {
            let times = result.places.iter().zip(&result.query);
            let is_of_sort = |at: &usize| questions.get(*at).is_some_and(|question| question.sort == sort);
            Samples::new(times.filter(|(at, _)| is_of_sort(at)).map(|(_, time)| *time).collect()).median()
        };
        let medians = results.iter().map(|(_, result)| figure(median(result)));
        table.row(std::iter::once(sort.name().to_owned()).chain(medians));
    }
    table.text()
}

fn add_bars(cases: usize, minisearch: &Yardstick, flexsearch: &Yardstick, casebook: &Yardstick, bars: &mut Bars) {
    let part = match cases {
        10_000 => 0.1,
        100_000 => 0.05,
        _ => return,
    };
    bars.add(Bar {
        name: name(cases, "query p95 in parts of MiniSearch's"),
        measured: ratio(p95(casebook), p95(minisearch)),
        limit: Limit { must: part, aim: Some(ratio(p95(flexsearch), p95(minisearch))) },
        unit: "",
    });
    if cases == 10_000 {
        bars.add(Bar {
            name: name(cases, "time to the index in parts of MiniSearch's"),
            measured: ratio(casebook.build, minisearch.build),
            limit: Limit { must: 0.25, aim: None },
            unit: "",
        });
    }
}

fn name(cases: usize, what: &str) -> String {
    format!("{} cases: {what}", grouped(cases as f64))
}

fn p95(result: &Yardstick) -> f64 {
    Samples::new(result.query.clone()).p95()
}

fn ratio(ours: f64, theirs: f64) -> f64 {
    ours / theirs
}
