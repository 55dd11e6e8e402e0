//! Turns `locales/*.json` into Rust, so that a word missing in a language is a build error and costs no parsing in
//! the browser. It must not change a word.

#![allow(clippy::expect_used, reason = "a build script reports by stopping")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::{env, fs, path::PathBuf, process};

/// One phrase as written in a locale file: plain, or with a form for one and a form for any other number.
#[derive(serde::Deserialize)]
#[serde(untagged)]
enum Phrase {
    Plain(String),
    Plural { one: String, other: String },
}

type Phrases = BTreeMap<String, Phrase>;

fn main() {
    let (en, es) = (read("en"), read("es"));
    let complaints = compare(&en, &es);
    if !complaints.is_empty() {
        eprintln!("locales/en.json and locales/es.json disagree:\n  {}", complaints.join("\n  "));
        process::exit(1);
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR")).join("phrases.rs");
    fs::write(&out, source(&en, &es)).unwrap_or_else(|error| panic!("cannot write {}: {error}", out.display()));
}

fn read(tag: &str) -> Phrases {
    let path = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets CARGO_MANIFEST_DIR"))
        .join(format!("../../locales/{tag}.json"));
    println!("cargo::rerun-if-changed={}", path.display());
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("cannot read {}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// What one file has and the other has not: keys, plural forms, placeholders.
fn compare(en: &Phrases, es: &Phrases) -> Vec<String> {
    let mut complaints = Vec::new();
    for key in en.keys().chain(es.keys()).collect::<std::collections::BTreeSet<_>>() {
        match (en.get(key), es.get(key)) {
            (None, _) => complaints.push(format!("`{key}` is missing in en.json")),
            (_, None) => complaints.push(format!("`{key}` is missing in es.json")),
            (Some(ours), Some(theirs)) => {
                let (ours, theirs) = (forms(ours), forms(theirs));
                if ours.len() != theirs.len() {
                    complaints.push(format!("`{key}` has a plural in one file only"));
                } else if ours.iter().chain(&theirs).any(|form| placeholders(form) != placeholders(ours[0])) {
                    complaints.push(format!("`{key}` has not the same {{placeholders}} in all its forms"));
                }
            }
        }
    }
    complaints
}

fn forms(phrase: &Phrase) -> Vec<&str> {
    match phrase {
        Phrase::Plain(text) => vec![text],
        Phrase::Plural { one, other } => vec![one, other],
    }
}

fn placeholders(text: &str) -> Vec<&str> {
    let mut found: Vec<&str> =
        text.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(name, _)| name)).collect();
    found.sort_unstable();
    found
}

fn source(en: &Phrases, es: &Phrases) -> String {
    let mut out = String::from(
        "/// The interface's phrases in one language.\n#[allow(missing_docs, reason = \"each field is named after its key in locales/*.json\")]\n#[derive(Debug)]\npub struct Words {\n",
    );
    for (key, phrase) in en {
        let kind = match phrase {
            Phrase::Plain(text) if placeholders(text).is_empty() => "&'static str",
            Phrase::Plain(_) => "Template",
            Phrase::Plural { .. } => "Plural",
        };
        writeln!(out, "    pub {key}: {kind},").expect("a string takes all text");
    }
    out.push_str("}\n");
    for (name, phrases) in [("EN", en), ("ES", es)] {
        writeln!(out, "static {name}: Words = Words {{").expect("a string takes all text");
        for (key, phrase) in phrases {
            let value = match phrase {
                Phrase::Plain(text) if placeholders(text).is_empty() => format!("{text:?}"),
                Phrase::Plain(text) => format!("Template({text:?})"),
                Phrase::Plural { one, other } => {
                    format!("Plural {{ one: Template({one:?}), other: Template({other:?}) }}")
                }
            };
            writeln!(out, "    {key}: {value},").expect("a string takes all text");
        }
        out.push_str("};\n");
    }
    out
}
