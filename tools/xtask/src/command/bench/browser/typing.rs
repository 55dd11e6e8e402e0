//! Words typed letter by letter into the search box of the list that is open.

use anyhow::{Context, Result, ensure};

use super::latency::{Act, Latencies};
use super::window::Window;

/// How many times something is typed, and how many letters of its words.
const TIMES: usize = 6;
const FIRST: usize = 7;
const SECOND: usize = 5;
/// Letters of a word that is typed.
const LETTERS: usize = 5;
/// Is in no catalogue. It is typed first and not counted: from its answer on, all that a search needs is there.
const NOWHERE: &str = "zzqxv";

const KEY: Act = Act { event: "keydown", root: "main" };

/// Types words of the list's own titles, each key when the one before has settled.
pub fn keys(window: &Window) -> Result<Latencies> {
    window.evaluate("casebookSeen.clear()")?;
    let titles = window.evaluate("casebookSeen.titles()")?;
    let typed = typed(titles.as_str().context("expected titles of cases, found none")?);
    ensure!(!typed.is_empty(), "expected titles with words to type, found none");
    NOWHERE.chars().try_for_each(|letter| window.press(letter))?;
    window.evaluate("casebookSeen.nothingFound()")?;
    let mut keys = Latencies::default();
    for text in typed {
        window.evaluate("casebookSeen.clear()")?;
        for letter in text.chars() {
            let press = || window.press(letter);
            keys.add(window, KEY, press, "main").with_context(|| format!("while typing `{text}`"))?;
        }
    }
    window.evaluate("casebookSeen.clear()")?;
    Ok(keys)
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
