//! The forms in which results can be shown. It must not change the form: a link does.

use casebook::{query::Layout, words::Words};
use maud::{Markup, html};

/// A link to each form.
pub fn layout_switch(words: &'static Words, chosen: Layout, href: &dyn Fn(Layout) -> String) -> Markup {
    let name = |layout: Layout| match layout {
        Layout::Cards => words.layout_cards,
        Layout::Table => words.layout_table,
        Layout::Timeline => words.layout_timeline,
        Layout::Partners => words.layout_partners,
    };
    html! {
        ul {
            @for layout in Layout::ALL {
                li {
                    a id={ "layout-" (layout.id()) } href=(href(layout))
                        aria-current=[(layout == chosen).then_some("true")] { (name(layout)) }
                }
            }
        }
    }
}
