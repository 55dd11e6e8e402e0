//! Words typed letter by letter into the search box of the list that is open. It must not open one.

use anyhow::{Context, Result, ensure};

use super::window::Window;

/// How many times something is typed, and how many letters of its words.
const TIMES: usize = 10;
const FIRST: usize = 7;
const SECOND: usize = 5;
/// Letters of a word that is typed.
const LETTERS: usize = 5;

/// What typing took, in milliseconds.
#[derive(Clone, Debug, PartialEq)]
pub struct Typing {
    /// From each press of a key to the first change in the results, as painted.
    pub first: Vec<f64>,
    /// From each press of a key to the whole results, as painted.
    pub keys: Vec<f64>,
    /// How long the main thread worked for each press.
    pub worked: Vec<f64>,
    /// How many files were asked for meanwhile.
    pub requests: f64,
    /// What was transferred for them, in bytes.
    pub bytes: f64,
    /// The longest block of the main thread; 0 where there was none over 50 ms.
    pub longest_block: f64,
}

impl Typing {
    /// Types words of the list's own titles, on a CPU so many times slower.
    pub fn measure(window: &Window, slower: u32) -> Result<Self> {
        window.evaluate("casebookSeen.clear()")?;
        let titles = window.evaluate("casebookSeen.titles()")?;
        let typed = typed(titles.as_str().context("expected titles of cases, found none")?);
        ensure!(!typed.is_empty(), "expected titles with words to type, found none");
        window.slow_cpu(slower)?;
        let seen = type_all(window, &typed);
        window.slow_cpu(1)?;
        seen
    }
}

fn type_all(window: &Window, typed: &[String]) -> Result<Typing> {
    let (mut first, mut keys, mut worked) = (Vec::new(), Vec::new(), Vec::new());
    let loaded = || anyhow::Ok([window.number("casebookSeen.requests()")?, window.number("casebookSeen.bytes()")?]);
    let before = loaded()?;
    window.evaluate("casebookSeen.forgetBlocks()")?;
    for text in typed {
        window.evaluate("casebookSeen.clear()")?;
        for letter in text.chars() {
            let start = window.worked()?;
            window.press(letter)?;
            let painted =
                window.evaluate("casebookSeen.painted()").with_context(|| format!("while typing `{text}`"))?;
            first.extend(painted[0].as_f64());
            keys.extend(painted[1].as_f64());
            worked.push(window.worked()? - start);
        }
    }
    let after = loaded()?;
    let longest_block = window.number("casebookSeen.longestBlock()")?;
    Ok(Typing { first, keys, worked, requests: after[0] - before[0], bytes: after[1] - before[1], longest_block })
}

/// What is typed: beginnings of words out of titles, every other time of two words.
fn typed(titles: &str) -> Vec<String> {
    let words = |title: &str| -> Vec<String> {
        let words = title.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
        words.filter(|word| word.chars().count() >= LETTERS).collect()
    };
    let beginning = |word: &String, letters: usize| word.chars().take(letters).collect::<String>();
    let titles = titles.lines().map(words).filter(|words| words.len() >= 2);
    let text = |(at, words): (usize, Vec<String>)| match at % 2 {
        0 => beginning(&words[0], FIRST),
        _ => beginning(&words[0], FIRST) + " " + &beginning(&words[1], SECOND),
    };
    titles.enumerate().map(text).take(TIMES).collect()
}

#[cfg(test)]
mod tests {
    use super::typed;

    #[test]
    fn beginnings_of_words_are_typed_every_other_time_two() {
        let titles =
            "Technical cooperation on water\nShort\nManaging of «quality», together\nWater and health services";
        assert_eq!(typed(titles), ["technic", "managin quali", "water"]);
    }
}
