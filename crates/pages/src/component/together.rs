//! Whether any or all of the chosen countries have to take part. It must not filter: the app hears the choice.

use casebook::words::Words;
use maud::{Markup, html};

use super::facet::{FacetBox, facet_box};

/// The choice as things are now.
#[derive(Clone, Copy)]
pub struct Together {
    /// Whether there is something to choose: there are several countries.
    pub offered: bool,
    /// Whether it is all of them.
    pub all: bool,
    /// Cases with any, and cases with all.
    pub counts: [usize; 2],
}

impl Together {
    /// Whether each of its boxes is chosen, and how many cases it would show.
    pub fn boxes(&self) -> [(bool, usize); 2] {
        [(!self.all, self.counts[0]), (self.all, self.counts[1])]
    }
}

/// Two radio buttons with counts; `id` is that of their element. They stand in a form of their own, or the pair would be
/// one with its like.
pub fn together(choice: &Together, id: &str, words: &'static Words) -> Markup {
    let names = [("any", words.together_any), ("all", words.together_all)];
    html! {
        fieldset.together id=(id) hidden[!choice.offered] {
            legend { (words.together_label) }
            @for ((value, name), (chosen, count)) in names.into_iter().zip(choice.boxes()) {
                @let id = [id, "-", value].concat();
                (facet_box(&FacetBox { id, kind: "radio", facet: "countries", value, name, count, chosen }))
            }
        }
    }
}
