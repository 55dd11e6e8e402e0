//! The parts of a long list: which one is shown, and the way to the others. It must not cut the list.

use casebook::words::Words;
use maud::{Markup, html};

/// Parts named beside the one shown.
const NEAR: usize = 2;

/// Links to the parts of a list of `parts` parts, `shown` (from 0) among them; nothing where one part is all.
pub fn pager(words: &'static Words, parts: usize, shown: usize, href: &dyn Fn(usize) -> String) -> Markup {
    let near = |part: &usize| *part == 0 || part + 1 == parts || part.abs_diff(shown) <= NEAR;
    let named: Vec<usize> = (0..parts).filter(near).collect();
    let step = |part: Option<usize>, rel: &str, word: &str| {
        html! { @if let Some(part) = part.filter(|part| *part < parts) { a.pager-step rel=(rel) href=(href(part)) { (word) } } }
    };
    html! {
        @if parts > 1 {
            nav.pager aria-label=(words.pager_label) {
                (step(shown.checked_sub(1), "prev", words.pager_previous))
                ol {
                    @for (at, &part) in named.iter().enumerate() {
                        @let number = (part + 1).to_string();
                        @if at > 0 && named[at - 1] + 1 < part { li.pager-gap aria-hidden="true" { "…" } }
                        li {
                            a href=(href(part)) aria-current=[(part == shown).then_some("page")]
                                aria-label=(words.pager_part.with(&[("n", &number)])) { (number) }
                        }
                    }
                }
                (step(Some(shown + 1), "next", words.pager_next))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::pager;
    use casebook::{locale::Locale, words::Words};

    #[track_caller]
    fn check(parts: usize, shown: usize, expected: &str) {
        let markup = pager(Words::of(Locale::En), parts, shown, &|part| format!("#{part}")).into_string();
        let mut read = String::new();
        let mut rest = markup.as_str();
        while let Some(at) = rest.find('>') {
            let text = &rest[at + 1..];
            read.push_str(&text[..text.find('<').unwrap_or(0)]);
            read.push(' ');
            rest = text;
        }
        assert_eq!(read.split_whitespace().collect::<Vec<_>>().join(" "), expected);
    }

    #[test]
    fn the_ends_and_the_neighbours_are_named() {
        check(1, 0, "");
        check(2, 0, "1 2 Next");
        check(3, 1, "Previous 1 2 3 Next");
        check(9, 0, "1 2 3 … 9 Next");
        check(9, 4, "Previous 1 … 3 4 5 6 7 … 9 Next");
        check(9, 8, "Previous 1 … 7 8 9");
    }
}
