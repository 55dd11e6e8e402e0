//! What typed words may mean, in groups: the options of the search box's list. It must not choose them.

use maud::{Markup, html};

/// Options of one kind.
pub struct SuggestedGroup {
    /// What they are.
    pub heading: &'static str,
    /// The options, in the order shown.
    pub options: Vec<SuggestedOption>,
}

/// One option: a link that the box's keys walk to, and that is never in the tab order.
pub struct SuggestedOption {
    /// Its name.
    pub name: String,
    /// The language of the name, where it is not the page's.
    pub lang: Option<&'static str>,
    /// How many cases it would show, in words.
    pub count: Option<String>,
    /// Where it leads.
    pub href: String,
}

/// The inside of the list.
pub fn suggestions(groups: &[SuggestedGroup]) -> Markup {
    let mut number = 0;
    let mut id = || {
        number += 1;
        ["suggestion-", &number.to_string()].concat()
    };
    html! {
        @for SuggestedGroup { heading, options } in groups {
            div.suggested role="group" aria-label=(heading) {
                span.suggested-heading aria-hidden="true" { (heading) }
                @for SuggestedOption { name, lang, count, href } in options {
                    a.suggestion id=(id()) role="option" aria-selected="false" tabindex="-1" href=(href) {
                        span.suggestion-name lang=[*lang] { (name) }
                        @if let Some(count) = count { " " span.suggestion-count { (count) } }
                    }
                }
            }
        }
    }
}
