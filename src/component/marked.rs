//! Text in which the words that were searched for are marked.

use std::sync::Arc;

use casebook::{
    search::{Asked, Marker},
    sentence,
};
use leptos::prelude::*;

use super::views;

/// The words that are searched for, and of which of them typing errors were forgiven.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SearchWords {
    /// The words.
    pub words: Arc<Asked>,
    /// For each word, whether a typing error was forgiven.
    pub forgiven: Vec<bool>,
}

impl SearchWords {
    /// What marks them; `None` where nothing is searched for.
    pub fn marker(&self) -> Option<Marker<'_>> {
        (!self.words.is_empty()).then(|| Marker::new(&self.words, &self.forgiven))
    }
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Its text.
    pub text: String,
    /// Whether it is one of the words searched for.
    pub is_marked: bool,
}

/// A text in pieces: marked words and what is between them.
pub fn pieces(text: &str, marker: Option<&Marker<'_>>) -> Vec<Piece> {
    // Marks count in bytes of the text as it was, so that hyphens are replaced in each piece.
    let piece = |start: usize, end: usize, is_marked| Piece {
        text: sentence::without_breaks(text.get(start..end).unwrap_or_default()),
        is_marked,
    };
    let mut pieces = Vec::new();
    let mut at = 0;
    for mark in marker.map(|marker| marker.marks(text)).unwrap_or_default() {
        if mark.start > at {
            pieces.push(piece(at, mark.start, false));
        }
        pieces.push(piece(mark.start, mark.end, true));
        at = mark.end;
    }
    if at < text.len() {
        pieces.push(piece(at, text.len(), false));
    }
    pieces
}

/// Pieces of a text; those marked in elements of their own.
#[component]
pub fn Marked(
    /// The pieces, in order.
    pieces: Vec<Piece>,
) -> impl IntoView {
    let piece = |Piece { text, is_marked }| match is_marked {
        true => view! { <mark>{text}</mark> }.into_any(),
        false => text.into_any(),
    };
    views(pieces.into_iter().map(piece))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(asked: &str, text: &str, expected: &str) {
        let words = SearchWords { words: Arc::new(Asked::parse(asked)), forgiven: Vec::new() };
        let shown = pieces(text, words.marker().as_ref()).into_iter().map(|piece| match piece.is_marked {
            true => format!("[{}]", piece.text),
            false => piece.text,
        });
        assert_eq!(shown.collect::<String>(), expected);
    }

    #[test]
    fn words_are_marked_where_they_begin_and_end() {
        check("milk", "Milk banks and milk", "[Milk] banks and [milk]");
        check("", "Milk banks", "Milk banks");
        check("water", "Milk banks", "Milk banks");
    }

    #[test]
    fn a_hyphen_that_does_not_break_shifts_no_mark() {
        check("agua", "Sur-Sur: agua", "Sur\u{2011}Sur: [agua]");
    }

    #[test]
    fn what_is_marked_stays_text() {
        let words = SearchWords { words: Arc::new(Asked::parse("b")), forgiven: Vec::new() };
        let pieces = pieces("<b> & b", words.marker().as_ref());
        let html = Owner::new().with(|| view! { <Marked pieces /> }.to_html());
        assert_eq!(html.replace("<!>", ""), "&lt;<mark>b</mark>&gt; &amp; <mark>b</mark>");
    }
}
