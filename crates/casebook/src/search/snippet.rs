//! The stretch of a case's texts that shows best why it was found. It must not make markup.

use super::marks::Marker;
use std::ops::Range;

/// A stretch of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet {
    /// Whole words of one paragraph; [`Marker::marks`] has what is marked in it.
    pub text: String,
    /// Whether the paragraph begins before it.
    pub cut_before: bool,
    /// Whether the paragraph goes on after it.
    pub cut_after: bool,
}

/// Of the first paragraph with most of what was asked, the stretch of about so many letters that has most of it, cut
/// between words; `None` where nothing was found.
pub fn snippet<'a>(marker: &Marker, paragraphs: impl Iterator<Item = &'a str>, letters: usize) -> Option<Snippet> {
    let mut most = 0;
    let mut snippet = None;
    for paragraph in paragraphs {
        let marks = marker.found(paragraph);
        let (terms, start, end) = stretch(&marks, letters);
        if terms > most {
            most = terms;
            snippet = Some((paragraph, start, end));
        }
    }
    snippet.map(|(paragraph, start, end)| cut(paragraph, start, end, letters))
}

/// The first stretch that has most different terms: how many, where the first of them begins and the last one ends.
fn stretch(marks: &[(usize, Range<usize>)], letters: usize) -> (u32, usize, usize) {
    let mut best = (0, 0, 0);
    for (at, (_, first)) in marks.iter().enumerate() {
        let (mut terms, mut end) = (0_u32, first.end);
        for (term, mark) in &marks[at..] {
            if mark.start > first.start && mark.end > first.start + letters {
                break;
            }
            terms |= 1 << term;
            end = end.max(mark.end);
        }
        if terms.count_ones() > best.0 {
            best = (terms.count_ones(), first.start, end);
        }
    }
    best
}

/// The words around a stretch, about so many letters in all: rather more after it than before.
fn cut(text: &str, start: usize, end: usize, letters: usize) -> Snippet {
    let spare = letters.saturating_sub(end - start);
    // What is not used after it goes before it, and the other way round.
    let before = (spare / 3).max(spare.saturating_sub(text.len() - end)).min(start);
    let (from, to) = (start - before, end + spare - before);
    let (mut shown, mut cut_before, mut cut_after) = (0..0, false, false);
    for word in text.split_whitespace() {
        let at = word.as_ptr() as usize - text.as_ptr() as usize;
        let word = at..at + word.len();
        if word.start >= from && word.end <= to || word.start < end && word.end > start {
            shown = if shown.is_empty() { word } else { shown.start..word.end };
        } else if shown.is_empty() {
            cut_before = true;
        } else {
            cut_after = true;
        }
    }
    Snippet { text: text[shown].to_owned(), cut_before, cut_after }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::Asked;
    use proptest::prelude::*;

    /// An ellipsis stands for what is cut.
    #[track_caller]
    fn check(asked: &str, paragraphs: &[&str], letters: usize, expected: &str) {
        let asked = Asked::parse(asked);
        let marker = Marker::new(&asked, &[]);
        let shown = snippet(&marker, paragraphs.iter().copied(), letters).map_or_else(String::new, |snippet| {
            let ellipsis = |cut: bool| if cut { "…" } else { "" };
            [ellipsis(snippet.cut_before), &snippet.text, ellipsis(snippet.cut_after)].concat()
        });
        assert_eq!(shown, expected);
    }

    const TEXT: &str =
        "Los países comparten lo que saben sobre bancos de leche humana y sobre el agua potable en zonas áridas.";

    #[test]
    fn a_short_paragraph_is_shown_whole() {
        check("leche", &["Nada.", "Bancos de leche.", "Leche."], 80, "Bancos de leche.");
        check("agua", &["Nada."], 80, "");
        check("", &["Nada."], 80, "");
    }

    #[test]
    fn a_long_one_is_cut_between_words() {
        check("leche", &[TEXT], 40, "…bancos de leche humana y sobre el agua…");
        check("países", &[TEXT], 30, "Los países comparten lo que…");
        check("áridas", &[TEXT], 30, "…agua potable en zonas áridas.");
        check("comp", &[TEXT], 1, "…comparten…");
    }

    #[test]
    fn the_stretch_with_most_of_what_was_asked_is_taken() {
        check("sobre agua", &["Sobre todo.", TEXT], 30, "…y sobre el agua potable en…");
        check("leche agua países", &[TEXT], 50, "…de leche humana y sobre el agua potable en…");
    }

    proptest! {
        #[test]
        fn a_snippet_is_part_of_a_paragraph(asked in "[abñ ]{0,5}", text in "[abñ  ,-]{0,60}", letters in 0..40_usize) {
            let asked = Asked::parse(&asked);
            let marker = Marker::new(&asked, &[]);
            let found = snippet(&marker, std::iter::once(text.as_str()), letters);
            prop_assert_eq!(found.is_some(), !marker.marks(&text).is_empty());
            if let Some(found) = found {
                prop_assert!(text.contains(&found.text));
                prop_assert!(!marker.marks(&found.text).is_empty());
                prop_assert_eq!(found.cut_before || found.cut_after, found.text.len() < text.trim().len());
            }
        }
    }
}
