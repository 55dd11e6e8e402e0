//! The plain lists among the shards: authors, slugs, numbers. It must not know how a shard is sealed.

use crate::{
    catalogue::{Case, Slug},
    digits::Digits,
};

/// A name as a list has it, where each has a line.
pub(crate) fn in_one_line(name: &str) -> String {
    name.replace('\n', " ")
}

/// Every author with the number of its cases, by name.
pub(crate) fn authors(cases: &[Case]) -> Vec<(String, usize)> {
    let mut names: Vec<String> = cases.iter().flat_map(|case| &case.authors).map(|name| in_one_line(name)).collect();
    names.sort_unstable();
    names.chunk_by(|a, b| a == b).map(|same| (same[0].clone(), same.len())).collect()
}

/// Reads authors: a line each, number of cases, a space, name.
pub(crate) fn read_authors(text: &str) -> Option<Vec<(String, usize)>> {
    let author = |line: &str| {
        let (n, name) = line.split_once(' ')?;
        Some((name.to_owned(), n.parse().ok()?))
    };
    text.lines().map(author).collect()
}

/// Reads slugs of that many cases: a line each, slug, a space, position.
pub(crate) fn read_slugs(text: &str, cases: usize) -> Option<Vec<(Slug, usize)>> {
    let slug = |line: &str| {
        let (slug, at) = line.split_once(' ')?;
        Some((Slug::parse(slug)?, at.parse().ok().filter(|at| *at < cases)?))
    };
    text.lines().map(slug).collect()
}

/// Reads as many numbers as there are cases, each below their number.
pub(crate) fn read_numbers(text: &str, cases: usize) -> Option<Vec<u32>> {
    let numbers: Vec<u32> = Digits::new(text).collect();
    (numbers.len() == cases && numbers.iter().all(|&number| (number as usize) < cases)).then_some(numbers)
}
