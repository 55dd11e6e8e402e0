//! `cargo xtask size`: what a visitor downloads, against the bars of the project.

use anyhow::{Result, bail};

use crate::command::{Outcome, asks_for_help};
use crate::polish::{self, Files};
use crate::project;

const HELP: &str = "\
cargo xtask size

A table of what the site in dist/ weighs, each file compressed with Brotli at its highest level as a good host does; one
kB is 1000 bytes. Ends with exit code 1 when something is over its `must`.
";

/// One line of the table: which files, and its bars in bytes.
struct Line {
    what: &'static str,
    belongs: fn(&str) -> bool,
    must: Option<usize>,
    aim: Option<usize>,
}

const LINES: [Line; 9] = [
    Line { what: "wasm", belongs: |name| name.ends_with(".wasm"), must: None, aim: None },
    Line { what: "js", belongs: is_js, must: None, aim: None },
    Line {
        what: "wasm + js",
        belongs: |name| name.ends_with(".wasm") || is_js(name),
        // ARCHITECTURE, "Bytes", says what takes them.
        must: Some(250_000),
        aim: Some(220_000),
    },
    Line { what: "css", belongs: |name| name.ends_with(".css"), must: Some(10_000), aim: Some(6_000) },
    Line { what: "map geometry", belongs: |name| name.starts_with("map."), must: Some(20_000), aim: Some(15_000) },
    Line { what: "catalogue", belongs: |name| name == "catalogue.json", must: None, aim: None },
    Line { what: "index.html", belongs: |name| name == "index.html", must: None, aim: None },
    Line { what: "other files", belongs: is_other, must: None, aim: None },
    // 404.html is a copy of index.html that no visit downloads besides it.
    Line { what: "first visit", belongs: |name| name != "404.html", must: None, aim: None },
];

/// Prints the table of the site in `dist/`.
pub fn run(mut arguments: lexopt::Parser) -> Result<Outcome> {
    if asks_for_help(&mut arguments, HELP)? {
        return Ok(Outcome::Passed);
    }
    measure()
}

/// Prints the table and tells whether every `must` holds.
pub fn measure() -> Result<Outcome> {
    let dist = project::dist();
    if !dist.join("index.html").is_file() {
        bail!("there is no site in `{}`; run `cargo xtask build` first", dist.display());
    }
    let (table, outcome) = table(&polish::read(&dist)?);
    print!("{table}");
    Ok(outcome)
}

fn table(files: &Files) -> (String, Outcome) {
    let weights: Vec<(&str, usize, usize)> =
        files.iter().map(|(name, content)| (name.as_str(), content.len(), brotli(content))).collect();
    let mut text = format!("{:<14} {:>10} {:>10} {:>8} {:>8}\n", "", "plain", "brotli", "must", "aim");
    let mut outcome = Outcome::Passed;
    for line in &LINES {
        let own = || weights.iter().filter(|(name, ..)| (line.belongs)(name));
        let plain: usize = own().map(|(_, plain, _)| plain).sum();
        let small: usize = own().map(|(.., small)| small).sum();
        let verdict = match (line.must, line.aim) {
            (Some(must), _) if small > must => {
                outcome = Outcome::Failed;
                "  OVER"
            }
            (_, Some(aim)) if small <= aim => "  aim reached",
            _ => "",
        };
        let row = [kb(Some(plain)), kb(Some(small)), kb(line.must), kb(line.aim)];
        let row = format!("{:<14} {:>10} {:>10} {:>8} {:>8}{verdict}", line.what, row[0], row[1], row[2], row[3]);
        text += row.trim_end();
        text.push('\n');
    }
    (text, outcome)
}

/// Thousands of bytes with one digit, in whole numbers so that no rounding depends on the machine.
fn kb(bytes: Option<usize>) -> String {
    let Some(bytes) = bytes else { return String::new() };
    let tenths = (bytes + 50) / 100;
    format!("{}.{} kB", tenths / 10, tenths % 10)
}

fn brotli(content: &[u8]) -> usize {
    let mut small = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    // Reading from and writing to memory doesn't fail; a size of 0 would show at once.
    let _ = brotli::BrotliCompress(&mut &content[..], &mut small, &parameters);
    small.len()
}

fn is_js(name: &str) -> bool {
    name.ends_with(".js")
}

fn is_other(name: &str) -> bool {
    let named = [".wasm", ".js", ".css", ".html", "catalogue.json"];
    !named.iter().any(|ending| name.ends_with(ending)) && !name.starts_with("map.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(css: Vec<u8>) -> Files {
        Files::from([("style-1.css".to_owned(), css), ("index.html".to_owned(), b"<!doctype html>".to_vec())])
    }

    #[test]
    fn a_site_below_its_bars_passes() {
        let (text, outcome) = table(&site(vec![b'a'; 50_000]));
        assert_eq!(outcome, Outcome::Passed);
        assert!(text.contains("css               50.0 kB     0.0 kB  10.0 kB   6.0 kB  aim reached"), "{text}");
    }

    #[test]
    fn a_file_over_its_must_fails_and_is_marked() {
        // Bytes without a pattern, from a linear congruential generator, so that Brotli finds nothing to save.
        let noise = std::iter::successors(Some(1_u32), |x| Some(x.wrapping_mul(1_664_525).wrapping_add(1_013_904_223)));
        let (text, outcome) = table(&site(noise.map(|x| (x >> 24) as u8).take(12_000).collect()));
        assert_eq!(outcome, Outcome::Failed);
        assert!(text.lines().any(|line| line.starts_with("css") && line.ends_with("OVER")), "{text}");
    }

    #[test]
    fn kilobytes_are_thousands_of_bytes() {
        assert_eq!(kb(Some(120_049)), "120.0 kB");
        assert_eq!(kb(Some(120_050)), "120.1 kB");
        assert_eq!(kb(None), "");
    }
}
