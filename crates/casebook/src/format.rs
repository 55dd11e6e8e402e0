//! Values in words: numbers, dates, lists, years, sizes. It must not use a clock or the browser's `Intl`, so that a
//! page written at build time and the app agree to the letter.

use crate::{
    catalogue::{Date, Years},
    fold,
    locale::Locale,
    words::Words,
};

/// A whole number with its digits in groups of three: from 1,000 in English, from 10 000 in Spanish, whose
/// orthography (RAE 2010) keeps four digits together and separates with a space.
pub fn number(n: usize, locale: Locale) -> String {
    let digits = n.to_string();
    let grouped_from = match locale {
        Locale::En => 4,
        Locale::Es => 5,
    };
    if digits.len() < grouped_from {
        return digits;
    }
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push_str(Words::of(locale).group_separator);
        }
        grouped.push(digit);
    }
    grouped
}

/// A day with the month's name: "24 November 2026", "24 de noviembre de 2026".
pub fn date(date: Date, locale: Locale) -> String {
    let words = Words::of(locale);
    let (year, month, day) = date.parts();
    let month = words.months.split(' ').nth(usize::from(month) - 1).unwrap_or_default();
    words.date.with(&[("day", &day.to_string()), ("month", month), ("year", &year.to_string())])
}

/// "2006–2009", "since 2010", or one year alone.
pub fn years(years: Years, locale: Locale) -> String {
    let words = Words::of(locale);
    let start = years.start.number().to_string();
    match years.end.map(|year| year.number().to_string()) {
        None => words.years_since.with(&[("start", &start)]),
        Some(end) if end == start => start,
        Some(end) => words.years_span.with(&[("start", &start), ("end", &end)]),
    }
}

/// A file's size in decimal units, rounded up.
pub fn bytes(bytes: u64, locale: Locale) -> String {
    let words = Words::of(locale);
    let (unit, phrase) = if bytes < 1_000_000 { (1_000, words.bytes_kilo) } else { (1_000_000, words.bytes_mega) };
    let n = usize::try_from(bytes.div_ceil(unit)).unwrap_or(usize::MAX);
    phrase.with(&[("n", &number(n, locale))])
}

/// "Bolivia, Chile and Peru"; in Spanish "y" becomes "e" before the sound of an i (RAE 2010): "España e Italia".
pub fn list(items: &[&str], locale: Locale) -> String {
    let Some((last, before)) = items.split_last() else {
        return String::new();
    };
    if before.is_empty() {
        return (*last).to_owned();
    }
    let words = Words::of(locale);
    let and = if sounds_like_i(last) { words.list_and_before_i } else { words.list_and };
    [&before.join(", "), " ", and, " ", last].concat()
}

/// Whether a Spanish word begins with the sound of the vowel i: not so in "hielo" or "Ucrania".
fn sounds_like_i(word: &str) -> bool {
    let word = fold::lowercase(word);
    let word = word.strip_prefix('h').unwrap_or(&word);
    let mut letters = word.chars();
    matches!(letters.next(), Some('i' | 'í'))
        && !matches!(letters.next(), Some('a' | 'e' | 'o' | 'u' | 'á' | 'é' | 'ó' | 'ú'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Year;

    #[track_caller]
    fn check(value: impl Fn(Locale) -> String, en: &str, es: &str) {
        assert_eq!([value(Locale::En), value(Locale::Es)], [en, es]);
    }

    #[test]
    fn numbers_are_grouped_as_each_language_does() {
        check(|locale| number(0, locale), "0", "0");
        check(|locale| number(999, locale), "999", "999");
        check(|locale| number(7_000, locale), "7,000", "7000");
        check(|locale| number(10_000, locale), "10,000", "10\u{a0}000");
        check(|locale| number(1_234_567, locale), "1,234,567", "1\u{a0}234\u{a0}567");
    }

    #[test]
    fn dates_have_their_months_in_words() {
        let day = Date::parse("2026-11-04").unwrap();
        check(|locale| date(day, locale), "4 November 2026", "4 de noviembre de 2026");
    }

    #[test]
    fn years_say_what_is_known_of_them() {
        let span =
            |start, end: Option<i64>| Years { start: Year::parse(start).unwrap(), end: end.and_then(Year::parse) };
        check(|locale| years(span(2010, None), locale), "since 2010", "desde 2010");
        check(|locale| years(span(2006, Some(2009)), locale), "2006–2009", "2006–2009");
        check(|locale| years(span(2025, Some(2025)), locale), "2025", "2025");
    }

    #[test]
    fn sizes_are_rounded_up() {
        check(|locale| bytes(1, locale), "1 kB", "1 kB");
        check(|locale| bytes(1_000_001, locale), "2 MB", "2 MB");
    }

    #[test]
    fn lists_end_with_and() {
        check(|locale| list(&[], locale), "", "");
        check(|locale| list(&["Peru"], locale), "Peru", "Peru");
        check(|locale| list(&["A", "B", "C"], locale), "A, B and C", "A, B y C");
        check(|locale| list(&["Spain", "Italia"], locale), "Spain and Italia", "Spain e Italia");
        check(|locale| list(&["A", "Honduras"], locale), "A and Honduras", "A y Honduras");
        check(|locale| list(&["agua", "hielo"], locale), "agua and hielo", "agua y hielo");
    }
}
