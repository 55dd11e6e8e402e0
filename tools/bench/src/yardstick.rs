//! What `yardstick.mjs` tells of one index. It must not know which.

use std::collections::HashSet;

use serde::Deserialize;

/// Times in milliseconds, sizes in bytes.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Yardstick {
    /// Making the index.
    pub build: f64,
    /// Reading the catalogue before, where that is a step of its own.
    pub parse: Option<f64>,
    /// Heap and WebAssembly memory that the index takes.
    pub memory: f64,
    /// The index as a file, packed by Brotli (quality 9); 0 where it is never one file.
    pub bytes: f64,
    /// Which questions were asked, by their positions.
    pub places: Vec<usize>,
    /// Each of these.
    pub query: Vec<f64>,
    /// Each with the counts of all facets under it, where there are facets.
    pub facets: Vec<f64>,
    /// Positions of the cases that answer each, the best first.
    pub found: Vec<Vec<usize>>,
    /// Each as the very first one that is asked, of an index whose shards have still to be taken in.
    pub first: Vec<First>,
}

impl Yardstick {
    /// How many answers there are to all questions together.
    pub fn answers(&self) -> usize {
        self.found.iter().map(Vec::len).sum()
    }

    /// How many answers of another index are lacking here, to the questions at these places of the list.
    pub fn lacks(&self, other: &Yardstick, is_compared: impl Fn(usize) -> bool) -> usize {
        let pairs = self.places.iter().zip(self.found.iter().zip(&other.found)).filter(|(at, _)| is_compared(**at));
        let lacks = |(own, others): (&Vec<usize>, &Vec<usize>)| {
            let own: HashSet<&usize> = own.iter().collect();
            others.iter().filter(|case| !own.contains(case)).count()
        };
        pairs.map(|(_, found)| lacks(found)).sum()
    }
}

/// A question as the first one of a visit to a split catalogue.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct First {
    /// Taking in its shards and answering, without the time in which they come.
    pub time: f64,
    /// How many shards it needs.
    pub shards: f64,
    /// These packed by Brotli (quality 9).
    pub bytes: f64,
    /// How many times one has to wait for shards: what is missing may be seen only when others are there.
    pub rounds: f64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_script_prints_is_read() {
        let line = r#"{"parse":null,"build":1.5,"memory":-3,"places":[0],"query":[0.1],"facets":[],"found":[[7,2]],"bytes":9,
            "first":[{"time":2,"shards":3,"bytes":4,"rounds":1}]}"#;
        let read: Yardstick = serde_json::from_str(line).unwrap();
        assert_eq!((read.build, read.parse, read.found, read.first[0].shards), (1.5, None, vec![vec![7, 2]], 3.0));
    }
    #[test]
    fn answers_that_only_others_have_are_counted() {
        let of = |found: Vec<Vec<usize>>| Yardstick {
            build: 0.0,
            parse: None,
            memory: 0.0,
            bytes: 0.0,
            places: vec![0, 5],
            query: Vec::new(),
            facets: Vec::new(),
            found,
            first: Vec::new(),
        };
        let (own, other) = (of(vec![vec![1, 2], vec![]]), of(vec![vec![2, 1], vec![3, 4]]));
        assert_eq!((own.lacks(&other, |_| true), own.lacks(&other, |at| at == 0), other.answers()), (2, 0, 4));
    }
}
