//! The word index: which cases have a word, and how much it weighs there. It must not know facets.
//!
//! Ranking: a word of the query scores, in a case, the best of its matches: the field's weight (title 8, names of
//! countries, sectors, institutions and people 4, running text 1), doubled and doubled again, plus 2 if the whole
//! word matches rather than its beginning, plus 1 if the accents match too. A case's score is the sum over the
//! query's words; a case that lacks a word scores 0. A word of five letters or more that begins no word of the
//! catalogue may differ from one by a single edit (Levenshtein distance 1) and then scores the field's weight alone.

use crate::{
    catalogue::{Case, Catalogue},
    fold, format,
    locale::Locale,
    words::Words,
};

const TITLE: u32 = 8;
const NAME: u32 = 4;
const TEXT: u32 = 1;

/// Letters that a word must have before a typing error is forgiven.
const FORGIVEN_FROM: usize = 5;

/// Every word of every case, in both languages, sorted for look-up by beginning.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Index {
    entries: Vec<Entry>,
    cases: usize,
}

/// One word in one case.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Entry {
    folded: String,
    exact: String,
    case: u32,
    weight: u32,
}

impl Index {
    /// Reads every text of the catalogue.
    pub fn new(catalogue: &Catalogue) -> Index {
        let mut entries = Vec::new();
        for (at, case) in catalogue.cases.iter().enumerate() {
            let at = u32::try_from(at).unwrap_or(u32::MAX);
            each_text(catalogue, case, &mut |weight, text| {
                entries.extend(fold::words(text).map(|exact| Entry {
                    folded: fold::fold(&exact),
                    exact,
                    case: at,
                    weight,
                }));
            });
        }
        entries.sort_unstable();
        entries.dedup();
        Index { entries, cases: catalogue.cases.len() }
    }

    /// No words, of this many cases.
    pub fn empty(cases: usize) -> Index {
        Index { entries: Vec::new(), cases }
    }

    /// The score of every case for these words, 0 where one is missing; `None` if there are no words to find.
    pub fn scores(&self, text: &str) -> Option<Vec<u32>> {
        let mut total: Option<Vec<u32>> = None;
        for exact in fold::words(text) {
            let scores = self.scores_of_word(&exact);
            total = Some(match total {
                None => scores,
                Some(before) => before
                    .iter()
                    .zip(scores)
                    .map(|(&sum, new)| if sum == 0 || new == 0 { 0 } else { sum + new })
                    .collect(),
            });
        }
        total
    }

    fn scores_of_word(&self, exact: &str) -> Vec<u32> {
        let folded = fold::fold(exact);
        let start = self.entries.partition_point(|entry| entry.folded.as_str() < folded.as_str());
        let mut scores = vec![0; self.cases];
        let mut keep_best = |entry: &Entry, score: u32| {
            let best = &mut scores[entry.case as usize];
            *best = score.max(*best);
        };
        let mut any = false;
        for entry in self.entries[start..].iter().take_while(|entry| entry.folded.starts_with(&folded)) {
            any = true;
            let whole = u32::from(entry.folded == folded) * 2;
            keep_best(entry, entry.weight * 4 + whole + u32::from(entry.exact.starts_with(exact)));
        }
        if !any && folded.chars().count() >= FORGIVEN_FROM {
            for entry in self.entries.iter().filter(|entry| within_one_edit(&entry.folded, &folded)) {
                keep_best(entry, entry.weight);
            }
        }
        scores
    }
}

/// Hands over every searchable text of a case with its weight, in all languages.
fn each_text(catalogue: &Catalogue, case: &Case, take: &mut impl FnMut(u32, &str)) {
    for locale in Locale::ALL {
        let words = Words::of(locale);
        case.title.in_locale(locale).into_iter().for_each(|title| take(TITLE, title));
        for country in case.countries() {
            take(NAME, catalogue.country_name(country, locale));
        }
        for sector in &case.sectors {
            take(NAME, catalogue.sector_label(sector, locale));
        }
        take(NAME, crate::vocabulary::kind(case.kind, words));
        case.modality.into_iter().for_each(|modality| take(NAME, crate::vocabulary::modality(modality, words)));
        case.summary.in_locale(locale).into_iter().flatten().for_each(|text| take(TEXT, text));
        let lessons = case.lessons.as_ref().and_then(|lessons| lessons.in_locale(locale));
        lessons.into_iter().flatten().for_each(|text| take(TEXT, text));
        case.years.into_iter().for_each(|years| take(TEXT, &format::years(years, locale)));
    }
    case.official_title.iter().for_each(|title| take(NAME, title));
    case.number.into_iter().for_each(|number| take(TITLE, &number.to_string()));
    let names = [&case.institutions, &case.authors, &case.support, &case.implementers];
    names.into_iter().flatten().for_each(|name| take(NAME, name));
    let publisher = case.source.as_ref().and_then(|source| source.publisher.as_ref());
    publisher.into_iter().for_each(|name| take(TEXT, name));
}

/// Whether one insertion, deletion or substitution of a letter turns one word into the other.
fn within_one_edit(a: &str, b: &str) -> bool {
    let common_start = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum::<usize>();
    let (a, b) = (&a[common_start..], &b[common_start..]);
    let without_first = |word: &str| word.chars().next().map_or(0, char::len_utf8);
    let (a_next, b_next) = (&a[without_first(a)..], &b[without_first(b)..]);
    a_next == b_next || a_next == b || a == b_next
}

#[cfg(test)]
mod tests {
    use super::within_one_edit;

    #[test]
    fn one_edit_is_one_letter_more_less_or_other() {
        for (a, b, within) in [
            ("chile", "chile", true),
            ("chile", "chilr", true),
            ("chile", "chle", true),
            ("chile", "chiile", true),
            ("chile", "hcile", false),
            ("chile", "ch", false),
            ("españa", "espana", true),
            ("españa", "espn", false),
            ("", "a", true),
        ] {
            assert_eq!(within_one_edit(a, b), within, "{a} {b}");
            assert_eq!(within_one_edit(b, a), within, "{b} {a}");
        }
    }
}
