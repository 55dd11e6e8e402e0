//! Casebook's own search under a clock, on this machine's processor. It must not print.
//!
//! Questions are asked of the whole index: that of a split catalogue consists of the same pieces, which is measured as
//! WebAssembly. What it takes to open a split one is measured here too.

use std::hint::black_box;
use std::time::{Duration, Instant};

use casebook::{catalogue::Catalogue, shard::Shard};
use serde::{Deserialize, Serialize};

use crate::{
    engine::{self, Engine},
    question::Question,
    shards::Shards,
};

/// How long one step is repeated at most, and how often.
const PATIENCE: Duration = Duration::from_secs(2);
const MOST: usize = 20;
const LEAST: usize = 3;

/// Each question is asked so often; the one in the middle counts.
const ROUNDS: usize = 3;

/// Times in milliseconds.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Times {
    /// Reading the whole catalogue.
    pub parse: Vec<f64>,
    /// Making the index.
    pub index: Vec<f64>,
    /// Opening the catalogue where it is split: its head and its columns.
    pub open: Vec<f64>,
    /// Each question, in their order.
    pub query: Vec<f64>,
    /// Each question with the counts of all facets under it.
    pub facets: Vec<f64>,
    /// How many cases answer each question.
    pub found: Vec<usize>,
}

/// Measures all of it; `None` where the text is no catalogue.
pub fn measure(text: &str, shards: &Shards, questions: &[Question]) -> Option<Times> {
    let (parse, catalogue) = again(|| (), |()| engine::read(black_box(text)));
    let catalogue: Catalogue = catalogue?;
    let (index, engine) = again(|| catalogue.clone(), Engine::new);
    let columns = shards.text(Shard::Columns);
    let (open, split) = again(|| (), |()| Engine::split(black_box(&shards.head), black_box(columns)));
    split?;
    let found = questions.iter().map(|question| engine.find(&question.typed).len()).collect();
    let each = |ask: &dyn Fn(&str)| questions.iter().map(|question| middle(|| ask(&question.typed))).collect();
    let query = each(&|typed| drop(black_box(engine.find(black_box(typed)))));
    let facets = each(&|typed| {
        black_box(engine.facets(black_box(typed)));
    });
    Some(Times { parse, index, open, query, facets, found })
}

/// The times of a step, and what its last run made. What it starts from is made outside of the time.
fn again<S, T>(from: impl Fn() -> S, step: impl Fn(S) -> T) -> (Vec<f64>, T) {
    let begin = Instant::now();
    let mut times = Vec::new();
    loop {
        let start = from();
        let (time, made) = timed(|| step(start));
        times.push(time);
        let enough = times.len() >= LEAST && begin.elapsed() > PATIENCE;
        if times.len() == MOST || enough {
            return (times, made);
        }
    }
}

fn middle(ask: impl Fn()) -> f64 {
    let mut times: Vec<f64> = (0..ROUNDS).map(|_| timed(&ask).0).collect();
    times.sort_by(f64::total_cmp);
    times[ROUNDS / 2]
}

fn timed<T>(run: impl FnOnce() -> T) -> (f64, T) {
    let start = Instant::now();
    let made = run();
    (start.elapsed().as_secs_f64() * 1000.0, made)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_and_question_has_its_time() {
        let text = synthetic::catalogue(20, 1);
        let catalogue = engine::read(&text).unwrap();
        let (shards, questions) = (Shards::of(&catalogue), crate::question::questions(&catalogue, 1));
        let times = measure(&text, &shards, &questions[..5]).unwrap();
        assert_eq!((times.parse.len(), times.query.len(), times.facets.len(), times.found.len()), (MOST, 5, 5, 5));
        assert!(times.query.iter().chain(&times.index).chain(&times.open).all(|time| *time > 0.0));
        assert_eq!(measure("no catalogue", &shards, &questions), None);
    }
}
