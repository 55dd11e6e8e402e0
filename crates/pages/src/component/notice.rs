//! The only way to show a failure: in place, in words, with a way on. It must not know what failed.

use maud::{Markup, html};

/// A failure with a button, which means "try again".
pub fn notice(title: &str, sentence: &str, again: &str) -> Markup {
    html! {
        section.notice role="alert" {
            h1 tabindex="-1" { (title) }
            p { (sentence) }
            button.button type="button" data-do="retry" { (again) }
        }
    }
}

/// A failure beside which the page goes on working, as HTML; its button means what it says.
pub fn trouble(sentence: &str, again: &str) -> String {
    let markup = html! {
        section.trouble role="alert" {
            p { (sentence) }
            button.button type="button" { (again) }
        }
    };
    markup.into_string()
}
