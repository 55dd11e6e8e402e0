//! What measuring relies on: the same bytes each time, sound records, and the sizes and frequencies of real ones.

use std::collections::HashMap;

use casebook::catalogue::{self, Severity};
use casebook::locale::Locale;

/// Bytes of the 52 real cases in Brotli at its highest level, measured in 2026.
const REAL: usize = 33_700;

#[test]
fn the_same_size_and_seed_give_the_same_bytes() {
    assert_eq!(synthetic::catalogue(40, 7), synthetic::catalogue(40, 7));
    assert_ne!(synthetic::catalogue(40, 7), synthetic::catalogue(40, 8));
}

#[test]
fn a_larger_catalogue_begins_with_the_cases_of_a_smaller_one() {
    let (small, large) = (synthetic::catalogue(20, 7), synthetic::catalogue(60, 7));
    let lines = |text: &str| text.lines().map(|line| line.trim_end_matches(',').to_owned()).collect::<Vec<_>>();
    let cases = lines(&small).len() - 2;
    assert_eq!(lines(&small)[..cases], lines(&large)[..cases]);
}

#[test]
fn no_record_has_an_error_and_some_lack_a_translation() {
    for (size, seed) in [(0, 1), (1, 1), (1000, 1), (300, 2)] {
        let reading = catalogue::read(&synthetic::catalogue(size, seed)).unwrap();
        let errors = reading.problems.iter().filter(|problem| problem.severity() == Severity::Error);
        assert_eq!((reading.catalogue.cases.len(), reading.left_out, errors.count()), (size, 0, 0));
        assert_eq!(reading.problems.is_empty(), size < 2, "{size} cases");
    }
}

#[test]
fn a_case_weighs_about_as_much_as_a_real_one() {
    let text = synthetic::catalogue(52, 1);
    let mut small = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut text.as_bytes(), &mut small, &parameters).unwrap();
    let ratio = small.len() as f64 / REAL as f64;
    assert!((0.85..1.25).contains(&ratio), "{} bytes for 52 cases, {ratio:.2} of the real ones", small.len());
}

#[test]
fn words_have_the_frequencies_of_natural_language() {
    let reading = catalogue::read(&synthetic::catalogue(2000, 1)).unwrap();
    for locale in Locale::ALL {
        let mut counts: HashMap<String, u32> = HashMap::new();
        for case in &reading.catalogue.cases {
            for paragraph in case.summary.in_locale(locale).into_iter().flatten() {
                for word in paragraph.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()) {
                    *counts.entry(word.to_lowercase()).or_default() += 1;
                }
            }
        }
        let exponent = exponent(counts.values().copied().collect());
        assert!((0.9..1.2).contains(&exponent), "{}: {exponent:.2}", locale.tag());
        assert!(counts.len() > 10_000, "{}: {} word forms", locale.tag(), counts.len());
    }
}

#[test]
fn some_countries_take_part_far_more_often_than_others() {
    let reading = catalogue::read(&synthetic::catalogue(1000, 1)).unwrap();
    let with = |code: &str| {
        let takes_part = |case: &&catalogue::Case| case.countries().iter().any(|country| country.code() == code);
        reading.catalogue.cases.iter().filter(takes_part).count()
    };
    assert!(with("BR") > 250 && with("MX") > 250 && with("AR") > 200, "{} {} {}", with("BR"), with("MX"), with("AR"));
    assert!((1..60).contains(&with("AD")), "{}", with("AD"));
    assert!(with("HT") > 5 && with("DE") > 5);
}

/// The exponent of Zipf's law by least squares over the ranks 10 to 1000, on logarithmic scales.
fn exponent(mut counts: Vec<u32>) -> f64 {
    counts.sort_unstable_by(|a, b| b.cmp(a));
    let points: Vec<(f64, f64)> =
        (10..1000).map(|rank| ((rank as f64 + 2.7).ln(), f64::from(counts[rank - 1]).ln())).collect();
    let mean = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>() / points.len() as f64;
    let (x, y) = (mean(|point| point.0), mean(|point| point.1));
    let slope = points.iter().map(|point| (point.0 - x) * (point.1 - y)).sum::<f64>()
        / points.iter().map(|point| (point.0 - x).powi(2)).sum::<f64>();
    -slope
}
