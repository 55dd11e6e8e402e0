//! Text in which the words that were searched for are marked. It must not look for them: a marker does.

use casebook::{search::Marker, sentence};
use maud::{Markup, html};

/// The text, piece by piece: what is marked and what is not are both escaped.
pub fn marked(text: &str, marker: Option<&Marker<'_>>) -> Markup {
    let marks = marker.map_or(Vec::new(), |marker| marker.marks(text));
    // Marks count in bytes of the text as it was, so that hyphens are replaced in each piece.
    let piece = |start: usize, end: usize| sentence::without_breaks(text.get(start..end).unwrap_or_default());
    let after = |at: usize| marks[..at].last().map_or(0, |mark| mark.end);
    html! {
        @for (at, mark) in marks.iter().enumerate() {
            (piece(after(at), mark.start))
            mark { (piece(mark.start, mark.end)) }
        }
        (piece(after(marks.len()), text.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::marked;
    use casebook::search::{Asked, Marker};

    #[track_caller]
    fn check(asked: &str, text: &str, expected: &str) {
        let asked = Asked::parse(asked);
        let marker = (!asked.is_empty()).then(|| Marker::new(&asked, &[]));
        assert_eq!(marked(text, marker.as_ref()).into_string(), expected);
    }

    #[test]
    fn words_are_marked_where_they_begin_and_end() {
        check("milk", "Milk banks and milk", "<mark>Milk</mark> banks and <mark>milk</mark>");
        check("", "Milk banks", "Milk banks");
        check("water", "Milk banks", "Milk banks");
    }

    #[test]
    fn what_is_marked_stays_text() {
        check("b", "<b> & b", "&lt;<mark>b</mark>&gt; &amp; <mark>b</mark>");
    }

    #[test]
    fn a_hyphen_that_does_not_break_shifts_no_mark() {
        check("agua", "Sur-Sur: agua", "Sur\u{2011}Sur: <mark>agua</mark>");
    }
}
