//! Which cases have words, by looking through every text of the catalogue's file: slow, obvious, and without the site's
//! own index. It must not rank.

use crate::records::{Record, Records};
use crate::words::Words;
use casebook::locale::Locale;

/// What is looked for in a case.
#[derive(Clone, Copy, Debug)]
pub enum Sought<'a> {
    /// Words that begin so, all of them, wherever they are.
    Beginnings(&'a [&'a str]),
    /// Whole words in a row, in one text.
    Row(&'a str),
}

impl Records {
    /// Slugs of the cases that have all of this, in the file's order.
    pub fn having(&self, sought: &[Sought<'_>]) -> Vec<&str> {
        self.slugs(|case| sought.iter().all(|sought| self.has(case, *sought)))
    }

    /// Whether a case has what is sought.
    pub fn has(&self, case: &Record, sought: Sought<'_>) -> bool {
        let texts: Vec<Vec<String>> = self.texts(case).iter().map(|text| words(text)).collect();
        match sought {
            Sought::Beginnings(all) => all.iter().all(|beginning| {
                let beginning = fold(beginning);
                texts.iter().flatten().any(|word| word.starts_with(&beginning))
            }),
            Sought::Row(row) => {
                let row = words(row);
                texts.iter().any(|text| text.windows(row.len()).any(|part| part == row))
            }
        }
    }

    /// Every text of a case that can be found, in both languages.
    fn texts(&self, case: &Record) -> Vec<String> {
        let record = case.json();
        let mut texts = Vec::new();
        for locale in Locale::ALL {
            let say = |key: String| Words::of(locale).get(&key).to_owned();
            texts.push(case.localized("title", locale).to_owned());
            texts.extend(case.countries().iter().map(|code| self.country(code, locale)));
            texts.extend(case.texts("sectors").iter().map(|id| self.sector(id, locale).to_owned()));
            texts.push(say(format!("kind_{}", case.text("kind"))));
            texts.extend(record["modality"].as_str().map(|modality| say(format!("modality_{modality}"))));
            texts.extend(
                ["summary", "lessons"].iter().flat_map(|field| case.paragraphs(field, locale)).map(str::to_owned),
            );
        }
        texts.push(case.text("official_title").to_owned());
        texts.extend(case.number().map(|number| number.to_string()));
        texts.extend(case.institutions().into_iter().chain(case.texts("authors")).map(str::to_owned));
        texts.extend(record["source"]["publisher"].as_str().map(str::to_owned));
        texts.extend(
            ["start", "end"].iter().filter_map(|end| record["years"][end].as_u64()).map(|year| year.to_string()),
        );
        texts.retain(|text| !text.is_empty());
        texts
    }
}

/// The folded words of a text.
fn words(text: &str) -> Vec<String> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).map(fold).collect()
}

/// In lower case, without the accents of Spanish, Portuguese and French; ñ is a letter of its own.
pub fn fold(word: &str) -> String {
    const ACCENTS: &str = "áaàaâaãaäaéeèeêeëeíiìiîiïióoòoôoõoöoúuùuûuüuçc";
    let letters: Vec<char> = ACCENTS.chars().collect();
    let plain = |letter: char| letters.chunks(2).find(|pair| pair[0] == letter).map_or(letter, |pair| pair[1]);
    word.to_lowercase().chars().map(plain).collect()
}
