//! Likely remedies: what the author may have meant.

use crate::{catalogue::Slug, country::Country, locale::Locale};

/// The word most like the one found, if any is much like it.
pub(super) fn word<'a>(found: &str, words: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    if found.len() > 200 {
        return None;
    }
    let found = found.trim().to_lowercase();
    let limit = found.chars().count().div_ceil(3);
    words
        .map(|word| (distance(&found, word), word))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word)
}

/// The code of a country found by its name, by a code in small letters, or by a code often confused.
pub(super) fn country(found: &str) -> Option<Country> {
    let found = found.trim().to_lowercase();
    let named = |country: &Country| {
        country.code().to_lowercase() == found
            || Locale::ALL.iter().any(|locale| country.name(*locale).to_lowercase() == found)
    };
    match found.as_str() {
        "uk" => Country::parse("GB"),
        "el" => Country::parse("GR"),
        "usa" => Country::parse("US"),
        _ => Country::all().find(named),
    }
}

/// A slug made of a text: its letters and digits, joined by hyphens.
pub(super) fn slug(found: &str) -> Option<Slug> {
    let lower = found.to_lowercase();
    let words = lower.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty());
    let plain: Vec<String> = words.map(|word| word.chars().filter_map(plain).collect()).collect();
    Slug::parse(&plain.join("-"))
}

/// A letter without its accent.
fn plain(letter: char) -> Option<char> {
    Some(match letter {
        'á' | 'à' | 'â' | 'ã' | 'ä' => 'a',
        'é' | 'ê' | 'è' => 'e',
        'í' => 'i',
        'ó' | 'ô' | 'õ' => 'o',
        'ú' | 'ü' => 'u',
        'ñ' => 'n',
        'ç' => 'c',
        letter => return letter.is_ascii_alphanumeric().then_some(letter),
    })
}

/// Insertions, deletions, replacements and swaps of neighbours between two words (optimal string alignment).
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows = vec![(0..=b.len()).collect::<Vec<usize>>()];
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let replaced = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut least = replaced.min(rows[i - 1][j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                least = least.min(rows[i - 2][j - 2] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}
