//! The parts of a long list: which one is shown, and the way to the others.

use casebook::{locale::Locale, words::Words};
use leptos::prelude::*;

use super::views;

/// Parts named beside the one shown.
const NEAR: usize = 2;

/// Links to the parts of a list; nothing where one part is all.
#[component]
pub fn Pager(
    /// The language of the page.
    locale: Locale,
    /// How many parts there are.
    parts: usize,
    /// The part shown, from 0.
    shown: usize,
    /// Where a part is.
    href: Callback<usize, String>,
) -> impl IntoView {
    let words = Words::of(locale);
    let step = |part: Option<usize>, rel: &'static str, word: &'static str| {
        part.filter(|part| *part < parts)
            .map(|part| view! { <a class="pager-step" rel=rel href=href.run(part)>{word}</a> }.into_any())
    };
    let item = |entry: PagerEntry| match entry {
        PagerEntry::Gap => view! { <li class="pager-gap" aria-hidden="true">"…"</li> }.into_any(),
        PagerEntry::Part(part) => {
            let number = (part + 1).to_string();
            let label = words.pager_part.with(&[("n", &number)]);
            view! {
                <li>
                    <a href=href.run(part) aria-current=(part == shown).then_some("page") aria-label=label>{number}</a>
                </li>
            }
            .into_any()
        }
    };
    (parts > 1).then(|| {
        view! {
            <nav class="pager" aria-label=words.pager_label>
                {step(shown.checked_sub(1), "prev", words.pager_previous)}
                <ol>{views(entries(parts, shown).into_iter().map(item))}</ol>
                {step(Some(shown + 1), "next", words.pager_next)}
            </nav>
        }
        .into_any()
    })
}

/// What stands in the pager.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum PagerEntry {
    Part(usize),
    Gap,
}

/// The ends, and the part shown with its neighbours.
fn entries(parts: usize, shown: usize) -> Vec<PagerEntry> {
    let is_named = |part: &usize| *part == 0 || part + 1 == parts || part.abs_diff(shown) <= NEAR;
    let mut entries = Vec::new();
    let mut next = 0;
    for part in (0..parts).filter(is_named) {
        if part > next {
            entries.push(PagerEntry::Gap);
        }
        entries.push(PagerEntry::Part(part));
        next = part + 1;
    }
    entries
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(parts: usize, shown: usize, expected: &str) {
        let names = entries(parts, shown).into_iter().map(|entry| match entry {
            PagerEntry::Part(part) => (part + 1).to_string(),
            PagerEntry::Gap => "…".to_owned(),
        });
        assert_eq!(names.collect::<Vec<_>>().join(" "), expected);
    }

    #[test]
    fn the_ends_and_the_neighbours_are_named() {
        check(2, 0, "1 2");
        check(3, 1, "1 2 3");
        check(9, 0, "1 2 3 … 9");
        check(9, 4, "1 … 3 4 5 6 7 … 9");
        check(9, 8, "1 … 7 8 9");
    }
}
